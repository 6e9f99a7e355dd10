/** Counters that stand for one another: 新建几个, 新建3家. */
const generalCounters = '个家项座条处种类款台所件门大场';

/** Whether two counting units may count the same things. */
export function areCountersAlike(one: string, other: string): boolean {
  const areGeneral = [one, other].every((unit) => unit !== '' && generalCounters.includes(unit));
  return one === other || areGeneral;
}
