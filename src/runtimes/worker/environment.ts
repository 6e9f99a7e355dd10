import type { AiBinding } from '../../adapters/cloudflare/ai-binding.ts';
import type { RateLimitBinding } from '../../adapters/cloudflare/binding-rate-limiter.ts';
import type { AssetsBinding } from '../../adapters/cloudflare/bound-assets.ts';
import type { VectorizeBinding } from '../../adapters/cloudflare/vectorize-vector-store.ts';
import type { WorkerDatabases } from './open-worker-conversations.ts';

/** What `wrangler.toml` and the secrets bind: services, and settings by the names of their environment variables. */
export interface WorkerEnvironment extends WorkerDatabases {
  readonly ASSETS: AssetsBinding;
  readonly RATE_LIMIT?: RateLimitBinding | undefined;
  readonly VECTORIZE?: VectorizeBinding | undefined;
  readonly AI?: AiBinding | undefined;
}

/** The settings among the bindings. */
export function settingsOf(environment: object): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === 'string') return [[name, value]];
      // Numbers and booleans of wrangler.toml arrive as such.
      return typeof value === 'number' || typeof value === 'boolean' ? [[name, String(value)]] : [];
    }),
  );
}
