import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { Edit } from './edits.ts';

/** One hand-checked repair, as `errata.yaml` holds it. */
export const erratumSchema = z.object({
  /** Literal text of the source; must occur exactly `occurrences` times. */
  raw: z.string().min(1),
  /** What should stand there, in the script of the canonical text. */
  canonical: z.string(),
  /** Why a person is sure. */
  reason: z.string().min(1),
  occurrences: z.number().int().positive().default(1),
});

export type Erratum = z.infer<typeof erratumSchema>;

/**
 * Edits for hand-checked repairs.
 *
 * @throws AppError `unprocessable_document` when a raw text is not found as often as stated (the source is then
 *   not the one that was checked), or when two errata claim the same characters
 */
export function errataEdits(raw: string, errata: readonly Erratum[]): Edit[] {
  const edits = errata.flatMap((erratum) => editsOf(raw, erratum)).sort((a, b) => a.rawStart - b.rawStart);
  for (const [index, edit] of edits.entries()) {
    if (edit.rawStart < (edits[index - 1]?.rawEnd ?? 0)) {
      const text = JSON.stringify(raw.slice(edit.rawStart, edit.rawEnd));
      throw new AppError('unprocessable_document', `erratum ${text} overlaps another one`);
    }
  }
  return edits;
}

function editsOf(raw: string, erratum: Erratum): Edit[] {
  const edits: Edit[] = [];
  for (let at = raw.indexOf(erratum.raw); at >= 0; at = raw.indexOf(erratum.raw, at + erratum.raw.length)) {
    edits.push({
      kind: 'erratum',
      rawStart: at,
      rawEnd: at + erratum.raw.length,
      canonical: erratum.canonical,
      rule: erratum.reason,
    });
  }
  if (edits.length !== erratum.occurrences) {
    throw new AppError(
      'unprocessable_document',
      `erratum ${JSON.stringify(erratum.raw)} occurs ${edits.length} times, expected ${erratum.occurrences}`,
    );
  }
  return edits;
}
