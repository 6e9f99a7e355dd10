import { describe, expect, it } from 'vitest';
import type { Clause } from '../corpus/types.ts';
import { understandQuestion } from '../question/understand-question.ts';
import { composeAnswer } from './compose.ts';
import { quoteOf } from './draft.ts';
import type { EvidenceSentence } from './select-evidence.ts';

const sentences = ['45．开展监管平台建设。', '（3分）', '（12月底完成，牵头单位：市财政局）'];
const text = sentences.join('');
const clause: Clause = {
  documentId: 'city',
  id: '45',
  label: '45',
  title: '',
  heading: [],
  start: 0,
  end: text.length,
  text,
};
/** The sentences of the clause, with the one that answers best first. */
function ranked(best: number): EvidenceSentence[] {
  const all = sentences.map((sentence, at): EvidenceSentence => {
    const start = text.indexOf(sentence);
    return {
      clause,
      text: sentence,
      start,
      end: start + sentence.length,
      rank: 0,
      score: at === best ? 2 : 0.1,
      coverage: at === best ? 0.5 : 0,
      similarity: 0,
      nearness: 0,
      isTitle: false,
      isUnderTopic: false,
    };
  });
  return all.sort((a, b) => b.score - a.score);
}
const told = (best: number) =>
  composeAnswer(understandQuestion('监管平台什么时候建成'), ranked(best)).claims.map(({ passages }) =>
    passages.map(quoteOf),
  );

describe('a note in brackets', () => {
  it('stands behind the sentence that it is on, and behind the notes between', () => {
    expect(told(2)).toEqual([sentences]);
    expect(told(1)).toEqual([sentences.slice(0, 2)]);
  });

  it('is not quoted for itself beside a sentence that answers', () => {
    expect(told(0)).toEqual([sentences.slice(0, 1)]);
  });
});
