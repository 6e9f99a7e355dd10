import { describe, expect, it } from 'vitest';
import { AppError } from '../../errors.ts';
import { type Erratum, errataEdits, erratumSchema } from './errata.ts';

const erratum = (raw: string, canonical: string, occurrences = 1): Erratum => ({
  raw,
  canonical,
  reason: 'checked',
  occurrences,
});

describe('errataEdits', () => {
  it('replaces every occurrence, and gives the reason as the rule', () => {
    expect(errataEdits('甲?乙?', [erratum('?', '。', 2)])).toEqual([
      { kind: 'erratum', rawStart: 1, rawEnd: 2, canonical: '。', rule: 'checked' },
      { kind: 'erratum', rawStart: 3, rawEnd: 4, canonical: '。', rule: 'checked' },
    ]);
  });

  it.each([
    ['is not found', [erratum('丙', '丁')], 'occurs 0 times, expected 1'],
    ['occurs more often than stated', [erratum('?', '。')], 'occurs 2 times, expected 1'],
    ['occurs less often than stated', [erratum('甲', '丁', 2)], 'occurs 1 times, expected 2'],
    ['overlaps another one', [erratum('甲?', '甲。'), erratum('?乙', '。乙')], 'overlaps another one'],
  ])('refuses an erratum that %s', (_case, errata, message) => {
    const apply = () => errataEdits('甲?乙?', errata);
    expect(apply).toThrow(AppError);
    expect(apply).toThrow(message);
  });

  it('demands a raw text and a reason', () => {
    expect(erratumSchema.safeParse({ raw: '', canonical: '', reason: 'x' }).success).toBe(false);
    expect(erratumSchema.safeParse({ raw: 'a', canonical: '', reason: '' }).success).toBe(false);
    expect(erratumSchema.parse({ raw: 'a', canonical: '', reason: 'x' }).occurrences).toBe(1);
  });
});
