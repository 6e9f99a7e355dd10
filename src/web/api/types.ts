/** What the server sends, as far as the page reads it (docs/http-api.md). `api-types.test.ts` keeps the two in step. */

import type { EligibilityResult, Profile } from './eligibility-types.ts';
import type { Citation, Notice, Place } from './place-types.ts';
import type { WordingCheck } from './wording-types.ts';

export type { Citation, Notice, Place } from './place-types.ts';

export type Outcome = 'answered' | 'partial' | 'not_in_document' | 'needs_clarification' | 'out_of_scope';

export interface DerivedNumber {
  readonly text: string;
  readonly inputs: readonly string[];
  readonly rule: string;
}

export interface Answer {
  readonly id: string;
  readonly conversationId: string;
  readonly outcome: Outcome;
  readonly answer: string;
  readonly citations: readonly Citation[];
  /** The question as understood; answers that were stored before it was part of them have none. */
  readonly question?: { readonly text: string } | undefined;
  readonly nearest: readonly Place[];
  readonly notices: readonly Notice[];
  readonly suggestions: readonly string[];
  /** Questions to pick from when the outcome is `needs_clarification`. */
  readonly choices?: readonly string[] | undefined;
  /** The check that the answer reports, when it was asked for one. */
  readonly wording?: WordingCheck | undefined;
  /** The measures that the answer reports, when they were asked for; `profile` as understood. */
  readonly eligibility?: (EligibilityResult & { readonly profile?: Profile | undefined }) | undefined;
  readonly verification: { readonly derived: readonly DerivedNumber[] };
  readonly mode: 'extractive' | 'llm';
}

export interface ChatRequest {
  readonly message: string;
  readonly conversationId?: string;
  readonly documents?: readonly string[];
  /** What the asker has told of an enterprise. */
  readonly profile?: Profile;
  /** Turns from this index on are dropped before the question is answered. */
  readonly replaceFrom?: number;
}

export interface ConversationEntry {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly turns: number;
}

export interface ConversationList {
  readonly conversations: readonly ConversationEntry[];
  readonly retentionDays: number;
}

export interface StoredTurn {
  readonly question: string;
  /** `null` for an answer that was stopped or broke off. */
  readonly answer: Answer | null;
  readonly feedback?: { readonly rating: 'up' | 'down' } | null;
}

export interface StoredConversation {
  readonly id: string;
  readonly title: string;
  readonly turns: readonly StoredTurn[];
}

export interface Example {
  readonly kind: string;
  readonly zh: string;
  readonly 'zh-Hant': string;
  readonly en: string;
}

export interface Settings {
  readonly retentionDays: number;
  readonly storesConversations: boolean;
  readonly evalsPage: boolean;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly examples?: readonly Example[];
    /** The area that the document is for. */
    readonly area?: { readonly name: string; readonly districts: readonly string[] } | null;
  }[];
}

export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly status: 'in_force' | 'ended' | 'draft' | 'replaced';
  readonly language: 'zh' | 'zh-Hant';
}

export interface OutlineNode {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly OutlineNode[];
}

export interface DocumentDetail extends DocumentSummary {
  readonly titleSource: 'received' | 'supplied' | 'file-name';
  readonly outline: readonly OutlineNode[];
  readonly source: { readonly name: string; readonly sha256: string };
  readonly repairs: Readonly<Record<string, number>>;
}

export interface Repair {
  readonly kind: string;
  readonly raw: string;
  readonly canonical: string;
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}
