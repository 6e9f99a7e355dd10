import { describe, expect, it } from 'vitest';
import { walkClauses } from '../build-document.ts';
import { readClosing } from './closing-lines.ts';
import { parseOutline } from './parse-outline.ts';

const labelsOf = (text: string) =>
  [...walkClauses('test', text, parseOutline(text).outline)].map(({ label }) => label);

describe('readClosing', () => {
  it.each([
    ['各位代表！过去五年成绩显著。', undefined, 'section'],
    ['同志们，让我们携手前进！', undefined, 'section'],
    ['五年来，我们坚持改革。', undefined, 'section'],
    ['过去五年来，成绩显著。', undefined, 'section'],
    ['附件：1.申报书', undefined, 'body'],
    ['附件：', '申报书', 'body'],
    ['抄送：市委办公室', undefined, 'body'],
    ['（此件公开发布）', undefined, 'body'],
    ['本办法自2024年1月1日起施行，有效期五年。', undefined, 'body'],
    ['本政策由市工业和信息化局负责解释。', undefined, 'body'],
    ['某市人民政府办公厅', '2024年1月1日', 'body'],
    ['某市人民政府', '二〇二四年一月一日', 'body'],
    ['2024年1月1日', undefined, 'body'],
    ['五年来成绩的取得来之不易。', undefined, null],
    ['本市自2024年起扩大开放。', undefined, null],
    ['某市人民政府应当加强领导。', '2024年1月1日', null],
    ['2024年1月1日前完成。', undefined, null],
  ])('reads %s before %s as closing %s', (line, next, closes) => {
    expect(readClosing(line, next)).toBe(closes);
  });
});

describe('a paragraph that sums up', () => {
  const chapter = '一、回顾\n总的情况。\n(一)经济\n经济增长。\n(二)民生\n民生改善。';

  it('belongs to the chapter behind its last section, and so does what follows', () => {
    const text = `${chapter}\n五年来，产业升级。\n各位代表！成绩来之不易。\n同时也有不足。\n二、目标\n增长5%。`;
    expect(labelsOf(text)).toEqual([
      '一、第1段',
      '一、(一)第1段',
      '一、(二)第1段',
      '一、第2段',
      '一、第3段',
      '一、第4段',
      '二、第1段',
    ]);
  });

  it('belongs to its section when it is the first there, or when another section follows', () => {
    expect(labelsOf('一、回顾\n(一)经济\n五年来，经济增长。\n(二)民生\n五年来，民生改善。')).toEqual([
      '一、(一)第1段',
      '一、(二)第1段',
    ]);
    expect(labelsOf('一、回顾\n(一)经济\n增长。\n五年来，翻番。\n(二)民生\n改善。')[1]).toBe('一、(一)第2段');
  });
});

describe('what stands behind a document', () => {
  it('belongs to no chapter: commencement, annexes, signature', () => {
    const text =
      '一、目标\n增长5%。\n二、保障\n(一)领导。加强领导。\n本方案自印发之日起施行。\n附件：1.申报书\n2.汇总表\n某市人民政府\n2024年1月1日';
    expect(labelsOf(text).slice(2)).toEqual([1, 2, 3, 4, 5].map((count) => `正文后第${count}段`));
  });

  it('stays in its place when numbering goes on', () => {
    const text = '一、目标\n增长5%。\n本办法自2024年1月1日起施行。\n二、保障\n加强领导。';
    expect(labelsOf(text)).toEqual(['一、第1段', '一、第2段', '二、第1段']);
  });
});
