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
    const readings = await readEvidence('停水補償', statements(1), reader);
    expect(reader.asked).toEqual(['停水补偿']);
    expect(reader.passages).toEqual(['供水 停水提前通知。', '供水 停水有补偿。', '供水 水价另定。']);
    expect(readings.map(({ statement, reading }) => [statement.sentence, reading])).toEqual([
      ['水价另定.', 2],
      ['停水有补偿.', 1],
      ['停水提前通知.', 0],
    ]);
  });

  it('reads besides what it must, and nothing twice', async () => {
    const reader = recordingReader();
    const [first, , , last] = statements(1);
    await readEvidence(
      '停水',
      statements(1),
      reader,
      [last, first].filter((one) => one !== undefined),
    );
    expect(reader.passages).toEqual([
      '供水 水表由用户保管。',
      '供水 停水提前通知。',
      '供水 停水有补偿。',
      '供水 水价另定。',
    ]);
  });

  it('reads a note at the end of a clause behind what it is on', async () => {
    const reader = recordingReader();
    const text = '加快企业注销平台应用。(6月底完成)';
    const note = text.indexOf('(');
    const match = { coverage: 0, similarity: 0, nearness: 0.5 };
    const hit = {
      clause: clauseOf('1', text),
      sentences: [
        { ...match, start: 0, end: note },
        { ...match, start: note, end: text.length },
      ],
    } as unknown as RetrievalHit;
    await readEvidence('什么时候完成', statementsOf([hit], 1).slice(1), reader);
    expect(reader.passages).toEqual(['加快企业注销平台应用。(6月底完成)']);
  });

  it('never cuts a note off, however long the clause before it', async () => {
    const reader = recordingReader();
    const task = `7.完善平台${'和系统'.repeat(60)}。`;
    const text = `${task}(责任单位:市交通局)`;
    const match = { coverage: 0, similarity: 0, nearness: 0.5 };
    const hit = {
      clause: clauseOf('7', text),
      sentences: [
        { ...match, start: 0, end: task.length },
        { ...match, start: task.length, end: text.length },
      ],
    } as unknown as RetrievalHit;
    await readEvidence('谁负责', statementsOf([hit], 1).slice(1), reader);
    expect(reader.passages[0]).toMatch(/^7\.完善平台.*\(责任单位:市交通局\)$/);
  });

  it('reads a sentence with the year that announces it, where a year is asked about', async () => {
    const reader = recordingReader();
    const [statement] = statements(1).map((one) => ({ ...one, yearBefore: '2030' }));
    if (statement === undefined) throw new Error('no statement');
    await readEvidence('2030年停水几次', [statement], reader);
    await readEvidence('停水几次', [statement], reader);
    expect(reader.passages).toEqual(['供水 2030年 停水提前通知。', '供水 停水提前通知。']);
  });

  it('cuts headings before the sentence', async () => {
    const reader = recordingReader();
    const [statement] = statements(1);
    if (statement === undefined) throw new Error('no statement');
    const clause = { ...statement.clause, heading: ['上'.repeat(200)] };
    await readEvidence('停水', [{ ...statement, clause }], reader);
    expect(reader.passages[0]).toMatch(/^上+ 停水提前通知。$/);
    expect(reader.passages[0]?.length).toBe(160);
  });

  it('is sure of nothing where there is nothing to read', async () => {
    expect(await readEvidence('停水', [], recordingReader())).toEqual([]);
  });
});
