import { describe, expect, it } from 'vitest';
import { glossKeys, pinyinNames, plainSyllable } from './english-glosses.ts';

describe('glosses as glossary keys', () => {
  it.each([
    ['to speed up; to accelerate (an engine)', ['speed up', 'accelerate']],
    ['integrated circuit', ['integrated circuit']],
    ['network (computing, telecommunications, transport etc)', ['network']],
    ['base, foundation', ['base', 'foundation']],
    ['hot, dry wind', ['hot dry wind']],
    ['to apply to sb for sth', ['apply']],
  ])('%s', (gloss, keys) => {
    expect(glossKeys(gloss, false)).toEqual(keys);
  });

  it.each([
    'surname Zhang',
    'variant of 麵|面[mian4]',
    'see 河北省[He2 bei3 Sheng3]',
    '(old) giraffe',
    '(literary) to ponder',
    'a very long explanation of what the word once meant',
    'the',
  ])('leaves out: %s', (gloss) => {
    expect(glossKeys(gloss, false)).toEqual([]);
  });

  it('takes of a proper name what stands before the comma', () => {
    expect(glossKeys('Tencent, Chinese tech conglomerate, founded in 1998', true)).toEqual(['tencent']);
  });
});

describe('names in pinyin', () => {
  it('are entered with and without the kind of place', () => {
    expect(pinyinNames('西青区', 'Xi1 qing1 qu1')).toEqual([
      ['xiqingqu', '西青区'],
      ['xiqing', '西青区'],
      ['xiqing', '西青'],
    ]);
    expect(pinyinNames('天津', 'Tian1 jin1')).toEqual([['tianjin', '天津']]);
  });

  it('spell ü as u and v', () => {
    expect(plainSyllable('lu:4')).toEqual(['lu', 'lv']);
    expect(plainSyllable('hai3')).toEqual(['hai']);
  });
});
