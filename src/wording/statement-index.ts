import type { OutlineNode, PolicyDocument } from '../corpus/types.ts';
import type { Span } from '../text/span.ts';
import { alignStatement, matchedLength, type Run } from './align.ts';
import { type NormalText, normalise, originalSpan } from './normal-text.ts';
import { withoutOrdinals } from './ordinals.ts';
import { tuning } from './tuning.ts';

/** A place that a statement may come from. */
export interface Alignment {
  readonly document: PolicyDocument;
  /** What stands in both, as offsets into the normal statement and the document's normal text. */
  readonly runs: readonly Run[];
  /** Share of the statement's characters in runs. */
  readonly share: number;
}

/** Finds where statements come from. */
export interface StatementIndex {
  /** The best place for a normalised statement, or `null` when nothing of it stands anywhere. */
  locate(statement: string, near?: Place): Alignment | null;
  normalOf(document: PolicyDocument): NormalText;
}

/** Of equals, the place behind this one is preferred. */
export interface Place {
  readonly document: PolicyDocument;
  readonly position: number;
}

interface IndexedDocument {
  readonly document: PolicyDocument;
  readonly normal: NormalText;
  /** The normal text without the numbers of its clauses: a draft that names 第三条 is not held against the number of another. */
  readonly words: string;
  /** Seed → where it begins. */
  readonly seeds: ReadonlyMap<string, readonly number[]>;
}

const { seedLength, seedPlaces, regions, shortest } = tuning;
/** Places of seeds on diagonals this near to each other make one region. */
const diagonalSpread = 24;

/** Indexes the canonical text of documents by short runs of characters. */
export function indexStatements(documents: readonly PolicyDocument[]): StatementIndex {
  const indexed = documents.map((document): IndexedDocument => {
    const normal = normalise(document.text);
    const words = withoutOrdinals(document, normal);
    return { document, normal, words, seeds: seedsOf(words) };
  });
  const normals = new Map(indexed.map(({ document, normal }) => [document, normal]));
  return {
    normalOf: (document) => normals.get(document) ?? normalise(document.text),
    locate(statement, near) {
      if (statement.length === 0) return null;
      return locateLiterally(statement, indexed, near) ?? locateByAlignment(statement, indexed);
    },
  };
}

function seedsOf(text: string): Map<string, number[]> {
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + seedLength <= text.length; at += 1) {
    const seed = text.slice(at, at + seedLength);
    const places = seeds.get(seed);
    if (places === undefined) seeds.set(seed, [at]);
    else places.push(at);
  }
  return seeds;
}

function locateLiterally(
  statement: string,
  indexed: readonly IndexedDocument[],
  near: Place | undefined,
): Alignment | null {
  for (const { document, normal } of indexed) {
    const behind = near?.document === document ? normal.text.indexOf(statement, near.position) : -1;
    const at = behind >= 0 ? behind : normal.text.indexOf(statement);
    if (at >= 0)
      return { document, runs: [{ statement: 0, window: at, length: statement.length }], share: 1 };
  }
  return null;
}

function locateByAlignment(statement: string, indexed: readonly IndexedDocument[]): Alignment | null {
  if (statement.length < shortest) return null;
  let best: Alignment | null = null;
  for (const { document, words, seeds } of indexed) {
    for (const window of likelyWindows(statement, seeds, words.length)) {
      const found = alignStatement(statement, words.slice(window.start, window.end));
      const share = matchedLength(found) / statement.length;
      if (share <= (best?.share ?? 0)) continue;
      const runs = found.map((run) => ({ ...run, window: run.window + window.start }));
      best = { document, runs, share };
    }
  }
  return best;
}

/** Windows around the diagonals on which most seeds of the statement lie. */
function likelyWindows(statement: string, seeds: IndexedDocument['seeds'], textLength: number): Span[] {
  const votes = new Map<number, number>();
  for (let at = 0; at + seedLength <= statement.length; at += 1) {
    const places = seeds.get(statement.slice(at, at + seedLength)) ?? [];
    if (places.length > seedPlaces) continue;
    for (const place of places) {
      // Neighbouring buckets overlap, so that no region is cut in two.
      const bucket = Math.floor((place - at) / diagonalSpread);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + 1);
    }
  }
  const best = [...votes].sort(([, one], [, other]) => other - one).slice(0, regions * 2);
  const slack = diagonalSpread + Math.floor(statement.length / 2);
  return best.slice(0, regions * 2).map(([bucket]) => ({
    start: Math.max(0, (bucket - 1) * diagonalSpread - slack),
    end: Math.min(textLength, (bucket + 1) * diagonalSpread + statement.length + slack),
  }));
}

/** The deepest node of the outline that holds a stretch of the canonical text. */
export function nodeAt(document: PolicyDocument, { start, end }: Span): OutlineNode | null {
  let nodes = document.outline;
  let found: OutlineNode | null = null;
  for (;;) {
    const next = nodes.find((node) => node.start <= start && end <= node.end) ?? null;
    // A stretch that reaches into the next clause belongs to the one it begins in.
    const node: OutlineNode | null =
      next ?? nodes.find((one) => one.start <= start && start < one.end) ?? null;
    if (node === null) return found;
    found = node;
    nodes = node.children;
  }
}

export { originalSpan };
