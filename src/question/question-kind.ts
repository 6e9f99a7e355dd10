export const questionKinds = ['figure', 'list', 'wording', 'explanation'] as const;
/** What form of answer a question wants. */
export type QuestionKind = (typeof questionKinds)[number];

// Folded questions: half width, lower case, simplified script.
const wordingCues =
  /原文|原话|原句|逐字|全文|照抄|措辞|表述|哪一?(?:条(?!路|街|道|线|高速|铁路|航线|河)|[章节段款])|哪几[条章]|第几(?:条(?!路|街|道|线|产|高速|铁路|航线|河)|[章节款])|出自|出处|(?:是)?(?:怎么|如何|怎样)(?:写|说|讲|提|表述|描述|定义|定位)的?|写了(?:什么|啥|些什么)|(?:哪里|哪儿|在哪)(?:提|说|写|讲)|念(?:一下|给我)|verbatim|exact(?:ly)? (?:words|wording)|which (?:clause|section|article|chapter)/;
const figureCues =
  /多少|(?<![哪那这])几[个家项名人台座条款级处类种倍成大批位万亿千百]|第几|国几|几加几|多[大高长久快]|百分之几|占比|比重|比例|增速|增长率|[\d.]+(?:%|[\u4e00-\u9fff]{0,3})(?:还是|抑或)[^,?]{0,6}[\d.]+|哪(?:一)?年|几几年|什么时候|何时|到哪年|(?:产值|规模|收入|营收|数量|目标值|指标)[是有]?[?]?$|how (?:many|much|large|fast)|what (?:percentage|share|year|date)|by when|when /;
const listCues =
  /哪些|有哪|哪几|分别是|包括什么|包含什么|都有(?:什么|啥|谁)|列举|列出|列一下|名单|清单|几方面|(?:什么|啥)(?:领域|产业|企业|公司|技术|产品|园区|任务|措施|原则|方向|平台|项目|行业|场景)|which |what are|list /;

/** What form of answer a question wants; a question may fit several, the most specific wins. */
export function questionKind(folded: string): QuestionKind {
  if (wordingCues.test(folded)) return 'wording';
  if (figureCues.test(folded)) return 'figure';
  if (listCues.test(folded)) return 'list';
  return 'explanation';
}
