import type { RateLimit } from '@cloudflare/workers-types';
import { expect, expectTypeOf, it } from 'vitest';
import { bindingRateLimiter, type RateLimitBinding } from './binding-rate-limiter.ts';

/** A limiter over a script of outcomes, and what its log says. */
function scripted(...outcomes: (boolean | Error)[]) {
  const keys: string[] = [];
  const lines: string[] = [];
  const write = (message: string) => lines.push(message);
  const limiter = bindingRateLimiter({
    binding: {
      async limit({ key }) {
        keys.push(key);
        const outcome = outcomes.shift();
        if (outcome instanceof Error) throw outcome;
        return { success: outcome === true };
      },
    },
    periodSeconds: 10,
    log: { info: write, warn: write, error: write },
  });
  return { limiter, keys, lines };
}

it('a client is counted under its own key, and refused when the binding says so', async () => {
  const { limiter, keys } = scripted(true, false);
  expect([await limiter.take('a'), await limiter.take('b')]).toEqual([true, false]);
  expect(keys).toEqual(['a', 'b']);
  expect(limiter.retryAfterSeconds).toBe(10);
});

it('everybody may ask while the binding fails, and the log says so once', async () => {
  const { limiter, lines } = scripted(new Error('gone'), new Error('gone'), true, false);
  const taken = [];
  for (let count = 0; count < 4; count++) taken.push(await limiter.take('a'));
  expect(taken).toEqual([true, true, true, false]);
  expect(lines).toEqual(['requests are not limited: they cannot be counted', 'requests are counted again']);
});

it('Cloudflare’s RateLimit is what the limiter takes', () => {
  expectTypeOf<RateLimit>().toExtend<RateLimitBinding>();
});
