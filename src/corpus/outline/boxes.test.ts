import { describe, expect, it } from 'vitest';
import { walkClauses } from '../build-document.ts';
import { readBoxHeading } from './box-heading.ts';
import { parseOutline } from './parse-outline.ts';

const idsOf = (text: string) =>
  [...walkClauses('test', text, parseOutline(text).outline)].map(({ id }) => id);

describe('readBoxHeading', () => {
  it.each([
    ['专栏1 重点工程', '1', '重点工程'],
    ['专栏 12  示范应用', '12', '示范应用'],
    ['专栏3：推广示范工程', '3', '推广示范工程'],
    ['【专栏一：创新能力提升】', '一', '创新能力提升'],
    ['專欄二 重大項目', '二', '重大項目'],
    ['专栏：名词解释', '', '名词解释'],
  ])('reads %s', (line, number, title) => {
    expect(readBoxHeading(line)).toEqual({ number, title });
  });

  it.each(['专栏作家协会成立。', '设立专栏', '开设专栏1个。', ''])('finds none in %s', (line) => {
    expect(readBoxHeading(line)).toBeNull();
  });
});

describe('a box that numbers its lines', () => {
  const box = '专栏1 工程\n1.甲。建甲。\n2.乙。建乙。\n3.丙。建丙。';

  it('has them below it, so that the section’s own numbers stay its own', () => {
    expect(idsOf(`一、任务\n(一)研发\n1.子。研子。\n${box}\n2.丑。研丑。\n(二)应用\n推广。`)).toEqual([
      '1.1.1',
      '1.1.b1.1',
      '1.1.b1.2',
      '1.1.b1.3',
      '1.1.2',
      '1.2.p1',
    ]);
  });

  it('ends where its section’s next number comes, though it might be the box’s next', () => {
    const items = '1.子。研子。\n2.丑。研丑。\n3.寅。研寅。';
    expect(idsOf(`(一)研发\n${items}\n${box}\n4.卯。研卯。\n5.辰。研辰。`).slice(-2)).toEqual(['1.4', '1.5']);
    const [one, two] = items.split('\n');
    expect(idsOf(`(一)研发\n${one}\n${two}\n${box}\n3.寅。研寅。`).slice(-2)).toEqual(['1.b1.3', '1.3']);
  });

  it('ends where its section goes on or another box begins', () => {
    const text = `(一)研发\n总的要求。\n${box}\n加大投入。\n${box.replace('1 ', '2 ')}\n(二)应用\n推广。`;
    expect(idsOf(text)).toEqual([
      '1.p1',
      ...[1, 2, 3].map((item) => `1.b1.${item}`),
      '1.p2',
      ...[1, 2, 3].map((item) => `1.b2.${item}`),
      '2.p1',
    ]);
  });

  it('may number them 01, 02 as headings, and ends when its last one has as many paragraphs as the others', () => {
    const headed = '专栏 3 工程\n01 甲工程\n建甲。\n02 乙工程\n建乙。';
    const text = `(一)研发\n总的要求。\n${headed}\n加大投入。\n加强统筹。\n(二)应用\n推广。`;
    expect(idsOf(text)).toEqual(['1.p1', '1.b3.1.p1', '1.b3.2.p1', '1.p2', '1.p3', '2.p1']);
    const long = headed.replace('建甲。', '建甲。\n用甲。').replace('建乙。', '建乙。\n用乙。');
    expect(idsOf(`(一)研发\n${long}\n加大投入。`).slice(-2)).toEqual(['1.b3.2.p2', '1.p1']);
  });

  it('has the number that is printed, or else its count', () => {
    const text = `(一)研发\n${box.replace('1 ', '十一 ')}\n${box.replace('1 ', '：')}\n${box.replace('1 ', '十一 ')}`;
    const boxes = new Set(idsOf(text).map((id) => id.replace(/\.\d$/, '')));
    expect([...boxes]).toEqual(['1.b11', '1.b2', '1.b11~3']);
  });

  it('is no part of the outline when it has plain paragraphs: nothing tells where it ends', () => {
    expect(idsOf('(一)研发\n1.子。研子。\n专栏1 工程\n甲工程。建甲。\n(二)应用\n推广。')).toEqual([
      '1.1',
      '1.p1',
      '1.p2',
      '2.p1',
    ]);
  });
});
