const opening =
  /(?:文件|规划|计划|方案|意见|办法|全文|正文|通篇|全篇)(?:的)?(?:一)?(?:开头|开篇|打头(?!阵)|起头|前言|引言|首句|首段|第一句|第一段)(?!那会儿|[那几一两三二]+年|时|阶段|难)|(?:^|[,;:])(?:一)?(?:开头|开篇|前言|引言)(?![一了]家|店|[\d一二两三几]+[年月])|(?<!["'])(?:开头|开篇|打头)(?:的)?(?:第一|那)?(?:句|段|咋|怎么|就)/;

/**
 * Whether a question says that what it asks for stands at the beginning of a document: 文件开头承认了哪几处, 开篇第一句, 一开头把它跟什么摆在一起.
 *
 * @param folded the question, folded for search
 */
export function asksOfOpening(folded: string): boolean {
  return opening.test(folded);
}
