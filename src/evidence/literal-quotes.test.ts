import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { isLiteral } from './literal-quotes.ts';

const plan = await loadPlan();
const documentId = plan.metadata.id;
const documents = new Map([[documentId, plan]]);

describe('isLiteral', () => {
  it('accepts exactly what stands at the place', () => {
    fc.assert(
      fc.property(fc.nat(plan.text.length - 1), fc.integer({ min: 1, max: 200 }), (start, length) => {
        const end = Math.min(start + length, plan.text.length);
        const quote = plan.text.slice(start, end);
        expect(isLiteral({ documentId, quote, start, end }, documents)).toBe(true);
        expect(isLiteral({ documentId, quote: `${quote} `, start, end }, documents)).toBe(false);
        expect(isLiteral({ documentId, quote, start: start + 1, end: end + 1 }, documents)).toBe(
          plan.text.slice(start + 1, end + 1) === quote,
        );
      }),
    );
  });

  it('accepts neither an empty quote, nor one without its document, nor one from beyond the text', () => {
    const { length } = plan.text;
    expect(isLiteral({ documentId, quote: '', start: 5, end: 5 }, documents)).toBe(false);
    expect(
      isLiteral({ documentId: 'other', quote: plan.text.slice(0, 3), start: 0, end: 3 }, documents),
    ).toBe(false);
    expect(isLiteral({ documentId, quote: '。', start: length, end: length + 1 }, documents)).toBe(false);
  });
});
