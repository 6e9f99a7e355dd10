import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A sentence of an official text and questions that it answers. */
export interface AskedSentence {
  readonly sentence: string;
  readonly questions: readonly string[];
}

/** An invented document: its sentences are about different points of one thing, so that the wrong ones are near misses. */
export interface Block {
  readonly title: string;
  readonly lines: readonly AskedSentence[];
}

const titleMark = '## ';
/** In brackets behind the title: what the document is. */
const kindOfDocument = /\s*[(（][^()（）]*[)）]$/;

/** All blocks of a folder of `*.txt`, in the order of their files. */
export async function readBlocks(folder: string): Promise<Block[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.flatMap((text, index) => parseBlocks(text, files[index] ?? ''));
}

/**
 * Parses blocks of `## title` and lines `sentence | question | question …`; a line that begins with `# ` is a comment.
 *
 * @throws Error naming the line that has no question or stands before the first title
 */
export function parseBlocks(text: string, file = 'the text'): Block[] {
  const blocks: { title: string; lines: AskedSentence[] }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('# ')) continue;
    if (line.startsWith(titleMark)) {
      blocks.push({ title: line.slice(titleMark.length).trim().replace(kindOfDocument, ''), lines: [] });
      continue;
    }
    const [sentence = '', ...questions] = line.split(' | ').map((part) => part.trim());
    const block = blocks.at(-1);
    if (block === undefined || questions.length === 0 || questions.includes('') || sentence === '')
      throw new Error(`line ${index + 1} of ${file} is no sentence with its questions under a title`);
    block.lines.push({ sentence, questions });
  }
  return blocks;
}
