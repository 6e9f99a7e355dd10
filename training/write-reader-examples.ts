import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toSimplified } from '../src/text/script.ts';
import { findCandidates } from './document-candidates.ts';
import { type Block, readBlocks } from './read-blocks.ts';
import { type Contrast, readContrasts } from './read-contrasts.ts';
import { readDocuments } from './read-documents.ts';

/**
 * Writes what the evidence reader is fitted on as one JSON file, in simplified script, as a reader meets it: for every invented sentence
 * its questions, another sentence of the document, the question that only that one answers and one that neither does; passages whose
 * sentences answer their own questions alone; and questions on whole documents with what is found there.
 */
const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('Say which file to write.');
const folder = (name: string) => path.join(import.meta.dirname, name);
const asked = await readBlocks(folder('asked-otherwise'));
const missed = await readBlocks(folder('near-misses'));
const blocks = asked.map((block, index) => together(block, missed[index]));
const contrasts = (await readContrasts(folder('contrasts'))).map(simplified);
const documents = await findCandidates(await readDocuments(folder('documents')));
await writeFile(target, JSON.stringify({ blocks, contrasts, documents }));

function together(block: Block, later: Block | undefined) {
  if (later?.title !== block.title || later.lines.length !== block.lines.length)
    throw new Error(`near-misses/ has not the lines of ${block.title}`);
  return {
    title: toSimplified(block.title),
    lines: block.lines.map(({ sentence, questions }, line) => {
      const { sentence: other = '', questions: [answered = '', unanswered = ''] = [] } =
        later.lines[line] ?? {};
      return {
        sentence: toSimplified(sentence),
        questions: questions.map(toSimplified),
        other: toSimplified(other),
        answeredByOther: toSimplified(answered),
        unanswered: toSimplified(unanswered),
      };
    }),
  };
}

function simplified({ title, lines, unanswered }: Contrast): Contrast {
  return {
    title: toSimplified(title),
    lines: lines.map(({ sentence, questions }) => ({
      sentence: toSimplified(sentence),
      questions: questions.map(toSimplified),
    })),
    unanswered: unanswered.map(toSimplified),
  };
}
