import { foldForSearch } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** An industry of the tree. */
export interface Industry {
  /** The name that is shown. */
  readonly name: string;
  /** All names, folded. */
  readonly names: readonly string[];
  /** What it is a part of; several where it stands in several places. */
  readonly parents: readonly Industry[];
}

/** An industry named in a text. */
export interface IndustryMention extends Span {
  readonly industry: Industry;
}

/** How what a firm does stands to what a measure is for. */
export type IndustryRelation = 'within' | 'broader' | 'apart';

/** Industries with their names. */
export interface IndustryTree {
  readonly all: readonly Industry[];
  /** Industries named in a text, the longest name at each place, in order. */
  mentions(text: string): readonly IndustryMention[];
}

interface Draft {
  readonly name: string;
  readonly names: string[];
  readonly parents: Draft[];
}

/**
 * Reads a tree of industries: one to a line, indented by two blanks below what it is a part of, names separated by |. A line whose first
 * name stood before puts that industry in one more place.
 *
 * @throws Error for a line that is indented by more than one step
 */
export function parseIndustries(text: string): IndustryTree {
  const byName = new Map<string, Draft>();
  const open: Draft[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const depth = (/^ */.exec(line)?.[0].length ?? 0) / 2;
    if (depth > open.length) throw new Error(`industries: ${line.trim()} is indented too far`);
    const names = line.trim().split('|');
    const name = names[0] ?? '';
    const known: Draft = byName.get(name) ?? { name, names: [], parents: [] };
    byName.set(name, known);
    for (const each of names.map(foldForSearch)) if (!known.names.includes(each)) known.names.push(each);
    open.length = depth;
    const parent = open[depth - 1];
    if (parent !== undefined && !known.parents.includes(parent)) known.parents.push(parent);
    open.push(known);
  }
  const all: readonly Industry[] = [...byName.values()];
  return { all, mentions: finder(all) };
}

function finder(all: readonly Industry[]): IndustryTree['mentions'] {
  const byWord = new Map<string, Industry[]>();
  for (const industry of all)
    for (const name of industry.names) byWord.set(name, [...(byWord.get(name) ?? []), industry]);
  const words = [...byWord.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(words.map(asPattern).join('|'), 'g');
  return (text) =>
    [...foldForSearch(text).matchAll(pattern)].flatMap(({ 0: word, index }) =>
      (byWord.get(word.replace(/(?<=[a-z])e?s$/, '')) ?? byWord.get(word) ?? []).map((industry) => ({
        industry,
        start: index,
        end: index + word.length,
      })),
    );
}

/** A name in Latin letters is a word of its own: ar is not in smart. */
function asPattern(name: string): string {
  const literal = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const before = /^[a-z]/.test(name) ? '(?<![a-z])' : '';
  return `${before}${literal}${/[a-z]$/.test(name) ? 's?(?![a-z])' : ''}`;
}

/** All industries that one is a part of, itself included. */
export function withAncestors(industry: Industry): ReadonlySet<Industry> {
  const found = new Set<Industry>();
  const visit = (one: Industry) => {
    if (found.has(one)) return;
    found.add(one);
    one.parents.forEach(visit);
  };
  visit(industry);
  return found;
}

/** How the industries of a firm stand to those of a measure: the nearest relation of any two. */
export function relate(firm: readonly Industry[], measure: readonly Industry[]): IndustryRelation {
  if (firm.some((own) => measure.some((wanted) => withAncestors(own).has(wanted)))) return 'within';
  if (firm.some((own) => measure.some((wanted) => withAncestors(wanted).has(own)))) return 'broader';
  return 'apart';
}

/** How deep an industry lies: 0 for the broadest. */
export function depthOf(industry: Industry): number {
  return industry.parents.length === 0 ? 0 : 1 + Math.max(...industry.parents.map(depthOf));
}
