import type { Span } from '../corpus/types.ts';
import type { EligibilityReport } from '../eligibility/report-types.ts';
import type { QuestionKind } from '../question/question-kind.ts';
import type { SlotName } from '../question/slot/asked-slot.ts';
import type { AnswerLanguage } from '../text/language.ts';
import type { WordingCheck } from '../wording/types.ts';

export const outcomes = [
  'answered',
  'partial',
  'not_in_document',
  'needs_clarification',
  'out_of_scope',
] as const;
/** What became of a question; refusal is data, not an error. */
export type Outcome = (typeof outcomes)[number];

export { type AnswerLanguage, answerLanguages } from '../text/language.ts';

/** A literal quote with its place: `document.text.slice(start, end) === quote`. */
export interface Citation extends Span {
  /** The marker `[n]` in the answer. */
  readonly n: number;
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly heading: readonly string[];
  readonly quote: string;
  readonly url: string;
}

/** A clause offered beside a refusal. */
export interface NearestClause extends Span {
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly quote: string;
}

export const noticeCodes = [
  'period_ended',
  /** The language model could not be asked, or did not finish: the quotes alone are the answer. */
  'model_unavailable',
  /** What the language model wrote was not supported or not complete: the quotes alone are the answer. */
  'model_withdrawn',
  'outside_area',
  'contradiction',
  'not_understood',
  'empty_profile',
  'no_measures',
] as const;
export interface Notice {
  readonly code: (typeof noticeCodes)[number];
  readonly text: string;
}

/** A number that was recomputed from quoted or echoed ones by a named rule. */
export interface DerivedNumber {
  readonly text: string;
  readonly inputs: readonly string[];
  readonly rule: string;
}

/** What the verifier found; an answer is only sent when both flags are true. */
export interface Verification {
  readonly quotesLiteral: boolean;
  readonly numbersSupported: boolean;
  /** Numbers and names without support; empty in anything that is sent. */
  readonly unsupported: readonly string[];
  readonly derived: readonly DerivedNumber[];
}

/** A question as it was understood. */
export interface UnderstoodAs {
  /** Completed from the conversation where it leaned on it. */
  readonly text: string;
  readonly language: AnswerLanguage;
  readonly kind: QuestionKind | 'claim';
  /** The particular thing asked for; `null` when words are. */
  readonly asksFor: SlotName | null;
}

/** What a language model did for an answer. */
export interface Generation {
  readonly model: string;
  /** Prompts by name, with the beginning of the SHA-256 of their files. */
  readonly prompts: Readonly<Record<string, string>>;
  /** Sentences that were sent, that were sent after one repair, and that were struck. */
  readonly sentences: { readonly passed: number; readonly repaired: number; readonly struck: number };
}

/** A wording that was checked, with its text: the one that the segments' offsets count in. */
export interface CheckedWording extends WordingCheck {
  readonly text: string;
}

/** Milliseconds per step. */
export interface Timings {
  readonly understandMs: number;
  readonly retrieveMs: number;
  readonly composeMs: number;
  readonly verifyMs: number;
  /** From asking a language model to its last sentence, or to giving it up. */
  readonly generateMs?: number | undefined;
}

/** The finished answer, as `answer-end` and the JSON response carry it (api: POST /api/chat). */
export interface Answer {
  readonly id: string;
  readonly conversationId: string;
  readonly outcome: Outcome;
  /** Markdown; each claim ends with its `[n]` markers. */
  readonly answer: string;
  readonly citations: readonly Citation[];
  readonly nearest: readonly NearestClause[];
  readonly notices: readonly Notice[];
  readonly suggestions: readonly string[];
  /** Questions to choose from, when the one asked has several readings. */
  readonly choices?: readonly string[] | undefined;
  readonly question: UnderstoodAs;
  /** Measures held against the asker's firm, when that was asked. */
  readonly eligibility?: (EligibilityReport & { readonly notices: readonly Notice[] }) | undefined;
  readonly verification: Verification;
  /** What became of each statement, where a wording was to be checked. */
  readonly wording?: CheckedWording | undefined;
  readonly mode: 'extractive' | 'llm';
  /** Absent when no language model was asked. */
  readonly generation?: Generation | undefined;
  readonly timings: Timings;
}

/** What a surface (SSE, JSON, CLI) receives while a question is being answered. */
export type AnswerEvent =
  | {
      readonly type: 'meta';
      readonly id: string;
      readonly conversationId: string;
      readonly mode: Answer['mode'];
      /** The question as understood. */
      readonly question: string;
    }
  | { readonly type: 'citation'; readonly citation: Citation }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'answer-reset'; readonly reason: string }
  | { readonly type: 'answer-end'; readonly answer: Answer };
