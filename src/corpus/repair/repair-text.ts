import { traditionalShare } from '../../text/script.ts';
import type { SourceScript } from '../types.ts';
import { brokenLineEdits } from './broken-lines.ts';
import { contentsEdits } from './contents.ts';
import { controlEdits } from './control-characters.ts';
import { applyEdits, claimedUnits, type Edit, type RepairedText } from './edits.ts';
import { type Erratum, errataEdits } from './errata.ts';
import { furnitureEdits } from './furniture.ts';
import { glossEdits } from './glosses.ts';
import { gluedLineEdits } from './glued-lines.ts';
import { pageNumberEdits } from './page-numbers.ts';
import { scriptEdits } from './restore-script.ts';
import { wrapEdits } from './wrapped-lines.ts';

/** Glosses per thousand characters above which a traditional text is taken for a machine's work. */
const glossesPerThousand = 2;
/** Share of changed characters above which a text counts as traditional; simplified texts have under .01. */
const traditionalThreshold = 0.05;

/**
 * Repairs a text as received. Order matters: a person's decisions first, then whole lines and their breaks (page furniture, tables
 * of contents, glued, wrapped and broken lines, page numbers), then glosses, then
 * invisible characters, then script; each rule leaves alone what an earlier one has claimed.
 *
 * @param script decides whether glosses are dropped and script is turned back (`machine-traditional` only)
 * @throws AppError `unprocessable_document` when an erratum does not fit the text
 */
export function repairText(raw: string, script: SourceScript, errata: readonly Erratum[] = []): RepairedText {
  const edits = errataEdits(raw, errata);
  const add = (more: readonly Edit[]) => {
    const claimed = claimedUnits(raw.length, edits);
    for (const edit of more) {
      if (!claimed.subarray(edit.rawStart, edit.rawEnd).includes(1)) edits.push(edit);
    }
  };
  add(furnitureEdits(raw));
  add(contentsEdits(raw));
  add(gluedLineEdits(raw));
  add(wrapEdits(raw));
  add(brokenLineEdits(raw));
  add(pageNumberEdits(raw));
  if (script === 'machine-traditional') add(glossEdits(raw));
  add(controlEdits(raw));
  if (script === 'machine-traditional') add(scriptEdits(raw, edits));
  return applyEdits(raw, edits);
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
