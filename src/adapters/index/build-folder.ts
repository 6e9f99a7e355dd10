import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sha256 } from './manifest.ts';

/*
 * An index folder holds one folder per build and a pointer file that names the build which counts. A build's name
 * says who makes it: time, host, process, chance. Nothing else is needed to tell later whether it is still wanted.
 */

const pointerFile = 'current';
const buildIdShape = /^\d{14}-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}$/;
const temporaryPointerShape = /^current\.(.+)\.tmp$/;
const host = sha256(hostname()).toString('hex').slice(0, 8);
const dayInMilliseconds = 86_400_000;

/** Builds that this process is making at the moment. */
const inProgress = new Set<string>();

/** Makes an empty folder for a new build; {@link finishBuild} must follow, whether the build succeeds or not. */
export async function startBuild(folder: string): Promise<string> {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const id = `${time}-${host}-${process.pid}-${randomBytes(4).toString('hex')}`;
  inProgress.add(id);
  await mkdir(join(folder, id), { recursive: true });
  return id;
}

export function finishBuild(id: string): void {
  inProgress.delete(id);
}

/** @returns the id of the build that counts; `null` when no pointer file names one. */
export async function readPointer(folder: string): Promise<string | null> {
  const content = await readFile(join(folder, pointerFile), 'utf8').catch(() => '');
  const id = content.trim();
  // Nothing but a build's name is followed: the pointer never leads out of the folder.
  return buildIdShape.test(id) ? id : null;
}

/** Makes a complete build the one that counts, in one step: readers see the old pointer or the new one. */
export async function publishBuild(folder: string, id: string): Promise<void> {
  const temporary = join(folder, `${pointerFile}.${id}.tmp`);
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(`${id}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, pointerFile));
  await syncFolder(folder);
}

/** Brings a folder's entries to the disk, on systems that know of it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  // Windows opens no folders, and some file systems cannot sync them: there the rename itself must do.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Removes superseded builds and the leftovers of interrupted ones, unless the process that made them may still be
 * at work. A process that is just reading a build removed here finds another pointer and follows that.
 */
export async function removeAbandonedBuilds(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const id = temporaryPointerShape.exec(name)?.[1] ?? name;
    if (!buildIdShape.test(id) || !(await isAbandoned(folder, name, id))) continue;
    // Read after its maker was found gone: what that process published is visible by now.
    if ((await readPointer(folder)) === name) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isAbandoned(folder: string, name: string, id: string): Promise<boolean> {
  const [, madeOn, processId] = buildIdShape.exec(id) ?? [];
  if (inProgress.has(id)) return false;
  if (madeOn === host && !isRunning(Number(processId))) return true;
  // Another host's process cannot be looked up, and a process number may have been given again.
  const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > dayInMilliseconds;
}

/** For a build of this process that is no longer in progress the answer is no. */
function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
