import { findStrengthWords, type Strength } from '../evidence/strength-words.ts';
import type { Span } from '../text/span.ts';

/** Two stretches that stand for one another, each with a few characters around it. */
export interface Replacement {
  readonly around: readonly [string, string];
  readonly inside: readonly [Span, Span];
}

/** How much of something is meant. */
const scope = /全部|所有|全体|一切|唯一|部分|一批|若干|大部分|少数|个别|一律|均|都|只|仅/g;
/** Groups whose words are names of things as well (贷款贴息, 民生服务, 研究): by themselves they tell nothing of strength. */
const alsoNouns: ReadonlySet<Strength> = new Set(['grant', 'support', 'promotion', 'exploration']);
/** So many characters beside a word of strength still are about how, not what. */
const beside = 2;

/**
 * Whether a replacement says how strongly or how widely something is meant: 鼓励 for 要求, 一律 put in. Words that only stand beside what
 * differs were not changed.
 */
export function isStrengthChange({ around, inside }: Replacement): boolean {
  const [one, other] = [wordsIn(around[0], inside[0]), wordsIn(around[1], inside[1])];
  if (one.map(({ word }) => word).join() === other.map(({ word }) => word).join()) return false;
  if (one.length > 0 && other.length > 0) return true;
  const [found, place] = one.length > 0 ? [one, inside[0]] : [other, inside[1]];
  const rest = place.end - place.start - found.reduce((sum, { word }) => sum + word.length, 0);
  return found.some(({ isAlsoNoun }) => !isAlsoNoun) || rest < beside;
}

interface Found {
  readonly word: string;
  readonly isAlsoNoun: boolean;
}

/** Words that lie in a stretch at least in part. */
function wordsIn(text: string, { start, end }: Span): Found[] {
  const isTouched = (word: Span) => word.start < end && word.end > start;
  const strengths = findStrengthWords(text)
    .filter(isTouched)
    .map(({ word, strength }) => ({ word, isAlsoNoun: alsoNouns.has(strength) }));
  const scopes = [...text.matchAll(scope)]
    .filter(({ 0: word, index }) => isTouched({ start: index, end: index + word.length }))
    .map(({ 0: word }) => ({ word, isAlsoNoun: false }));
  return [...strengths, ...scopes];
}
