import type { AssetsBinding } from '../../adapters/bound-assets.ts';

/** What `wrangler.toml` and the secrets bind: settings by the names of their environment variables, and services. */
export interface WorkerEnvironment {
  readonly ASSETS: AssetsBinding;
  readonly [setting: string]: unknown;
}

/** The settings among the bindings. */
export function settingsOf(environment: WorkerEnvironment): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      if (typeof value === 'string') return [[name, value]];
      // Numbers and booleans of wrangler.toml arrive as such.
      return typeof value === 'number' || typeof value === 'boolean' ? [[name, String(value)]] : [];
    }),
  );
}
