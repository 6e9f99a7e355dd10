import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPlan } from '../../support/plan.ts';

/**
 * A corpus folder that is indexed in a few seconds: the plan's third chapter, which holds the targets, as a
 * text file of its own.
 */
export async function writeSmallCorpus(folder: string): Promise<void> {
  const { text, outline } = await loadPlan();
  const chapter = outline.find(({ id }) => id === '3');
  if (chapter === undefined) throw new Error('The plan has no third chapter');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'targets.txt'), text.slice(chapter.start, chapter.end));
}
