import { foldForSearch } from '../../text/fold.ts';
import { isHan } from '../../text/script.ts';
import type { Segmenter } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';
import { type WordClass, wordClass } from './word-classes.ts';

/** A word or fixed phrase of a message; offsets into the message. */
export interface Part extends Span {
  /** Folded. */
  readonly text: string;
  readonly kind: WordClass;
}

const units =
  '个|家|项|条|种|类|处|所|座|位|名|人|件|款|批|点|章|节|台|倍|成|块|届|次|号|年|月|天|期|步|级|大|方面|亿|万|元';
const numeral = '[一二两三四五六七八九十百千]';
/** Phrases that are read before the segmenter cuts words. On folded text, the first alternative that fits wins. */
const phrases: readonly (readonly [WordClass, string])[] = [
  [
    'document',
    '(?:这|那|该|本|此)(?:份|个|部|项)?(?:规划|文件|方案|纲要|通知|意见|计划)|"?十[三四五六]五"?规划|th(?:e|is) (?:plan|document|policy paper)',
  ],
  [
    'date',
    '(?:19|20)\\d{2}(?:年(?:底|末|初)?|(?!\\d|个|家|项|件))|"?十[二三四五六]五"?(?:时期|期间|末|初)?|去年|今年|明年|前年|目前|现在|如今|(?:再过|未来|往后)?[一二两三四五六七八九十]年(?:后|内|里)?',
  ],
  ['name', '"[^"\\s]{1,20}"|<[^<>]{1,40}>'],
  // A meeting, where the segmenter would read 会 as a modal: 认定培训会一年办几次.
  [
    'name',
    '(?:培训|推介|座谈|博览|发布|洽谈|听证|展览|研讨|交流|对接|招聘|说明|宣讲|评审|启动|动员|协调|展示|展销|交易|订货|联席)会(?!不会|议)',
  ],
  [
    'asking',
    `为什么|为何|为啥|凭什么|凭啥|什么时候|啥时候|什么样的?|什么|啥时|啥|哪[一些个家项条种类几两三里儿年天章节]?(?:${units})?|何时|何地|谁|(?<![很许众诸更])多(?:少(?:${units})?|大|高|长|久|快|宽)|几(?:${units})|百分之几|第几|怎么样|怎样|怎么|咋样?|如何|\\b(?:what|which|who|whose|when|where|why|how(?: (?:many|much|large|big|fast|long))?)\\b`,
  ],
  ['polar', '有没有|是不是|是否|能否|可否|对不对|是吧|对吧|对吗|是吗|吗|(?:没有?|不)(?=[?!.\\s]*$)'],
  ['number', `\\d[\\d.,]*%?(?:[万亿千百]+)?(?:余|多)?(?:${units})?(?:以上|以下)?|${numeral}+(?:${units})`],
  ['mark', '[,.;:?!()\\[\\]]'],
];
const pattern = new RegExp(phrases.map(([, source]) => `(${source})`).join('|'), 'g');

/** Reads a message into parts: fixed phrases first, words of the segmenter between them. */
export function readParts(text: string, segment: Segmenter): Part[] {
  const folded = foldForSearch(text);
  const parts: Part[] = [];
  let position = 0;
  const words = (to: number) => {
    for (const word of segment(folded.slice(position, to))) {
      const start = position + word.start;
      parts.push({ start, end: start + word.text.length, text: word.text, kind: wordClass(word.text) });
    }
  };
  for (const match of folded.matchAll(pattern)) {
    // 5G, IPv6: a digit beside a letter belongs to a name.
    if (/^\d/.test(match[0]) && /[a-z]/.test(neighbours(folded, match.index, match[0].length))) continue;
    words(match.index);
    const kind = phrases[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? 'name';
    position = match.index + match[0].length;
    // 、 folds to a comma but joins names.
    const joins = text[match.index] === '、';
    parts.push({ start: match.index, end: position, text: match[0], kind: joins ? 'conjunction' : kind });
  }
  words(folded.length);
  return parts.map((part, index) => ({
    ...part,
    kind: kindInContext(part, parts[index - 1], parts[index + 1]),
  }));
}

function neighbours(text: string, start: number, length: number): string {
  return `${text[start - 1] ?? ''}${text[start + length] ?? ''}`;
}

/** Who a policy is of: what is asked is asked of them, never about them. */
const authorities = new Set(
  '国家 政府 市政府 省政府 区政府 县政府 市府 省府 省里 市里 区里 县里 镇里 旗里 上级 官方 当局 有关部门 government state authorities'.split(
    ' ',
  ),
);
const nominal = new Set<WordClass>(['name', 'kind', 'attribute', 'deverbal']);
const aspect = new Set(['了', '过', '着']);
const openAsking = /^(?:什么|啥|哪|谁)/;
const manner = /^(?:怎么|怎样|如何|为什么|为何|谁|何时|什么时候|咋|啥时候)/;

/**
 * The segmenter knows no parts of speech, so position tells verbs from names: after a modal or 怎么, before 了, and before 哪些 or
 * 什么 stands a verb (要攻克, 认定了, 攻克哪些); 发展 is a verb in 发展什么 and part of a name in 产业发展.
 */
function kindInContext(part: Part, before: Part | undefined, after: Part | undefined): WordClass {
  if (part.kind !== 'deverbal' && part.kind !== 'name') return part.kind;
  // 国家能帮点啥 is asked of the state, 国家科技计划 names something.
  if (
    authorities.has(part.text) &&
    (after === undefined || !touches(part, after) || !nominal.has(after.kind))
  )
    return 'person';
  // 这次考核怎么评: what is pointed at is a thing.
  if (before !== undefined && touches(before, part) && /^[这那该此本][个次项种类]$/.test(before.text))
    return part.kind;
  // how ambitious is it: what is asked of something, never a thing.
  if (before?.text === 'how' && touches(before, part)) return 'adverb';
  const short = part.text.length <= 2 && isHan(part.text.charCodeAt(0));
  const afterVerbMarker =
    before?.kind === 'modal' ||
    (before?.kind === 'asking' && manner.test(before.text) && touches(before, part));
  const beforeVerbMarker =
    after !== undefined &&
    touches(part, after) &&
    (aspect.has(after.text) || (after.kind === 'asking' && openAsking.test(after.text)));
  if (short && (afterVerbMarker || beforeVerbMarker)) return 'verb';
  if (part.kind === 'name') return 'name';
  const opens =
    before === undefined || before.kind === 'mark' || before.kind === 'adverb' || before.kind === 'document';
  if (after?.kind === 'asking') return 'verb';
  return opens && (after?.kind === 'name' || after === undefined) ? 'verb' : 'deverbal';
}

/** Whether nothing, or in Latin script a space or hyphen, stands between two parts. */
export function touches(left: Part, right: Part): boolean {
  const gap = right.start - left.end;
  return gap === 0 || (gap === 1 && /[a-z0-9]$/.test(left.text) && /^[a-z0-9]/.test(right.text));
}
