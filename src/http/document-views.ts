import { documentStatus } from '../corpus/document-status.ts';
import type { OutlineNode, PolicyDocument, repairKinds } from '../corpus/types.ts';
import type { Area } from '../eligibility/create-matcher.ts';
import type { DocumentDetail, DocumentSummary, OutlineView } from './document-schema.ts';

/** A document as the list shows it. */
export function summaryView(document: PolicyDocument, now: Date): DocumentSummary {
  const { metadata, text, clauses } = document;
  return {
    id: metadata.id,
    title: metadata.title,
    issuer: metadata.issuer,
    period: metadata.period && { from: metadata.period.from, to: metadata.period.to },
    status: documentStatus(metadata, now),
    language: metadata.script === 'original' ? 'zh-Hant' : 'zh',
    characters: text.length,
    sections: clauses.length,
  };
}

/** A document with its outline, its source and the number of repairs of each kind. */
export function detailView(document: PolicyDocument, now: Date, area: Area | null): DocumentDetail {
  const { name, sha256 } = document.source;
  const repairs = { erratum: 0, markup: 0, furniture: 0, gloss: 0, control: 0, script: 0 } satisfies Record<
    (typeof repairKinds)[number],
    number
  >;
  for (const { kind } of document.repairs) repairs[kind] += 1;
  return {
    ...summaryView(document, now),
    titleSource: document.metadata.titleSource,
    outline: document.outline.map(outlineView),
    source: { name, sha256 },
    repairs,
    area,
    examples: document.metadata.examples ?? [],
  };
}

function outlineView({ id, label, title, start, end, children }: OutlineNode): OutlineView {
  return { id, label, title, start, end, children: children.map(outlineView) };
}
