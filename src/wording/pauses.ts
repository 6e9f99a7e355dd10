/**
 * Lets other work go on while a long one runs.
 *
 * @returns waits for its turn once so many milliseconds of work have passed since the last time
 */
export function createPauses(sliceMs: number): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < sliceMs) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}
