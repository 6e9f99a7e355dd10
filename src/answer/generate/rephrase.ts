import { ModelError } from '../../errors.ts';
import type { Generation } from '../types.ts';
import { isWhole } from './is-whole.ts';
import { type JudgedSentence, judgeUnit } from './judge-unit.ts';
import { answerUnits, repairSentence } from './model-units.ts';
import type { ObservedSentence, RephraseServices, RephraseTask } from './rephrase-services.ts';
import { createSentenceWriter, type WrittenSentence } from './write-sentences.ts';

/** Why a model's sentences are void. */
export type Withdrawal = 'model_unavailable' | 'model_withdrawn';

/** A verified sentence, or how it ended. */
export type RephraseEvent =
  | ({ readonly type: 'sentence' } & WrittenSentence)
  | { readonly type: 'whole'; readonly generation: Generation }
  | { readonly type: 'withdrawn'; readonly code: Withdrawal; readonly generation: Generation };

/** Sentences of one answer that get a second chance. Not tuned: each costs a call. */
const mostRepairs = 3;

/**
 * Lets a model put an extractive answer into sentences. Each is verified as soon as it is complete, and given only then; behind one that
 * failed the others wait until the model is done and the repair was tried, so that their order stays. Ends with `whole`, or with
 * `withdrawn` when what is left is no whole answer or the model failed: then everything given before is void.
 *
 * @throws the reason of `signal`, when that is aborted
 */
export async function* rephrase(
  task: RephraseTask,
  services: RephraseServices,
  signal: AbortSignal,
): AsyncGenerator<RephraseEvent> {
  const account = openAccount(task, services);
  try {
    for await (const sentence of fineSentences(task, services, account, signal))
      yield { type: 'sentence', ...sentence };
  } catch (cause) {
    signal.throwIfAborted();
    if (!(cause instanceof ModelError)) throw cause;
    const code = cause.failure === 'too_long' ? 'model_withdrawn' : 'model_unavailable';
    yield { type: 'withdrawn', code, generation: account.generation() };
    return;
  }
  const generation = account.generation();
  yield account.isWhole()
    ? { type: 'whole', generation }
    : { type: 'withdrawn', code: 'model_withdrawn', generation };
}

/** Sentences that may be sent, in the model's order. */
async function* fineSentences(
  task: RephraseTask,
  services: RephraseServices,
  account: Account,
  signal: AbortSignal,
): AsyncGenerator<WrittenSentence> {
  const started = performance.now();
  const waiting: JudgedSentence[] = [];
  for await (const { list, wereThinking } of answerUnits(task, services, signal)) {
    if (wereThinking) waiting.length = 0;
    for (const unit of list) {
      const judged = judgeUnit(unit, task.rephrasable, services.documents, services.language);
      if (judged.kind === 'declined') account.decline();
      if (judged.kind !== 'sentence' || account.hasSaid(judged)) continue;
      if (waiting.length === 0 && isFine(judged)) yield account.pass(judged, 'passed');
      else waiting.push(judged);
    }
  }
  let repairs = 0;
  for (const sentence of waiting) {
    if (isFine(sentence)) {
      yield account.pass(sentence, 'passed');
      continue;
    }
    repairs += 1;
    const leftMs = repairs > mostRepairs ? 0 : services.timeoutMs - (performance.now() - started);
    const repaired = await repairSentence(sentence, task, services, leftMs, signal);
    if (repaired === null || account.hasSaid(repaired)) account.strike(sentence);
    else yield account.pass(repaired, 'repaired');
  }
}

function isFine({ problems }: JudgedSentence): boolean {
  return problems.length === 0;
}

/** What has become of the sentences so far. */
interface Account {
  /** Whether the very sentence was sent already. */
  hasSaid(sentence: JudgedSentence): boolean;
  pass(sentence: JudgedSentence, verdict: 'passed' | 'repaired'): WrittenSentence;
  strike(sentence: JudgedSentence): void;
  /** The model says that the evidence does not answer the question. */
  decline(): void;
  isWhole(): boolean;
  generation(): Generation;
}

function openAccount({ rephrasable }: RephraseTask, { model, prompts, observe }: RephraseServices): Account {
  const write = createSentenceWriter(rephrasable.evidence);
  const passed: JudgedSentence[] = [];
  const struck: JudgedSentence[] = [];
  const sentences = { passed: 0, repaired: 0, struck: 0 };
  let isDeclined = false;
  const count = (sentence: JudgedSentence, verdict: ObservedSentence['verdict']) => {
    sentences[verdict] += 1;
    const { text, problems, cited } = sentence;
    const quotes = cited.flatMap((at) => rephrasable.evidence[at]?.quote ?? []);
    observe?.({ text, problems, quotes, verdict });
  };
  return {
    hasSaid: ({ text }) => passed.some((sentence) => sentence.text === text),
    pass(sentence, verdict) {
      passed.push(sentence);
      count(sentence, verdict);
      return write(sentence);
    },
    strike(sentence) {
      struck.push(sentence);
      count(sentence, 'struck');
    },
    decline: () => {
      isDeclined = true;
    },
    isWhole: () => !isDeclined && isWhole(rephrasable, passed, struck),
    generation: () => ({
      model: model.name,
      prompts: Object.fromEntries(Object.values(prompts).map(({ name, hash }) => [name, hash])),
      sentences: { ...sentences },
    }),
  };
}
