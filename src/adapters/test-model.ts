import { ModelError, type ModelFailure } from '../errors.ts';
import type { ChatModel } from '../ports.ts';

/** A model that says the texts of a script, or fails as it says, one entry for each call; the last one stays. */
export function scriptedModel(
  script: readonly (string | { readonly fails: ModelFailure; readonly retryAfterMs?: number })[],
) {
  const asked: string[] = [];
  const left = [...script];
  const model: ChatModel = {
    name: 'scripted',
    isResting: () => false,
    async *stream(messages) {
      asked.push(messages.map(({ content }) => content).join('\n'));
      const entry = left.length > 1 ? left.shift() : left[0];
      if (entry === undefined) return;
      if (typeof entry === 'string') yield* entry;
      else throw new ModelError(entry.fails, { retryAfterMs: entry.retryAfterMs ?? null });
    },
  };
  return { model, asked };
}

/** A clock that stands still until it is moved. */
export function standingClock(start = '2026-03-01T00:00:00Z') {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    move: (ms: number) => {
      now += ms;
    },
  };
}

/** Everything a model says. */
export async function readAll(model: ChatModel): Promise<string> {
  let text = '';
  const signal = new AbortController().signal;
  for await (const piece of model.stream([{ role: 'user', content: '问题' }], signal)) text += piece;
  return text;
}
