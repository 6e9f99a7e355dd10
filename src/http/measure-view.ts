import type { PolicyDocument } from '../corpus/types.ts';
import { absentFrom } from '../eligibility/absent.ts';
import { sourceOf } from '../eligibility/report-match.ts';
import type { Measure } from '../eligibility/types.ts';
import type { MeasureView } from './eligibility-schema.ts';

/** Measures of a document as they are served, each with the place of its parts. */
export function measureViews(document: PolicyDocument, measures: readonly Measure[]): MeasureView[] {
  const clauses = new Map(document.clauses.map((clause) => [clause.id, clause]));
  return measures.flatMap((measure): MeasureView[] => {
    const clause = clauses.get(measure.sectionId);
    if (clause === undefined) return [];
    const { id, heading, label, strength, beneficiary, conditions, grant, text, start, end } = measure;
    return [
      {
        id,
        title: heading.at(-1) ?? label,
        kind: strength.kind,
        strength: { text: strength.text, start: strength.start, end: strength.end },
        beneficiary,
        conditions,
        offers: [{ text, start, end, strength: strength.text }],
        grant,
        absent: absentFrom(measure, clause.text),
        citation: sourceOf(measure, clause),
      },
    ];
  });
}
