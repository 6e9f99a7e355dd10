/** Numbers with the units that thresholds are set in. */
const amount =
  '(?:\\d[\\d.,]*|[一二两三四五六七八九十百]+)(?:万|亿|千万|百万)?(?:元|%|人|名|年期?|个月|月|天|平方米|平米|亩|家|项|件|个|台|套|吨|倍)';
const ahead =
  '不低于|不少于|不小于|不超过|不高于|不多于|达到|突破|超过|高于|大于|多于|低于|少于|不足|未满|满|达';
const subject = '[^,，。；;、并且的对()（）\\d]{0,14}?';

/**
 * A threshold with what it is of, as a global pattern over folded or written text: 实缴注册资本达到2000万元, 注册满1年, 面积在500平方米以内,
 * 签订3年以上劳动合同.
 */
export const thresholdPattern = new RegExp(
  `(?:[^,，。；;、且的对\\d]{2,8}的)?${subject}(?:首次)?(?:${ahead})${amount}(?:及|或|\\(含\\)|（含）)?(?:以上)?` +
    `|${subject}${amount}(?:及|或|\\(含\\)|（含）)?(?:以上|以内|以下)(?:(?:(?!的)[\\u4e00-\\u9fff]){1,6}?(?=的|[,，。；;]|$))?`,
  'g',
);

/** How a threshold bounds: `isMost` from above, `isStrict` without the number itself. */
export interface ThresholdBound {
  readonly isMost: boolean;
  readonly isStrict: boolean;
}

/** Reads the words around the number of a threshold. */
export function boundOf(words: string): ThresholdBound {
  const isMost = /以内|以下|不超过|不高于|不多于|(?<!不)(?:低于|少于)|不足|未满/.test(words);
  const isStrict = /(?<!不)(?:超过|突破|高于|大于|多于|低于|少于)|不足|未满/.test(words);
  return { isMost, isStrict };
}

/** Words of a threshold that are not of what it is set for. */
export const boundWords = new RegExp(
  `(?:及|或|期)?以[上下内]|首次|${ahead}|实际|完成|(?<=[\\u4e00-\\u9fff])在$|\\(含\\)`,
  'g',
);
