import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** Memory of an isolate in MB, as V8's inspector counts it. */
export interface IsolateMemory {
  /** Objects of JavaScript. */
  readonly heap: number;
  /** What array buffers and WebAssembly memories hold. */
  readonly buffers: number;
}

const megabyte = 1024 * 1024;
const everyMs = 5;

/** V8's inspector of the Worker that wrangler runs. */
export class Inspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (result: Record<string, number>) => void>();
  #calls = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const { id, result } = JSON.parse(String(data));
      this.#waiting.get(id)?.(result ?? {});
      this.#waiting.delete(id);
    });
  }

  /** @param port - wrangler's `--inspector-port` */
  static async connect(port: number): Promise<Inspector> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
    await new Promise((open, fail) => {
      socket.once('open', open);
      socket.once('error', fail);
    });
    return new Inspector(socket);
  }

  /** What is in use now; with `collected`, after what is no longer used was collected. */
  async memory({ collected = false } = {}): Promise<IsolateMemory> {
    if (collected) {
      await this.#call('Runtime.enable');
      await this.#call('HeapProfiler.enable');
      await this.#call('HeapProfiler.collectGarbage');
    }
    const { usedSize = Number.NaN, backingStorageSize = Number.NaN } =
      await this.#call('Runtime.getHeapUsage');
    return { heap: usedSize / megabyte, buffers: backingStorageSize / megabyte };
  }

  /** The greatest sum that was seen while something went on. */
  async peakDuring(work: Promise<unknown>): Promise<IsolateMemory & { readonly samples: number }> {
    let peak = { heap: 0, buffers: 0 };
    let samples = 0;
    let isRunning = true;
    const ended = work.finally(() => {
      isRunning = false;
    });
    while (isRunning) {
      const now = await this.memory();
      samples += 1;
      if (now.heap + now.buffers > peak.heap + peak.buffers) peak = now;
      await setTimeout(everyMs);
    }
    await ended;
    return { ...peak, samples };
  }

  close(): void {
    this.#socket.close();
  }

  #call(method: string): Promise<Record<string, number>> {
    this.#calls += 1;
    const id = this.#calls;
    const reply = new Promise<Record<string, number>>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method }));
    return reply;
  }
}
