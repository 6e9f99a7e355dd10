import type { ConditionStatus } from './condition-state.ts';

/** Words of which one excludes the others: who leads takes no mere part, and a national standard is none of a trade. */
const groups: readonly (readonly RegExp[])[] = [
  [
    /主持|主导|牵头|负责起草|第一起草|第一完成|\b(?:led|lead(?:ing)?)\b/,
    /参与|参加|协助|协办|配合|\b(?:took part|participat)/,
  ],
  [/国际标准/, /国家标准|国标/, /行业标准|行标/, /地方标准/, /团体标准|团标/, /企业标准/],
  [
    /国际级/,
    /国家级|国家(?=质量奖)/,
    /省级|(?<=[\u4e00-\u9fff])省(?=长)/,
    /市级|(?<!城)市(?=长)/,
    /区级|县级|[区县](?=长)/,
  ],
  [/特等奖/, /一等奖|金奖/, /二等奖|银奖/, /三等奖|铜奖/],
];

/**
 * Whether a line that speaks of what a condition asks for speaks of that very thing: a part taken in a standard is not its lead.
 *
 * @param words of the condition, folded
 * @param line of the firm, folded
 * @returns `met` where nothing tells them apart, `not_met` where the line names another kind, `unknown` where it names none
 */
export function sameKind(words: string, line: string): ConditionStatus {
  let status: ConditionStatus = 'met';
  for (const [at, group] of groups.entries()) {
    const asked = group.filter((kind) => kind.test(words));
    if (asked.length === 0 || asked.some((kind) => kind.test(line))) continue;
    const others = group.filter((kind) => kind.test(line));
    // Who leads may count as one who takes part: the text does not say.
    const isLeader = at === 0 && asked[0] === group[1];
    if (others.length > 0 && !isLeader) return 'not_met';
    // A condition that asks for a part only asks for the thing itself, where the line names no role.
    status = 'unknown';
  }
  return status;
}
