import { Presets, SingleBar } from 'cli-progress';

/** A bar on a terminal's error output; nothing at all elsewhere. */
export interface Progress {
  step(): void;
  /** Sets how far it is, and out of how much. */
  at(done: number, total: number): void;
  stop(): void;
}

/** Starts a bar of `total` steps under a title. */
export function startProgress(title: string, total: number): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, at: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: `${title} {bar} {value}/{total} {eta_formatted}`, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    at: (done, outOf) => {
      bar.setTotal(outOf);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
