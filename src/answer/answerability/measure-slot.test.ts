import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadSegmenter } from '../../../test/support/segmenter.ts';
import { indexClauses } from '../../corpus/chunks.ts';
import { understandQuestion } from '../../question/understand-question.ts';
import { createRetriever } from '../../retrieval/create-retriever.ts';
import { measureShowings } from './measure-slot.ts';
import { readSlot } from './slot-state.ts';

const plan = await loadPlan();
const retriever = createRetriever({
  clauses: indexClauses({ documents: [plan] }),
  ...(await loadSegmenter()),
});
const titles = new Set([plan.metadata.title, '集成电路', '人工智能', '区块链']);

async function read(text: string) {
  const question = understandQuestion(text);
  if (question.slot === null) throw new Error(`${text} asks for nothing in particular`);
  const hits = await retriever.retrieve({ query: text, limit: 10 });
  return [question, question.slot, retriever.analyse(text), hits, titles] as const;
}

const showingsOf = async (text: string) => measureShowings(...(await read(text)));
const bestTie = async (text: string) => Math.max(0, ...(await showingsOf(text)).map(({ tie }) => tie));

describe('a place that shows the thing asked for', () => {
  it('is as near to the question in a note at the end of a clause as the clause that the note is on', async () => {
    const [question, slot, terms, hits] = await read('注销什么时候完成?');
    const hit = hits[0];
    if (hit === undefined) throw new Error('nothing was found');
    const text = '加快企业注销平台应用。(6月底完成,牵头单位:市市场监管局)';
    const note = text.indexOf('(');
    const start = hit.clause.start;
    const match = { coverage: 0, similarity: 0, start: start + note, end: start + text.length };
    const sentences = [
      { ...match, start, end: start + note, nearness: 0.7 },
      { ...match, nearness: 0.3 },
    ];
    const found = [{ ...hit, clause: { ...hit.clause, text, end: start + text.length }, sentences }];
    const [shown] = measureShowings(question, slot, terms, found, titles);
    expect(shown).toMatchObject({ nearness: 0.7, behind: 0 });
  });

  /** What one sentence shows of what a question asks. */
  async function shownIn(text: string, sentence: string) {
    const [question, slot, terms, [hit]] = await read(text);
    if (hit === undefined) throw new Error('nothing was found');
    const end = hit.clause.start + sentence.length;
    const clause = { ...hit.clause, heading: [], text: sentence, end };
    const match = { start: clause.start, end, coverage: 0, similarity: 0, nearness: 0 };
    return measureShowings(question, slot, terms, [{ ...hit, clause, sentences: [match] }], titles);
  }

  it('of one rate is none of another that the question names and the text knows', async () => {
    const text = '公交车联网率要提高，用户渗透率达到30%，新车装配率达到60%。';
    expect(await shownIn('公交车联网率要达到多少?', text)).toEqual([]);
    expect(await shownIn('用户渗透率要达到多少?', text)).toHaveLength(1);
    // 活跃率 is no word of this text: one of its rates may be meant.
    expect(await shownIn('用户活跃率要达到多少?', text.replace('公交车联网率要提高，', ''))).not.toEqual([]);
  });

  it('is tied less by what its sentence only comes to afterwards', async () => {
    const late = await shownIn('人工智能占比是多少?', '工业占比增长至10%，人工智能加快发展。');
    const early = await shownIn('人工智能占比是多少?', '人工智能加快发展，占比增长至10%。');
    expect(early[0]?.subjectsTied).toBe(true);
    expect(late[0]?.subjectsTied).toBe(false);
    const own = await shownIn('软件业产值是多少?', '制造业产值突破3000亿元；软件业收入突破3500亿元。');
    expect(own[0]?.tie).toBeGreaterThan(0.5);
    const ranked = await shownIn('人工智能增速是多少?', '制造业增速超过9%；人工智能进入第一梯队。');
    expect(ranked[0]?.subjectsTied).toBe(false);
  });

  it('of a post is not what tells of its deputy', async () => {
    const [question, slot, terms, hits] = await read('工作组的组长是谁?');
    const [hit] = hits;
    if (hit === undefined) throw new Error('nothing was found');
    const shownBy = (text: string) => {
      const end = hit.clause.start + text.length;
      const clause = { ...hit.clause, text, end };
      const sentences = [{ start: clause.start, end, coverage: 0, similarity: 0, nearness: 0 }];
      return measureShowings(question, slot, terms, [{ ...hit, clause, sentences }], titles).length;
    };
    expect(shownBy('副组长：何树山')).toBe(0);
    expect(shownBy('组长：王清宪')).toBe(1);
    expect(shownBy('由王清宪任组长、何树山任副组长')).toBe(1);
  });

  it('is tied by what it is asked of, not by the kind of thing asked for', async () => {
    const [question, slot, terms, hits] = await read('智能家居落户在哪个区?');
    const [hit] = hits;
    if (hit === undefined) throw new Error('nothing was found');
    const text = '打造滨海新区特色园区。';
    const end = hit.clause.start + text.length;
    const clause = { ...hit.clause, text, end, heading: [] };
    const sentences = [{ start: clause.start, end, coverage: 0, similarity: 0, nearness: 0 }];
    expect(terms.some(({ word }) => word === '区')).toBe(true);
    const ties = measureShowings(question, slot, terms, [{ ...hit, clause, sentences }], titles);
    expect(ties.map(({ tie }) => tie)).toEqual([0]);
  });

  it('does not lack the name of the measure', async () => {
    // The plan has no 份额.
    const [question, slot, terms, hits] = await read('软件业占多少份额?');
    const unknown = terms.map((term) => (term.word === '份额' ? { ...term, known: false } : term));
    expect(terms.some(({ word }) => word === '份额')).toBe(true);
    const lacking = measureShowings(question, slot, unknown, hits, titles).map((showing) => showing.unknown);
    expect(lacking.length).toBeGreaterThan(0);
    expect(Math.max(...lacking)).toBe(0);
  });

  it('is tied the more to a question, the more of its words stand near', async () => {
    const near = await bestTie('电子信息制造业产值突破多少?');
    expect(near).toBeGreaterThan(0.8);
    expect(await bestTie('智能家居部件的产值是多少?')).toBeLessThan(near);
  });

  it('is measured from 0 to 1', async () => {
    for (const text of ['产值目标是多少?', '哪4家CPU厂商?', '落户在哪个区?', '“1+N”是什么意思?']) {
      for (const { tie, unknown, thing, before, fit } of await showingsOf(text)) {
        for (const value of [tie, unknown, thing, before, fit]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }
    }
  });

  it('is none of a district where the figure is the whole city’s', async () => {
    expect(await showingsOf('5G基站有多少个?')).not.toEqual([]);
    const ofDistrict = await showingsOf('滨海新区5G基站有多少个?');
    expect(ofDistrict.length).toBeLessThan((await showingsOf('天津5G基站有多少个?')).length);
  });

  it('is of the year asked for', async () => {
    const stations = await showingsOf('2020年底累计建成5G基站多少个?');
    expect(stations.length).toBeGreaterThan(0);
    const otherYear = await showingsOf('2024年底累计建成5G基站多少个?');
    expect(otherYear.length).toBeLessThan((await showingsOf('累计建成5G基站多少个?')).length);
  });

  it('is of the level asked for: a national centre is no municipal one', async () => {
    const all = await showingsOf('企业技术中心有多少家?');
    const national = await showingsOf('国家级企业技术中心有多少家?');
    const county = await showingsOf('县级企业技术中心有多少家?');
    expect(national.length).toBeLessThan(all.length);
    expect(county.length).toBeLessThan(national.length);
  });

  it('is tied to every subject named, or is not', async () => {
    const tied = await showingsOf('区块链示范应用工程有多少项?');
    expect(tied.some(({ subjectsTied }) => !subjectsTied)).toBe(true);
    const free = await showingsOf('示范应用工程有多少项?');
    expect(free.every(({ subjectsTied }) => subjectsTied)).toBe(true);
  });

  it('tells how much of the question the documents do not know', async () => {
    const known = await showingsOf('三级医院有多少家?');
    const unknown = await showingsOf('三级医院的挂号员有多少家?');
    expect(known.every((showing) => showing.unknown === 0)).toBe(true);
    expect(unknown.every((showing) => showing.unknown > 0)).toBe(true);
  });

  it('says whether it is a list', async () => {
    expect((await showingsOf('哪些企业入围中国电子信息百强?')).some(({ isList }) => isList)).toBe(true);
    expect((await showingsOf('产值目标是多少?')).some(({ isList }) => isList)).toBe(false);
  });
});

describe('what is asked for', () => {
  it.each([
    '到2025年电子信息制造业产值突破多少?',
    '拥有国家级企业技术中心多少家?',
    '全市多少家三级医院开展智慧门诊服务?',
    '累计建成5G基站多少个?',
    '累计实施示范应用工程多少项?',
    '互联网出口带宽达到多少?',
    '“芯火”双创基地聚焦哪3个特色方向?',
    '武清区依托哪些园区?',
    'PKGS是什么意思?',
  ])('is given: %s', async (text) => {
    expect(readSlot(...(await read(text))).state).toBe('filled');
  });

  it.each([
    '联系电话是多少?',
    '办公地址在哪?',
    '文号是多少?',
    '领导小组组长是谁?',
    '智能家居企业补贴多少万元?',
    '需要提交哪些申报材料?',
    '三级医院的院长工资是多少?',
    '哪9家企业入围中国电子信息百强?',
    '数据中心的占地面积是多少平方公里?',
  ])('is not given: %s', async (text) => {
    expect(readSlot(...(await read(text))).state).not.toBe('filled');
  });

  it('is not given by no evidence', async () => {
    const [question, slot, terms] = await read('电子信息制造业产值目标是多少?');
    expect(readSlot(question, slot, terms, [], titles).state).not.toBe('filled');
  });
});
