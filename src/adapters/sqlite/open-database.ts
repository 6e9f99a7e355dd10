import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from '@libsql/client/sqlite3';
import { AppError } from '../../errors.ts';
import { applicationId, migrations } from './schema.ts';

/**
 * How long a statement waits for another process's lock. SQLite waits on the only thread, and so does every answer: long enough for a
 * backup's or a second server's write, no longer.
 */
const busyTimeoutMs = 250;

/** Up to this size a file is read through at start for damage: about half a millisecond for each megabyte. */
const mostBytesChecked = 256 * 1024 * 1024;

/**
 * Opens the database, makes it when there is none and brings it to the present form.
 *
 * @param path - a file, relative to the working directory, or `:memory:`.
 * @throws AppError `unavailable` for a file that belongs to something else, comes from a newer version or is damaged; what SQLite and
 * the file system throw when it cannot be read and written.
 */
export async function openDatabase(path: string): Promise<Client> {
  const inMemory = path === ':memory:';
  if (!inMemory) await prepareFile(resolve(path));
  // Loaded here, not above: where no binary exists for the platform, the server runs without a database.
  const { createClient } = await import('@libsql/client/sqlite3');
  const client = createClient({
    url: inMemory ? ':memory:' : pathToFileURL(resolve(path)).href,
    // Settings below hold for one connection.
    concurrency: 1,
    timeout: busyTimeoutMs,
  });
  try {
    await refuseForeign(client);
    await configure(client);
    if (!inMemory && (await stat(resolve(path))).size <= mostBytesChecked) await checkWhole(client);
    await migrate(client);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Makes the file itself, readable by its owner only; SQLite gives its companions the same mode. */
async function prepareFile(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await (await open(file, 'a', 0o600)).close();
}

async function refuseForeign(client: Client): Promise<void> {
  const [id, version, objects] = await Promise.all(
    ['pragma application_id', 'pragma user_version', 'select count(*) from sqlite_schema'].map((query) =>
      readNumber(client, query),
    ),
  );
  if (objects === 0) return;
  if (id !== applicationId) throw new AppError('unavailable', 'The file is a database of something else.');
  if (version !== undefined && version > migrations.length)
    throw new AppError('unavailable', 'The database was written by a newer version.');
}

async function configure(client: Client): Promise<void> {
  // A write is in the log before an answer ends; the log survives a killed process at any point, and a power cut loses the last
  // moments at worst.
  await client.execute('pragma journal_mode = wal');
  await client.execute('pragma synchronous = normal');
  await client.execute('pragma foreign_keys = on');
  // What people delete is overwritten, not just unlinked.
  await client.execute('pragma secure_delete = on');
}

async function checkWhole(client: Client): Promise<void> {
  const { rows } = await client.execute('pragma quick_check(1)');
  if (rows[0]?.[0] !== 'ok') throw new AppError('unavailable', 'The database is damaged.');
}

/** All steps that are missing, in one transaction. */
async function migrate(client: Client): Promise<void> {
  const version = await readNumber(client, 'pragma user_version');
  if (version === migrations.length) return;
  await client.batch([...migrations.slice(version).flat(), ...marks], 'write');
}

/** Whose database this is, and how far it has come. */
const marks = [`pragma application_id = ${applicationId}`, `pragma user_version = ${migrations.length}`];

/** Writes what is there already: throws when the database can be read only. */
export async function proveWritable(client: Client): Promise<void> {
  await client.batch(marks, 'write');
}

async function readNumber(client: Client, query: string): Promise<number> {
  const { rows } = await client.execute(query);
  return Number(rows[0]?.[0]);
}
