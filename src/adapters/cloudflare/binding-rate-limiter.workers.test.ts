import { expect, it } from 'vitest';
import { openMiniflare } from '../../../test/workers/support/own-miniflare.ts';
import { bindingRateLimiter, type RateLimitBinding } from './binding-rate-limiter.ts';

it('the binding of the Workers runtime refuses what is beyond the limit, for one client and not for another', async () => {
  const { miniflare, close } = openMiniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() };',
    compatibilityDate: '2026-03-01',
    ratelimits: { LIMIT: { simple: { limit: 2, period: 60 } } },
  });
  try {
    const { LIMIT: binding } = await miniflare.getBindings<{ LIMIT: RateLimitBinding }>();
    const write = () => {
      throw new Error('nothing fails');
    };
    const log = { info: write, warn: write, error: write };
    const limiter = bindingRateLimiter({ binding, periodSeconds: 60, log });
    const taken = [];
    for (const client of ['a', 'a', 'a', 'b']) taken.push(await limiter.take(client));
    expect(taken).toEqual([true, true, false, true]);
  } finally {
    await close();
  }
});
