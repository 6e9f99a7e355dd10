import { foldForSearch } from '../text/fold.ts';
import { isTimeAdverbial } from './time-adverbial.ts';

/** One word of a list, at the place where it is looked for. */
function oneOf(words: string): RegExp {
  return new RegExp(words, 'y');
}

const connectives = [
  oneOf(
    '此外|同时|另外|其中|当前|目前|近年来|据悉|据了解|例如|比如|首先|其次|再次|最后|[一二三四五六七八九]是|第[一二三四五六七八九]|(?:另)?一方面|具体(?:而言|来看|来说)|总的来看|因此|所以|而且|并且|也|又|即|还',
  ),
  oneOf('并|具体'),
];
/** What introduces: a source, a clause of it, a word for saying; each word may be left out. */
const source = [
  oneOf('根据|按照|依据|对照|正如|如|在|从|据|我们注意到|经查|请注意'),
  oneOf('<[^<>]{2,60}>|本|该|这份|上述|我市|全市|市'),
  oneOf('的'),
  oneOf('专项'),
  oneOf('规划|计划|方案|文件|意见|通知|办法|措施|纲要|政策|原文|文中|文本'),
];
const clauses = [
  oneOf('第?[一二三四五六七八九十\\d]{1,4}(?:章|节|条|段|款|项|部分|点|,)?'),
  oneOf('第?\\([一二三四五六七八九十\\d]{1,3}\\)(?:章|节|条|段|款|项|部分|点)?'),
  oneOf('\\d{1,2}(?:\\.(?:\\d{1,2}|p\\d{1,2})){1,4}'),
  oneOf('前言|总体要求|发展目标|保障措施|重点任务'),
];
const saying = [
  oneOf('中|里|内|部分'),
  oneOf('的'),
  oneOf('部署|安排|精神|规定|目标|要求|表述'),
  oneOf('是|为|已|也|还|就|曾|将'),
  oneOf('明确'),
  oneOf('提出|指出|明确|要求|强调|规定|写明|写道|写着|写|载明|显示|称|提到|表示|部署|确定|所述|如下|说'),
  oneOf('了|到|的是|要'),
];
const marks = oneOf('[\\s,.:;"\'(\\[-]+');

/** Longest introduction; a longer stretch says something. */
const longest = 48;

/**
 * Whether a stretch before a statement's own words only introduces them: 规划提出, 根据《…》第三章第三节, 此外, 一是. Such words are no
 * change of what is quoted.
 */
export function isLeadIn(stretch: string): boolean {
  if (stretch.length > longest) return false;
  const folded = foldForSearch(stretch);
  // 要求 alone, right before what was 支持 in the text, is no introduction.
  if (!/[\s,.:;"'([-]$|规划|计划|方案|文件|通知|<|是$/.test(folded)) return false;
  let places = repeated(folded, new Set([0]), [...connectives, marks]);
  for (let round = 0; round < 2; round += 1) {
    for (const word of source) places = optional(folded, places, word);
    places = repeated(folded, places, clauses);
    for (const word of saying) places = optional(folded, places, word);
    places = optional(folded, places, marks);
  }
  return places.has(folded.length);
}

type Places = ReadonlySet<number>;

/** The places where one may be after a word, or without it. All of them are kept at once, so that the time stays in proportion. */
function optional(text: string, places: Places, word: RegExp): Places {
  const reached = new Set(places);
  for (const place of places) {
    word.lastIndex = place;
    if (word.test(text)) reached.add(word.lastIndex);
  }
  return reached;
}

/** The same for any number of words. */
function repeated(text: string, places: Places, words: readonly RegExp[]): Places {
  let reached = places;
  for (;;) {
    const more = words.reduce<Places>((all, word) => optional(text, all, word), reached);
    if (more.size === reached.size) return reached;
    reached = more;
  }
}

/** The time that a stretch says, alone or behind an introduction (规划提出,到2025年,); `null` where it says something else. */
export function timeBehindLeadIn(stretch: string): string | null {
  for (const start of [0, ...[...stretch.matchAll(/[,，:：“"「]/g)].map(({ index }) => index + 1)]) {
    const time = stretch.slice(start);
    if (isTimeAdverbial(time) && (start === 0 || isLeadIn(stretch.slice(0, start)))) return time;
  }
  return null;
}

/** Where the time ends with which a statement begins, behind its comma; 0 where it begins otherwise. */
export function timeEnd(statement: string): number {
  for (const { index } of statement.slice(0, longest).matchAll(/[,，]/g))
    if (timeBehindLeadIn(statement.slice(0, index + 1)) !== null) return index + 1;
  return 0;
}

/** A bracket that says where the words stand: (三、(三)第2段), (见《…》). One that says anything else is part of the statement. */
const sourceBracket =
  '\\((?:见|详见|参见|引自|出自|摘自|来源:?)?(?:<[^<>]{2,60}>)?(?:本|该)?(?:规划|方案|文件|意见|办法|纲要|原文)?(?:[第章节条段款项点部分前言、,.一二三四五六七八九十\\dp]|\\([一二三四五六七八九十\\d]{1,3}\\)){0,24}\\)';
const tail = new RegExp(
  `^[\\s,.:;"')\\]!?]*(?:等(?:等)?|的(?:要求|目标|部署|安排|规定|表述)|${sourceBracket})?[\\s,.:;"')\\]!?]*$`,
);

/** Whether a stretch behind a statement's own words only ends them: a bracket with the clause, 的要求. */
export function isTail(stretch: string): boolean {
  return tail.test(foldForSearch(stretch));
}
