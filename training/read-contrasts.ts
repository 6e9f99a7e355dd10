import { type AskedSentence, readBlocks } from './read-blocks.ts';

/** A passage of an invented document: its sentences speak of the same matter, and each answers its own questions alone. */
export interface Contrast {
  readonly title: string;
  readonly lines: readonly AskedSentence[];
  /** Questions on the same matter that none of the sentences answers. */
  readonly unanswered: readonly string[];
}

/** Stands where a sentence would, before the questions that none answers. */
const unansweredMark = '?';

/**
 * All passages of a folder of `*.txt`, in the order of their files.
 *
 * @throws Error naming a passage whose last line is not one of unanswered questions
 */
export async function readContrasts(folder: string): Promise<Contrast[]> {
  return (await readBlocks(folder)).map(({ title, lines }) => {
    const last = lines.at(-1);
    if (last?.sentence !== unansweredMark) throw new Error(`${title} does not end with unanswered questions`);
    return { title, lines: lines.slice(0, -1), unanswered: last.questions };
  });
}
