import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What is built from what. */
export interface BuiltFolder {
  /** Folders: `src/web`, and what else goes into the build. */
  readonly sources: readonly string[];
  /** The lock file, which says with what it is built. */
  readonly lockFile: string;
  /** What else decides what is built. */
  readonly settings?: string | undefined;
  /** `dist/web`; its parent also holds builds under way. */
  readonly built: string;
}

/** Builds into an empty folder. */
export type Build = (folder: string) => Promise<void>;

const stampFile = '.stamp';
const underWay = '.under-way-';
/** A build under way for longer was killed. */
const abandonedMs = 3_600_000;

/** Hash of everything that it is made from: every file of the sources but tests, the lock file and the settings. */
export async function stampFor({ sources, lockFile, settings = '' }: BuiltFolder): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(source)) {
      const content = await readFile(file);
      hash.update(`${relative(source, file).split(sep).join('/')}\n${content.length}\n`).update(content);
    }
  }
  return hash
    .update(await readFile(lockFile))
    .update(settings)
    .digest('hex');
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Whether what is there was made from something else, or nothing is there. */
export async function isStale(folders: BuiltFolder): Promise<boolean> {
  return (await stampOf(folders.built)) !== (await stampFor(folders));
}

async function stampOf(built: string): Promise<string | null> {
  return readFile(join(built, stampFile), 'utf8').catch(() => null);
}

/**
 * Builds beside the present one and puts it into its place, so that a failed or killed build leaves the present one whole.
 *
 * @throws what the build throws.
 */
export async function rebuild(folders: BuiltFolder, build: Build): Promise<void> {
  const parent = join(folders.built, '..');
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  // Before the build: what is changed while it runs makes it stale again.
  const stamp = await stampFor(folders);
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
