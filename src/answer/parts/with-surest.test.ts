import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { answeredWith, type Claim, type Passage } from '../draft.ts';
import { withSurest } from './with-surest.ts';

const plan = await loadPlan();

function passage(id: string, length = 12): Passage {
  const clause = plan.clauses.find((one) => one.id === id);
  if (clause === undefined) throw new Error(`there is no ${id}`);
  return { clause, start: clause.start, end: clause.start + length };
}

const told: Claim = { lead: '', passages: [passage('5.1.1')] };
const whole = (reading: number, surest: Passage) => ({ draft: answeredWith([told]), reading, surest });

describe('what surely reads as the answer to the whole', () => {
  it('is told beside what the parts are told by', () => {
    const claims = withSurest([told], whole(3, passage('5.1.2')), '甲、乙');
    expect(claims.map(({ passages }) => passages[0]?.clause.id)).toEqual(['5.1.1', '5.1.2']);
    expect(claims.every(({ row }) => row === undefined)).toBe(true);
  });

  it('has a row for all where the others have theirs', () => {
    const claims = withSurest([{ ...told, row: '甲' }], whole(3, passage('5.1.2')), '甲、乙');
    expect(claims.map(({ row }) => row)).toEqual(['甲', '甲、乙']);
  });

  it.each([
    ['it is told already', whole(3, passage('5.1.1', 8))],
    ['it is not sure', whole(0.5, passage('5.1.2'))],
    [
      'the whole is refused',
      { ...whole(3, passage('5.1.2')), draft: { ...answeredWith([]), outcome: 'not_in_document' as const } },
    ],
  ])('is left out where %s', (_case, one) => {
    expect(withSurest([told], one, '')).toEqual([told]);
  });
});
