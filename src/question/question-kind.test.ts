import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { questionKind } from './question-kind.ts';

describe('the kind of a question', () => {
  it.each([
    ['产值目标是多少?', 'figure'],
    ['国家级企业技术中心有几家?', 'figure'],
    ['到哪一年实现?', 'figure'],
    ['產值佔比多大?', 'figure'],
    ['2025年电子信息制造业产值?', 'figure'],
    ['How many parks are there?', 'figure'],
    ['有哪些园区?', 'list'],
    ['保障措施包括什么?', 'list'],
    ['滨海新区重点发展什么产业?', 'list'],
    ['Which parks does Binhai rely on?', 'list'],
    ['关于区块链的原文', 'wording'],
    ['智能家居是怎么表述的?', 'wording'],
    ['這句話出自哪一條?', 'wording'],
    ['Give me the exact wording', 'wording'],
    ['管人才的那一条,从头到尾贴给我', 'wording'],
    ['书名号里头一字不落抄给我', 'wording'],
    ['揭短的那些话,原样发来', 'wording'],
    ['帮忙把整句抄出来', 'wording'],
    ['从头到尾要几天?', 'explanation'],
    ['介绍一下智能家居', 'explanation'],
    ['为什么要发展信创?', 'explanation'],
    ['今年修哪几条地铁?', 'list'],
    ['通车的是哪几条?', 'list'],
    ['哪几条讲到养老?', 'wording'],
    ['在哪几条?', 'wording'],
    ['打算扶持几所?', 'figure'],
    ['', 'explanation'],
  ])('%s: %s', (question, kind) => {
    expect(questionKind(foldForSearch(question))).toBe(kind);
  });

  it('is the most specific where several fit', () => {
    expect(questionKind(foldForSearch('产值目标是多少?请给出原文'))).toBe('wording');
    expect(questionKind(foldForSearch('有哪些园区,各有多少家企业?'))).toBe('figure');
  });

  it('几乎 counts nothing', () => {
    expect(questionKind(foldForSearch('发展几乎停滞了吗'))).toBe('explanation');
  });
});
