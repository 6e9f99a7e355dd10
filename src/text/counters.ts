/** Counters that stand for one another: 新建几个, 新建3家. */
const generalCounters = '个家项座条处种类款台所件门大场';

/** What shops, firms and households are counted by alike. */
const partyCounters = '个家户';

/** How frequencies and bandwidth are written and spoken of: 多少兆 is told by 5905-5925MHz, and by 100Mbps. */
const frequencies = /^(?:[kmg]?hz|[兆吉千]赫|赫兹|兆)$/i;
const bandwidths = /^(?:[kmgt]bps|兆|t)$/i;

/** Whether two counting units may count the same things. */
export function areCountersAlike(one: string, other: string): boolean {
  const areOf = (counters: string) => [one, other].every((unit) => unit !== '' && counters.includes(unit));
  return (
    one === other ||
    areOf(generalCounters) ||
    areOf(partyCounters) ||
    [frequencies, bandwidths].some((units) => units.test(one) && units.test(other))
  );
}
