import { describe, expect, it } from 'vitest';
import { documentStatus } from './document-status.ts';

const plan = { statedStatus: null, period: { from: 2021, to: 2025 } };

describe('documentStatus', () => {
  it('is in force until the last second of the last year in China, and ended from the next one on', () => {
    expect(documentStatus(plan, new Date('2025-12-31T15:59:59Z'))).toBe('in_force');
    expect(documentStatus(plan, new Date('2025-12-31T16:00:00Z'))).toBe('ended');
  });

  it('prefers what a person stated', () => {
    expect(documentStatus({ ...plan, statedStatus: 'replaced' }, new Date('2023-01-01T00:00:00Z'))).toBe(
      'replaced',
    );
    expect(documentStatus({ ...plan, statedStatus: 'in_force' }, new Date('2030-01-01T00:00:00Z'))).toBe(
      'in_force',
    );
  });

  it('is in force when no period is known', () => {
    expect(documentStatus({ statedStatus: null, period: null }, new Date('2099-01-01T00:00:00Z'))).toBe(
      'in_force',
    );
  });
});
