import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** An invented document with questions on it. */
export interface AskedDocument {
  readonly name: string;
  readonly text: string;
  readonly questions: readonly DocumentQuestion[];
}

export interface DocumentQuestion {
  readonly question: string;
  /** What the sentence that answers has, as it stands there; empty where no sentence answers. */
  readonly facts: readonly string[];
  /** `off-topic` has the document's words and is about something else. */
  readonly kind: 'answerable' | 'near-miss' | 'off-topic';
}

/** Stands between a document and its questions. */
const rule = '\n---\n';
/** Stand where the facts would. */
const unanswered: Readonly<Record<string, DocumentQuestion['kind']>> = { '?': 'near-miss', '!': 'off-topic' };

/** All documents of a folder of `*.txt`, in the order of their files. @throws Error as {@link parseDocument} */
export async function readDocuments(folder: string): Promise<AskedDocument[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(
    files.map(async (file) =>
      parseDocument(path.parse(file).name, await readFile(path.join(folder, file), 'utf8')),
    ),
  );
}

/**
 * Parses a text, a line `---` and below it questions: `fact / fact | question`, `? | question` or `! | question`.
 *
 * @throws Error naming the document without questions, or the line that is none
 */
export function parseDocument(name: string, whole: string): AskedDocument {
  const [text = '', asked] = whole.split(rule);
  if (asked === undefined) throw new Error(`${name} has no questions`);
  const questions = asked
    .trim()
    .split('\n')
    .map((line): DocumentQuestion => {
      const [facts, question, ...more] = line.split(' | ');
      if (!facts || !question || more.length > 0) throw new Error(`${name}: ${line} is no question`);
      const kind = unanswered[facts];
      return kind === undefined
        ? { question, facts: facts.split(' / '), kind: 'answerable' }
        : { question, facts: [], kind };
    });
  return { name, text: text.trim(), questions };
}
