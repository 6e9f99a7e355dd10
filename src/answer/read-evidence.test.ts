import { describe, expect, it } from 'vitest';
import type { RetrievalHit } from '../retrieval/types.ts';
import { statementsOf } from './answerability/statements.ts';
import { readEvidence } from './read-evidence.ts';
import { clauseOf } from './test-evidence.ts';

const sentences = ['停水提前通知。', '停水有補償。', '水价另定。', '水表由用户保管。'];

function statements(clauses: number) {
  const hits = Array.from({ length: clauses }, (_, at) => {
    const clause = { ...clauseOf(`${at}`, sentences.join('')), heading: ['供水'] };
    let start = 0;
    const matches = sentences.map((text, i) => {
      const span = { start, end: start + text.length };
      start = span.end;
      return { ...span, coverage: 0, similarity: 0, nearness: 1 - i / 10 };
    });
    return { clause, sentences: matches } as unknown as RetrievalHit;
  });
  return statementsOf(hits, clauses);
}

function recordingReader() {
  const asked: string[] = [];
  const passages: string[] = [];
  const read = async (question: string, given: readonly string[]) => {
    asked.push(question);
    passages.push(...given);
    return given.map((_, i) => i);
  };
  return { read, asked, passages };
}

describe('readEvidence', () => {
  it('has the nearest sentences of a clause read below its headings, in simplified script', async () => {
    const reader = recordingReader();
    const surest = await readEvidence('停水補償', statements(1), reader);
    expect(reader.asked).toEqual(['停水补偿']);
    expect(reader.passages).toEqual(['供水 停水提前通知。', '供水 停水有补偿。', '供水 水价另定。']);
    expect(surest).toMatchObject({ statement: { rank: 0, sentence: '水价另定.' }, reading: 2 });
  });

  it('reads twelve at most', async () => {
    const reader = recordingReader();
    expect(await readEvidence('停水', statements(6), reader)).toMatchObject({ reading: 11 });
    expect(reader.passages).toHaveLength(12);
  });

  it('is sure of nothing where there is nothing to read', async () => {
    expect(await readEvidence('停水', [], recordingReader())).toBeNull();
  });
});
