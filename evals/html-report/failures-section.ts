import { foldAnswer } from '../fold-answer.ts';
import { answerAccuracy } from '../metrics/answer-accuracy.ts';
import { hasFailed, selectRecords } from '../report.ts';
import type { QuestionRecord } from '../run.ts';
import type { SavedRecord, SavedRun } from '../save-run.ts';
import { html, type Markup } from './html.ts';
import { slug } from './views.ts';

const answerLength = 320;
const quoteLength = 90;

/** Whether everything about a record was kept, as it is for the development split. */
export function isWhole(record: SavedRecord): record is QuestionRecord {
  return 'answer' in record;
}

/** What went wrong on the development split, question by question. */
export function failuresSection(run: SavedRun): Markup {
  const failed = selectRecords(run.records, { split: 'dev' }).filter(isWhole).filter(hasFailed);
  const kinds = [...new Set(failed.map((record) => record.question.kind))].sort();
  return html`<section class="failures" id="${slug(`${run.documentId}-failures`)}">
<h3>Failures on the development split (${failed.length})</h3>
${kinds.map((kind) => {
  const own = failed.filter((record) => record.question.kind === kind);
  return html`<details open><summary>${kind} (${own.length})</summary>${own.map(failure)}</details>\n`;
})}</section>`;
}

function failure(record: QuestionRecord): Markup {
  const { question, outcome, citations, problems } = record;
  const { missingFacts, outcomeRight } = answerAccuracy(question, record, foldAnswer);
  const rest = problems.filter((problem) => !problem.startsWith('missing '));
  return html`<article class="failure">
<h4><span class="id">${question.id}</span> <span class="tag">${question.difficulty}</span></h4>
${(question.history ?? []).map((turn) => html`<p class="turn" lang="${languageOf(turn.content)}" dir="auto"><b lang="en">${turn.role}</b> ${excerpt(turn.content, answerLength)}</p>`)}
<p class="question" lang="${languageOf(question.question)}" dir="auto">${question.question}</p>
<dl>
<dt>Expected</dt><dd>${question.outcome} ${question.gold.length > 0 && html`<span class="sections">${question.gold.join(' ')}</span>`}</dd>
<dt>Given</dt><dd class="${outcomeRight ? '' : 'missed'}">${outcome} ${outcomeRight ? null : '✗'}</dd>
${record.answer !== '' && html`<dt>Answer</dt><dd class="answer" lang="${languageOf(record.answer)}" dir="auto">${excerpt(record.answer, answerLength)}</dd>`}
${citations.length > 0 && html`<dt>Cited</dt><dd><ol class="citations">${citations.map(citationLine)}</ol></dd>`}
${missingFacts.length > 0 && html`<dt>Missing</dt><dd lang="zh">${missingFacts.map((fact) => html`<span class="tag missed">${fact}</span> `)}</dd>`}
${rest.length > 0 && html`<dt>Also</dt><dd>${rest.join('; ')}</dd>`}
</dl></article>\n`;
}

function citationLine({ n, sectionId, label, quote }: QuestionRecord['citations'][number]): Markup {
  return html`<li value="${n}"><span class="sections">${sectionId}</span> ${label} <q lang="zh" dir="auto">${excerpt(quote, quoteLength)}</q></li>`;
}

/** The beginning of a text, cut between characters and never within one. */
export function excerpt(text: string, length: number): string {
  const characters = [...text.trim()];
  return characters.length <= length ? text.trim() : `${characters.slice(0, length).join('')}…`;
}

/** What to read a text out in, and to choose its characters' shapes by. */
export function languageOf(text: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
