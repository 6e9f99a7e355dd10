import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadSegmenter } from '../../../test/support/segmenter.ts';
import { indexClauses } from '../../corpus/chunks.ts';
import { createRetriever } from '../../retrieval/create-retriever.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { ConsultedText } from './consulted-text.ts';
import { findSilence } from './find-silence.ts';

const plan = await loadPlan();
const retriever = createRetriever({
  clauses: indexClauses({ documents: [plan] }),
  ...(await loadSegmenter()),
});
const consulted: ConsultedText = {
  mentions: (text) => retriever.mentions(text),
  periods: [{ from: 2021, to: 2025 }],
  areAllPlans: true,
  titles: new Set(),
};

/** What the plan is silent on of a question; `lookedAt` in place of the best clauses. */
async function silentOn(question: string, documents = consulted, lookedAt?: string): Promise<string | null> {
  const hits = await retriever.retrieve({ query: lookedAt ?? question, limit: 4 });
  return findSilence(foldForSearch(question), retriever.analyse(question), hits, documents);
}

describe('the documents are silent', () => {
  it.each([
    ['on a district', '蓟州区重点发展什么产业?', '蓟州区'],
    ['on a city', '深圳的人工智能产业怎么样?', '深圳'],
    ['on a year', '2030年产值目标是多少?', '2030年'],
    ['on a year without its 年', '再往后看到2030,软件收入想冲到多少', '2030年'],
    ['on a place that is asked about, too', '我司在上海,上海软件收入目标是多少?', '上海'],
    ['on the asker’s place where he wants nothing here', '我们在深圳,产值目标是多少?', '深圳'],
    ['on the place that an asker calls his own', '我在蓟州区开厂,咱区主打什么产业?', '蓟州区'],
    ['on a year written short', '到30年产值目标是多少?', '2030年'],
    ['on a five-year plan', '“十五五”期间的产值目标是多少?', '十五五'],
    ['on a name in Latin letters', '支持ChatGPT的措施有哪些?', 'chatgpt'],
    ['on one of a series', 'L4级自动驾驶的搭载率目标是多少?', 'L4'],
    ['on a company', '对华为有什么支持?', '华为'],
    ['on both things to choose from', '重点是蓟州区还是深圳?', '蓟州区'],
  ])('%s', async (_case, question, word) => {
    expect(await silentOn(question)).toBe(word);
  });
});

describe('the documents are not silent', () => {
  it.each([
    ['on a district', '武清区重点发展什么产业?'],
    ['on a district by its short name', '宝坻区有哪些园区?'],
    ['on a year of their period', '2023年产值目标是多少?'],
    ['on a year that the evidence names', '2020年5G基站累计建成多少个?'],
    ['on a year that it names in Chinese digits', '2035年远景目标是什么?'],
    ['on a five-year plan', '“十三五”期间产业发展怎么样?'],
    ['on a name in Latin letters', 'MEMS有什么规划?'],
    ['on ordinary words', '有什么融资措施?'],
    ['on a figure of speech', '哪些企业要当“领头羊”?'],
    ['on the wrong one of two years', '规划期是到2025年还是2030年?'],
    ['on the wrong one of two districts', '重点发展集成电路的是西青区还是蓟州区?'],
    ['on where the asker comes from', '我们是深圳一家做芯片的,想来天津,能给我们什么支持?'],
    ['on where somebody moves from', '想从深圳搬来,有什么人才措施?'],
    ['on words in quotation marks that are the asker’s own', '扶持哪些“会听话”的家电?'],
    ['on a gap in quotation marks', '区块链有几个“加什么”的场景?'],
    ['where nothing is asked', ''],
  ])('%s', async (_case, question) => {
    expect(await silentOn(question)).toBeNull();
  });
});

describe('the place in a document’s title', () => {
  it('is its own, though the text never names it', async () => {
    const titled = { ...consulted, titles: new Set(['蓟州区公路养护条例']) };
    expect(await silentOn('《蓟州区公路养护条例》何时施行?', titled)).toBeNull();
  });
});

describe('a year outside of the period', () => {
  it('must be named where the evidence stands', async () => {
    expect(await silentOn('2017年带宽是多少?', consulted, '智能家居')).toBe('2017年');
  });

  it('need only be named anywhere where not all documents are plans', async () => {
    expect(await silentOn('2017年带宽是多少?', { ...consulted, areAllPlans: false }, '智能家居')).toBeNull();
    expect(await silentOn('2030年带宽是多少?', { ...consulted, areAllPlans: false })).toBe('2030年');
  });
});
