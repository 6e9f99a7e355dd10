import { foldForSearch } from '../text/fold.ts';

// On folded text; folding keeps offsets.
const words = '原文|原话|原句|原表述|原词|措辞|表述|全文';
const told = '(?:写|说|讲|提|表述|描述|规定|定义|要求|界定)';
const how = '(?:怎么|如何|怎样|咋)';
/** What asks to see the words, and says nothing of what they are about. */
const frames: readonly RegExp[] = [
  // 请给出原文, 原话给我一下, 标题照抄给我
  new RegExp(
    `[,;.?!\\s]*(?:请|麻烦|帮我|把)*(?:给出|给我|引用|引|摘录|摘|抄|念|贴|找)(?:一下|出|给我)*(?:${words})[^,;.?!]{0,6}[?.!]*$`,
    'g',
  ),
  new RegExp(
    `[,;.?!\\s]*(?:${words}|标题)(?:请|麻烦)?(?:照抄|照录|给我|发我|抄我|念给我|给我贴|贴出来|摘录|引用|抄)(?:一下|看下|看看|给我|贴)*[?.!]*$`,
    'g',
  ),
  // 的原文是怎么写的, 原文表述是, 如何表述
  new RegExp(
    `(?:的|在)?(?:${words})(?:的)?(?:${words})?(?:里|中)?(?:是|为)?(?:${how}${told}?的?|什么|啥)?[?.!]*$`,
    'g',
  ),
  new RegExp(
    `(?:文件|规划|计划|办法|条例|方案)?(?:里|中|是)?(?:一字不差|逐字)?(?:地|的)?(?:是)?${how}${told}的?[?.!]*$`,
    'g',
  ),
  /(?:那|这)(?:一|半)?句(?:话)?/g,
  /一字不差|逐字/g,
  /^(?:文件|规划|计划|全文|正文)?(?:的)?(?:开头|开篇|结尾|最后)(?:的)?(?:第一|那|最后)?(?:一)?(?:句|段)(?:话)?/g,
];

/**
 * A question for the words without what asks for them: 流片给钱那句原话 is about 流片给钱. The question itself where little would be left.
 */
export function withoutWordingFrame(question: string): string {
  let folded = foldForSearch(question);
  for (const frame of frames) folded = folded.replace(frame, (found) => '\u0000'.repeat(found.length));
  const rest = Array.from(question.split(''), (unit, at) => (folded[at] === '\u0000' ? '' : unit))
    .join('')
    .trim();
  return rest.length >= shortest ? rest : question;
}

/** In characters. */
const shortest = 4;
