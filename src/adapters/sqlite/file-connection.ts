import type { Client } from '@libsql/client/sqlite3';
import { openDatabase, proveWritable } from './open-database.ts';
import type { SqlDatabase, SqlRow, SqlStatement } from './sql-database.ts';

/**
 * A database in a file, opened for as long as it works. A client that failed is thrown away: libsql leaves a statement that found the database locked
 * in progress until it is collected as garbage, and until then what the client writes is not committed, or keeps the lock
 * (tursodatabase/libsql-client-ts#352).
 *
 * @throws what {@link openDatabase} throws, but for a database that is locked: that passes. So may every use after a failure.
 */
export async function connectFile(path: string): Promise<SqlDatabase> {
  let current: Promise<Client> | null = null;
  let closed = false;
  const use = async <Value>(work: (client: Client) => Promise<Value>): Promise<Value> => {
    if (closed) throw new Error('The database is closed.');
    current ??= openDatabase(path);
    const used = current;
    try {
      return await work(await used);
    } catch (error) {
      if (current === used) current = null;
      await used.then(
        (client) => client.close(),
        () => undefined,
      );
      throw error;
    }
  };
  const emptyLog = (client: Client) => client.execute('pragma wal_checkpoint(truncate)');
  await use(proveWritable).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
  });
  return {
    write: (...statements) => use((client) => runAll(client, statements, 'write')),
    read: (...statements) => use((client) => runAll(client, statements, 'read')),
    async emptyLog() {
      await use(emptyLog);
    },
    async close() {
      if (closed) return;
      await use(async (client) => {
        await emptyLog(client).finally(() => client.close());
      }).finally(() => {
        closed = true;
      });
    },
  };
}

/** One statement is a transaction by itself, at a third of the cost. */
async function runAll(
  client: Client,
  statements: SqlStatement[],
  mode: 'read' | 'write',
): Promise<SqlRow[][]> {
  const [only] = statements;
  if (only !== undefined && statements.length === 1) return [(await client.execute(only)).rows];
  return (await client.batch(statements, mode)).map(({ rows }) => rows);
}
