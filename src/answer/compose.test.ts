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
/** The sentences of a clause, with the one that answers best first. */
function ranked(best: number, own = sentences): EvidenceSentence[] {
  const text = own.join('');
  const whole = { ...clause, end: text.length, text };
  const all = own.map((sentence, at): EvidenceSentence => {
    const start = text.indexOf(sentence);
    return {
      clause: whole,
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

describe('the name that a clause opens with', () => {
  const own = ['烟台。', '打造光电产业基地，建设制造业创新中心。'];
  const quoted = (question: string, best: number) =>
    composeAnswer(understandQuestion(question), ranked(best, own)).claims.flatMap(({ passages }) =>
      passages.map(quoteOf),
    );

  it('never stands alone', () => {
    expect(quoted('重点是什么', 0)).toEqual(own);
  });

  it('is quoted where the question names it, wants a place, or states one', () => {
    for (const question of ['烟台重点建什么', '创新中心放在哪个城市', '创新中心要放青岛,是真的吧'])
      expect(new Set(quoted(question, 1)), question).toEqual(new Set(own));
    expect(quoted('创新中心怎么建', 1)).toEqual(own.slice(1));
  });
});
