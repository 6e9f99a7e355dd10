import type { PolicyDocument } from '../../corpus/types.ts';
import { ModelError } from '../../errors.ts';
import type { SentenceLanguage } from '../../evidence/sentence/types.ts';
import type { ChatModel, ModelMessage } from '../../ports.ts';
import type { AnswerLanguage } from '../../text/language.ts';
import { escapeMarkdown } from '../render-answer.ts';
import type { Citation, Generation } from '../types.ts';
import { createUnitCutter, type Unit } from './cut-units.ts';
import { describeEvidence } from './evidence-tokens.ts';
import { isWhole } from './is-whole.ts';
import { type JudgedUnit, judgeUnit } from './judge-unit.ts';
import { fillPrompt, type Prompt } from './prompt.ts';
import type { Rephrasable } from './rephrasable.ts';

export interface RephraseServices {
  readonly model: ChatModel;
  readonly prompts: { readonly answer: Prompt; readonly repair: Prompt };
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly language: SentenceLanguage;
  /** Milliseconds from the question to the model until repairs are given up. */
  readonly timeoutMs: number;
  /** Told of every sentence, for measurements; nothing else depends on it. */
  readonly observe?:
    | ((sentence: JudgedSentence, verdict: 'passed' | 'repaired' | 'struck') => void)
    | undefined;
}

export type JudgedSentence = Extract<JudgedUnit, { kind: 'sentence' }>;

/** A verified sentence, or how it ended. */
export type RephraseEvent =
  | { readonly type: 'piece'; readonly citations: readonly Citation[]; readonly text: string }
  | { readonly type: 'whole'; readonly generation: Generation }
  | {
      readonly type: 'withdrawn';
      readonly code: 'model_unavailable' | 'model_withdrawn';
      readonly generation: Generation;
    };

/** Sentences of one answer that get a second chance. Not tuned: each costs a call. */
const mostRepairs = 3;

/**
 * Lets a model put an extractive answer into sentences. Each is verified as soon as it is complete, and given only then; behind one that
 * failed the others wait until the model is done and the repair was tried, so that their order stays. Ends with `whole`, or with
 * `withdrawn` when what is left is no whole answer or the model failed: then everything given before is void.
 *
 * @throws the reason of `signal`, when that is aborted; nothing else
 */
export async function* rephrase(
  { rephrasable, language }: { readonly rephrasable: Rephrasable; readonly language: AnswerLanguage },
  services: RephraseServices,
  signal: AbortSignal,
): AsyncGenerator<RephraseEvent> {
  const started = performance.now();
  const { model, prompts, observe } = services;
  const values = {
    evidence: describeEvidence(rephrasable.evidence),
    script: language === 'zh-Hant' ? '繁體中文' : '简体中文',
  };
  const counts = { passed: 0, repaired: 0, struck: 0 };
  const generation = (): Generation => ({
    model: model.name,
    prompts: { [prompts.answer.name]: prompts.answer.hash, [prompts.repair.name]: prompts.repair.hash },
    sentences: { ...counts },
  });
  const passed: JudgedSentence[] = [];
  const struck: JudgedSentence[] = [];
  const waiting: JudgedSentence[] = [];
  const writer = createWriter(rephrasable.evidence);
  const judge = (unit: Unit) => judgeUnit(unit, rephrasable, services.documents, services.language);
  const pass = (sentence: JudgedSentence, verdict: 'passed' | 'repaired'): RephraseEvent => {
    passed.push(sentence);
    counts[verdict] += 1;
    observe?.(sentence, verdict);
    return writer(sentence);
  };
  const isFine = (sentence: JudgedSentence) => sentence.problems.length === 0;

  let isDeclined = false;
  try {
    const question = { ...values, question: rephrasable.question };
    for await (const units of unitsOf(model, fillPrompt(prompts.answer, question), signal)) {
      if (units.wereThinking && passed.length === 0) waiting.length = 0;
      for (const judged of units.list.map(judge)) {
        isDeclined ||= judged.kind === 'declined';
        if (judged.kind !== 'sentence') continue;
        if (waiting.length === 0 && isFine(judged)) yield pass(judged, 'passed');
        else waiting.push(judged);
      }
    }
    let repairs = 0;
    for (const sentence of waiting) {
      if (isFine(sentence)) {
        yield pass(sentence, 'passed');
        continue;
      }
      repairs += 1;
      const leftMs = services.timeoutMs - (performance.now() - started);
      const better = repairs <= mostRepairs && leftMs > 0 ? await repair(sentence, leftMs) : null;
      if (better !== null) yield pass(better, 'repaired');
      else {
        struck.push(sentence);
        counts.struck += 1;
        observe?.(sentence, 'struck');
      }
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (!(cause instanceof ModelError)) throw cause;
    const code = cause.failure === 'too_long' ? 'model_withdrawn' : 'model_unavailable';
    yield { type: 'withdrawn', code, generation: generation() };
    return;
  }
  if (isDeclined || !isWhole(rephrasable, passed, struck))
    yield { type: 'withdrawn', code: 'model_withdrawn', generation: generation() };
  else yield { type: 'whole', generation: generation() };

  /** The sentence that the model makes of a failed one; `null` when that fails as well, or takes too long. */
  async function repair(sentence: JudgedSentence, leftMs: number): Promise<JudgedSentence | null> {
    const tokens = sentence.cited.map((at) => `[E${at + 1}]`).join('');
    const messages = fillPrompt(prompts.repair, {
      ...values,
      sentence: `${sentence.text}${tokens}`,
      problems: sentence.problems
        .map(({ kind, text }) => `${kind}${text === '' ? '' : `:${text}`}`)
        .join('\n'),
    });
    const limited = AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(leftMs))]);
    try {
      for await (const { list } of unitsOf(model, messages, limited)) {
        for (const judged of list.map(judge)) {
          if (judged.kind === 'declined') return null;
          if (judged.kind === 'sentence') {
            const { isItem, startsLine } = sentence;
            return isFine(judged) ? { ...judged, isItem, startsLine } : null;
          }
        }
      }
      return null;
    } catch (cause) {
      signal.throwIfAborted();
      if (!(cause instanceof ModelError) && !limited.aborted) throw cause;
      return null;
    }
  }
}

async function* unitsOf(model: ChatModel, messages: readonly ModelMessage[], signal: AbortSignal) {
  const cutter = createUnitCutter();
  const units = (list: readonly Unit[]) => ({ list, wereThinking: cutter.wasThinking() });
  for await (const piece of model.stream(messages, signal)) yield units(cutter.push(piece));
  yield units(cutter.end());
}

/** Writes sentences as Markdown; citations are numbered in the order in which they are first cited. */
function createWriter(evidence: readonly Citation[]) {
  const numbers = new Map<number, number>();
  let isFirst = true;
  return ({ text, cited, isItem, startsLine }: JudgedSentence): RephraseEvent => {
    const citations = cited.flatMap((at): Citation[] => {
      const citation = evidence[at];
      if (citation === undefined || numbers.has(at)) return [];
      numbers.set(at, numbers.size + 1);
      return [{ ...citation, n: numbers.size }];
    });
    const markers = cited.map((at) => `[${numbers.get(at)}]`).join('');
    const before = isFirst || !(isItem || startsLine) ? '' : '\n';
    isFirst = false;
    return {
      type: 'piece',
      citations,
      text: `${before}${isItem ? '- ' : ''}${escapeMarkdown(text)}${markers}`,
    };
  };
}
