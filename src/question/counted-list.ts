import { parseChineseNumeral } from '../text/chinese-numerals.ts';
import { type AskedPair, askedOnce } from './asked-pair.ts';
import { frameBefore, interrogative, timePhrase } from './split-compound-cues.ts';

/** A name in a list: what stands in quotation marks is not cut. */
const name = '(?:"[^"]*"|[^,;?"]){2,20}?';
/** 电子信息、软件、人工智能三个产业的目标分别是多少: things by their names, how many they are, what is asked of each. */
const counted = new RegExp(
  `^(?<list>${name}(?:,${name}){1,5}?(?:,?(?:和|与|以及|及|还有)${name})?),?(?:这|等)?(?<number>[三四五六3-6])(?:个|项|大|类|种|家|者|块|座|所)?(?<kind>方面|产业|行业|领域|板块|环节|部分|平台|项目|指标|城市|地方|公司|企业|区|市|县)?(?<of>的[^,;?]{1,20}?)?,?(?:分别|各自?(?!类|种|级|地|方)|都)(?<asked>[^;?]{2,30})(?<more>[;?].*)?$`,
);
/** What a thing is called by: 软件 of three 产业 is asked about as 软件产业. */
const naming = /^(?:产业|行业|领域|平台|项目)$/;

/**
 * Three things and more, counted behind their names, each of which is asked the same; `null` where the names are not as many as are counted.
 *
 * @param plain folded, without its last stop
 */
export function countedList(plain: string): AskedPair | null {
  const groups = counted.exec(plain)?.groups;
  if (groups === undefined) return null;
  const { list = '', number = '', kind = '', of = '', asked = '', more = '' } = groups;
  if (!interrogative.test(asked)) return null;
  const time = new RegExp(`^${timePhrase},?`).exec(list)?.[0] ?? '';
  const frame = frameBefore.exec(list.slice(time.length))?.[0] ?? '';
  const names = namesIn(list.slice(time.length + frame.length));
  const count = /^\d$/.test(number) ? Number(number) : parseChineseNumeral(number);
  if (names.length !== count) return null;
  const whole = (subject: string) =>
    naming.test(kind) && !/业$/.test(subject) && !subject.endsWith(kind) ? `${subject}${kind}` : subject;
  const pair = askedOnce(
    names,
    (subject) => `${frame}${time.replace(/,$/, '')}${whole(subject)}${of}${asked}`,
  );
  return { ...pair, more: more.slice(1) };
}

function namesIn(list: string): string[] {
  const pieces = list.match(/(?:"[^"]*"|[^,"])+/g) ?? [];
  const last = pieces.at(-1) ?? '';
  return [
    ...pieces.slice(0, -1),
    ...last.split(/(?<=.{2})(?:和|与|以及|及|还有)(?=.{2})|^(?:和|与|以及|及|还有)/),
  ].filter((piece) => piece !== '');
}
