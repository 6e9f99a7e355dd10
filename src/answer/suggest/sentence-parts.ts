import type { Clause, Span } from '../../corpus/types.ts';
import { splitSubsentences } from '../../text/sentences.ts';
import type { When } from './suggestion.ts';

/** A sentence of a clause, cut at its commas. */
export interface ReadSentence extends Span {
  readonly text: string;
  readonly parts: readonly { readonly text: string; readonly when: When | null }[];
}

const year = /(到|至|截至)?(20\d\d)年(底|末)?/;

/** The sentences of a clause, each part with the last time named before it. */
export function readSentences(clause: Clause): ReadSentence[] {
  let when: When | null = null;
  return splitSubsentences(clause.text, clause.start).map(({ start, end }) => {
    const text = clause.text.slice(start - clause.start, end - clause.start);
    const parts = text.split(/[,，:：。;；]/).map((part) => {
      const found = year.exec(part);
      if (found !== null) {
        const [whole, towards, named = ''] = found;
        when = { text: whole, year: named, isPlanned: towards === '到' || towards === '至' };
      }
      return { text: part.replace(/^[-—•●○\s]+/, '').trim(), when };
    });
    // Half a sentence goes on where the one before it left off; a new one begins anew.
    if (/[。！？!?]$/.test(text)) when = null;
    return { start, end, text, parts };
  });
}
