import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../../test/support/plan.ts';
import { foldForSearch } from '../text/fold.ts';
import { parseSynonyms } from './synonyms.ts';

describe('parseSynonyms', () => {
  it('reads equal terms both ways', () => {
    const { of, terms } = parseSynonyms('电脑, 计算机,電子計算機');
    expect(of('电脑')).toEqual(['计算机', '电子计算机']);
    expect(of('计算机')).toEqual(['电脑', '电子计算机']);
    expect(of('手机')).toEqual([]);
    expect(terms).toEqual(['电脑', '计算机', '电子计算机']);
  });

  it('reads => one way', () => {
    const { of } = parseSynonyms('无人车, 自动驾驶 => 智能网联汽车，车联网');
    expect(of('无人车')).toEqual(['智能网联汽车', '车联网']);
    expect(of('自动驾驶')).toEqual(['智能网联汽车', '车联网']);
    expect(of('智能网联汽车')).toEqual([]);
  });

  it('keeps a term that stands alone for the segmenter', () => {
    const { of, terms } = parseSynonyms('专精特新');
    expect(of('专精特新')).toEqual([]);
    expect(terms).toEqual(['专精特新']);
  });

  it('folds script, width and case', () => {
    expect(parseSynonyms('ＡＩ, 人工智慧').of('ai')).toEqual(['人工智慧']);
    expect(parseSynonyms('IC, 積體電路').of('ic')).toEqual(['积体电路']);
  });

  it('adds up lines, without chaining them, and never gives a term itself', () => {
    const { of } = parseSynonyms('甲, 乙\n乙, 丙\n甲, 甲');
    expect(of('甲')).toEqual(['乙']);
    expect(of('乙')).toEqual(['甲', '丙']);
  });

  it('skips comments, blank lines and empty terms, with any line ends', () => {
    const { of, terms } = parseSynonyms('# 甲, 乙\r\n\r\n丙, , 丁, # 戊\r\n =>\r\n');
    expect(of('丙')).toEqual(['丁']);
    expect(terms).toEqual(['丙', '丁']);
  });

  it('tells names of particular things from other words', () => {
    const { names } = parseSynonyms(
      '甲\n#: names\n区块链, 分布式账本\n大模型 => 人工智能\n#: words\n补贴 => 扶持',
    );
    expect([...names].sort()).toEqual(['人工智能', '分布式账本', '区块链', '大模型']);
  });
});

describe('the synonyms that ship', async () => {
  const { of, terms, names } = parseSynonyms(await readFile(join(corpusFolder, 'synonyms.txt'), 'utf8'));

  it('are folded, several hundred, and longer than a character', () => {
    expect(terms.length).toBeGreaterThan(300);
    expect(terms.map(foldForSearch)).toEqual(terms);
    expect(terms.filter((term) => term.length < 2)).toEqual([]);
    expect([...names].every((name) => terms.includes(name))).toBe(true);
  });

  it.each([
    ['电脑', '计算机'],
    ['无人车', '智能网联汽车'],
    ['ai', '人工智能'],
  ])('lead from %s to %s', (from, to) => {
    expect(of(from)).toContain(to);
  });
});
