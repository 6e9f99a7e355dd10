import type { Span } from '../text/span.ts';

/**
 * How strongly a policy binds itself, strongest first. Within a group words may stand for one another; from one group to another the
 * meaning moves.
 */
export const strengths = [
  'prohibition',
  'duty',
  'assurance',
  'grant',
  'priority',
  'support',
  'promotion',
  'encouragement',
  'effort',
  'exploration',
] as const;
export type Strength = (typeof strengths)[number];

/** The words of each group, as official Chinese uses them. */
const words: Readonly<Record<Strength, readonly string[]>> = {
  prohibition: ['严禁', '禁止', '不得', '不准', '严格限制'],
  duty: ['必须', '应当', '务必', '须', '要求', '强制', '责令', '严格'],
  assurance: ['确保', '保证', '保障', '确定', '一定', '坚决'],
  grant: [
    '给予',
    '发放',
    '拨付',
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
  ],
  priority: ['优先', '重点支持', '重点扶持', '倾斜'],
  support: ['大力支持', '支持', '扶持', '帮助', '协助', '服务', '帮扶'],
  promotion: [
    '推动',
    '推进',
    '促进',
    '加快',
    '加强',
    '加大',
    '培育',
    '打造',
    '建设',
    '组织',
    '实施',
    '开展',
    '引进',
  ],
  encouragement: ['鼓励', '引导', '倡导', '提倡', '动员'],
  effort: ['力争', '争取', '努力', '尽量', '尽可能', '着力'],
  exploration: ['探索', '研究', '试点', '试行', '可以', '适时', '逐步', '视情'],
};

/** A word of strength in a text. */
export interface StrengthWord extends Span {
  readonly word: string;
  readonly strength: Strength;
}

const strengthOf = new Map(strengths.flatMap((name) => words[name].map((word) => [word, name] as const)));

/** Longest first: 重点支持 before 支持. */
const pattern = new RegExp(
  [...strengthOf.keys()].sort((one, other) => other.length - one.length).join('|'),
  'g',
);

/** The group of a word; `null` for a word that says nothing of strength. */
export function strengthOfWord(word: string): Strength | null {
  return strengthOf.get(word) ?? null;
}

/** All words of strength of a text in simplified script, in order, none inside another. */
export function findStrengthWords(text: string): StrengthWord[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index }) => {
    const strength = strengthOfWord(word);
    return strength === null ? [] : [{ word, strength, start: index, end: index + word.length }];
  });
}

/** Whether the first binds more strongly than the second. */
export function isStronger(one: Strength, other: Strength): boolean {
  return strengths.indexOf(one) < strengths.indexOf(other);
}
