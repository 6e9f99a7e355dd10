import { describe, expect, it } from 'vitest';
import { createPauses } from './pauses.ts';

/** Whether something else had its turn while this waited. */
async function letsOthers(pause: () => Promise<void>): Promise<boolean> {
  let had = false;
  const other = setTimeout(() => {
    had = true;
  }, 0);
  await pause();
  clearTimeout(other);
  return had;
}

describe('createPauses', () => {
  it('lets others have their turn once the time has passed', async () => {
    expect(await letsOthers(createPauses(0))).toBe(true);
  });

  it('does not before', async () => {
    expect(await letsOthers(createPauses(60_000))).toBe(false);
  });
});
