import type { Industry } from '../industries.ts';
import type { Place } from '../places.ts';

/** An amount or a number that a firm tells of itself, as given: 首轮流片合同金额 800 万元. */
export interface ProfileFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** What a firm has told of itself, in a form or in its own words; nothing is required. */
export interface Profile {
  readonly district?: string | undefined;
  readonly industry?: readonly string[] | undefined;
  /** A class of size, or a headcount. */
  readonly size?: string | undefined;
  readonly stage?: string | undefined;
  readonly ownership?: string | undefined;
  readonly certifications?: readonly string[] | undefined;
  readonly figures?: readonly ProfileFigure[] | undefined;
  readonly needs?: readonly string[] | undefined;
  /** Its own words. */
  readonly text?: string | undefined;
}

export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** A figure in base units: yuan for money, a fraction for a share, years for a time, otherwise as counted. */
export interface KnownFigure {
  /** What it is of, folded. */
  readonly name: string;
  readonly value: number;
  readonly kind: 'money' | 'share' | 'years' | 'count';
  /** What is counted, as written; empty for money. */
  readonly unit: string;
  /** As the firm wrote it. */
  readonly text: string;
}

/** A profile as it was understood. */
export interface KnownFirm {
  readonly places: readonly Place[];
  readonly industries: readonly Industry[];
  /** The classes that it may be of; empty when it said nothing. */
  readonly sizes: ReadonlySet<SizeClass>;
  /** How many people work there, about; `null` where it did not say. */
  readonly headcount: number | null;
  readonly stage: 'early' | 'growing' | 'listed' | null;
  readonly ownership: ReadonlySet<'foreign' | 'private' | 'state'>;
  readonly figures: readonly KnownFigure[];
  /** All that it affirms of itself, folded, a line for each statement. */
  readonly affirmed: string;
  /** All that it denies. */
  readonly denied: string;
  /** What it wants, to be searched for. */
  readonly needs: readonly string[];
  /** It means to come, or to open a place of its own. */
  readonly isMoving: boolean;
  /** Statements that cannot both be true, as pairs of the firm's own words. */
  readonly contradictions: readonly (readonly [string, string])[];
  /** Numbers that cannot be reckoned with: below zero, in another currency, beyond all measure. */
  readonly unusable: readonly string[];
}
