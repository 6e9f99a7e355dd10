import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEnglishQuantities } from './english-quantities.ts';

const read = (text: string) =>
  findEnglishQuantities(text).map(({ kind, value, upTo }) => [kind, upTo === null ? value : [value, upTo]]);

describe('numbers of an English text', () => {
  it.each([
    ['exceed CNY 300 billion', [['amount', 3e11]]],
    ['RMB 0.35 trillion', [['amount', 3.5e11]]],
    ['24,000 yuan', [['amount', 24_000]]],
    ['growth above 9%', [['percentage', 0.09]]],
    ['up 17 percent', [['percentage', 0.17]]],
    ['two thirds of output', [['percentage', 2 / 3]]],
    ['by 2025', [['year', 2025]]],
    [
      'in 2020, 4.2 times that of 2017',
      [
        ['year', 2020],
        ['multiple', 4.2],
        ['year', 2017],
      ],
    ],
    ['three to five centres', [['count', [3, 5]]]],
    ['3-5 centres', [['count', [3, 5]]]],
    ['twenty-five companies', [['count', 25]]],
    ['more than 24,000 stations', [['count', 24_000]]],
    ['bandwidth of 25T', [['count', 25]]],
    ['US$5 million', [['amount', 5e6]]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['5G base stations', 'IPv6 and X86', 'one of the districts', 'the plan'])(
    'are none in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('tell dollars from yuan', () => {
    expect(findEnglishQuantities('$5 million and 5 million yuan').map(({ currency }) => currency)).toEqual([
      'usd',
      'cny',
    ]);
  });

  it('stand where they say, in order and apart', () => {
    const pieces = fc.constantFrom(
      'CNY 300 billion',
      '9%',
      'two thirds',
      '2025',
      ' to ',
      '5G',
      ', ',
      'three',
      ' of ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const quantity of findEnglishQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(quantity.start, quantity.end)).toContain(quantity.text);
          end = quantity.end;
        }
      }),
    );
  });
});
