import { openSections, packSections } from '../binary/sections.ts';
import type { IndexedClause } from '../corpus/chunks.ts';
import type { Segmenter } from '../text/segment.ts';
import { findingAidTokens } from './finding-aid-terms.ts';
import { bigramsOf, wordsOf } from './terms.ts';

/** Which documents hold a term, and how often: an inverted index as numbers one after another. */
export interface Postings {
  readonly terms: readonly string[];
  /** Of term `i`, the places from `starts[i]` to `starts[i + 1]` in the two lists below. */
  readonly starts: Uint32Array;
  /** Documents by ordinal, ascending within a term. */
  readonly ordinals: Uint32Array;
  /** How often the term is in that document. */
  readonly counts: Uint32Array;
  /** Tokens of each document. */
  readonly lengths: Uint32Array;
}

/** What the lexical signals look up, field by field. */
export interface LexicalPostings {
  /** Words of heading and text. */
  readonly words: Postings;
  /** Character pairs of heading and text. */
  readonly bigrams: Postings;
  /** Character pairs of the heading alone. */
  readonly headings: Postings;
  /** Tokens of the finding aid. */
  readonly aids: Postings;
}

const fields = ['words', 'bigrams', 'headings', 'aids'] as const;

/** Builds the postings of all fields; a clause's position is its ordinal. */
export function postClauses(clauses: readonly IndexedClause[], segment: Segmenter): LexicalPostings {
  const whole = clauses.map(({ clause }) => `${clause.heading.join('\n')}\n${clause.text}`);
  return {
    words: countPostings(whole.map((text) => wordsOf(text, segment))),
    bigrams: countPostings(whole.map(bigramsOf)),
    headings: countPostings(clauses.map(({ clause }) => bigramsOf(clause.heading.join('\n')))),
    aids: countPostings(clauses.map(({ aid }) => findingAidTokens(aid))),
  };
}

/** @param documents token lists; a document's position is its ordinal */
export function countPostings(documents: readonly (readonly string[])[]): Postings {
  const found = new Map<string, { readonly ordinals: number[]; readonly counts: number[] }>();
  for (const [ordinal, tokens] of documents.entries()) {
    const counts = new Map<string, number>();
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const [token, count] of counts) {
      let posting = found.get(token);
      if (posting === undefined) {
        posting = { ordinals: [], counts: [] };
        found.set(token, posting);
      }
      posting.ordinals.push(ordinal);
      posting.counts.push(count);
    }
  }
  const starts = new Uint32Array(found.size + 1);
  for (const [term, { ordinals }] of [...found.values()].entries())
    starts[term + 1] = (starts[term] ?? 0) + ordinals.length;
  return {
    terms: [...found.keys()],
    starts,
    ordinals: Uint32Array.from([...found.values()].flatMap(({ ordinals }) => ordinals)),
    counts: Uint32Array.from([...found.values()].flatMap(({ counts }) => counts)),
    lengths: Uint32Array.from(documents, (tokens) => tokens.length),
  };
}

/** One block of bytes for a runtime that should not segment the documents anew. */
export function packPostings(postings: LexicalPostings): Uint8Array<ArrayBuffer> {
  return packSections(
    Object.fromEntries(
      fields.flatMap((field) => {
        const { terms, ...numbers } = postings[field];
        // No token holds a line break: tokens are runs of letters, digits or Han characters.
        const sections = { terms: terms.join('\n'), ...numbers };
        return Object.entries(sections).map(([name, value]) => [`${field}.${name}`, value]);
      }),
    ),
  );
}

/**
 * Opens what {@link packPostings} wrote.
 *
 * @throws AppError `internal` for other bytes
 */
export function openPostings(packed: Uint8Array<ArrayBuffer>): LexicalPostings {
  const sections = openSections(packed);
  const open = (field: (typeof fields)[number]): Postings => {
    const terms = sections.text(`${field}.terms`);
    return {
      terms: terms === '' ? [] : terms.split('\n'),
      starts: sections.u32(`${field}.starts`),
      ordinals: sections.u32(`${field}.ordinals`),
      counts: sections.u32(`${field}.counts`),
      lengths: sections.u32(`${field}.lengths`),
    };
  };
  return { words: open('words'), bigrams: open('bigrams'), headings: open('headings'), aids: open('aids') };
}
