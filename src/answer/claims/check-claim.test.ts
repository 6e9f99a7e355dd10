import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadSegmenter } from '../../../test/support/segmenter.ts';
import { indexClauses } from '../../corpus/chunks.ts';
import { findClaim } from '../../question/claim.ts';
import { createRetriever } from '../../retrieval/create-retriever.ts';
import { foldForSearch } from '../../text/fold.ts';
import { checkClaim } from './check-claim.ts';
import type { Verdict } from './verdict.ts';

const plan = await loadPlan();
const retriever = createRetriever({
  clauses: indexClauses({ documents: [plan] }),
  ...(await loadSegmenter()),
});
const textOf = (id: string) => plan.clauses.find((clause) => clause.id === id)?.text ?? '';

/** What a clause makes of a question that states something. */
function verdictOn(question: string, clauseId: string): Verdict {
  const claim = findClaim(foldForSearch(question));
  if (claim === null) throw new Error(`${question} states nothing`);
  const quote = textOf(clauseId);
  const terms = retriever.analyse(claim.proposition);
  return checkClaim(claim, { quotes: [quote], clauses: [quote], terms });
}

describe('a claim is confirmed', () => {
  it.each([
    ['国家级企业技术中心有8家,对吗?', '1.4'],
    ['市级企业技术中心有68家,对吗?', '1.4'],
    ['到2025年电子信息制造业产值突破3000亿元,是吗?', '3.3.p2'],
    ['移动终端预约率超过65%,对吗?', '1.5'],
    ['武清区重点发展人工智能与大数据产业集群,对吗?', '4.1.2'],
  ])('%s', (question, clause) => {
    expect(verdictOn(question, clause)).toEqual({ kind: 'confirmed' });
  });
});

describe('a claim is corrected', () => {
  it.each([
    ['国家级企业技术中心有68家,对吗?', '1.4', '8家', '68家'],
    ['到2025年电子信息制造业产值突破5000亿元,对吗?', '3.3.p2', '突破3000亿元', '5000亿元'],
    ['移动终端预约率超过80%,对吗?', '1.5', '超过65%', '80%'],
    ['布局以西青区为核心,对吗?', '4.1.2', '以滨海新区为核心', '以西青区为核心'],
  ])('%s', (question, clause, stated, claimed) => {
    expect(verdictOn(question, clause)).toEqual({ kind: 'other-figure', stated, claimed });
  });

  it.each([
    ['蓟州区重点发展人工智能产业集群,对吗?', '4.1.2', '蓟州区'],
    ['全市所有三级医院开展智慧门诊服务,对吗?', '1.5', '所有'],
    ['企业必须开展智慧门诊服务,对吗?', '1.5', '必须'],
  ])('%s has a word that the text has not', (question, clause, word) => {
    expect(verdictOn(question, clause)).toEqual({ kind: 'not-said', word });
  });
});

describe('leave that is asked for', () => {
  it('is not given by a sentence that forbids, whatever its words', () => {
    const quote = '禁止携带电动自行车或者其蓄电池进入住宅电梯。';
    const claim = findClaim('可以把电池带进电梯吗?');
    if (claim === null) throw new Error('nothing is stated');
    const terms = retriever
      .analyse('电池 电梯')
      .map((term) => ({ ...term, known: true, synonyms: term.word === '电池' ? ['蓄电池'] : [] }));
    expect(terms.length).toBe(2);
    expect(checkClaim(claim, { quotes: [quote], clauses: [quote], terms })).toEqual({ kind: 'open' });
  });
});

describe('a claim is not confirmed', () => {
  it.each([
    ['that denies what the text says', '武清区不重点发展人工智能与大数据产业集群,对吗?', '4.1.2'],
    ['of another year', '到2030年电子信息制造业产值突破3000亿元,对吗?', '3.3.p2'],
    ['that gives one thing the figure of another', '软件业增速是9%吗?', '3.3.p2'],
    ['that gives one place what is of another', '武清区重点发展集成电路产业集群,对吗?', '4.1.2'],
    ['with a figure that the text has not', '腾讯数据中心总投资100亿元,对吗?', '1.6'],
    ['of something else', '智能家居要培育单项冠军企业,对吗?', '5.2.5'],
    ['of a share that the text does not give', '过半三级医院开展智慧门诊服务,对吗?', '1.5'],
    ['of a bound the other way round', '累计实施示范应用工程不超过50项,对吗?', '3.3.p5'],
    ['of one word', '还想再发展发展,对吗?', '4.1.2'],
    ['without anything to hold it against', '产业规模持续扩大,对吗?', 'nowhere'],
  ])('%s', (_case, question, clause) => {
    expect(verdictOn(question, clause).kind).not.toBe('confirmed');
  });
});
