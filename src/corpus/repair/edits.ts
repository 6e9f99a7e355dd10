import type { Repair, RepairKind } from '../types.ts';

/** A replacement in the text as received: `[rawStart, rawEnd)` becomes `canonical`. */
export interface Edit {
  readonly kind: RepairKind;
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly canonical: string;
  readonly rule: string;
}

/** Canonical text with every difference from the source. */
export interface RepairedText {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/**
 * Applies edits to a text and records each with its offsets on both sides. What no edit covers is copied
 * unchanged, so the source and the repairs together determine the canonical text.
 *
 * @throws RangeError when edits overlap or reach outside the text
 */
export function applyEdits(raw: string, edits: readonly Edit[]): RepairedText {
  const ordered = [...edits].sort((a, b) => a.rawStart - b.rawStart || a.rawEnd - b.rawEnd);
  const repairs: Repair[] = [];
  let text = '';
  let position = 0;
  for (const edit of ordered) {
    if (edit.rawStart < position || edit.rawEnd < edit.rawStart || edit.rawEnd > raw.length) {
      throw new RangeError(`edit ${edit.rule} at ${edit.rawStart} overlaps another or leaves the text`);
    }
    text += raw.slice(position, edit.rawStart);
    repairs.push({
      kind: edit.kind,
      raw: raw.slice(edit.rawStart, edit.rawEnd),
      canonical: edit.canonical,
      rawStart: edit.rawStart,
      rawEnd: edit.rawEnd,
      start: text.length,
      end: text.length + edit.canonical.length,
      rule: edit.rule,
    });
    text += edit.canonical;
    position = edit.rawEnd;
  }
  return { text: text + raw.slice(position), repairs };
}

/** Which code units of a text are already claimed by an edit: later rules leave them alone. */
export function claimedUnits(length: number, edits: readonly Edit[]): Uint8Array {
  const claimed = new Uint8Array(length);
  for (const edit of edits) claimed.fill(1, edit.rawStart, edit.rawEnd);
  return claimed;
}
