// On folded text.

/** Names of offices as they end. */
const ending =
  '(?:人民政府|政府|委员会|办公室|管委会|公安厅|公安局|管理局|监管局|监督局|审计署|总局|发改委|卫健委|经信委|工信部|纪委监委|[委局厅部署办院行会司旗县])';
/** What is done by who is in charge. */
const charge = '(?:牵头|带头|负责|主管|主办|审批|核准|考核|组织实施|统筹|受理|解释)';
const list = '[^,;.。()]{2,40}';

/** 审计署牵头, 由产权单位负责, 牵头考核单位:市民政局, 设在省经信厅: who is in charge, as the text says it. */
const patterns: readonly RegExp[] = [
  new RegExp(`(?:牵头|责任|主办|主管|负责)[^,;.()]{0,4}(?:单位|部门)[:为是](?<who>${list})`, 'g'),
  new RegExp(`(?:办公室|工作机构|秘书处)[^,;.()]{0,4}设在(?<who>${list})`, 'g'),
  new RegExp(`(?:由|交由|交给|归)(?<who>[^,;.()]{2,24}?)(?:会同[^,;.()]{2,20})?${charge}`, 'g'),
  new RegExp(`\\((?<who>[^()]{2,60}?)(?:等)?${charge}\\)`, 'g'),
  new RegExp(`(?<who>[\\u4e00-\\u9fff]{2,12}${ending})(?:来)?(?:牵头|带头|主管)`, 'g'),
];

/** Who is in charge by a sentence; as it is written there, without 由 and the like. */
export function officesIn(folded: string): string[] {
  const found = patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap(({ groups }) =>
      (groups?.who ?? '').split(/[,、]|[和与及](?=[省市区县国])/),
    ),
  );
  return [...new Set(found.map((name) => name.trim()).filter((name) => name.length >= 2))];
}

/** 国家发改委带头, 由市卫健委牵头, 设在省经信厅: the office that a claim says is in charge; `null` when it names none. */
export function officeClaimed(proposition: string): string | null {
  const verbs = '(?:来)?(?:牵头|带头|主管|负责|考核|审批|核准|管)';
  const match =
    new RegExp(`(?:是|由|归|交给|交由)(?<who>[\\u4e00-\\u9fff]{2,14}?)${verbs}`).exec(proposition) ??
    /设在(?<who>[\u4e00-\u9fff]{2,14})$/.exec(proposition);
  const who = match?.groups?.who ?? '';
  return isOffice(who) ? who : null;
}

/** Whether a claim says, or asks, who is in charge of something. */
export function tellsOfCharge(proposition: string): boolean {
  return /牵头|带头|负责|主管|设在|归[^,.]{2,10}管|由[^,.]{2,14}(?:管|出|办|修|审|批|考核|承担)/.test(
    proposition,
  );
}

function isOffice(name: string): boolean {
  return new RegExp(`${ending}$`).test(name);
}

/** 发改委 is 发展改革委, 省经信厅 is 省经济和信息化厅: the characters of a short name stand in the long one in their order. */
export function areSameOffice(one: string, other: string): boolean {
  const [short, long] = [bare(one), bare(other)].sort((a, b) => a.length - b.length);
  let at = 0;
  for (const character of long ?? '') if (character === (short ?? '')[at]) at += 1;
  return at === (short ?? '').length;
}

function bare(name: string): string {
  return name
    .replace(/^(?:国家|全国|中央|自治区|[省市区县州])(?=.{2})/, '')
    .replace(/委员会$/, '委')
    .replace(/办公室$/, '办');
}
