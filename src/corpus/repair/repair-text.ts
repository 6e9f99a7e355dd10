import { traditionalShare } from '../../text/script.ts';
import type { SourceScript } from '../types.ts';
import { brokenLineEdits } from './broken-lines.ts';
import { cellLineEdits } from './cell-lines.ts';
import { composeEdits, shiftEdits } from './compose-edits.ts';
import { contentsEdits } from './contents.ts';
import { controlEdits } from './control-characters.ts';
import { applyEdits, claimedUnits, type Edit, type RepairedText } from './edits.ts';
import { type Erratum, errataEdits } from './errata.ts';
import { furnitureEdits } from './furniture.ts';
import { glossEdits } from './glosses.ts';
import { gluedLineEdits } from './glued-lines.ts';
import { escapeEdits } from './markup/escape-edits.ts';
import { htmlEdits } from './markup/html-edits.ts';
import { markdownEdits } from './markup/markdown-edits.ts';
import { pageNumberEdits } from './page-numbers.ts';
import { scriptEdits } from './restore-script.ts';
import { runOnEdits } from './run-on-lines.ts';
import { indentEdits, strayBlankEdits } from './stray-blanks.ts';
import { wrapEdits } from './wrapped-lines.ts';

/** Glosses per thousand characters above which a traditional text is taken for a machine's work. */
const glossesPerThousand = 2;
/** Share of changed characters above which a text counts as traditional; simplified texts have under .01. */
const traditionalThreshold = 0.05;

/** What leads to a text that can be read line by line: each pass sees what the one before has made. */
const passes: readonly ((text: string) => Edit[])[] = [escapeEdits, htmlEdits, markdownEdits, runOnEdits];

/**
 * Repairs a text as received. Order matters: a person's decisions first, of which no rule touches anything; then the escapes of a dumped
 * text, the marks of HTML and Markdown and the lines of a document that was copied into one; then whole lines and their breaks (page
 * furniture, tables of contents, cells of tables, glued, wrapped and broken lines, page numbers), blanks, glosses, invisible characters
 * and script, of which each rule leaves alone what an earlier one has claimed. However many passes a place went through, one repair
 * records it.
 *
 * @param script decides whether glosses are dropped and script is turned back (`machine-traditional` only)
 * @throws AppError `unprocessable_document` when an erratum does not fit the text
 */
export function repairText(raw: string, script: SourceScript, errata: readonly Erratum[] = []): RepairedText {
  let text = raw;
  let edits: Edit[] = [];
  let byHand = errataEdits(raw, errata);
  for (const pass of passes) {
    const more = unclaimed(text.length, byHand, pass(text));
    if (more.length === 0) continue;
    byHand = shiftEdits(byHand, more);
    edits = composeEdits(raw, edits, more);
    text = applyEdits(text, more).text;
  }
  return applyEdits(raw, composeEdits(raw, edits, lineEdits(text, script, byHand)));
}

/** The edits of a text that is free of markup, with those that a person decided. */
function lineEdits(text: string, script: SourceScript, byHand: readonly Edit[]): Edit[] {
  let edits: Edit[] = [...byHand];
  const add = (more: readonly Edit[]) => {
    edits = edits.concat(unclaimed(text.length, edits, more));
  };
  add(furnitureEdits(text));
  add(contentsEdits(text));
  add(cellLineEdits(text));
  add(gluedLineEdits(text));
  add(wrapEdits(text));
  add(brokenLineEdits(text));
  add(pageNumberEdits(text));
  add(indentEdits(text));
  add(strayBlankEdits(text));
  if (script === 'machine-traditional') add(glossEdits(text));
  add(controlEdits(text));
  if (script === 'machine-traditional') add(scriptEdits(text, edits));
  return edits;
}

/** The edits that touch nothing that others have claimed. */
function unclaimed(length: number, earlier: readonly Edit[], more: readonly Edit[]): Edit[] {
  const claimed = claimedUnits(length, earlier);
  return more.filter(({ rawStart, rawEnd }) => !claimed.subarray(rawStart, rawEnd).includes(1));
}

/**
 * Guesses where the characters of a text come from when nobody said: traditional script full of pinyin glosses
 * is a machine's, other traditional script is the document's own.
 */
export function inferScript(raw: string): SourceScript {
  if (traditionalShare(raw) < traditionalThreshold) return 'simplified';
  const glosses = glossEdits(raw).length;
  return (glosses * 1000) / Math.max(raw.length, 1) >= glossesPerThousand
    ? 'machine-traditional'
    : 'original';
}
