import { formatValue } from '../format-table.ts';
import type { SavedEvaluation } from '../save-run.ts';
import { describeMiss } from '../thresholds.ts';
import { html, type Markup } from './html.ts';
import { dataTable } from './table.ts';

/** Whether the gate of thresholds.json was passed, and what the run has to say of itself. */
export function gateSection({ misses, notes }: SavedEvaluation): Markup {
  return html`<section id="gate"><h2>The gate</h2>
${
  misses.length === 0
    ? html`<p class="met">✓ No threshold was missed.</p>`
    : html`<p class="missed">✗ ${misses.length} under the thresholds:</p><ul>${misses.map((miss) => html`<li>${describeMiss(miss)}</li>`)}</ul>`
}
${notes.length > 0 && html`<ul class="muted">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}</section>`;
}

/** The retrieval guard's sets; nothing when it did not run. */
export function guardSection({ guard }: SavedEvaluation): Markup | null {
  if (guard.length === 0) return null;
  const rows = guard.map((result) => [
    result.set,
    result.variant,
    result.questions,
    formatValue(result.recallAt1),
    formatValue(result.recallAt5),
    formatValue(result.mrr),
  ]);
  const header = ['set', 'configuration', 'questions', 'recall@1', 'recall@5', 'MRR@10'];
  return html`<section id="guard"><h2>Retrieval guard</h2>
${dataTable({ caption: 'Finding the paragraph that a question was asked about', header, rows, textColumns: 2 })}</section>`;
}

/** What was measured, from what, and how to read it. */
export function aboutSection({ inputs, errata, node }: SavedEvaluation): Markup {
  const rows = Object.entries(inputs).map(([name, hash]) => [name, html`<code>${hash.slice(0, 16)}</code>`]);
  return html`<section id="about"><h2>How to read this</h2>
<p>No model judges: every metric is a pure function, described in evals/datasets/README.md. A third of the questions is a test split, of which there are totals only. Intervals are Wilson's at 95 %; with few questions they are wide, and a difference within them may be chance. Targets say how good the bundled configuration is meant to be; the gate says what a change must not fall below.</p>
<p>Node ${node}; ${errata.length} golds corrected by dated errata.</p>
<details><summary>Inputs</summary>${dataTable({ caption: 'SHA-256 of every input, the first 16 digits', header: ['input', 'hash'], rows, textColumns: 2 })}</details></section>`;
}
