import type { Strength } from '../../evidence/strength-words.ts';
import { givingVerb, punishes, tellsOffence } from './no-benefit.ts';

/** How an action word may be introduced: 积极推动, 省级给予, 并鼓励. */
const adverbs =
  '(?:并|且|同时|还|将|要|应|积极|大力|重点|着力|进一步|加快|持续|不断|深入|全面|广泛|定期|优先|统筹|有序|稳步|常态化|滚动|每年|各级|省级|市级|区级|省市|分别|一次性|联合|适时|率先|鼓励和|支持和|引导和)*';

/** Words that begin a measure, by their strength. Longer ones before the shorter ones they contain. */
const words: Readonly<Partial<Record<Strength, readonly string[]>>> = {
  grant: [
    '给予',
    '予以',
    '发放',
    '补贴',
    '补助',
    '奖励',
    '奖补',
    '贴息',
    '减免',
    '免征',
    '返还',
    '资助',
    '兑现',
    '免收',
    '减半收取',
  ],
  priority: ['优先支持', '重点支持', '重点扶持', '重点培育', '重点推进', '重点发展', '优先'],
  support: [
    '大力支持',
    '鼓励支持',
    '支持鼓励',
    '支持引导',
    '支持',
    '扶持',
    '帮助',
    '协助',
    '提供',
    '纳入',
    '推荐',
    '助力',
  ],
  encouragement: ['鼓励', '引导', '倡导', '动员', '吸引'],
  promotion: [
    ...[
      '推动',
      '推进',
      '推广',
      '促进',
      '加快',
      '加强',
      '加大',
      '强化',
      '培育',
      '培养',
      '打造',
      '建设',
      '建立',
      '搭建',
      '组建',
    ],
    ...[
      '构建',
      '组织',
      '实施',
      '开展',
      '引进',
      '引入',
      '发展',
      '布局',
      '对接',
      '优化',
      '提升',
      '完善',
      '健全',
      '集聚',
      '聚集',
    ],
    ...[
      '遴选',
      '征集',
      '发布',
      '制定',
      '设立',
      '举办',
      '深化',
      '扩大',
      '拓展',
      '开放',
      '发挥',
      '落实',
      '营造',
      '拓宽',
      '创建',
    ],
  ],
  exploration: ['探索', '试点'],
};

const strengthByWord = new Map(
  Object.entries(words).flatMap(([strength, list]) =>
    list.map((word) => [word, strength as Strength] as const),
  ),
);
const alternatives = [...strengthByWord.keys()].sort((one, other) => other.length - one.length).join('|');
/** 滨海新区重点发展…: a place takes the lead. */
const place = '[^,，。、]{2,10}?(?:新区|开发区|高新区|区|市|县)(?=重点|着力|优先|大力)';
/** 市人民政府应当支持…: an office is bound to help. */
const office =
  '[^,，。]{1,40}?(?:政府|部门|机构|管委会)(?:应当|应|可以|要)(?=(?:依法|积极|大力|采取措施|优先)*(?:支持|鼓励|扶持|引导|帮助|协助))(?:依法|采取措施)*';
const ahead = `(?:(?:${place})|(?:${office}))?`;
const atStart = new RegExp(`^(${ahead}${adverbs})(${alternatives})`);
const grantWord = new RegExp(
  `${givingVerb}|奖补|补贴|补助|贴息|奖励|资助|发放|拨付|申领|(?:可|可以|分别|按规定)享受|免收|减免|减半|一事一议|一企一策`,
);
/** What gives something without an amount beside it. */
const givesByItself = new RegExp(`${givingVerb}|免收|减免|租金减半|减半收取|实行["“]?(?:一事一议|一企一策)`);

/** An action word at the beginning of a phrase. */
export interface ActionWord {
  readonly word: string;
  readonly strength: Strength;
  /** Offset of the word in the phrase. */
  readonly at: number;
}

/** The action word that a phrase begins with, behind adverbs; 支持和鼓励 counts as 支持. */
export function leadingAction(phrase: string): ActionWord | null {
  const match = atStart.exec(phrase);
  const word = match?.[2];
  if (match === null || word === undefined) return null;
  return { word, strength: strengthByWord.get(word) ?? 'promotion', at: match[1]?.length ?? 0 };
}

const amount =
  /\d+(?:\.\d+)?(?:万|亿)?元|%|[一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+[万亿]?[元圆]/;

/**
 * Whether a phrase that has a word of giving gives something: with an amount, a share, or by its word; 融资补贴政策
 * only names a policy, and 给予警告 punishes.
 */
export function isGiving(phrase: string): boolean {
  if (grantIn(phrase) === null || punishes(phrase) || tellsOffence(phrase)) return false;
  return givesByItself.test(phrase) || amount.test(phrase);
}

/** A word of giving anywhere in a phrase: 省级按照项目设备购置额的10%给予奖补. */
export function grantIn(phrase: string): ActionWord | null {
  const match = grantWord.exec(phrase);
  return match === null ? null : { word: match[0], strength: 'grant', at: match.index };
}
