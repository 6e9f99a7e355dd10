import type { Strength } from '../evidence/strength-words.ts';
import type { Span } from '../text/span.ts';

/** Words of a document with their place: `text.slice(start, end) === text`. */
export interface MeasurePart extends Span {
  readonly text: string;
}

export const conditionKinds = [
  'district',
  'industry',
  'size',
  'stage',
  'ownership',
  'certification',
  'figure',
  'activity',
  'time',
] as const;
/** What a condition is about. */
export type ConditionKind = (typeof conditionKinds)[number];

/** Something that restricts whom a measure is for. */
export interface MeasureCondition extends MeasurePart {
  readonly about: ConditionKind;
  /** What a threshold is of, where that stands elsewhere: 年度营业收入 for the 5亿元 of 年度营业收入首次突破1亿元、5亿元. */
  readonly subject?: string | undefined;
  /** Who is so gets nothing: 房地产企业除外. */
  readonly isException?: true | undefined;
  /** It is one of several grades of one sentence. */
  readonly isGrade?: true | undefined;
}

/** A share of what lies above a step. */
export interface GrantTier {
  readonly above: MeasurePart & { readonly value: number };
  readonly rate: MeasurePart & { readonly value: number };
}

/** An amount that a text promises: a share of something, a greatest amount, or a fixed one. */
export interface Grant {
  /** The share, as written and as a fraction, and the words that say of what. */
  readonly rate: (MeasurePart & { readonly value: number; readonly base: MeasurePart }) | null;
  /** The most that is given, in yuan. */
  readonly cap: (MeasurePart & { readonly value: number }) | null;
  /** Another share of what lies above a step, in yuan: 其中1000万元以上部分按10%. */
  readonly tiers?: readonly GrantTier[] | undefined;
  /** What the fixed sum is given for each of, and whether also for each month or year: 每人, 每项. */
  readonly perItem?: { readonly unit: string; readonly isRepeated: boolean } | undefined;
  /** Another bound, in yuan, which stands beside the cap or is shared with other measures: what would pass it is not reckoned. */
  readonly bound?: number | undefined;
  /** What is given, in yuan. */
  readonly fixed: (MeasurePart & { readonly value: number }) | null;
}

/** Something that a document does for somebody. */
export interface Measure extends MeasurePart {
  /** Unique in its document, and stable: the clause and the measure's place in it. */
  readonly id: string;
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly heading: readonly string[];
  /** The word that says how strongly the document binds itself. */
  readonly strength: MeasurePart & { readonly kind: Strength };
  readonly beneficiary: MeasurePart | null;
  readonly conditions: readonly MeasureCondition[];
  readonly grant: Grant | null;
}
