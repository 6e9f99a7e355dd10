import { describe, expect, it } from 'vitest';
import { loadPlanServices } from '../../../test/support/plan-services.ts';
import { answerQuestion } from '../answer-question.ts';

const services = await loadPlanServices();

const ask = async (message: string) => (await answerQuestion({ message }, services)).answer;

/** Rows of the table in an answer, without its head. */
async function rowsOf(message: string): Promise<string[][]> {
  const { answer } = await ask(message);
  return answer
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
}

describe('two things asked alike', () => {
  it.each([
    ['武清区和宁河区分别重点发展什么?', ['武清区', '京津科技谷'], ['宁河区', '天津宁河现代产业园']],
    ['滨海新区和武清区的园区分别是什么?', ['滨海新区', '滨海高新技术产业开发区'], ['武清区', '京津科技谷']],
    ['區塊鏈和智能家居分別發展什麼?', ['區塊鏈', '共识机制'], ['智能家居', '博洛尼智能家居']],
  ])('%s: each has a row of its own', async (question, ...expected) => {
    const rows = await rowsOf(question);
    expect(rows.map(([subject]) => subject)).toEqual(expected.map(([subject]) => subject));
    for (const [at, [, words = '']] of expected.entries()) expect(rows[at]?.[1]).toContain(words);
  });

  it('a row quotes what is of its own subject', async () => {
    const rows = await rowsOf('武清区和宁河区分别重点发展什么?');
    expect(rows[0]?.[1]).not.toContain('天津宁河现代产业园');
    expect(rows[1]?.[1]).not.toContain('京津科技谷');
  });

  it.each([
    ['武清区和蓟州区分别重点发展什么?', '京津科技谷', '蓟州区'],
    ['滨海新区和深圳分别重点发展什么?', '滨海高新技术产业开发区', '深圳'],
    ['武清区和蓟州区重点发展什么?', '京津科技谷', '蓟州区'],
    ['深圳、武清区重点发展什么?', '京津科技谷', '深圳'],
  ])(
    '%s: the one is answered, of the other the documents are said to be silent',
    async (question, said, word) => {
      const { outcome, answer, citations } = await ask(question);
      const [quoted = '', closing = ''] = answer.split('\n\n');
      expect(outcome).toBe('partial');
      expect(quoted).toContain(said);
      expect(closing).toContain(`没有提到“${word}”`);
      expect(citations.length).toBeGreaterThan(0);
    },
  );

  it('both unknown are refused', async () => {
    expect(await ask('蓟州区和深圳分别重点发展什么?')).toMatchObject({
      outcome: 'not_in_document',
      citations: [],
    });
  });
});

describe('different things asked at once', () => {
  it('each is quoted', async () => {
    const { outcome, citations } = await ask('区块链重点突破什么?智能家居重点发展什么部件?');
    const cited = citations.map(({ sectionId }) => sectionId);
    expect(outcome).toBe('answered');
    expect(cited).toContain('5.2.5');
    expect(cited).toContain('5.3.5');
  });

  it('no clause is quoted twice', async () => {
    const { citations } = await ask('电子信息制造业产值目标是多少,增速呢?');
    const places = citations.map(({ start, end }) => `${start}-${end}`);
    expect(citations.map(({ sectionId }) => sectionId)).toContain('3.3.p2');
    expect(new Set(places).size).toBe(places.length);
  });

  it.each([
    ['天津2020年底建成多少5G基站,由谁建设?', '负责单位'],
    ['天津2020年底建成多少5G基站?投资多少钱?', '数字'],
  ])('%s: the plain figure is given, and what is not given is named', async (question, thing) => {
    const { outcome, answer, citations } = await ask(question);
    expect(outcome).toBe('partial');
    expect(answer).toContain('2.4万余个');
    expect(answer.split('\n\n').at(-1)).toMatch(new RegExp(`没有(?:给出|找到)所问的${thing}`));
    expect(citations.map(({ sectionId }) => sectionId)).toEqual(['1.6']);
  });

  it('a first figure that is only near is not taken for an answer', async () => {
    expect((await ask('集成电路产业产值目标是多少?由谁负责?')).outcome).toBe('not_in_document');
  });

  it('what is silence for all of them is refused', async () => {
    expect((await ask('蓟州区有什么园区?由谁负责?')).outcome).toBe('not_in_document');
  });
});

describe('a question of one thing', () => {
  it.each(['武清区重点发展什么?', '介绍一下智能家居', '关于区块链的原文'])(
    'is answered as it is: %s',
    async (question) => {
      const { outcome, answer } = await ask(question);
      expect(outcome).toBe('answered');
      expect(answer).not.toContain('| --- |');
      expect(answer).not.toContain('没有提到');
    },
  );

  it('of a thing that the documents do not know is refused by name', async () => {
    const { outcome, answer } = await ask('蓟州区重点发展什么?');
    expect(outcome).toBe('not_in_document');
    expect(answer).toContain('“蓟州区”');
  });
});

describe('every answer', () => {
  it.each([
    '武清区和蓟州区分别重点发展什么?',
    '区块链重点突破什么?智能家居重点发展什么部件?',
    '国家级企业技术中心有68家,对吗?',
    'What do Wuqing and Ninghe develop?',
  ])('is verified, its citations marked in their order: %s', async (question) => {
    const { answer, citations, verification } = await ask(question);
    expect(verification).toMatchObject({ quotesLiteral: true, numbersSupported: true, unsupported: [] });
    const markers = [...answer.matchAll(/(?<!\\)\[(\d+)\]/g)].map((match) => Number(match[1]));
    expect(markers).toEqual(citations.map(({ n }) => n));
  });
});

