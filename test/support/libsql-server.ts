import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, createClient, type ResultSet, type Transaction } from '@libsql/client/sqlite3';

/** The part of Hrana 2 over HTTP that the client speaks: `POST /v2/pipeline`, each with a stream of its own. */
interface Pipeline {
  readonly requests: readonly (
    | { readonly type: 'store_sql'; readonly sql_id: number; readonly sql: string }
    | { readonly type: 'batch'; readonly batch: { readonly steps: readonly Step[] } }
    | { readonly type: 'close' }
  )[];
}

interface Step {
  readonly condition?: Condition;
  readonly stmt: {
    readonly sql?: string;
    readonly sql_id?: number;
    readonly named_args: readonly { readonly name: string; readonly value: Value }[];
  };
}

type Condition =
  | { readonly type: 'ok'; readonly step: number }
  | { readonly type: 'not'; readonly cond: Condition };
type Value = { readonly type: string; readonly value?: string | number };

/** A stand-in for a libSQL server: its protocol as documented, over an SQLite database in memory, for who has the token. */
export interface LibsqlServer {
  readonly url: string;
  readonly client: Client;
  /** Requests so far. */
  requests(): number;
  close(): Promise<void>;
}

export async function startLibsqlServer(token: string): Promise<LibsqlServer> {
  const client = createClient({ url: ':memory:', concurrency: 1 });
  let requests = 0;
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer(async (incoming, response) => {
    requests += 1;
    const isPipeline = incoming.method === 'POST' && incoming.url === '/v2/pipeline';
    if (!isPipeline || incoming.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(isPipeline ? 401 : 404).end();
      return;
    }
    const pipeline = await readPipeline(incoming);
    // One after the other, as the database has one connection.
    const results = last.then(() => runPipeline(client, pipeline));
    last = results.catch(() => undefined);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ baton: null, base_url: null, results: await results }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    client,
    requests: () => requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      client.close();
    },
  };
}

async function readPipeline(incoming: IncomingMessage): Promise<Pipeline> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as Pipeline;
}

async function runPipeline(client: Client, { requests }: Pipeline): Promise<unknown[]> {
  const stored = new Map<number, string>();
  const results: unknown[] = [];
  for (const request of requests) {
    if (request.type === 'store_sql') stored.set(request.sql_id, request.sql);
    const result =
      request.type === 'batch' ? { result: await runBatch(client, request.batch.steps, stored) } : {};
    results.push({ type: 'ok', response: { type: request.type, ...result } });
  }
  return results;
}

async function runBatch(client: Client, steps: readonly Step[], stored: ReadonlyMap<number, string>) {
  let transaction: Transaction | undefined;
  const run = async (sql: string, args: Record<string, string | number | null>): Promise<unknown> => {
    if (sql === 'COMMIT') await transaction?.commit();
    else if (sql === 'ROLLBACK') await transaction?.rollback();
    else if (sql.startsWith('BEGIN')) transaction = await client.transaction('write');
    else if (transaction) return resultOf(await transaction.execute({ sql, args }));
    return { cols: [], rows: [], affected_row_count: 0 };
  };
  const results: unknown[] = [];
  const errors: unknown[] = [];
  const holds = (condition: Condition): boolean =>
    condition.type === 'not' ? !holds(condition.cond) : Boolean(results[condition.step]);
  for (const { condition, stmt } of steps) {
    const isRun = condition === undefined || holds(condition);
    const args = Object.fromEntries(stmt.named_args.map(({ name, value }) => [name, value.value ?? null]));
    const outcome = isRun ? run(stmt.sql ?? stored.get(stmt.sql_id ?? -1) ?? '', args) : null;
    const [result, error] = await Promise.resolve(outcome).then(
      (result) => [result, null],
      (error: Error) => [null, { message: error.message }],
    );
    results.push(result);
    errors.push(error);
  }
  return { step_results: results, step_errors: errors };
}

function resultOf({ columns, rows, rowsAffected }: ResultSet) {
  return {
    cols: columns.map((name) => ({ name })),
    rows: rows.map((row) => columns.map((_, index) => toValue(row[index]))),
    affected_row_count: rowsAffected,
  };
}

function toValue(value: unknown) {
  if (value === null) return { type: 'null' };
  return typeof value === 'number' ? { type: 'integer', value: String(value) } : { type: 'text', value };
}
