import type { Quantity } from './quantities.ts';

const clockUnits = /^(?:天|周|个月|小时|分钟|个工作日|秒|毫秒)$/;
/** From here on a number of years is a year: 2025年, but 三年, 70年. */
const firstYear = 1000;

/**
 * Whether a number is a length of time (五日, 12个月, 三年), as against a day (9月5日), a year or a count of other things.
 *
 * @param text in which the number was found
 */
export function isDuration({ unit, value, start }: Quantity, text: string): boolean {
  if (clockUnits.test(unit)) return true;
  if (unit === '日') return !/月\s*$/.test(text.slice(0, start));
  return unit === '年' && value !== null && value < firstYear;
}

/** Asks how long something takes, lasts or may wait, on folded text. */
export const durationAsked =
  /多久|多长(?:的)?(?:时间|期限)|多少时间|(?<![哪这那])(?:几|多少)(?:个?(?:工作日|小时|钟头|分钟|礼拜|星期)|个月)|(?<![哪这那月])(?:几|多少)(?:天|日|年|周)(?!级|后|以?前|头|来)|how long|how many (?:working |business )?(?:days?|weeks?|months?|years?|hours?)/;
