import { type AskedPair, askedOnce } from './asked-pair.ts';
import { interrogative } from './split-compound-cues.ts';

/** 芯片和传感器,一个要哪两头并重,一个从哪里突破: to each a question of its own. */
const oneOther =
  /^([^,;?]{2,14}?)(?:和|与|跟|同|、|还有)([^,;?]{2,14}?)(?:这(?:俩|两[个者家样]|二者))?(?:有?(?:啥|什么)(?:区别|不同))?[,?]+(?:规划|文件|计划|政策|里[面头]|[中里上说])*一(?<counter>[个家边头处种])(?!项目|团队|员工|企业|公司|单位|学生|平台|园区|[人月年季户亩市区县])([^;?]{2,24}?)[,;?]*(?:另|再)?一\k<counter>(?!项目|团队|员工|企业|公司|单位|学生|平台|园区|[人月年季户亩市区县])([^,;?]{2,24})$/;

/** Two things, and to each a question of its own; `null` in any other question. */
export function oneAndOther(plain: string): AskedPair | null {
  const found = oneOther.exec(plain);
  if (found === null) return null;
  const [, left = '', right = '', , ofOne = '', ofOther = ''] = found;
  if (!interrogative.test(ofOne) && !interrogative.test(ofOther)) return null;
  return askedOnce([left, right], (subject) => `${subject}${subject === left ? ofOne : ofOther}`);
}

/** 两地, 这两家, 两边区里: both of what was named before. */
const both =
  '(?:这)?两(?:地|边|头|家|者|样|个(?:区|市|县|地方)?|[区市县])(?:里|区里|市里)?(?:都|各自?|分别)*的?';
/** 甲和乙都提到建基地,两地建的是什么. */
const namedTogether = new RegExp(
  `^([^,;?]{2,10}?)(?:和|与|跟|、)([^,;?]{2,10}?)(?:也?都|均|同样)[^,;?]{1,12},${both}([^,;?]{2,24})$`,
);
/** 我厂在甲区,他厂在乙区,两边主抓的行当差在哪: the same is said of both. */
const namedApart = new RegExp(
  `^[^,;?]{0,6}?(?<thing>[\\u4e00-\\u9fff]{1,3})[在是]([^,;?在是]{2,8}),[^,;?]{0,6}?\\k<thing>[在是]([^,;?在是]{2,8}),${both}([^,;?]{2,24})$`,
);
/** Asks for the difference: each is asked for its own. */
const differs =
  /的?(?:(?:差|区别|不同|不一样)在?的?是?(?:哪(?:里|儿|些)?|什么|啥)?|有?(?:哪里|哪些|什么|啥)(?:区别|不同|不一样))$/;

/** Two things, and one question to both of them behind what names them; `null` in any other question. */
export function bothAgain(plain: string): AskedPair | null {
  const apart = namedApart.exec(plain);
  const [, left, right, asked] = apart === null ? (namedTogether.exec(plain) ?? []) : apart.slice(1);
  if (left === undefined || right === undefined || asked === undefined) return null;
  const own = asked.replace(differs, '');
  return askedOnce([left, right], (subject) => `${subject}${own === asked ? asked : `${own}是什么`}`);
}
