import { describe, expect, it } from 'vitest';
import { areSameOffice, officeClaimed, officesIn } from './office-named.ts';

describe('who is in charge', () => {
  it.each([
    ['加强跟踪检查.(水利部牵头)', ['水利部']],
    ['(6月底完成,牵头考核单位:市林业局)', ['市林业局']],
    ['路灯由产权单位负责养护', ['产权单位']],
    ['工作组办公室设在省经济和信息化厅', ['省经济和信息化厅']],
  ])('is read from %s', (sentence, offices) => {
    expect(officesIn(sentence)).toEqual(offices);
  });

  it.each([
    ['这项检查是国家发改委带头的', '国家发改委'],
    ['办公室设在省经信厅', '省经信厅'],
    ['由大家负责', null],
  ])('a claim names it: %s', (claim, office) => {
    expect(officeClaimed(claim)).toBe(office);
  });

  it('a short name is the long one when its characters stand there in their order', () => {
    expect(areSameOffice('国家发改委', '国家发展改革委')).toBe(true);
    expect(areSameOffice('省经信厅', '省经济和信息化厅')).toBe(true);
    expect(areSameOffice('市卫健委', '市民政局')).toBe(false);
  });
});
