import { describe, expect, it } from 'vitest';
import { readMarker } from './markers.ts';
import { readHeading } from './read-title.ts';

const read = (line: string) => {
  const marker = readMarker(line);
  if (marker === null) throw new Error(`${line} has no marker`);
  return readHeading(marker, line.slice(marker.length));
};

describe('readHeading', () => {
  it.each([
    ['一、总体要求', '总体要求'],
    ['(二)基本原则。', '基本原则'],
    ['(一)优化产业组织方式,推动产业转型升级', '优化产业组织方式,推动产业转型升级'],
    ['三、“智能+”应用', '“智能+”应用'],
  ])('takes the whole line %s for a heading', (line, title) => {
    expect(read(line)).toEqual({ title, hasBody: false });
  });

  it.each([
    ['1.产业发展态势稳中向好。“十三五”时期,天津产业快速发展。', '产业发展态势稳中向好'],
    ['(一)加强统筹协调。切实加强组织协调。', '加强统筹协调'],
    ['（一）指导思想：以习近平新时代中国特色社会主义思想为指导。', '指导思想'],
    ['（二）发展目标：到2025年产值翻番', '发展目标'],
  ])('takes the beginning of %s for one', (line, title) => {
    expect(read(line)).toEqual({ title, hasBody: true });
  });

  it.each([
    '1.支持企业参加展会,给予一次性补贴。',
    '（三）研究开发；',
    '2.对符合下列条件的企业：',
    '3.到2025年,在产业规模、龙头企业培育、创新能力提升、应用场景拓展等方面都要达到国内领先水平并形成若干产业集群。随后继续。',
  ])('finds no heading in %s', (line) => {
    expect(read(line)).toEqual({ title: '', hasBody: true });
  });

  it('finds the heading of an article in its brackets only', () => {
    expect(read('第一条 【立法目的】为了促进发展。')).toEqual({ title: '立法目的', hasBody: true });
    expect(read('第二条 适用范围。本条例适用于本市。')).toEqual({ title: '', hasBody: true });
  });
});
