import { type Change, countChanges, findChanges, type RunChanges } from './changes.ts';
import type { SavedEvaluation } from './save-run.ts';

/**
 * What got better and worse since an earlier evaluation, question by question, for a terminal; of
 * the test split only how many.
 */
export function compareEvaluations(earlier: SavedEvaluation, later: SavedEvaluation): string {
  const { against, inputs, runs } = findChanges(earlier, later);
  const parts = runs.map(
    (run) => `### ${run.documentId}, ${run.variant}, against ${against}\n${describeRun(run)}`,
  );
  if (inputs.length > 0) parts.unshift(`Inputs that differ from the earlier run: ${inputs.join(', ')}`);
  return parts.join('\n\n');
}

function describeRun({ changes, added, gone }: RunChanges): string {
  if (changes === null) return 'not in the earlier run';
  const counts = (split: string) =>
    `${split}: ${countChanges(changes, split, 'better')} better, ${countChanges(changes, split, 'worse')} worse`;
  return [
    ...changes.filter((change) => change.after.question.split === 'dev').map(describeChange),
    `${counts('dev')}; ${counts('test')}; ${added} new, ${gone} gone`,
  ].join('\n');
}

function describeChange({ after: { question }, better, worse }: Change): string {
  const sign = worse.length === 0 ? '+' : better.length === 0 ? '-' : '±';
  const wording = 'question' in question ? ` ${question.question.replace(/\s+/g, ' ')}` : '';
  const parts = [
    ...(better.length > 0 ? [`better: ${better.join(', ')}`] : []),
    ...(worse.length > 0 ? [`worse: ${worse.join(', ')}`] : []),
  ];
  return `${sign} ${question.id}${wording} · ${parts.join(' · ')}`;
}
