import type { AskedSlot } from '../../question/slot/asked-slot.ts';
import { yearsStated } from '../../text/years.ts';
import type { Statement } from './statements.ts';

/** Whether a year is asked for that a sentence has from what announces it. */
export function announcesYear(
  { quantities, asksDuration, toTheDay, stated }: AskedSlot,
  { sentence, yearBefore }: Statement,
): boolean {
  const asksYear =
    quantities.includes('date') && !asksDuration && !toTheDay && stated.every(({ kind }) => kind !== 'date');
  return asksYear && yearBefore !== null && yearsStated(sentence).length === 0;
}

/** 适时发放, 条件成熟时推广: a time that a text leaves open, said in so many words. */
const openTime = /(?<!舒)适时|择机|成熟(?:时|后|的情况下)|具备条件(?:时|后)/;

/** Whether a sentence leaves the time open. */
export function leavesTimeOpen(sentence: string): boolean {
  return openTime.test(sentence);
}
