import { foldForSearch } from '../text/fold.ts';

// On folded text; folding keeps offsets.
const words = '原文|原话|原句|原表述|原词|原样|官话|措辞|表述|全文';
const told = '(?:写|说|讲|提|列|表述|描述|规定|定义|要求|界定)';
const how = '(?:怎么|如何|怎样|咋)(?:个)?';
const sentence = '(?:(?:那|这)(?:一|半|整)?|整)句(?:话)?';
const unaltered =
  '(?:一字不[差改动漏落]|一字别[差改动漏落]|从头到尾|一个?字(?:都|也)?(?:别|不要?|甭)[差改动漏]|别(?:给我)?改字|逐字|原封不动|原汁原味|照抄)(?:地|的)?';
const politely = '(?:请|麻烦|劳驾|帮我|帮忙|把)?';
const copied = '(?:照录|摘录|引用|摘|找|贴|抄|念|发|给|引|报|翻)';
const handed = '(?:一下|下来|出来|上来|给我|我|出|来|看看|看下|看|瞧瞧)';
/** What sets a request off from what is asked about. */
const apart = '(?:(?<=^|[,;.?!:\\s])|(?<=把))';
/** One thing at the end of a question that asks to see the words, and says nothing of what they are about. */
const request = [
  // 那句, 原文麻烦找出来, 原话给我一下, 一字不差抄给我, 标题照抄给我
  `${politely}(?:${sentence}|${words}|${unaltered}|标题)(?:的)?(?:请|麻烦|劳驾)?(?:${copied}${handed}{0,3}|${handed}{1,2}|来一个)?(?:呢|来着)?`,
  // 照抄那半句给我, 请引原文
  `${politely}${copied}${handed}{0,3}(?:${sentence}|${words})(?:给我|来)?`,
  `${apart}(?:请|麻烦|劳驾|帮我|帮忙|把)?${copied}?${handed}{1,3}|${apart}(?:请|把|要|得)`,
  // 的原文是怎么写的, 原文表述是, 如何表述, 原文是哪句
  `(?:的|在)?(?:${words})(?:的)?(?:里|中)?(?:是|为)?(?:${how}${told}?(?:的|滴|来着)?|什么|啥|哪(?:一)?句|哪几个字)?`,
  `(?:(?:文件|规划|计划|办法|条例|方案|文)(?:里|中)?|书面上?|官面上?|白纸黑字)?(?:是)?${how}${told}(?:的|滴)?(?:来着)?`,
  // 这层意思, 计划里
  '(?:这|那)(?:层|个)?意思|(?:是)?哪(?:几|些)个字|(?:文件|规划|计划|文)(?:里|中)',
].join('|');
/** It is taken off once at a time: repeated within one pattern it would be tried in all its orders. */
const atEnd = new RegExp(`[,;.?!:\\s]*(?:${request})[,;.?!:\\s]*$`);
const mostRequests = 8;
/** The same within a question, and what stands before it: 全文第一句, 写汇报要引用: */
const frames: readonly RegExp[] = [
  /(?:那|这)(?:一|半)?句(?:话)?/g,
  /一字不差|逐字/g,
  /^(?:写(?:材料|汇报|报告|稿子?|论文)|报道)[^,:]{0,4}(?:引用?|用)[,:]/g,
  /^(?:文件|规划|计划|全文|正文)?(?:的)?(?:开头|开篇|结尾|最后)(?:的)?(?:第一|那|最后)?(?:一)?(?:句|段)(?:话)?/g,
  new RegExp(`(?:^|(?<=\u0000))(?:是)?${how}(?:表述|描述|定义|界定|说|讲|写)(?=[\\u4e00-\\u9fff])`, 'g'),
];

/**
 * A question for the words without what asks for them: 流片给钱那句原话 is about 流片给钱. The question itself where little would be left.
 */
export function withoutWordingFrame(question: string): string {
  let folded = foldForSearch(question);
  let end = folded.length;
  for (let taken = 0; taken < mostRequests; taken++) {
    const at = atEnd.exec(folded.slice(Math.max(0, end - longestRequest), end))?.index;
    if (at === undefined) break;
    end = Math.max(0, end - longestRequest) + at;
  }
  folded = folded.slice(0, end) + '\u0000'.repeat(folded.length - end);
  for (const frame of frames) folded = folded.replace(frame, (found) => '\u0000'.repeat(found.length));
  const rest = Array.from(question.split(''), (unit, at) => (folded[at] === '\u0000' ? '' : unit))
    .join('')
    .trim();
  return rest.length >= shortest ? rest : question;
}

/** In characters: what is left, and how far from the end a request begins. */
const shortest = 4;
const longestRequest = 40;
