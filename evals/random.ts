/** Numbers that look random and are the same for the same seed (mulberry32, public domain). */
export interface Random {
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** From 0 up to, not including, `below`. */
  integer(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Some of the items, in their order. */
  sample<Item>(items: readonly Item[], count: number): Item[];
  /** All of the items, in another order. */
  shuffle<Item>(items: readonly Item[]): Item[];
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number) => Math.floor(next() * below);
  const keyed = <Item>(items: readonly Item[]) =>
    items.map((item, at) => ({ item, at, key: next() })).sort((one, other) => one.key - other.key);
  return {
    fraction: next,
    integer,
    pick(items) {
      const item = items[integer(items.length)];
      if (item === undefined) throw new Error('there is nothing to pick from');
      return item;
    },
    sample(items, count) {
      return keyed(items)
        .slice(0, count)
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item);
    },
    shuffle: (items) => keyed(items).map(({ item }) => item),
  };
}
