import type { EvaluationChanges } from '../changes.ts';
import type { SavedEvaluation } from '../save-run.ts';
import { aboutSection, gateSection, guardSection } from './about-section.ts';
import { changesSection } from './changes-section.ts';
import { documentSection } from './document-section.ts';
import { headlineSection } from './headline-section.ts';
import { type HistoryEntry, historyUpTo, summarise } from './history.ts';
import { minutes } from './history-section.ts';
import { html, trusted } from './html.ts';
import { styleSheet } from './style-sheet.ts';
import { documentAnchor, documentsOf } from './views.ts';

export interface ReportInput {
  readonly evaluation: SavedEvaluation;
  /** Earlier evaluations, in any order. */
  readonly earlier: readonly HistoryEntry[];
  /** What changed against a chosen evaluation, if one was chosen. */
  readonly changes: EvaluationChanges | null;
}

/** The whole report: one page that needs nothing but itself, neither network nor script. */
export function renderReport({ evaluation, earlier, changes }: ReportInput): string {
  const documents = documentsOf(evaluation);
  const history = historyUpTo(summarise(evaluation), earlier);
  const when = minutes(evaluation.createdAt);
  const links = [
    ['headline', 'Targets'],
    ...(changes === null ? [] : [['changes', 'Changes']]),
    ...documents.map(({ documentId }) => [documentAnchor(documentId), documentId]),
    ['about', 'How to read this'],
  ];
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cewen evaluation ${when}</title>
<style>${trusted(styleSheet)}</style></head>
<body><header><h1>Cewen evaluation <time datetime="${evaluation.createdAt}">${when} UTC</time></h1>
<nav aria-label="Sections">${links.map(([id, name]) => html`<a href="#${id}">${name}</a> `)}</nav></header>
<main>
${headlineSection(documents)}
${gateSection(evaluation)}
${changes !== null && changesSection(changes)}
${documents.map((document) => documentSection(document, documents, history))}
${guardSection(evaluation)}
${aboutSection(evaluation)}
</main></body></html>
`;
  return page.text;
}
