import { describe, expect, it } from 'vitest';
import { contentsEdits } from './contents.ts';
import { applyEdits } from './edits.ts';

const without = (raw: string) => applyEdits(raw, contentsEdits(raw)).text;

describe('a printed table of contents', () => {
  const body = '一、现状\n产业发展较快。\n二、任务\n加强研发。\n三、保障\n加大投入。';

  it('is dropped with its heading, entries that take two lines and the numbers of its pages', () => {
    const table =
      '目　录\n一、现状........1\n二、任务 . . . . . 3\n三、这一章的标题很长\n一行印不下…………12\nII\n附件······ 15\n';
    expect(without(`某市产业规划\n${table}${body}`)).toBe(`某市产业规划\n${body}`);
  });

  it('is dropped where its heading is lost', () => {
    expect(without(`一、现状......1\n二、任务......3\n三、保障......5\n${body}`)).toBe(body);
  });

  it('is one recorded repair', () => {
    const raw = `目录\n一、现状......1\n二、任务......3\n三、保障......5\n${body}`;
    expect(contentsEdits(raw)).toMatchObject([
      { kind: 'furniture', rule: 'table-of-contents', canonical: '', rawStart: 0 },
    ]);
  });

  it('stays where it has no page numbers, and so do dots in the text', () => {
    for (const text of [`目录\n一、现状\n二、任务\n三、保障\n${body}`, `${body}\n产值……2000`, '……', ''])
      expect(without(text)).toBe(text);
  });
});
