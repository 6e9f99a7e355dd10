/** The same members of a list for the same seed, in the list's order of drawing (Lehmer's generator of 1951, Fisher and Yates' shuffle). */
export function seededSample<Value>(values: readonly Value[], size: number, seed: number): Value[] {
  let state = seed % 2147483647 || 1;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const left = [...values];
  const drawn: Value[] = [];
  while (drawn.length < size && left.length > 0)
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}
