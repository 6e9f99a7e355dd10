import type { Citation } from '../types.ts';

/** A sentence without its tokens, and the evidence that they name. */
export interface TokenedSentence {
  readonly text: string;
  /** Positions in the list of evidence, in order of mention, each once. */
  readonly cited: readonly number[];
  /** A token names evidence that does not exist. */
  readonly namesUnknown: boolean;
}

/** The evidence as the model sees it: a short token, the label, the quote; one a line. */
export function describeEvidence(citations: readonly Citation[]): string {
  return citations
    .map(({ label, quote }, at) => `[E${at + 1}] ${label}:${quote.replace(/\s+/g, ' ')}`)
    .join('\n');
}

const bracket = /\s*(?:\[([^[\]\n]{1,40})\]|【([^【】\n]{1,40})】)/g;
const tokens =
  /^\s*(?:证据|證據)?\s*[Ee]?\s*\d{1,3}(?:\s*[,，、;；和与&-]?\s*(?:证据|證據)?\s*[Ee]?\s*\d{1,3})*\s*$/;

/** Takes the tokens out of a sentence: `[E1]`, `[1]`, `[E1, E2]`, `【E1】`. Other brackets stay. */
export function readTokens(sentence: string, evidenceCount: number): TokenedSentence {
  const cited: number[] = [];
  let namesUnknown = false;
  const text = sentence.replace(bracket, (whole, square?: string, thick?: string) => {
    const inside = square ?? thick ?? '';
    if (!tokens.test(inside)) return whole;
    for (const number of inside.match(/\d+/g) ?? []) {
      const position = Number(number) - 1;
      if (position < 0 || position >= evidenceCount) namesUnknown = true;
      else if (!cited.includes(position)) cited.push(position);
    }
    return '';
  });
  return { text: text.trim(), cited, namesUnknown };
}
