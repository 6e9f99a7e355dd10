import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { buildDocument } from '../../corpus/build-document.ts';
import { listedNodeOf, outlineEntries } from './outline-entries.ts';

const open = (text: string) =>
  buildDocument({
    ...{ id: 'a', fileName: 'source.txt', text, description: null, errata: [], findingAid: {} },
  });

describe('a table of contents', () => {
  it('has the articles of a document that has nothing else, with their beginnings', async () => {
    const { outline, text } = await open(
      '青禾市夜市管理办法\n第一条 为规范夜市经营,制定本办法。\n第二条 经营者应当在每日23时30分以前收摊离场并清扫所占用的场地。\n第三条 本办法自发布之日起施行。\n',
    );
    expect(outlineEntries(outline, text, true).map(({ ordinal, title }) => [ordinal, title])).toEqual([
      ['第一条', '为规范夜市经营,制定本办法'],
      ['第二条', '经营者应当在每日23时30分以前收摊离场并清…'],
      ['第三条', '本办法自发布之日起施行'],
    ]);
    expect(listedNodeOf(outline, '2', text)?.label).toBe('第二条');
  });

  it('has articles below their chapters', async () => {
    const { outline, text } = await open(
      '青禾市夜市管理办法\n第一章 总则\n第一条 为规范夜市经营,制定本办法。\n第二章 经营\n第二条 经营者应当按时收摊。\n',
    );
    const [first] = outlineEntries(outline, text, true);
    expect(first?.title).toBe('总则');
    expect(outlineEntries(first?.node.children ?? [], text, false)).toMatchObject([{ ordinal: '第一条' }]);
  });

  it('leaves paragraphs to what they stand under', async () => {
    const plan = await loadPlan();
    const outermost = outlineEntries(plan.outline, plan.text, true);
    expect(outermost.map(({ ordinal }) => ordinal)).not.toContain('前言第1段');
    expect(outermost.every(({ node }) => node.title !== '')).toBe(true);
  });
});
