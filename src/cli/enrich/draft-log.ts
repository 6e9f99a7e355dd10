import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const entrySchema = z.object({
  clause: z.string(),
  /** Changes with the clause's text and with the prompt. */
  key: z.string(),
  heading: z.string(),
  abstract: z.string(),
  asked: z.array(z.string()),
  /** Phrases that found another clause first. */
  dropped: z.array(z.string()),
});
export type DraftEntry = z.infer<typeof entrySchema>;

/** Entries of earlier runs; a line that was cut off when a run was ended is left out. */
export async function readDraftLog(file: string): Promise<DraftEntry[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      const entry = entrySchema.safeParse(JSON.parse(line));
      return entry.success ? [entry.data] : [];
    } catch {
      return [];
    }
  });
}

/** Keeps an entry: a line of its own, also behind one that was cut off. */
export async function keepDraft(file: string, entry: DraftEntry): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `\n${JSON.stringify(entry)}\n`);
}
