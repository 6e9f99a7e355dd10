import { expect } from 'vitest';
import type { RepairedText } from '../../src/corpus/repair/edits.ts';
import type { Repair } from '../../src/corpus/types.ts';

/** The source again, from the canonical text and the record of repairs. */
function undo({ text, repairs }: RepairedText): string {
  let raw = '';
  let position = 0;
  for (const repair of repairs) {
    raw += text.slice(position, repair.start) + repair.raw;
    position = repair.end;
  }
  return raw + text.slice(position);
}

/** The canonical text again, from the source and the record of repairs. */
function redo(raw: string, repairs: readonly Repair[]): string {
  let text = '';
  let position = 0;
  for (const repair of repairs) {
    text += raw.slice(position, repair.rawStart) + repair.canonical;
    position = repair.rawEnd;
  }
  return text + raw.slice(position);
}

/** Every difference between a source and its canonical text is a recorded repair, in both directions. */
export function expectExplained(raw: string, repaired: RepairedText): void {
  expect(redo(raw, repaired.repairs)).toBe(repaired.text);
  expect(undo(repaired)).toBe(raw);
  for (const repair of repaired.repairs) {
    expect(raw.slice(repair.rawStart, repair.rawEnd)).toBe(repair.raw);
    expect(repaired.text.slice(repair.start, repair.end)).toBe(repair.canonical);
    expect(repair.raw).not.toBe(repair.canonical);
  }
}
