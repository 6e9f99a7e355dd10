const ending =
  /(?:全文|全篇|通篇|正文|文件|规划|计划|方案|办法|意见)(?:的)?(?:收尾|结尾|末尾|最后|结束|收官)(?:的)?(?:那|最后)?(?:一)?(?:句|段)|(?:全文|全篇|通篇)(?:收尾|结尾|末尾|最后)(?:那|的)/;

/**
 * Whether a question asks for what a document ends with: 全文收尾的最后一句话写的什么.
 *
 * @param folded the question, folded for search
 */
export function asksOfEnding(folded: string): boolean {
  return ending.test(folded);
}
