import { type Change, countChanges, type EvaluationChanges, type RunChanges } from '../changes.ts';
import { excerpt, isWhole, languageOf } from './failures-section.ts';
import { minutes } from './history-section.ts';
import { html, type Markup } from './html.ts';

const answerLength = 240;

/** What got better and worse since an earlier evaluation; of the test split only how many. */
export function changesSection({ against, inputs, runs }: EvaluationChanges): Markup {
  return html`<section id="changes"><h2>Against the evaluation of ${minutes(against)}</h2>
${inputs.length > 0 && html`<p>Inputs that are not the same: ${inputs.join(', ')}</p>`}
${runs.map(runChanges)}</section>`;
}

function runChanges({ documentId, variant, changes, added, gone }: RunChanges): Markup {
  const title = html`<h3>${documentId}, ${variant}</h3>`;
  if (changes === null) return html`${title}<p>Not in the earlier evaluation.</p>`;
  const dev = changes.filter((change) => change.after.question.split === 'dev');
  const groups = [
    { name: 'Worse', changes: dev.filter(({ better, worse }) => worse.length > 0 && better.length === 0) },
    {
      name: 'Better and worse',
      changes: dev.filter(({ better, worse }) => worse.length > 0 && better.length > 0),
    },
    { name: 'Better', changes: dev.filter(({ worse }) => worse.length === 0) },
  ];
  const counts = (split: string) =>
    `${split}: ${countChanges(changes, split, 'better')} better, ${countChanges(changes, split, 'worse')} worse`;
  return html`${title}<p>${counts('dev')}; ${counts('test')}; ${added} new, ${gone} gone</p>
${groups.map(
  (group) =>
    group.changes.length > 0 &&
    html`<details open><summary>${group.name} (${group.changes.length})</summary>${group.changes.map(changed)}</details>\n`,
)}`;
}

function changed({ before, after, better, worse }: Change): Markup {
  const { question } = after;
  return html`<article class="failure"><h4><span class="id">${question.id}</span> <span class="tag">${question.kind}</span></h4>
${'question' in question && html`<p class="question" lang="${languageOf(question.question)}" dir="auto">${question.question}</p>`}
<dl>${worse.length > 0 && html`<dt>Worse</dt><dd class="missed">${worse.join(', ')}</dd>`}
${better.length > 0 && html`<dt>Better</dt><dd class="met">${better.join(', ')}</dd>`}
${given('Before', before)}${given('Now', after)}</dl></article>\n`;
}

function given(name: string, record: Change['before']): Markup | null {
  if (!isWhole(record)) return null;
  const cited = [...new Set(record.citations.map((citation) => citation.sectionId))].join(' ');
  return html`<dt>${name}</dt><dd>${record.outcome} <span class="sections">${cited}</span>
<div class="answer" lang="${languageOf(record.answer)}" dir="auto">${excerpt(record.answer, answerLength)}</div></dd>`;
}
