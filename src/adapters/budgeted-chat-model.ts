import { ModelError } from '../errors.ts';
import type { ChatModel, Clock } from '../ports.ts';

/** A Chinese character is about one token with the models of today; counting characters needs no tokenizer and errs upwards. */
const charactersPerToken = 1;

/**
 * A limit on what is sent and received in a day (UTC), over all calls of this process. A reply that is under way is not cut.
 *
 * @param tokensPerDay 0 for no limit
 */
export function budgetedChatModel(model: ChatModel, tokensPerDay: number, clock: Clock): ChatModel {
  if (tokensPerDay === 0) return model;
  let day = '';
  let used = 0;
  const isUsedUp = () => {
    const today = clock.now().toISOString().slice(0, 10);
    if (today !== day) [day, used] = [today, 0];
    return used >= tokensPerDay;
  };
  return {
    name: model.name,
    isResting: () => isUsedUp() || model.isResting(),
    async *stream(messages, signal) {
      if (isUsedUp()) throw new ModelError('over_budget');
      used += messages.reduce((sum, { content }) => sum + content.length, 0) / charactersPerToken;
      for await (const piece of model.stream(messages, signal)) {
        used += piece.length / charactersPerToken;
        yield piece;
      }
    },
  };
}
