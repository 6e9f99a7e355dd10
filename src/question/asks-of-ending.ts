const ending =
  /(?:全文|全篇|通篇|正文|文件|规划|计划|方案|办法|意见)(?:的)?(?:收尾|结尾|末尾|最后|收官)(?:的)?(?:那|最后)?(?:一)?(?:句|段(?!时间|时期|期|路|高速|频|航|河|区))|(?:全文|全篇|通篇)(?:收尾|结尾|末尾|最后)(?:那|的(?!时|期|年))|last (?:sentence|paragraph) of the (?:plan|document|text|policy)/;
const paragraph = /(?:收尾|结尾|末尾|最后|收官)(?:的)?(?:那|最后)?(?:一)?段|last paragraph/;

/**
 * Whether a question asks for what a document ends with: 全文收尾的最后一句话写的什么, 文件最后一段.
 *
 * @param folded the question, folded for search
 * @returns what of it is wanted; `null` for any other question
 */
export function asksOfEnding(folded: string): 'sentence' | 'paragraph' | null {
  if (!ending.test(folded)) return null;
  return paragraph.test(folded) ? 'paragraph' : 'sentence';
}
