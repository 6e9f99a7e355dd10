import { createHash } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { stringify } from 'yaml';
import { fillPrompt, type Prompt } from '../../answer/generate/prompt.ts';
import type { Clause, FindingAidEntry, PolicyDocument } from '../../corpus/types.ts';
import { AppError } from '../../errors.ts';
import type { ChatModel } from '../../ports.ts';
import type { Retriever } from '../../retrieval/types.ts';
import type { Progress } from '../index-command.ts';
import type { CliOutput } from '../services.ts';
import { type DraftEntry, keepDraft, readDraftLog } from './draft-log.ts';
import { parseDraft, withoutRepeats } from './parse-draft.ts';

export interface EnrichParts {
  readonly document: PolicyDocument;
  readonly model: ChatModel;
  readonly retriever: Retriever;
  readonly prompt: Prompt;
  /** Where `<document>/asked-as.yaml` lies. */
  readonly corpusFolder: string;
  /** Where drafts are kept clause by clause, so that a run that was ended goes on. */
  readonly logFile: string;
}

/**
 * Lets a model draft the finding aid of a document. Phrases that find another clause first, and those that are there already, are dropped.
 * The draft is written beside the finding aid, never over anything, and shown as a diff.
 *
 * @returns the exit code
 * @throws AppError `invalid_request` when the document is no folder, ModelError when the model fails
 */
export async function enrich(
  parts: EnrichParts,
  { out, err }: CliOutput,
  progress: Progress,
): Promise<number> {
  const { document, corpusFolder } = parts;
  const folder = join(corpusFolder, document.metadata.id);
  await access(folder).catch(() => {
    throw new AppError(
      'invalid_request',
      `${document.metadata.id} has no folder in ${corpusFolder} to put a draft into.`,
    );
  });
  const entries = await draftAll(parts, progress);
  const draft = merged(document, entries);
  const file = await freeName(folder);
  const present = await readFile(join(folder, 'asked-as.yaml'), 'utf8').catch(() => '');
  const head = present.match(/^(?:#.*\n)*/)?.[0] ?? '';
  const text = `${head}${writeAid(draft)}`;
  await writeFile(file, text, { flag: 'wx' });
  out(
    createTwoFilesPatch('asked-as.yaml', file.slice(folder.length + 1), present, text, undefined, undefined, {
      context: 2,
    }),
  );
  const count = (lists: readonly (readonly string[])[]) => lists.reduce((sum, list) => sum + list.length, 0);
  err(
    `${entries.length} clauses, ${count(entries.map(({ asked }) => asked))} phrases proposed, ` +
      `${count(entries.map(({ dropped }) => dropped))} dropped as they find another clause first. ` +
      `The draft is ${file}; take over what is good, and rename or delete it.`,
  );
  return 0;
}

async function draftAll(parts: EnrichParts, progress: Progress): Promise<DraftEntry[]> {
  const { clauses } = parts.document;
  const kept = await readDraftLog(parts.logFile);
  const entries: DraftEntry[] = [];
  try {
    for (const [at, clause] of clauses.entries()) {
      progress.update(at, clauses.length);
      const key = keyOf(clause, parts.prompt);
      const earlier = kept.find((entry) => entry.clause === clause.id && entry.key === key);
      const entry = earlier ?? (await draftClause(clause, key, parts));
      if (earlier === undefined) await keepDraft(parts.logFile, entry);
      entries.push(entry);
    }
    progress.update(clauses.length, clauses.length);
  } finally {
    progress.stop();
  }
  return entries;
}

function keyOf(clause: Clause, prompt: Prompt): string {
  return createHash('sha256').update(`${prompt.hash}\n${clause.text}`).digest('hex').slice(0, 16);
}

async function draftClause(clause: Clause, key: string, parts: EnrichParts): Promise<DraftEntry> {
  const messages = fillPrompt(parts.prompt, { heading: clause.heading.join(' / '), clause: clause.text });
  let output = '';
  for await (const piece of parts.model.stream(messages, new AbortController().signal)) output += piece;
  const { heading, abstract, asked } = parseDraft(output);
  const known = parts.document.findingAid.get(clause.id)?.asked ?? [];
  const kept: string[] = [];
  const dropped: string[] = [];
  for (const phrase of withoutRepeats(asked, known)) {
    const [first] = await parts.retriever.retrieve({
      query: phrase,
      limit: 1,
      documents: [clause.documentId],
    });
    (first?.clause.id === clause.id ? kept : dropped).push(phrase);
  }
  return { clause: clause.id, key, heading, abstract, asked: kept, dropped };
}

/** What is there stays; a model adds to it. */
function merged(document: PolicyDocument, entries: readonly DraftEntry[]): Record<string, FindingAidEntry> {
  return Object.fromEntries(
    entries.flatMap(({ clause, heading, abstract, asked }): [string, FindingAidEntry][] => {
      const present = document.findingAid.get(clause);
      if (present === undefined && asked.length === 0) return [];
      const entry = {
        heading: present?.heading || heading,
        abstract: present?.abstract || abstract,
        asked: [...(present?.asked ?? []), ...asked],
      };
      return [[clause, entry]];
    }),
  );
}

/** As finding aids are written by hand, so that a diff shows nothing but what is new. */
function writeAid(aid: Readonly<Record<string, FindingAidEntry>>): string {
  return Object.entries(aid)
    .map(([clause, entry]) => {
      const own = stringify(entry, {
        lineWidth: 0,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
      });
      return `${JSON.stringify(clause)}:\n${own.replace(/^(?=.)/gm, '  ')}`;
    })
    .join('');
}

/** `asked-as.draft.yaml`, or the first number that is not taken. */
async function freeName(folder: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = join(folder, `asked-as.draft${number === 1 ? '' : `-${number}`}.yaml`);
    const isFree = await access(file).then(
      () => false,
      () => true,
    );
    if (isFree) return file;
  }
}
