import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBlocks, readBlocks } from './read-blocks.ts';

describe('parseBlocks', () => {
  it('reads titles, sentences and their questions', () => {
    expect(
      parseBlocks('# a comment\n\n## 供水办法 (办法)\n停水应当通知。 | 停水说不说 | 是否通知\n'),
    ).toEqual([
      { title: '供水办法', lines: [{ sentence: '停水应当通知。', questions: ['停水说不说', '是否通知'] }] },
    ]);
  });

  it('names a line that cannot be read', () => {
    expect(() => parseBlocks('## 一\n没有问题。', 'a.txt')).toThrow(/line 2 of a\.txt/);
    expect(() => parseBlocks('一句。 | 问', 'a.txt')).toThrow(/line 1/);
    expect(() => parseBlocks('## 一\n一句。 |  | 问')).toThrow(/line 2/);
  });
});

describe('what ships', () => {
  it('has four questions to each sentence, none of them twice in a block', async () => {
    const blocks = await readBlocks(path.join(import.meta.dirname, 'asked-otherwise'));
    expect(blocks.length).toBeGreaterThan(300);
    for (const { title, lines } of blocks) {
      const questions = lines.flatMap((line) => line.questions);
      expect(lines.map((line) => line.questions.length)).toEqual(lines.map(() => 4));
      expect([title, new Set(questions).size]).toEqual([title, questions.length]);
    }
  });

  it('has a sentence beside each of them, with a question that it answers and one that it does not', async () => {
    const [asked, missed] = await Promise.all(
      ['asked-otherwise', 'near-misses'].map((name) => readBlocks(path.join(import.meta.dirname, name))),
    );
    expect(missed?.map(({ title }) => title)).toEqual(asked?.map(({ title }) => title));
    for (const [index, { title, lines }] of (missed ?? []).entries()) {
      const others = asked?.[index]?.lines.map(({ sentence }) => sentence) ?? [];
      expect([title, lines.length]).toEqual([title, others.length]);
      expect(lines.map(({ questions }) => questions.length)).toEqual(lines.map(() => 2));
      expect(lines.filter(({ sentence }) => others.includes(sentence))).toEqual([]);
    }
  });
});
