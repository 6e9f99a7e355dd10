export const questionKinds = ['figure', 'list', 'wording', 'explanation'] as const;
/** What form of answer a question wants. */
export type QuestionKind = (typeof questionKinds)[number];

// Folded questions: half width, lower case, simplified script.
/** 条 counts lines, roads and measures as well as clauses. */
const notClause =
  '[路街道线链渠河沟桥隧船]|高速|铁路|航线|航道|捷运|地铁|轨道|生产|产线|产业链|措施|原则|任务|经验|意见|建议|路线|渠道';
const wordingCues = new RegExp(
  `原文|原话|原句|原词|逐字|全文|照抄|原样(?:抄|贴|给|念|是|发)|原封不动|一字[不别][差改动漏落]|从头到尾[^,?]{0,6}(?:抄|贴|给|念|发)|整(?:句|段)(?:话)?(?:抄|贴|给|念|发|翻|找|[?]*$)|个字(?:都|也)?(?:别|不要?|甭)[差改动漏]|白纸黑字|那(?:半)?句(?:话)?[^,?]{0,4}(?:找|摘|贴|抄|念|写)|措辞|表述|哪一?(?:条(?!${notClause})|[章节款]|段(?!频|时|路|距|高速|航|河|区|经历))|哪几(?:章|条款|(?:条|款)(?:里|中|都|分别|是)?(?:讲|说|写|提|规定|涉及|谈|要求|明确|关于|针对|有关))|(?<=[在见看])哪几(?:条(?!${notClause})|款)|第几(?:条(?!${notClause})|[章节款])|出自|出处|(?:怎么|如何|怎样|咋)(?:(?:写|表述|描述|定义|定位)[的滴]?|(?:说|讲|提)[的滴])|(?:怎么|咋)个?写法|写了(?:什么|啥|些什么)|(?:哪里|哪儿|在哪)(?:提|说|写|讲)|念(?:一下|给我)|verbatim|exact(?:ly)? (?:words|wording)|which (?:clause|section|article|chapter)`,
);
const figureCues =
  /多少|(?<![哪那这])几[个家项名人台座条款级处类种倍成大批位所届支件户万亿千百]|第几|国几|几加几|多[大高长久快]|(?<![许很众好诸])多(?:宽(?!带|松)|厚|远(?!程|洋))|百分之几|占比|比重|比例|增速|增长率|[\d.]+(?:%|[\u4e00-\u9fff]{0,3})(?:还是|抑或)[^,?]{0,6}[\d.]+|哪(?:一)?年|几几年|什么时候|啥时候|什么时间|啥时间|何时|到哪年|几分之几|几成|(?:产值|规模|收入|营收|数量|目标值|指标)[是有]?[?]?$|how (?:many|much|large|big|fast)|what (?:percentage|share|year|date)|by when|when /;
const listCues =
  /哪些|有哪|哪几|分别是|包括什么|包含什么|都有(?:什么|啥|谁)|列举|列出|列一下|名单|清单|几方面|(?:什么|啥)(?:领域|产业|企业|公司|技术|产品|园区|任务|措施|原则|方向|平台|项目|行业|场景)|which |what are|list /;

/** What form of answer a question wants; a question may fit several, the most specific wins. */
export function questionKind(folded: string): QuestionKind {
  if (wordingCues.test(folded)) return 'wording';
  if (figureCues.test(folded)) return 'figure';
  if (listCues.test(folded)) return 'list';
  return 'explanation';
}
