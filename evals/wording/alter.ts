import { boundedFigures, isSameFigure } from '../../src/wording/bounded-figures.ts';
import type { Random } from '../random.ts';

/** One way to alter a sentence; `null` where the sentence has nothing of the kind. */
export type Alteration = (sentence: string, random: Random) => string | null;

/** Replaces one of the matches of a pattern. */
function replaceOne(
  sentence: string,
  pattern: RegExp,
  random: Random,
  change: (found: string) => string,
): string | null {
  const found = [...sentence.matchAll(pattern)];
  if (found.length === 0) return null;
  const { 0: text, index } = random.pick(found);
  const changed = change(text);
  return changed === text ? null : sentence.slice(0, index) + changed + sentence.slice(index + text.length);
}

/** Digits of figures, not of names such as 5G. */
const figure =
  /(?<![\dA-Za-z.+-])\d+(?:\.\d+)?(?=(?:余|多)?[万亿千百]*(?:元|家|个|项|%|台|所|人|倍|条|年|位))/g;

/** The eight slips with numbers that the check must notice. */
const slips: Readonly<Record<string, Alteration>> = {
  'digit dropped': (sentence, random) =>
    replaceOne(sentence, figure, random, (digits) =>
      digits.length > 1 ? digits.slice(0, -1).replace(/\.$/, '') : digits,
    ),
  'digit changed': (sentence, random) =>
    replaceOne(
      sentence,
      figure,
      random,
      (digits) => `${((Number(digits[0]) + 1 + random.integer(7)) % 9) + 1}${digits.slice(1)}`,
    ),
  'digits swapped': (sentence, random) =>
    replaceOne(sentence, figure, random, (digits) => digits.replace(/^(\d)(\d)/, '$2$1').replace(/^0/, '1')),
  'scale changed': (sentence, random) =>
    replaceOne(sentence, /(?<=\d)[万亿](?=[余多]?[元个家人台户])/g, random, (scale) =>
      scale === '亿' ? '万' : '亿',
    ),
  'year moved': (sentence, random) =>
    replaceOne(sentence, /20[12]\d(?=年)/g, random, (year) =>
      String(Number(year) + random.pick([-2, -1, 1, 2, 5])),
    ),
  'bound dropped': (sentence, random) =>
    replaceOne(
      sentence,
      /(?:超过|突破|不低于|不少于)(?=\d)|(?<=\d[万亿]*(?:个|家|项|元|%|台))以上/g,
      random,
      () => '',
    ),
  'bound added': (sentence, random) =>
    replaceOne(
      sentence,
      /(?<![过破达于约\d.-])\d+(?:\.\d+)?(?=%|家|个|项|亿元|万元)/g,
      random,
      (digits) => `${random.pick(['不超过', '约', '超过'])}${digits}`,
    ),
  'range narrowed': (sentence, random) =>
    replaceOne(
      sentence,
      /\d+[-~—]\d+(?=家|个|项|条)/g,
      random,
      (range) => range.split(/[-~—]/)[random.integer(2)] ?? range,
    ),
  'unit changed': (sentence, random) => replaceOne(sentence, /(?<=\d)%/g, random, () => '个百分点'),
};

/** Sentences with one slip of a kind; only those whose figures really differ. */
export const numberSlips: readonly (readonly [string, Alteration])[] = Object.entries(slips).map(
  ([name, slip]) => [
    name,
    (sentence, random) => {
      const altered = slip(sentence, random);
      return altered !== null && haveOtherFigures(sentence, altered) ? altered : null;
    },
  ],
);

function haveOtherFigures(one: string, other: string): boolean {
  const [left, right] = [boundedFigures(one), boundedFigures(other)];
  return (
    left.length !== right.length || left.some((figure, at) => !right[at] || !isSameFigure(figure, right[at]))
  );
}

/** Words of strength and scope, each with ones that bind otherwise. */
const strengths: Readonly<Record<string, readonly string[]>> = {
  支持: ['必须', '要求', '限制'],
  鼓励: ['要求', '强制', '责令'],
  引导: ['强制', '要求'],
  力争: ['确保', '保证'],
  争取: ['确保', '必须'],
  加快: ['适时', '暂缓'],
  推动: ['探索', '限制'],
  推进: ['暂缓', '试点'],
  重点: ['全部', '一般'],
  部分: ['全部', '所有'],
  一批: ['全部', '少数'],
  积极: ['审慎', '强制'],
  逐步: ['立即', '全面'],
  探索: ['全面实施', '强制推行'],
  优先: ['酌情', '同等'],
  加强: ['放宽', '弱化'],
  促进: ['限制', '确保'],
  强化: ['弱化', '放宽'],
};

/** Puts a word of another strength in the place of one. */
export const alterStrength: Alteration = (sentence, random) =>
  replaceOne(sentence, new RegExp(Object.keys(strengths).join('|'), 'g'), random, (word) =>
    random.pick(strengths[word] ?? [word]),
  );

/** Words that say about the same. */
const synonyms: Readonly<Record<string, string>> = {
  加快: '加速',
  提升: '提高',
  打造: '建成',
  构建: '搭建',
  推动: '带动',
  推进: '促成',
  发展: '壮大',
  企业: '公司',
  建设: '兴建',
  完善: '健全',
  加强: '增强',
  培育: '扶植',
  支持: '扶持',
  鼓励: '倡导',
  形成: '造就',
  应用: '运用',
  创新: '革新',
  重点: '着重',
  提高: '提升',
  积极: '主动',
  促进: '助推',
  实现: '达成',
  围绕: '聚焦',
  依托: '借助',
};

/** Says it in other words: at least three of them, and its parts in another order. */
export const paraphrase: Alteration = (sentence, random) => {
  const found = [...sentence.matchAll(new RegExp(Object.keys(synonyms).join('|'), 'g'))];
  if (found.length < 3) return null;
  let out = '';
  let end = 0;
  for (const { 0: word, index } of random.sample(found, Math.max(3, Math.ceil(found.length * 0.7)))) {
    out += sentence.slice(end, index) + (synonyms[word] ?? word);
    end = index + word.length;
  }
  return out + sentence.slice(end);
};

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '%': '％',
  '“': '「',
  '”': '」',
  '，': ',',
  '；': ';',
};

/** Other marks and widths, a blank here and there. */
export const repunctuate: Alteration = (sentence, random) => {
  const marked = [...sentence].map((unit) => wide[unit] ?? unit).join('');
  const at = 2 + random.integer(Math.max(1, marked.length - 4));
  const spaced = /\d/.test(marked.slice(at - 1, at + 1))
    ? marked
    : `${marked.slice(0, at)} ${marked.slice(at)}`;
  return spaced === sentence ? null : spaced;
};
