/** What a part behind a semicolon or a full stop begins with that only goes on about the amount before: 单个企业每年最高150万元. */
const goingOn =
  /^(?:同一|单个|单家|单户|单项|每一?[个家户项](?:企业|单位|项目|申请人)?|每年|年度|全年|累计|合计|总额|补[助贴]总额|奖[励补]总额|上述|以上|最高|封顶|资助|补助|补贴|奖补|奖励)/;
const capped = /(?:最高|最多|不(?:得)?(?:超过|高于|多于)|封顶|上限|限额|为限)/;
/** 其中1000万元以上部分按10%: another share of a part of the same sum. */
const tier = /^(?:其中|对?(?:超过|超出|高于))[^;；。]{0,24}?部分/;
/** A word of whom it is for makes it a measure of its own. */
const ofItsOwn =
  /^(?:单个|同一|每[个家])?(?:(?!单位|企业|项目|申请人)[^,，])*?(?:的企业|的单位|的项目|的,|的，)/;
/** 已获得低一级奖励的,只补差额. */
const difference = /(?:补差|差额)/;
const condition = /^(?:对)?(?:已(?:经)?(?:获|享受|取得)|由低|晋级|升级|从低|就高|同一|逐级)/;

/** Whether words only say more of the amount in front of them: a cap, a share of what lies above a step, a difference. */
export function isContinuation(words: string): boolean {
  if (tier.test(words)) return true;
  if (difference.test(words) && condition.test(words) && !/\d/.test(words)) return true;
  return goingOn.test(words) && capped.test(words) && !ofItsOwn.test(words) && !/%/.test(words);
}

/** Whether a cap stands in a part of its own that speaks of the firm, not of the one thing before it. */
export function isSharedBound(before: string): boolean {
  const [last = '', ...earlier] = before.split(/[;；。]/).reverse();
  return (
    earlier.length > 0 &&
    /^(?:同一|单个|单家|单户|每一?[个家户](?!项目)|累计|合计|总额|上述|以上)(?!项目)/.test(last.trim())
  );
}
