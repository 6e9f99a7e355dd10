/** 规划提到商业航天了吗, 文中有没有写到智慧养老: what a text is asked to speak of, when it is one thing by its name. */
const mention =
  /(?:提到|提及|提过|提没提|写到|写过|写没写|说到|讲到|谈到|涉及|涉及到)(?:了|过|到)?([a-z0-9\u4e00-\u9fff]{2,12}?)(?:这个词|这几个字)?(?:了)?(?:吗|嘛|没有|没|么|呢)?[?\s]*$/;
/** A phrase is no name: its words may stand apart. */
const phrase = /[的对和与及或把被给让向从]|什么|哪|多少|几|怎|如何|为|支持|鼓励|补贴|是否/;
/** A thing with and without the kind that it is of: 物流行业 is spoken of where 物流 is. */
const kind = /(?:行业|产业|领域|方面|技术|企业|公司|政策|内容|问题|概念|项目)$/;

/**
 * What a question asks a text to have mentioned.
 *
 * @param folded the question, folded for search
 * @returns forms of the name, the one asked for first; none when it asks for something else
 */
export function askedMention(folded: string): readonly string[] {
  const name = mention.exec(folded)?.[1];
  if (name === undefined || phrase.test(name)) return [];
  const stem = name.replace(kind, '');
  return stem.length > 1 && stem !== name ? [name, stem] : [name];
}
