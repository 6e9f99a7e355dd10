import type { Place } from './place-types.ts';

/** What the server sends about wording (docs/http-api.md), as far as the page reads it. */

export const verdicts = [
  'exact',
  'near',
  'in_translation',
  'altered_number',
  'altered_wording',
  'not_found',
] as const;
export type Verdict = (typeof verdicts)[number];

export interface DiffPiece {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** One thing that is worded otherwise; one side is empty when the other has it alone. */
export interface WordingChange {
  readonly kind: string;
  readonly canonical: string;
  readonly draft: string;
}

export interface WordingMatch extends Place {
  readonly heading?: readonly string[];
}

/** One statement of a draft; offsets are in the draft. */
export interface WordingSegment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly match?: WordingMatch | undefined;
  /** From the canonical text to the draft. */
  readonly diff?: readonly DiffPiece[] | undefined;
  /** Whether the draft has it in quotation marks. */
  readonly quoted?: boolean | undefined;
  /** The clause that the draft names for it. */
  readonly reference?:
    | {
        readonly text: string;
        readonly status: 'right' | 'wrong' | 'unknown';
        readonly sectionId?: string | undefined;
      }
    | undefined;
  readonly changes?: readonly WordingChange[] | undefined;
  /** It is in another language than the text. */
  readonly isTranslation?: boolean | undefined;
}

export interface WordingCheck {
  /** The draft as read; the server gives it for files. */
  readonly text?: string | undefined;
  readonly segments: readonly WordingSegment[];
  readonly summary: Readonly<
    Record<Exclude<Verdict, 'in_translation'>, number> & { in_translation?: number | undefined }
  >;
}

export interface Occurrence extends Place {
  readonly heading?: readonly string[];
  readonly before: string;
  readonly after: string;
}

export interface Concordance {
  readonly term: string;
  readonly total: number;
  readonly chapters: readonly {
    readonly documentId: string;
    readonly sectionId: string;
    readonly label: string;
    readonly title: string;
    readonly count: number;
  }[];
  readonly occurrences: readonly Occurrence[];
}
