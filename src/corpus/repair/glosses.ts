import { isHan } from '../../text/script.ts';
import type { Edit } from './edits.ts';

const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** One toned Mandarin syllable: an initial, vowels with one tone mark among them, an ending. */
const syllable = `(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[iuü]?[aeoiuü]?[${toned}][aeiouü]?(?:ng|n|r)?`;
const gloss = new RegExp(`[(（](${syllable})[)）]`, 'g');

/**
 * Finds pinyin glosses in brackets behind a Han character: 數(shù). A bracket is a gloss only when it holds
 * exactly one toned syllable; acronyms (AGV), translations (中央處理器) and numbers are never touched.
 */
export function glossEdits(raw: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of raw.matchAll(gloss)) {
    if (!isHan(raw.charCodeAt(match.index - 1))) continue;
    edits.push({
      kind: 'gloss',
      rawStart: match.index,
      rawEnd: match.index + match[0].length,
      canonical: '',
      rule: 'pinyin-gloss',
    });
  }
  return edits;
}
