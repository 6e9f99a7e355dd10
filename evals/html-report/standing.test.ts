import { describe, expect, it } from 'vitest';
import type { SavedRecord } from '../save-run.ts';
import type { Target } from '../targets.ts';
import { html } from './html.ts';
import { describeLimit, reaches, standingCell, targetOf } from './standing.ts';

const records = (right: number, total: number): readonly SavedRecord[] =>
  Array.from({ length: total }, (_, position) => ({
    question: { id: `q-${position}`, kind: 'figure', difficulty: 'plain', split: 'dev' },
    scores: { accuracy: { hits: position < right ? 1 : 0, total: 1 } },
    totalMs: 1,
  }));
const accuracy: Target = { metric: 'accuracy', limit: { atLeast: 0.75 } };
/** What a cell says, without its markup. */
function said(target: Target, right: number, total: number, findingAid = false): string {
  const cell = standingCell(target, records(right, total), findingAid);
  const content = typeof cell === 'object' && cell !== null && 'content' in cell ? cell.content : cell;
  return html`${content}`.text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

describe('a standing', () => {
  it('says whether a target was met and by how much, with interval and number', () => {
    expect(said(accuracy, 9, 10)).toBe('0.900 ✓ met by 0.150 [0.60–0.98] of 10');
    expect(said(accuracy, 5, 10)).toMatch(/^0\.500 ✗ missed by 0\.250/);
    expect(said(accuracy, 3, 4)).toMatch(/^0\.750 ✓ met \[/);
  });

  it('never calls a miss one by nothing', () => {
    expect(said({ metric: 'accuracy', limit: { atLeast: 0.9001 } }, 9, 10)).toContain(
      'missed by under 0.001',
    );
  });

  it('holds documents without a finding aid to no target that is not meant for them', () => {
    const target: Target = { ...accuracy, findingAidOnly: true };
    expect(said(target, 5, 10)).toContain('no target');
    expect(said(target, 5, 10, true)).toContain('missed');
    expect([reaches(target, records(5, 10), false), reaches(target, records(5, 10), true)]).toEqual([
      null,
      false,
    ]);
    expect([targetOf('recallAt1', false), targetOf('recallAt1', true)]).toEqual([undefined, 0.93]);
  });

  it('says nothing of what was not measured', () => {
    expect(said(accuracy, 0, 0)).toBe('–');
    expect(reaches(accuracy, [], true)).toBeNull();
  });

  it('writes a limit as it is meant', () => {
    expect(describeLimit({ atMost: 0.02 })).toBe('≤ 0.020');
    expect(describeLimit({ atLeast: -0.02 })).toBe('≥ −0.020');
  });
});
