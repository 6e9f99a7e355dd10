import { runInTitle } from '../../corpus/outline/run-in-title.ts';
import type { Clause, Span } from '../../corpus/types.ts';
import type { RetrievalHit } from '../../retrieval/types.ts';
import { foldForSearch } from '../../text/fold.ts';
import { splitSubsentences } from '../../text/sentences.ts';
import { yearsStated } from '../../text/years.ts';

/** A sentence of the evidence, cut into what it states; its span is in canonical offsets. All texts are folded, but 、 stays, for it tells lists from clauses. */
export interface Statement extends Span {
  readonly clause: Clause;
  /** Rank of the clause among the hits, 0 is the best. */
  readonly rank: number;
  readonly sentence: string;
  /** The clause's heading path, and what is punished where it punishes the breach of another. */
  readonly heading: string;
  /** The clause whose breach is punished. */
  readonly broken?: Clause | undefined;
  /** The sentence cut at semicolons, and each piece at commas: `a,b;c` is [[a, b], [c]]. */
  readonly parts: readonly (readonly string[])[];
  /** The year that the text spoke of last before this sentence, in the same clause or what announces it; `null` when it named none. */
  readonly yearBefore: string | null;
  /** The sentence before it in the same clause; empty for the first. */
  readonly sentenceBefore: string;
  /** Cosine with the question as the query adapter has moved it, if it has; 0 without an embedding model. */
  readonly nearness: number;
}

/** A clause's own number is nothing that it states. */
const ownOrdinal = /^(?:\d{1,3}[.、]|\([^)]{1,3}\)|[一二三四五六七八九十]+、)/;

/** What stands above the sentences of a clause: its headings, the name it opens with, what is punished. */
export function headingOf(clause: Clause, broken?: Clause): readonly string[] {
  const own = runInTitle(clause);
  return [...clause.heading, ...(own === null ? [] : [own]), ...(broken === undefined ? [] : [broken.text])];
}

/** Sentences of the best clauses, in order of rank. */
export function statementsOf(hits: readonly RetrievalHit[], clausesSearched: number): Statement[] {
  return hits.slice(0, clausesSearched).flatMap(({ clause, sentences, broken }, rank) => {
    const heading = foldForSearch(headingOf(clause, broken).join('\n'));
    let yearBefore = clause.yearBefore ?? null;
    let before = '';
    return sentences.map(({ start, end, nearness }): Statement => {
      const inherited = yearBefore;
      const sentenceBefore = before;
      const own = foldKeepingLists(clause.text.slice(start - clause.start, end - clause.start));
      const sentence = own.replace(ownOrdinal, '');
      yearBefore = yearsStated(sentence).at(-1) ?? yearBefore;
      before = sentence;
      return {
        clause,
        start,
        end,
        rank,
        sentence,
        heading,
        broken,
        parts: cutStatement(sentence),
        yearBefore: inherited,
        sentenceBefore,
        nearness,
      };
    });
  });
}

/** (10月底完成,牵头单位:市工信局) at the end of a clause. */
export function isClosingNote({ clause, sentence, end }: Statement): boolean {
  const rest = clause.text.slice(end - clause.start);
  return /^\(.*\)[.;]?$/.test(sentence) && /^[\s。;；]*$/.test(rest);
}

/** Folds a text but for its 、. */
export function foldKeepingLists(text: string): string {
  const folded = foldForSearch(text);
  return text.includes('、')
    ? [...folded].map((character, at) => (text[at] === '、' ? '、' : character)).join('')
    : folded;
}

function cutStatement(sentence: string): string[][] {
  return splitSubsentences(sentence).map(({ start, end }) =>
    sentence
      .slice(start, end)
      // The comma of 1,234 separates nothing.
      .split(/,(?!\d{3}(?!\d))/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
}
