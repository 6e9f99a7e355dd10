import { foldForSearch } from '../text/fold.ts';

/** Domain synonyms: folded term → folded terms that mean the same or are meant by it. */
export interface Synonyms {
  of(term: string): readonly string[];
  /** Every term of the list, for the segmenter. */
  readonly terms: readonly string[];
  /** Terms that name particular things: technologies, products. */
  readonly names: ReadonlySet<string>;
}

/** Synonyms of one question beside those of the field: words that may be meant in place of those asked with. Both folded. */
export function withOthers(synonyms: Synonyms, others: ReadonlyMap<string, readonly string[]>): Synonyms {
  return {
    ...synonyms,
    of: (term) => [...new Set([...synonyms.of(term), ...(others.get(term) ?? [])])],
    terms: [...synonyms.terms, ...others.keys()],
  };
}

export const noSynonyms: Synonyms = { of: () => [], terms: [], names: new Set() };

/**
 * Parses Solr's synonym format: `a, b, c` are equal; `a, b => c, d` adds c and d to a question that has a or b. `#` starts a
 * comment; `#: names` and `#: words` say what the terms below are.
 *
 * @see https://solr.apache.org/guide/solr/latest/indexing-guide/filters.html#synonym-graph-filter
 */
export function parseSynonyms(file: string): Synonyms {
  const table = new Map<string, Set<string>>();
  const terms = new Set<string>();
  const add = (from: string, to: string) => {
    if (from === to) return;
    const targets = table.get(from) ?? new Set<string>();
    targets.add(to);
    table.set(from, targets);
  };
  const names = new Set<string>();
  let areNames = false;
  for (const raw of file.split('\n')) {
    const section = /^#: (names|words)\s*$/.exec(raw)?.[1];
    if (section !== undefined) areNames = section === 'names';
    const line = raw.replace(/#.*/, '').trim();
    if (line === '') continue;
    const sides = line.split('=>').map(splitTerms);
    const [left = [], right] = sides;
    for (const term of sides.flat()) terms.add(term);
    if (areNames) for (const term of sides.flat()) names.add(term);
    for (const from of left) for (const to of right ?? left) add(from, to);
  }
  return { of: (term) => [...(table.get(term) ?? [])], terms: [...terms], names };
}

function splitTerms(side: string): string[] {
  return side
    .split(/[,，]/)
    .map((term) => foldForSearch(term.trim()))
    .filter((term) => term !== '');
}
