import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { corpusFingerprint } from './corpus-fingerprint.ts';
import type { PolicyDocument } from './types.ts';

const plan = await loadPlan();
const fingerprint = (...documents: PolicyDocument[]) => corpusFingerprint({ documents });

describe('corpusFingerprint', () => {
  it('is the same for the same documents', async () => {
    expect(await fingerprint(plan)).toBe(await fingerprint(await loadPlan()));
    expect(await fingerprint(plan)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with the text, the clauses, the id and the number of documents', async () => {
    const others = [
      { ...plan, text: `${plan.text} ` },
      { ...plan, clauses: plan.clauses.slice(1) },
      {
        ...plan,
        clauses: plan.clauses.map((clause, index) => (index === 3 ? { ...clause, id: '1.2~2' } : clause)),
      },
      {
        ...plan,
        clauses: plan.clauses.map((clause, index) =>
          index === 3 ? { ...clause, end: clause.end - 1 } : clause,
        ),
      },
      { ...plan, metadata: { ...plan.metadata, id: 'other' } },
    ];
    const all = await Promise.all([
      fingerprint(plan),
      fingerprint(),
      fingerprint(plan, plan),
      ...others.map((one) => fingerprint(one)),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });
});
