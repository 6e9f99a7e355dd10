import type { PolicyDocument } from '../../corpus/types.ts';
import type { SentenceLanguage } from '../../evidence/sentence/types.ts';
import type { ChatModel } from '../../ports.ts';
import type { AnswerLanguage } from '../../text/language.ts';
import type { JudgedSentence } from './judge-unit.ts';
import type { Prompt } from './prompt.ts';
import type { Rephrasable } from './rephrasable.ts';

/** What putting answers into sentences needs; built once. */
export interface RephraseServices {
  readonly model: ChatModel;
  readonly prompts: { readonly answer: Prompt; readonly repair: Prompt };
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly language: SentenceLanguage;
  /** Milliseconds from the question to the model until repairs are given up. */
  readonly timeoutMs: number;
  /** Told of every sentence, for measurements; nothing else depends on it. */
  readonly observe?: ((seen: ObservedSentence) => void) | undefined;
}

/** A sentence of a model, the quotes that it cited, and what became of it. */
export interface ObservedSentence extends Pick<JudgedSentence, 'text' | 'problems'> {
  readonly quotes: readonly string[];
  readonly verdict: 'passed' | 'repaired' | 'struck';
}

/** What is to be put into sentences, and in which language. */
export interface RephraseTask {
  readonly rephrasable: Rephrasable;
  readonly language: AnswerLanguage;
}
