/** 规划提到商业航天了吗, 有没有提到7纳米或者光刻机: what a text is asked to speak of. */
const mention =
  /(?:提到|提及|提过|提没提|写到|写过|写没写|说到|讲到|谈到|涉及|涉及到)(?:了|过|到)?([a-z0-9\u4e00-\u9fff,]{2,24}?)(?:这个词|这几个字|这些)?(?:了)?(?:吗|嘛|没有|没|么|呢)?[?\s]*$/;
/** A phrase is no name: its words may stand apart. */
const phrase =
  /[的对及把被给让向从]|(?<![自理])由|什么|啥|咋|谁|哪|多少|几|怎|如何|为|不|支持|鼓励|补贴|是否|核实|一[嘴句下]/;
/** A thing with and without the kind that it is of: 物流行业 is spoken of where 物流 is. */
const kind = /(?:行业|产业|领域|方面|技术|企业|公司|政策|内容|问题|概念|项目)$/;
const between = /,|以及|或者|还是|或|和(?!平)|与|跟/;
const longestName = 12;

/** What a question asks a text to have mentioned. */
export interface AskedMention {
  /** All of it, as it stands in the folded question. */
  readonly asked: string;
  /** Each thing by its name, with other forms of it behind; none when the question asks for something else. */
  readonly names: readonly (readonly string[])[];
}

/**
 * What a question asks a text to have mentioned.
 *
 * @param folded the question, folded for search
 */
export function askedMention(folded: string): AskedMention {
  const asked = mention.exec(folded)?.[1] ?? '';
  const names = asked.split(between);
  const areNames = names.every((name) => name.length > 1 && name.length <= longestName && !phrase.test(name));
  return { asked, names: areNames ? names.map(formsOf) : [] };
}

function formsOf(name: string): readonly string[] {
  const stem = name.replace(kind, '');
  return stem.length > 1 && stem !== name ? [name, stem] : [name];
}
