import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Where the page is made from, and where to. */
export interface PageFolders {
  /** `src/web`, and what else of the code it bundles. */
  readonly sources: readonly string[];
  /** The lock file, which says with what it is built. */
  readonly lockFile: string;
  /** `dist/web`; its parent also holds builds under way. */
  readonly built: string;
}

/** Builds into an empty folder. */
export type Build = (folder: string) => Promise<void>;

const stampFile = '.stamp';
const underWay = '.web-';
/** A build under way for longer was killed. */
const abandonedMs = 3_600_000;

/** Hash of everything that the page is made from: every file of the sources but tests, and the lock file. */
export async function pageStamp({ sources, lockFile }: PageFolders): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(source)) {
      const content = await readFile(file);
      hash.update(`${relative(source, file).split(sep).join('/')}\n${content.length}\n`).update(content);
    }
  }
  return hash.update(await readFile(lockFile)).digest('hex');
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Whether the built page was made from something else, or is not there. */
export async function isStale(folders: PageFolders): Promise<boolean> {
  return (await stampOf(folders.built)) !== (await pageStamp(folders));
}

async function stampOf(built: string): Promise<string | null> {
  return readFile(join(built, stampFile), 'utf8').catch(() => null);
}

/**
 * Builds the page beside the present one and puts it into its place, so that a failed or killed build leaves the present one whole.
 *
 * @throws what the build throws.
 */
export async function rebuild(folders: PageFolders, build: Build): Promise<void> {
  const parent = join(folders.built, '..');
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  // Before the build: what is changed while it runs makes it stale again.
  const stamp = await pageStamp(folders);
  const scratch = await mkdtemp(join(parent, underWay));
  try {
    const next = join(scratch, 'next');
    await build(next);
    await writeFile(join(next, stampFile), stamp);
    await replace(folders.built, next, join(scratch, 'previous'), stamp);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function replace(built: string, next: string, previous: string, stamp: string): Promise<void> {
  await rename(built, previous).catch(ignoreMissing);
  try {
    await rename(next, built);
  } catch (error) {
    // Another start may have built the same page in the meantime.
    if ((await stampOf(built)) !== stamp) throw error;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(underWay)) continue;
    const folder = join(parent, name);
    const modified = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - modified > abandonedMs) await rm(folder, { recursive: true, force: true });
  }
}
