import { documentNames } from '../corpus/document-name.ts';
import { documentStatus } from '../corpus/document-status.ts';
import type { PolicyDocument } from '../corpus/types.ts';
import type { AnswerLanguage } from '../text/language.ts';
import { messagesFor, nameDocuments } from './messages.ts';
import type { Citation, Notice } from './types.ts';

/** Notices that go with an answer: one for every cited document whose period has ended. */
export function noticesFor(
  citations: readonly Pick<Citation, 'documentId'>[],
  documents: ReadonlyMap<string, PolicyDocument>,
  language: AnswerLanguage,
  now: Date,
): Notice[] {
  const cited = new Set(citations.map((citation) => citation.documentId));
  return [...cited].flatMap((id): Notice[] => {
    const document = documents.get(id);
    const period = document?.metadata.period ?? null;
    if (document === undefined || period === null || documentStatus(document.metadata, now) !== 'ended')
      return [];
    const name = nameDocuments(documentNames(document), language);
    return [{ code: 'period_ended', text: messagesFor(language).periodEnded(name, period.from, period.to) }];
  });
}
