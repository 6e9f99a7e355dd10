import { foldForSearch } from '../../text/fold.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { toSimplified } from '../../text/script.ts';
import type { Span } from '../../text/span.ts';
import { frameWords } from './frame-words.ts';
import type { SentenceLanguage } from './types.ts';

/** A word or figure of a stretch. */
interface Token extends Span {
  readonly text: string;
}

/** What lies between two commas or stronger marks: about as much as says one thing. */
export interface Stretch {
  /** Folded. */
  readonly text: string;
  /** In simplified script and half-width digits, of the same length. */
  readonly plain: string;
  /** Words that say something of the subject; folded. */
  readonly content: readonly string[];
  /** The same with where they stand, and the figures among them. */
  readonly tokens: readonly Token[];
  /** All words; folded. */
  readonly words: readonly string[];
  /** Offsets are those of `plain`. */
  readonly quantities: readonly Quantity[];
  /** Stretches of one group stand between two semicolons or full stops. */
  readonly group: number;
}

const strongMark = /[;；。！？!?\n]/;
const boundary = /[,，;；。！？!?:：\n]/;

/** Cuts a text into stretches, in order. */
export function cutStretches(text: string, language: SentenceLanguage): Stretch[] {
  const plain = plainDigits(toSimplified(text));
  const stretches: Stretch[] = [];
  let group = 0;
  let start = 0;
  for (let at = 0; at <= plain.length; at += 1) {
    const character = plain[at] ?? '\n';
    if (!boundary.test(character) || isInsideNumber(plain, at)) continue;
    const own = plain.slice(start, at);
    if (own.trim() !== '') stretches.push(stretchOf(own, group, language));
    if (strongMark.test(character)) group += 1;
    start = at + 1;
  }
  return stretches;
}

function stretchOf(plain: string, group: number, language: SentenceLanguage): Stretch {
  const text = foldForSearch(plain);
  const words = language.segment(text);
  const content = words.filter((word) => isContent(word.text, language));
  const quantities = findQuantities(plain);
  return {
    text,
    plain,
    words: words.map((word) => word.text),
    content: content.map((word) => word.text),
    tokens: [
      ...content.map((word) => ({ ...word, end: word.start + word.text.length })),
      ...quantities.map(({ text: figure, start, end }) => ({ text: figure, start, end })),
    ],
    quantities,
    group,
  };
}

/** 1,234 is one number. */
function isInsideNumber(text: string, at: number): boolean {
  return text[at] === ',' && /\d$/.test(text.slice(0, at)) && /^\d{3}(?!\d)/.test(text.slice(at + 1));
}

const figure = /^\d/;

function isContent(word: string, language: SentenceLanguage): boolean {
  if (figure.test(word) || frameWords.has(word)) return false;
  return language.isName(word) || (word.length > 1 && !language.isFunctionWord(word));
}

/** Full-width digits, percent signs and points to half width. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９％．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** What is said of a figure or a name: the words beside it, those of its stretch, and those before that in its group. */
export interface Surroundings {
  readonly beside: readonly string[];
  readonly own: readonly string[];
  readonly before: readonly string[];
}

/** Characters on either side that a word may be away to stand beside. Not tuned: two to three words. */
const reach = 6;

/** The words around what stands in one stretch; figures and names count as words of one another. */
export function surroundingsOf(
  stretches: readonly Stretch[],
  at: number,
  { start, end }: Span,
): Surroundings {
  const stretch = stretches[at];
  if (stretch === undefined) return { beside: [], own: [], before: [] };
  const others = stretch.tokens.filter((token) => token.end <= start || token.start >= end);
  const beside = others.filter((token) => token.start < end + reach && token.end > start - reach);
  const before = stretches.slice(0, at).filter((one) => one.group === stretch.group);
  return {
    beside: beside.map(({ text }) => text),
    own: others.map(({ text }) => text),
    before: before.flatMap(({ tokens }) => tokens.map(({ text }) => text)),
  };
}

/** How much two surroundings have in common: what stands nearer tells more. Not tuned. */
export function likeness(one: Surroundings, other: Surroundings): number {
  const shared = (said: readonly string[], given: readonly string[]) =>
    new Set(said.filter((word) => given.includes(word))).size;
  const all = [...one.own, ...one.before];
  return (
    2 * shared(one.beside, other.beside) +
    2 * shared(all, other.own) +
    shared(
      all,
      other.before.filter((word) => !other.own.includes(word)),
    )
  );
}
