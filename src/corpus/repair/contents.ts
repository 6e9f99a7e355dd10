import { isContentsEntry, isContentsHeading } from '../outline/contents-lines.ts';
import type { Edit } from './edits.ts';
import { rawLines } from './raw-lines.ts';

/** Fewer entries are no table. */
const leastEntries = 3;
/** An entry may take two lines, and a page may end within the table. */
const longestGap = 3;

/**
 * Drops a printed table of contents, whose entries lead by dots to the numbers of pages: it points into print and says nothing that the
 * headings do not say. One without page numbers stays; the outline passes over it.
 *
 * @param raw the text as received
 */
export function contentsEdits(raw: string): Edit[] {
  const lines = rawLines(raw);
  const first = lines.findIndex(({ text }) => isContentsEntry(text));
  if (first < 0) return [];
  let entries = 1;
  let last = first;
  for (let at = first + 1; at < lines.length && at - last <= longestGap; at += 1) {
    if (!isContentsEntry(lines[at]?.text ?? '')) continue;
    entries += 1;
    last = at;
  }
  if (entries < leastEntries) return [];
  const heading = [first - 2, first - 1].find((at) => isContentsHeading(lines[at]?.text ?? '')) ?? first;
  const rawStart = lines[heading]?.start ?? 0;
  const rawEnd = lines[last + 1]?.start ?? raw.length;
  return [{ kind: 'furniture', rawStart, rawEnd, canonical: '', rule: 'table-of-contents' }];
}
