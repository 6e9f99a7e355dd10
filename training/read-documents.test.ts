import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument, readDocuments } from './read-documents.ts';

describe('parseDocument', () => {
  it('reads a text and the questions below it', () => {
    const written =
      '供水办法\n停水应当提前24小时通知。\n\n---\n24小时 / 通知 | 停水说不说\n? | 停水罚多少\n! | 水怎么喝\n';
    expect(parseDocument('a', written)).toEqual({
      name: 'a',
      text: '供水办法\n停水应当提前24小时通知。',
      questions: [
        { question: '停水说不说', facts: ['24小时', '通知'], kind: 'answerable' },
        { question: '停水罚多少', facts: [], kind: 'near-miss' },
        { question: '水怎么喝', facts: [], kind: 'off-topic' },
      ],
    });
  });

  it('names what is no document or no question', () => {
    expect(() => parseDocument('a', '供水办法')).toThrow('a has no questions');
    expect(() => parseDocument('a', '供水办法\n---\n停水说不说')).toThrow('停水说不说 is no question');
  });
});

it('asks each document for what it says, nearly says and does not speak of', async () => {
  const documents = await readDocuments(path.join(import.meta.dirname, 'documents'));
  expect(documents.length).toBeGreaterThan(50);
  for (const { name, text, questions } of documents) {
    const count = (kind: string) => questions.filter((one) => one.kind === kind).length;
    expect([name, count('answerable') >= 28, count('near-miss'), count('off-topic')]).toEqual([
      name,
      true,
      24,
      6,
    ]);
    const missing = questions.flatMap(({ facts }) => facts.filter((fact) => !text.includes(fact)));
    expect([name, missing]).toEqual([name, []]);
  }
});
