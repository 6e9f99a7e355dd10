import type { Client } from '@libsql/client/http';
import { AppError } from '../../errors.ts';
import { prepareAtFirstUse } from './prepare-at-first-use.ts';
import type { SqlDatabase, SqlRow, SqlStatement } from './sql-database.ts';
import { takeSteps } from './steps.ts';

export interface DatabaseServer {
  /** `libsql:`, `https:`, or `http:` within a network of one's own. */
  readonly url: string;
  readonly token?: string | undefined;
}

/** A server that is silent for so long counts as failed: an answer waits for its question to be recorded. */
const patienceMs = 5_000;

/**
 * A database on a libSQL server, spoken to over HTTP and brought to the present form at its first use.
 *
 * @throws AppError `unavailable` for what is no address of a server, or no token; at its uses what the server and {@link takeSteps} throw.
 */
export function connectServer(server: DatabaseServer): SqlDatabase {
  // The errors of those who use them later would repeat the address, in which some write the token, and the token.
  if (!/^(?:libsql|https?):\/\/\S+$/.test(server.url) || !URL.canParse(server.url))
    throw new AppError('unavailable', 'The address of the database is not one of libsql:, https: or http:.');
  if (server.token !== undefined && !/^[!-~]+$/.test(server.token))
    throw new AppError('unavailable', 'The token of the database has characters that no token has.');
  const run =
    (mode: 'read' | 'write') =>
    async (...statements: SqlStatement[]): Promise<SqlRow[][]> => {
      const client = await openClient(server);
      try {
        return (await client.batch(statements, mode)).map(({ rows }) => rows);
      } finally {
        client.close();
      }
    };
  const database = { write: run('write'), read: run('read'), close: async () => {} };
  return prepareAtFirstUse(database, async (database) => {
    await requireForeignKeys(database);
    await takeSteps(database);
  });
}

/**
 * One for each use, which costs no request of its own: a client queues what it sends, and on Workers no request may wait for another's.
 */
async function openClient({ url, token }: DatabaseServer): Promise<Client> {
  // Loaded here, not above: an isolate without a server's address starts without it.
  const { createClient } = await import('@libsql/client/http');
  return createClient({
    url,
    ...(token === undefined ? {} : { authToken: token }),
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(patienceMs) }),
  });
}

/** Turns and feedback go with their conversation by foreign keys alone; a connection for each request cannot switch them on. */
async function requireForeignKeys(database: SqlDatabase): Promise<void> {
  // As a write: the server counts this pragma among them.
  const [rows] = await database.write({ sql: 'pragma foreign_keys' });
  if (Number(rows?.[0]?.foreign_keys) !== 1)
    throw new AppError('unavailable', 'The database server does not enforce foreign keys.');
}
