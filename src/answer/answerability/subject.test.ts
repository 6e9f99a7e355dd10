import { describe, expect, it } from 'vitest';
import type { QuestionTerm } from '../../retrieval/types.ts';
import { isOwnPlace, isSubject } from './subject.ts';

const titles = new Set(['天津市新一代信息技术产业发展"十四五"专项规划', '智能家居', '人工智能']);
const term = (word: string, more: Partial<QuestionTerm> = {}): QuestionTerm => ({
  word,
  synonyms: [],
  weight: 1,
  known: true,
  isPlace: false,
  isName: false,
  isProper: false,
  isVerb: false,
  start: 0,
  ...more,
});

describe('what an answer must be tied to', () => {
  it.each([
    ['a place', term('武清区', { isPlace: true })],
    ['a technology by its name', term('区块链', { isName: true })],
    ['a company', term('飞腾', { isProper: true })],
    ['what a clause is titled by', term('智能家居')],
    ['another word for what a clause is titled by', term('ai', { synonyms: ['人工智能'] })],
  ])('is %s', (_case, given) => {
    expect(isSubject(given, titles)).toBe(true);
  });

  it.each([
    ['a general word', term('措施')],
    ['a part of a title', term('智能')],
    ['the place that the plan is of', term('天津', { isPlace: true })],
    ['that place, even where it is a name as well', term('天津市', { isPlace: true, isProper: true })],
  ])('is not %s', (_case, given) => {
    expect(isSubject(given, titles)).toBe(false);
  });
});

describe('the place that a plan is of', () => {
  it.each(['2026年天津市政府工作报告', '关于印发天津市标准化规划', '中共天津市委关于制定规划的建议'])(
    'stands behind what opens %s',
    (title) => {
      expect(isOwnPlace(term('天津', { isPlace: true }), new Set([title]))).toBe(true);
      expect(isOwnPlace(term('北京', { isPlace: true }), new Set([title]))).toBe(false);
    },
  );

  it('stands in front of a title, with or without its suffix', () => {
    expect(isOwnPlace(term('天津', { isPlace: true }), titles)).toBe(true);
    expect(isOwnPlace(term('天津市', { isPlace: true }), titles)).toBe(true);
  });

  it('is no other place, and nothing else that a title begins with', () => {
    expect(isOwnPlace(term('武清区', { isPlace: true }), titles)).toBe(false);
    expect(isOwnPlace(term('智能'), titles)).toBe(false);
    expect(isOwnPlace(term('天津', { isPlace: true }), new Set())).toBe(false);
  });
});
