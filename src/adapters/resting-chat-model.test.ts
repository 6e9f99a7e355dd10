import { describe, expect, it } from 'vitest';
import type { ModelFailure } from '../errors.ts';
import { budgetedChatModel } from './budgeted-chat-model.ts';
import { restingChatModel } from './resting-chat-model.ts';
import { readAll, scriptedModel, standingClock } from './test-model.ts';

function resting(...script: Parameters<typeof scriptedModel>[0]) {
  const { model, asked } = scriptedModel(script);
  const clock = standingClock();
  const lines: string[] = [];
  const write = (message: string) => lines.push(message);
  const log = { info: write, warn: write, error: write };
  const guarded = restingChatModel(model, { clock, log, failures: 3, restMs: 1_000, longestRestMs: 4_000 });
  /** What becomes of one call. */
  const call = () => readAll(guarded).catch((error: { failure: ModelFailure }) => error.failure);
  const settle = () => new Promise((done) => setTimeout(done, 0));
  return { guarded, clock, asked, lines, call, settle };
}

const down = { fails: 'unreachable' } as const;

describe('an endpoint that fails', () => {
  it('is left alone after three failures in a row, and asked nothing meanwhile', async () => {
    const { asked, call, guarded } = resting(down);
    expect([await call(), await call(), guarded.isResting(), await call()]).toEqual([
      'unreachable',
      'unreachable',
      false,
      'unreachable',
    ]);
    expect(guarded.isResting()).toBe(true);
    expect([await call(), await call()]).toEqual(['resting', 'resting']);
    expect(asked).toHaveLength(3);
  });

  it('may fail now and then', async () => {
    const { call, guarded } = resting(down, down, '好', down, down, '好');
    for (let n = 0; n < 6; n += 1) await call();
    expect(guarded.isResting()).toBe(false);
  });

  it('is tried in the background after its rest, never at the cost of a caller', async () => {
    const { asked, call, clock, lines, settle } = resting(down, down, down, '好', '答');
    for (let n = 0; n < 3; n += 1) await call();
    clock.move(1_000);
    expect(await call()).toBe('resting');
    await settle();
    expect(asked.at(-1)).toBe('OK?');
    expect(await call()).toBe('答');
    const failed = 'language model failed';
    expect(lines).toEqual([failed, failed, failed, 'language model rests', 'language model answers again']);
  });

  it('rests twice as long each time, up to a limit', async () => {
    const { asked, call, clock, settle } = resting(down);
    for (let n = 0; n < 3; n += 1) await call();
    for (const ms of [1_000, 2_000, 4_000, 4_000]) {
      const before = asked.length;
      clock.move(ms - 1);
      await call();
      await settle();
      expect(asked).toHaveLength(before);
      clock.move(1);
      await call();
      await settle();
      expect(asked).toHaveLength(before + 1);
    }
  });

  it('rests at once when it refuses the key, and as long as it asks for', async () => {
    const refused = resting({ fails: 'unauthorized' });
    await refused.call();
    expect(refused.guarded.isResting()).toBe(true);
    const busy = resting({ fails: 'rate_limited', retryAfterMs: 3_000 }, '好');
    await busy.call();
    busy.clock.move(2_999);
    await busy.call();
    await busy.settle();
    expect(busy.asked).toHaveLength(1);
  });

  it('is not blamed for a reply that is too long', async () => {
    const { call, guarded } = resting({ fails: 'too_long' });
    for (let n = 0; n < 5; n += 1) expect(await call()).toBe('too_long');
    expect(guarded.isResting()).toBe(false);
  });
});

describe('a budget', () => {
  it('is used up by what is sent and received, and new the next day', async () => {
    const { model, asked } = scriptedModel(['十个字的回答在这里了']);
    const clock = standingClock();
    const budgeted = budgetedChatModel(model, 20, clock);
    await readAll(budgeted);
    expect(budgeted.isResting()).toBe(false);
    await readAll(budgeted);
    expect(budgeted.isResting()).toBe(true);
    await expect(readAll(budgeted)).rejects.toMatchObject({ failure: 'over_budget' });
    expect(asked).toHaveLength(2);
    clock.move(86_400_000);
    expect(budgeted.isResting()).toBe(false);
  });

  it('of 0 is none', () => {
    const { model } = scriptedModel(['好']);
    expect(budgetedChatModel(model, 0, standingClock())).toBe(model);
  });
});
