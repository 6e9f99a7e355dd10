import { difficultyFigure } from './difficulty-section.ts';
import { failuresSection } from './failures-section.ts';
import { headlineGroups, headlineTable } from './headline-section.ts';
import type { HistoryEntry } from './history.ts';
import { historyFigure } from './history-section.ts';
import { html, type Markup } from './html.ts';
import { kindsFigure } from './kinds-section.ts';
import { latencyFigure } from './latency-section.ts';
import { outcomesFigure } from './outcomes-section.ts';
import { variantsFigure } from './variants-section.ts';
import { type DocumentRuns, documentAnchor, slug } from './views.ts';

/**
 * Everything about one document.
 *
 * @param all every document of the evaluation: one that is a group of its own already has its
 *   figures in the headline.
 */
export function documentSection(
  document: DocumentRuns,
  all: readonly DocumentRuns[],
  history: readonly HistoryEntry[],
): Markup {
  const { documentId, main, runs } = document;
  const isAlone = headlineGroups(all).some(({ documents }) => documents.join() === documentId);
  return html`<section class="document" id="${documentAnchor(documentId)}"><h2>${documentId}</h2>
<p>${main.records.length} questions, ${main.variant} where nothing else is said. <a href="#${slug(`${documentId}-failures`)}">Failures</a></p>
${!isAlone && headlineTable(`What was measured, against the targets, ${documentId}`, headlineGroups([document]), true)}
${kindsFigure(main)}
${difficultyFigure(main)}
${variantsFigure(runs)}
${outcomesFigure(main)}
${historyFigure(main, history)}
${latencyFigure(runs)}
${failuresSection(main)}</section>`;
}
