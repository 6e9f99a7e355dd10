import type { Answer } from '../../../src/answer/types.ts';
import type { ConversationArchive } from '../../../src/ports.ts';
import {
  openWorkerConversations,
  type WorkerConversations,
  type WorkerDatabases,
} from '../../../src/runtimes/worker/open-worker-conversations.ts';

/** A call of the archive, or of what stands beside it. */
export interface Call {
  readonly use: keyof ConversationArchive<Answer> | 'keeping' | 'purge';
  readonly args: readonly unknown[];
  /** The time, in milliseconds since 1970. */
  readonly now: number;
}

export interface Outcome {
  readonly value: unknown;
  /** What the log says since the isolate began. */
  readonly lines: readonly string[];
}

let now = 0;
const lines: string[] = [];
const write = (message: string, fields?: Record<string, unknown>) =>
  lines.push(
    [message, fields?.reason ?? fields?.conversations].filter((part) => part !== undefined).join(': '),
  );
let conversations: WorkerConversations | undefined;

/** A Worker that keeps conversations, and does what it is told. */
export default {
  async fetch(request: Request, databases: WorkerDatabases): Promise<Response> {
    const call = (await request.json()) as Call;
    now = call.now;
    conversations ??= openWorkerConversations(
      databases,
      { retentionDays: 30, storedConversations: 3, conversations: 10, conversationHours: 24 },
      { clock: { now: () => new Date(now) }, log: { info: write, warn: write, error: write } },
    );
    return Response.json({ value: (await run(conversations, call)) ?? null, lines });
  },
};

async function run({ archive, keeping, purge }: WorkerConversations, { use, args }: Call): Promise<unknown> {
  if (use === 'keeping') return keeping;
  if (use === 'purge') return purge();
  const method = archive[use] as (...args: readonly unknown[]) => Promise<unknown>;
  return method(...args);
}
