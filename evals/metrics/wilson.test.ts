import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson.ts';

describe('wilsonInterval', () => {
  it('agrees with published values (Newcombe 1998, table I)', () => {
    const low = wilsonInterval(81, 263);
    expect(low?.low).toBeCloseTo(0.2553, 4);
    expect(low?.high).toBeCloseTo(0.3662, 4);
    const none = wilsonInterval(0, 20);
    expect(none?.low).toBe(0);
    expect(none?.high).toBeCloseTo(0.1611, 4);
  });

  it('stays within 0 and 1 and knows nothing without trials', () => {
    expect(wilsonInterval(20, 20)?.high).toBe(1);
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
