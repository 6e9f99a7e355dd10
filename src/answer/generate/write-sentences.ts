import { escapeMarkdown } from '../render-answer.ts';
import type { Citation } from '../types.ts';
import type { JudgedSentence } from './judge-unit.ts';

/** A sentence as Markdown, with the citations that it is the first to cite. */
export interface WrittenSentence {
  readonly citations: readonly Citation[];
  readonly text: string;
}

/** Writes sentences one after the other; citations are numbered in the order in which they are first cited. */
export function createSentenceWriter(
  evidence: readonly Citation[],
): (sentence: Pick<JudgedSentence, 'text' | 'cited' | 'isItem' | 'startsLine'>) => WrittenSentence {
  const numbers = new Map<number, number>();
  let isFirst = true;
  return ({ text, cited, isItem, startsLine }) => {
    const citations = cited.flatMap((at): Citation[] => {
      const citation = evidence[at];
      if (citation === undefined || numbers.has(at)) return [];
      numbers.set(at, numbers.size + 1);
      return [{ ...citation, n: numbers.size }];
    });
    const markers = cited.map((at) => `[${numbers.get(at)}]`).join('');
    const before = isFirst || !(isItem || startsLine) ? '' : '\n';
    isFirst = false;
    return { citations, text: `${before}${isItem ? '- ' : ''}${escapeMarkdown(text)}${markers}` };
  };
}
