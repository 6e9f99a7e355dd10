import { Presets, SingleBar } from 'cli-progress';
import type { Configuration } from '../runtimes/configuration.ts';
import { type CliOutput, type CreateCliServices, cliLog } from './services.ts';

/** Shows how far the index is. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/**
 * Builds the index where there is none that fits, or in any case with `rebuild`.
 *
 * @returns the exit code.
 */
export async function buildIndex(
  { rebuild }: { readonly rebuild: boolean },
  configuration: Configuration,
  createServices: CreateCliServices,
  output: CliOutput,
  progress: Progress,
): Promise<number> {
  try {
    const { corpus, index } = await createServices(configuration, {
      log: cliLog(output),
      onIndexProgress: progress.update,
      ...(rebuild ? { rebuildIndex: true } : {}),
    });
    progress.stop();
    const state = index.rebuilt ? 'built' : 'up to date';
    output.out(
      `Index ${state}: ${corpus.documents.length} documents, ${index.entries} entries, ${index.kind}, ` +
        `in ${configuration.indexFolder}`,
    );
    return 0;
  } finally {
    progress.stop();
  }
}

/** A bar that redraws itself, for a terminal. */
export function progressBar(title = 'index'): Progress {
  const bar = new SingleBar(
    { format: `${title} [{bar}] {value}/{total} {eta_formatted}`, hideCursor: true },
    Presets.shades_grey,
  );
  let started = false;
  return {
    update(done, total) {
      if (!started) bar.start(total, done);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

/** One line for every tenth of the work, for a log. */
export function progressLines({ err }: CliOutput, title = 'index'): Progress {
  let written = -1;
  return {
    update(done, total) {
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (tenth === written) return;
      written = tenth;
      err(`${title} ${done}/${total}`);
    },
    stop() {},
  };
}
