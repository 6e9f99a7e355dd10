import type { Logger } from '../../log.ts';
import type { RateLimiter } from '../../ports.ts';

/** What is used of Cloudflare's `RateLimit` binding. */
export interface RateLimitBinding {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

export interface BindingRateLimiterOptions {
  readonly binding: RateLimitBinding;
  /** As the binding is configured; it does not tell. */
  readonly periodSeconds: 10 | 60;
  readonly log: Logger;
}

/**
 * Counts by Cloudflare's rate-limit binding: each of its locations for itself, and about. Where the binding fails, everybody may ask;
 * the log says so once until it works again.
 */
export function bindingRateLimiter({ binding, periodSeconds, log }: BindingRateLimiterOptions): RateLimiter {
  let failing = false;
  return {
    retryAfterSeconds: periodSeconds,
    async take(client) {
      try {
        const { success } = await binding.limit({ key: client });
        if (failing) log.info('requests are counted again');
        failing = false;
        return success;
      } catch (error) {
        const reason = error instanceof Error ? error.message : typeof error;
        if (!failing) log.error('requests are not limited: they cannot be counted', { reason });
        failing = true;
        return true;
      }
    },
  };
}
