import type { AnswerLanguage } from '../answer/types.ts';
import {
  describeDifferences,
  describeSummary,
  describeTranslation,
  wordingMessages,
} from '../wording/messages.ts';
import type { Verdict, WordingCheck } from '../wording/types.ts';

/** The verdict at a glance, one column wide. */
const marks: Readonly<Record<Verdict, string>> = {
  exact: '=',
  near: '~',
  in_translation: '≈',
  altered_number: '#',
  altered_wording: '!',
  not_found: '?',
};

/** A checked draft for a terminal: each statement with its line, verdict, clause and what differs; the counts last. */
export function formatCheck(
  text: string,
  { segments, summary }: WordingCheck,
  language: AnswerLanguage,
  titleOf: (documentId: string) => string,
): string {
  const messages = wordingMessages(language);
  const lineAt = createLineCounter(text);
  const blocks = segments.map((segment) => {
    const { verdict, match, start } = segment;
    const isLiteral = verdict === 'exact';
    return [
      `${marks[verdict]} ${lineAt(start)} ${messages.verdicts[verdict]}${messages.colon}${oneLine(segment.text)}`,
      ...describeDifferences(segment, language).map((line) => `    ${line}`),
      ...(match === undefined
        ? []
        : [
            `    ${messages.place(titleOf(match.documentId), match.label)}${isLiteral ? '' : `${messages.colon}${oneLine(match.quote)}`}`,
          ]),
    ].join('\n');
  });
  return [...blocks, ...describeTranslation(segments, language), describeSummary(summary, language)].join(
    '\n\n',
  );
}

/** The line of an offset, counted from 1; offsets must not fall. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at += 1) if (text[at] === '\n') line += 1;
    return line;
  };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
