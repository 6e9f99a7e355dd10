import type { Citation, Notice, Place } from './place-types.ts';

/** What the server sends about measures and who they are for (docs/http-api.md), as far as the page reads it. */

export type { Profile, ProfileFigure } from '../../eligibility/profile/types.ts';

export type ConditionStatus = 'met' | 'not_met' | 'unknown';

/** Where something stands; `n` only in the answers of a chat. */
export type Source = Place & Partial<Pick<Citation, 'n' | 'heading'>>;

export interface MeasureCondition {
  readonly text: string;
  readonly status: ConditionStatus;
  readonly citation: Source;
  readonly about?: string | undefined;
}

export interface MeasureOffer {
  readonly strength: string;
  readonly text: string;
  readonly ceiling?: string | null | undefined;
  /** The arithmetic behind the ceiling. */
  readonly derivation?: string | { readonly text: string } | null | undefined;
}

export interface MatchedMeasure {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly beneficiary: string | null;
  readonly conditions: readonly MeasureCondition[];
  readonly offers: readonly MeasureOffer[];
  readonly citation: Source;
  readonly status?: 'applies' | 'depends' | 'excluded' | undefined;
  /** `general`: for enterprises of all kinds, with nothing in it that is of this one. */
  readonly scope?: 'specific' | 'general' | undefined;
  /** What the enterprise needs and this offers, in its words. */
  readonly needs?: readonly string[] | undefined;
  /** What the text does not give. */
  readonly absent?: readonly string[] | undefined;
}

/** A fact that would change the result. */
export interface ProfileQuestion {
  readonly field: string;
  readonly text: string;
  readonly choices?: readonly string[] | undefined;
}

/** A profile as the server understood it, in words and in codes such as `small`. */
export interface UnderstoodProfile {
  readonly district: readonly string[];
  readonly industry: readonly string[];
  readonly size: readonly string[];
  readonly stage: string | null;
  readonly ownership: readonly string[];
  readonly figures: readonly { readonly name: string; readonly text: string }[];
}

export interface EligibilityResult {
  readonly measures: readonly MatchedMeasure[];
  /** The one that would change most comes first. */
  readonly questions: readonly ProfileQuestion[];
  readonly notices: readonly Notice[];
  readonly understood?: UnderstoodProfile | undefined;
}

/** One part of a measure in the text: its words with their place. */
export interface MeasurePart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A measure as it was read out of a document, whoever asks. */
export interface InventoryMeasure {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly citation: Source;
  readonly strength: MeasurePart;
  readonly beneficiary: MeasurePart | null;
  readonly conditions: readonly (MeasurePart & { readonly about: string })[];
  readonly offers: readonly (MeasurePart & { readonly strength: string })[];
}
