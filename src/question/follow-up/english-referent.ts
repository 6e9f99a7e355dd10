import { type QuestionFrame, subjectText } from './question-frame.ts';

// What a policy does to its reader; nothing that is spoken of in it admits or acknowledges.
const documentVerb = 'admit|acknowledge|concede|recognise|recognize|call for|spell out|touch on|lay out';
const askedOfIt = new RegExp(
  `\\b(?:does|did|will|would|can|could) (it|this|that)(?= (?:also |actually |even )?(?:${documentVerb})\\b)`,
  'di',
);

/** A question whose `it` is the document (What problems does it admit?), with the document named; `null` for any other. */
export function askedOfDocument(message: string): string | null {
  const [start, end] = askedOfIt.exec(message)?.indices?.[1] ?? [];
  return start === undefined ? null : `${message.slice(0, start)}the plan${message.slice(end)}`;
}

const isPlural = (name: string) => /[a-z]{2}s$/i.test(name) && !/(?:ss|us|is|ics|news)$/i.test(name);

/** The name of the previous question that agrees with a pronoun in number, else its subject: foreign companies are no `it`. */
export function englishSubject(frame: QuestionFrame, pronoun: string): string {
  const subject = subjectText(frame);
  if (!/[a-z]$/i.test(subject)) return subject;
  const wantsPlural = /^(?:they|them|their|these|those)$/i.test(pronoun);
  if (isPlural(subject) === wantsPlural) return subject;
  const agreeing = frame.groups.find(
    ({ named, text }) => named && /[a-z]$/i.test(text) && isPlural(text) === wantsPlural,
  );
  return agreeing?.text ?? subject;
}
