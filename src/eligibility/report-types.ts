import type { Strength } from '../evidence/strength-words.ts';
import type { Span } from '../text/span.ts';
import type { Absence } from './absent.ts';
import type { ConditionStatus } from './match/condition-status.ts';
import type { ProfileField } from './match/next-questions.ts';
import type { Profile, SizeClass } from './profile/types.ts';
import type { ConditionKind } from './types.ts';

/** Where words of a measure stand: `text.slice(start, end) === quote`. */
export interface Source extends Span {
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly heading: readonly string[];
  readonly quote: string;
  readonly url: string;
}

export const measureStatuses = ['applies', 'depends', 'excluded'] as const;
/** `depends`: on what the firm has not told; `excluded`: a condition is not met. */
export type MeasureStatus = (typeof measureStatuses)[number];

/** A ceiling that was reckoned, with what it was reckoned from. */
export interface DerivedCeiling {
  readonly text: string;
  readonly inputs: readonly string[];
  readonly rule: string;
}

export interface ReportedCondition {
  readonly about: ConditionKind;
  readonly text: string;
  readonly status: ConditionStatus;
  readonly citation: Source;
}

export interface ReportedOffer {
  /** The word of the text that says how strongly it binds itself. */
  readonly strength: string;
  readonly text: string;
  /** The most that the text gives this firm: `240万元`. */
  readonly ceiling?: string | undefined;
  /** `800万元 × 30% = 240万元`. */
  readonly derivation?: string | undefined;
  readonly derived?: DerivedCeiling | undefined;
}

export interface ReportedMeasure {
  readonly id: string;
  readonly documentId: string;
  readonly title: string;
  readonly kind: Strength;
  readonly status: MeasureStatus;
  /** Whether something of the firm speaks for it, or it is for all. */
  readonly scope: 'specific' | 'general';
  readonly beneficiary: string | null;
  readonly conditions: readonly ReportedCondition[];
  readonly offers: readonly ReportedOffer[];
  /** What the firm needs and this offers, in the firm's words; such measures stand first. */
  readonly needs: readonly string[];
  /** What the text does not say of it. */
  readonly absent: readonly Absence[];
  /** Why it concerns the firm: its conditions that are met. */
  readonly links: readonly { readonly about: ConditionKind; readonly text: string }[];
  readonly citation: Source;
}

/** A firm as it was understood, in the words of the lists. */
export interface UnderstoodProfile {
  readonly district: readonly string[];
  readonly industry: readonly string[];
  readonly size: readonly SizeClass[];
  readonly stage: string | null;
  readonly ownership: readonly string[];
  readonly figures: readonly { readonly name: string; readonly text: string }[];
}

export interface ReportedQuestion {
  readonly field: ProfileField;
  readonly text: string;
  readonly choices?: readonly string[] | undefined;
}

/** What documents hold for a firm, with the place of all their words. */
export interface EligibilityReport {
  readonly measures: readonly ReportedMeasure[];
  /** Missing facts, the one that would change most first. */
  readonly questions: readonly ReportedQuestion[];
  /** What was given. */
  readonly profile: Profile;
  readonly understood: UnderstoodProfile;
}
