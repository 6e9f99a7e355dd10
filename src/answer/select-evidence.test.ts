import { expect, it } from 'vitest';
import { understandQuestion } from '../question/understand-question.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import { statementsOf } from './answerability/statements.ts';
import { rankSentences } from './select-evidence.ts';
import { clauseOf } from './test-evidence.ts';

it('puts the sentence first that was read as the answer', () => {
  const text = '停水应当通知用户。停水有补偿。';
  const second = text.indexOf('停水有');
  const match = { coverage: 0.4, similarity: 0.6, nearness: 0.6 };
  const hit = {
    clause: clauseOf('1', text),
    score: 5,
    sentences: [
      { ...match, start: 0, end: second },
      { ...match, start: second, end: text.length },
    ],
  } as unknown as RetrievalHit;
  const question = understandQuestion('停水了赔不赔?');
  const [, compensated] = statementsOf([hit], 1);
  if (compensated === undefined) throw new Error('no statement');
  const read = [{ statement: compensated, reading: 3 }];
  expect(rankSentences(question, [], [hit]).map(({ start }) => start)).toEqual([0, second]);
  expect(rankSentences(question, [], [hit], read).map(({ start }) => start)).toEqual([second, 0]);
});
