import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export const projectFolder = resolve(import.meta.dirname, '../../..');
const pollMs = 25;
/** Generous: a busy machine takes its time, and no test is about how long. */
const waitLimitMs = 100_000;

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of the project, with everything that it has written. */
export interface RunningProcess {
  readonly exit: Promise<Exit>;
  /** Both outputs so far, in the order of arrival. */
  output(): string;
  /** Log lines so far. */
  logged(): Record<string, unknown>[];
  /**
   * Waits until the condition gives something.
   *
   * @throws Error with the output when the process ends first.
   */
  waitFor<Value>(what: string, condition: () => Value | undefined): Promise<Value>;
  /** Waits for a log line with this message. */
  waitForLine(message: string): Promise<Record<string, unknown>>;
  readonly pid: number;
  signal(signal: NodeJS.Signals): void;
}

const started: { child: ChildProcess; exit: Promise<Exit> }[] = [];
const scratchFolders: string[] = [];
process.once('exit', () => {
  for (const { child } of started) endGroup(child.pid);
  removeScratchFolders();
});

/** A folder that is removed by {@link endProcesses}, or with this process. */
export function scratchForProcess(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cewen-process-'));
  scratchFolders.push(folder);
  return folder;
}

function removeScratchFolders(): void {
  // What was started by a process that was killed may still be writing.
  for (const folder of scratchFolders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Runs `src/<script>` with tsx, as `npm start` does; conversations are kept in memory unless the environment says otherwise.
 */
export function run(
  script: string,
  environment: Record<string, string>,
  words: readonly string[] = [],
): RunningProcess {
  return runNode(['--import', 'tsx', `src/${script}`, ...words], {
    CEWEN_DATABASE: ':memory:',
    ...environment,
  });
}

/** Runs Node in the project's folder, with nothing of this process's own settings. */
export function runNode(words: readonly string[], environment: Record<string, string>): RunningProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, words, {
    cwd: projectFolder,
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group, so that what it starts ends with it.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let ended = false;
  // `close` comes when the outputs have been read to their end as well.
  const exit = new Promise<Exit>((done) => {
    child.once('close', (code, signal) => {
      ended = true;
      done({ code, signal });
    });
  });
  started.push({ child, exit });

  const waitFor = async <Value>(what: string, condition: () => Value | undefined): Promise<Value> => {
    for (let waited = 0; waited < waitLimitMs; waited += pollMs) {
      // Asked before looking: a process may write its last line and end between two looks.
      const wasEnded = ended;
      const value = condition();
      if (value !== undefined) return value;
      if (wasEnded) break;
      await setTimeout(pollMs);
    }
    throw new Error(`No ${what}. The process wrote:\n${output}`);
  };
  const logged = () => logLines(output);
  return {
    exit,
    output: () => output,
    logged,
    waitFor,
    waitForLine: (message) =>
      waitFor(`line "${message}"`, () => logged().find((line) => line.msg === message)),
    pid: child.pid ?? 0,
    signal: (signal) => {
      child.kill(signal);
    },
  };
}

/** A server on a free port, once it listens. */
export async function startServer(
  environment: Record<string, string>,
): Promise<RunningProcess & { readonly url: string }> {
  const server = run('runtimes/node.ts', { PORT: '0', ...environment });
  const { url } = await server.waitForLine('listening');
  return { ...server, url: String(url).replace(/\/$/, '') };
}

/** Ends every process that was started here and still runs, and removes their scratch folders. */
export async function endProcesses(): Promise<void> {
  for (const { child, exit } of started.splice(0)) {
    endGroup(child.pid);
    await exit;
  }
  removeScratchFolders();
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function logLines(output: string): Record<string, unknown>[] {
  return output.split('\n').flatMap((line) => {
    if (!line.startsWith('{') || !line.endsWith('}')) return [];
    return [JSON.parse(line) as Record<string, unknown>];
  });
}
