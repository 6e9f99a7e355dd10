import { summarizeEvaluation } from '../src/reports/summarize-evaluation.ts';

/** A report ships with every copy of the project, so it stays small. */
const mostBytes = 400_000;

/**
 * The report of a release as JSON text.
 *
 * @param evaluation - what a full run saved.
 * @throws Error for a run of chosen questions, and for a report that is too large.
 */
export function releaseReport(evaluation: unknown, label: string): string {
  const whole = summarizeEvaluation(evaluation, { id: 'released' });
  if (whole.label !== 'all questions')
    throw new Error(`A release is measured with all questions; this run took ${whole.label}.`);
  const text = `${JSON.stringify({ ...whole, label })}\n`;
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > mostBytes) throw new Error(`The report has ${bytes} bytes; ${mostBytes} at most.`);
  return text;
}
