import { documentStatus } from '../corpus/document-status.ts';
import type { PolicyDocument } from '../corpus/types.ts';
import type { AnswerLanguage } from '../text/language.ts';
import { messagesFor } from './messages.ts';
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
    const metadata = documents.get(id)?.metadata;
    if (metadata === undefined || metadata.period === null || documentStatus(metadata, now) !== 'ended')
      return [];
    const { from, to } = metadata.period;
    return [{ code: 'period_ended', text: messagesFor(language).periodEnded(metadata.title, from, to) }];
  });
}