describe('a half that is not found', () => {
  it('is named, and the other is told', async () => {
    const { outcome, answer, citations } = await ask('市级企业技术中心现在有几家,每家补贴多少钱?');
    expect(outcome).toBe('partial');
    expect(answer).toContain('“每家补贴多少钱”');
    expect(citations.map(({ sectionId }) => sectionId)).toContain('1.4');
  });

  it.each([
    ['十四五期间国家级、市级企业技术中心计划分别新建几家?', '市级企业技术中心'],
    ['三级医院有多少家开了智慧门诊,二级医院又有几家?', '二级医院又有几家'],
    ['入选国家绿色数据中心的有几个,一共多少机架?', '一共多少机架'],
    ['外资企业产值占了多少,一年又交了多少税?', '一年又交了多少税'],
  ])('is not told by what is said of the other: %s', async (question, half) => {
    const { outcome, answer } = await ask(question);
    expect(outcome).toBe('partial');
    expect(answer.split('\n\n').at(-1)).toContain(`“${half}”`);
  });

  it('is named in the language of the question', async () => {
    expect((await ask('天津2020年底建成多少5G基站,由誰建設?')).answer).toContain('「由誰建設」');
  });

  it('of two things is named by the thing', async () => {
    const { outcome, answer } = await ask('武清区和和平区分别重点发展什么?');
    expect(outcome).toBe('partial');
    expect(answer.split('\n\n').at(-1)).toContain('“和平区”');
  });
});

describe('a comparison', () => {
  it.each([
    ['西青区和津南区重点发展的产业有什么不同?', ['西青区', '津南区']],
    ['到2025年,电子信息制造业和软件业的规模目标分别是多少?', ['电子信息制造业', '软件业']],
    ['2025年電子信息製造業和軟件業的增速目標各是多少?', ['電子信息製造業', '軟件業']],
  ])('%s has rows named %j, each with sentences of its own', async (question, subjects) => {
    const rows = await rowsOf(question);
    expect(rows.map(([subject]) => subject)).toEqual(subjects);
    const cells = rows.map(([, words = '']) => words.replace(/\[\d+\]/g, '').split('。')[0]);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('of what one sentence says of both is that sentence, once', async () => {
    const { answer, citations } = await ask('SaaS平台和PaaS平台各面向什么提供服务?');
    expect(citations).toHaveLength(1);
    expect(answer).not.toContain('| --- |');
  });
});

describe('things ranked by their figures', () => {
  it.each([
    ['软件业收入目标是多少?和电子信息制造业产值比哪个高?', '“软件业收入”的数字较大:3500亿元 > 3000亿元'],
    [
      '到2025年,电子信息制造业产值和软件业收入两个目标哪个低?',
      '“电子信息制造业产值”的数字较小:3000亿元 < 3500亿元',
    ],
    [
      '到2025年,軟件業收入和電子信息製造業產值兩個目標哪個高?',
      '「軟件業收入」的數字較大:3500亿元 > 3000亿元',
    ],
  ])('%s: both are shown, and which is the larger', async (question, conclusion) => {
    const { outcome, answer, verification } = await ask(question);
    expect(outcome).toBe('answered');
    expect(answer).toContain(conclusion);
    expect(verification.numbersSupported).toBe(true);
  });

  it('have each its own figure in bold, the first asked about first', async () => {
    const rows = await rowsOf('软件业收入和电子信息制造业产值两个目标哪个高?');
    expect(rows.map(([, words = '']) => /\*\*(.*?)\*\*/.exec(words)?.[1])).toEqual([
      '突破3500亿元',
      '突破3000亿元',
    ]);
  });
});

describe('parts that lean on the first', () => {
  it('take along what it is about: each figure is that of its own time', async () => {
    const { outcome, answer } = await ask('国家级企业技术中心目前拥有多少家?到2025年计划新建多少家?');
    expect(outcome).toBe('answered');
    for (const figure of ['8家', '3-5家']) expect(answer).toContain(figure);
  });

  it.each(['贷款贴息有没有,贴百分之几', '天津网速全国第三,那是输在哪了,规划说过原因没?'])(
    '%s: whether there is something saves no question that is refused',
    async (question) => {
      expect((await ask(question)).outcome).toBe('not_in_document');
    },
  );

  it('a year that a figure is held against is not the figure’s', async () => {
    const { outcome, answer } = await ask('互联网出口带宽到2020年底达到多少,与2017年相比增加到几倍?');
    expect(outcome).toBe('answered');
    for (const figure of ['25T', '4.2倍']) expect(answer).toContain(figure);
  });
});

describe('a part that is told by the parts of a section', () => {
  it('has all of them', async () => {
    const alone = await ask('保障措施有哪些?');
    const { outcome, citations } = await ask('保障措施有哪些,违反了怎么处罚?');
    expect(outcome).toBe('partial');
    expect(citations.map(({ sectionId }) => sectionId)).toEqual(
      alone.citations.map(({ sectionId }) => sectionId),
    );
  });
});

describe('words said twice', () => {
  it.each([
    ['稿子里看到两次“第一梯队”,说的是同一个行业吗', ['3.3.p2', '5.1.1']],
    ['多种传感器集成模块化设计怎么写了两遍?', ['5.1.3', '5.1.4']],
  ])('%s: both places are quoted, and nothing else', async (question, sections) => {
    const { outcome, citations } = await ask(question);
    expect(outcome).toBe('answered');
    expect(citations.map(({ sectionId }) => sectionId)).toEqual(sections);
  });
});
