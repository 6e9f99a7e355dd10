import type { Quantity, QuantityKind } from '../../text/quantities.ts';
import type { Span } from '../../text/span.ts';
import type { Detail } from './details.ts';

export const slotNames = [
  'contact',
  'where-to-apply',
  'materials',
  'procedure',
  'issue-details',
  'detail',
  'support-amount',
  'penalty',
  'method',
  'meaning',
  'members',
  'responsible',
  'organisation',
  'person',
  'address',
  'place',
  'reason',
  'quantity',
] as const;
/** What kind of thing a question asks to be told. */
export type SlotName = (typeof slotNames)[number];

/** What a question asks to be told, and what evidence must show to tell it. */
export interface AskedSlot {
  readonly name: SlotName;
  /** Where the folded question asks for it; words in this span are no part of what it is about. */
  readonly cue: Span;
  /** Kinds of number that fill a `quantity` slot, or that a penalty must name; empty for any but a date. */
  readonly quantities: readonly QuantityKind[];
  /** Counting unit asked for (家, 件, 公里); `null` when none is named. */
  readonly unit: string | null;
  /** What the number must measure (增速, 产值), as a pattern for folded text; `null` when the question does not say. */
  readonly measure: RegExp | null;
  /** Whether a length of time is asked for: 多久, 几天, how long. */
  readonly asksDuration: boolean;
  /** Whether a time is asked for as such (什么时候), which a text may leave open; 哪一年 wants the year. */
  readonly asksWhen: boolean;
  /** Whether a date must be given to the month or day. */
  readonly toTheDay: boolean;
  /** How many names `members` must be (哪4家); `null` when the question does not count them. */
  readonly count: number | null;
  /** The particulars asked for; empty but for a `detail`. */
  readonly details: readonly Detail[];
  /** Whether somebody is asked for by 谁 or 哪些机构, which leaves open what sort of body it is. */
  readonly asksWho: boolean;
  /** Figures and years that the question itself states: none of them is what it asks for. */
  readonly stated: readonly Quantity[];
  /** The numbers that the question lets choose from (35岁还是40岁); empty when it does not. */
  readonly oneOf: readonly string[];
  /** The kind of thing whose names or place are asked for, as written: 医院, 园区, 省; `null` when it is not said. */
  readonly of: string | null;
}
