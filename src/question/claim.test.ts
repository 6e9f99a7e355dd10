import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { findClaim } from './claim.ts';

const claimIn = (question: string) => findClaim(foldForSearch(question));

describe('a claim', () => {
  it.each([
    ['国家级企业技术中心有68家,对吗?', '国家级企业技术中心有68家'],
    ['国家级企业技术中心有68家，是不是?', '国家级企业技术中心有68家'],
    ['国家级企业技术中心有68家，没吹牛吧?', '国家级企业技术中心有68家'],
    ['电子信息制造业增速是9%吗?', '电子信息制造业增速是9%'],
    ['以滨海新区为核心,是吧', '以滨海新区为核心'],
    ['規劃以濱海新區為核心,對不對?', '规划以滨海新区为核心'],
    ['The output value reaches 300 billion, right?', 'the output value reaches 300 billion'],
  ])('is read from %s without the words that ask', (question, proposition) => {
    expect(claimIn(question)?.proposition).toBe(proposition);
  });

  it.each([
    ['听说天津要建5个数据中心', '天津要建5个数据中心'],
    ['我记得软件收入目标是3500亿元', '软件收入目标是3500亿元'],
    ['I heard that Tianjin will build 4 parks', 'tianjin will build 4 parks'],
  ])('is read from %s without the words that tell where it comes from', (question, proposition) => {
    expect(claimIn(question)?.proposition).toBe(proposition);
  });

  it.each([
    ['把租来的摊位转给亲戚,行不行?', '把租来的摊位转给亲戚'],
    ['摆摊的执照能在外区接着用不?别白跑一趟', '摆摊的执照能在外区接着用'],
    ['查各地修得怎么样的那套检查,是交通局带头的,对吗?', '查各地修得怎么样的那套检查,是交通局带头的'],
  ])(
    'is read from %s, which asks for leave or has a question word in what it names',
    (question, proposition) => {
      expect(claimIn(question)?.proposition).toBe(proposition);
    },
  );

  it('asks for a benefit where 能 stands before it: 外地人能落户不', () => {
    expect(claimIn('来打工的外地人能落户不?')).toBeNull();
    expect(claimIn('外地人落户以后,摊位能接着用不?')).not.toBeNull();
  });

  it.each([
    '产值目标是多少?',
    '产值目标是多少吗?',
    '企业技术中心有几家呢?',
    '听说有补贴,怎么申请?',
    '有什么措施吗?',
    '为什么要发展信创,对吗?',
    'what is the target, right?',
  ])('is not what asks openly: %s', (question) => {
    expect(claimIn(question)).toBeNull();
  });

  it.each(['有没有提到量子计算?', '规划里提到华为了吗?', '名单给了吗?', 'does it mention Huawei, right?'])(
    'is not what asks whether a thing is mentioned: %s',
    (question) => {
      expect(claimIn(question)).toBeNull();
    },
  );

  it.each(['介绍一下智能家居', '干嘛', '对吗?', ''])('is not in %j', (question) => {
    expect(claimIn(question)).toBeNull();
  });

  it('几乎 and 有一些 are no question words', () => {
    expect(claimIn('几乎覆盖全市,对吗?')?.proposition).toBe('几乎覆盖全市');
  });

  it('names its words of absolute force, each once', () => {
    expect(claimIn('所有企业都必须上云,所有医院也必须,对吗?')?.absolutes).toEqual(['所有', '必须']);
    expect(claimIn('只有滨海新区才能发展人工智能,是真的吗?')?.absolutes).toEqual(['只有']);
    expect(claimIn('滨海新区重点发展人工智能,对吗?')?.absolutes).toEqual([]);
  });
});
