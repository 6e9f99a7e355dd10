import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Erratum, parseErrata } from './errata.ts';
import type { Fold } from './metrics/answer-accuracy.ts';
import { type LocatedQuestion, type Question, questionSchema } from './question.ts';
import type { SectionIndex } from './section-index.ts';
import { validateQuestions } from './validate-questions.ts';

/** All questions about one document, errata applied. */
export interface Dataset {
  readonly documentId: string;
  readonly questions: readonly Question[];
  readonly errata: readonly Erratum[];
  /** SHA-256 of every file read, by file name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Everything that is wrong with a dataset folder, each problem naming file and line. */
export class DatasetError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`${problems.length} problem(s) in the dataset:\n${problems.join('\n')}`);
    this.name = 'DatasetError';
    this.problems = problems;
  }
}

/**
 * Reads and checks every `<kind>.jsonl` of a document's folder and applies its `errata.yaml`.
 *
 * @param folder the folder; its name is the document's id.
 * @param index the document's outline, against which golds and facts are checked.
 * @param fold folds width, script and numerals, so that equal things compare equal.
 * @throws DatasetError listing every problem found.
 */
export async function loadDataset(folder: string, index: SectionIndex, fold: Fold): Promise<Dataset> {
  const problems: string[] = [];
  const located: LocatedQuestion[] = [];
  const files: Record<string, string> = {};
  const names = (await readdir(folder)).sort();
  for (const file of names.filter((name) => name.endsWith('.jsonl'))) {
    const content = await readFile(path.join(folder, file), 'utf8');
    files[file] = createHash('sha256').update(content).digest('hex');
    located.push(...parseLines(file, content, problems));
  }
  if (located.length === 0 && problems.length === 0) problems.push(`${folder}: no questions`);
  let errata: readonly Erratum[] = [];
  if (names.includes('errata.yaml')) {
    const content = await readFile(path.join(folder, 'errata.yaml'), 'utf8');
    files['errata.yaml'] = createHash('sha256').update(content).digest('hex');
    errata = readErrata(content, problems);
  }
  const corrected = applyErrata(located, errata, problems);
  problems.push(...validateQuestions(corrected, index, fold));
  if (problems.length > 0) throw new DatasetError(problems);
  return {
    documentId: index.document.metadata.id,
    questions: corrected.map((entry) => entry.question),
    errata,
    files,
  };
}

function parseLines(file: string, content: string, problems: string[]): LocatedQuestion[] {
  const located: LocatedQuestion[] = [];
  for (const [position, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${file}:${position + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      problems.push(`${place}: not JSON`);
      continue;
    }
    const parsed = questionSchema.safeParse(value);
    if (parsed.success) located.push({ question: parsed.data, file, line: position + 1 });
    else for (const issue of parsed.error.issues) problems.push(`${place}: ${describeIssue(issue)}`);
  }
  return located;
}

function readErrata(content: string, problems: string[]): readonly Erratum[] {
  try {
    return parseErrata(content);
  } catch (error) {
    if (error instanceof z.ZodError) {
      for (const issue of error.issues) problems.push(`errata.yaml: ${describeIssue(issue)}`);
    } else problems.push(`errata.yaml: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

/** Later entries win over earlier ones of the same question. */
function applyErrata(
  located: readonly LocatedQuestion[],
  errata: readonly Erratum[],
  problems: string[],
): LocatedQuestion[] {
  const known = new Set(located.map((entry) => entry.question.id));
  for (const erratum of errata) {
    if (!known.has(erratum.id)) problems.push(`errata.yaml: no question has the id ${erratum.id}`);
  }
  return located.map((entry) => {
    const changes = errata.filter((erratum) => erratum.id === entry.question.id);
    const corrections = Object.assign({}, ...changes.map((erratum) => erratum.change));
    const question = questionSchema.parse({ ...entry.question, ...corrections });
    return { ...entry, question };
  });
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`;
}
