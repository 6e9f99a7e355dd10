import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { splitCompound } from './split-compound.ts';

const partsOf = (question: string) => splitCompound(foldForSearch(question));
const queriesOf = (question: string) => partsOf(question).map(({ query }) => query);

describe('two things asked alike', () => {
  it.each([
    ['武清区和宁河区的园区分别是什么?', '武清区的园区是什么', '宁河区的园区是什么'],
    ['滨海新区与武清区分别重点发展什么?', '滨海新区重点发展什么', '武清区重点发展什么'],
    ['武清区、宁河区各有哪些园区?', '武清区有哪些园区', '宁河区有哪些园区'],
    ['西青區和北辰區各自發展什麼?', '西青区发展什么', '北辰区发展什么'],
    [
      '2020年目标里，公路和铁路各要做到什么程度？',
      '2020年目标里 公路要做到什么程度',
      '2020年目标里 铁路要做到什么程度',
    ],
    ['同样是封测，济南和威海的重点各是什么？', '同样是封测 济南的重点是什么', '同样是封测 威海的重点是什么'],
    ['外企来、国企出去，这一进一出各怎么鼓励？', '外企来这一进一出怎么鼓励', '国企出去这一进一出怎么鼓励'],
  ])('%s asks the same of each', (question, ...queries) => {
    expect(queriesOf(question)).toEqual(queries);
  });

  it('name what each part is about', () => {
    expect(partsOf('武清区和宁河区的园区分别是什么?').map(({ subject }) => subject)).toEqual([
      '武清区',
      '宁河区',
    ]);
  });

  it.each([
    [
      '到2025年公办园和民办园各要建几所?',
      ['公办园', '民办园'],
      ['公办园到2025年要建几所', '民办园到2025年要建几所'],
    ],
    ['水稻和玉米去年各种了多少亩?', ['水稻', '玉米'], ['水稻去年种了多少亩', '玉米去年种了多少亩']],
    [
      '省级和市级重点实验室各有多少家?',
      ['省级', '市级重点实验室'],
      ['省级重点实验室有多少家', '市级重点实验室有多少家'],
    ],
    [
      '規劃裡公路和鐵路的投資分別是多少?',
      ['公路', '铁路'],
      ['规划里公路的投资是多少', '规划里铁路的投资是多少'],
    ],
    ['文旅和康养又各有几个项目?', ['文旅', '康养'], ['文旅有几个项目', '康养有几个项目']],
    ['甲醇、乙醇、丙烷分别指什么?', ['甲醇', '乙醇', '丙烷'], ['甲醇指什么', '乙醇指什么', '丙烷指什么']],
  ])(
    '%s: the things are named as a person would, the time belongs to both',
    (question, subjects, queries) => {
      expect(partsOf(question).map(({ subject }) => subject)).toEqual(subjects);
      expect(queriesOf(question)).toEqual(queries);
    },
  );

  it('are asked again of another time, each for itself', () => {
    expect(partsOf('公路和铁路去年各修了多少公里?今年呢?')).toMatchObject([
      { query: '公路去年修了多少公里', subject: '公路', time: '去年' },
      { query: '铁路去年修了多少公里', subject: '铁路', time: '去年' },
      { query: '公路今年修了多少公里', subject: '公路', time: '今年' },
      { query: '铁路今年修了多少公里', subject: '铁路', time: '今年' },
    ]);
    expect(partsOf('到2030年风电和光伏的装机比重各要到多少,现在又是多少?')).toMatchObject([
      { subject: '风电', time: '到2030年' },
      { subject: '光伏', time: '到2030年' },
      { query: '风电的装机比重现在又是多少', time: '现在' },
      { query: '光伏的装机比重现在又是多少', time: '现在' },
    ]);
  });

  it('begin behind a question before them', () => {
    expect(partsOf('全市要建几个园区?港口和机场又各有几个?')).toMatchObject([
      { query: '全市要建几个园区', subject: null },
      { query: '港口有几个', subject: '港口' },
      { query: '机场有几个', subject: '机场' },
    ]);
  });

  it.each([
    ['小麦种植户和玉米种植户分别补贴的对象是谁?', ['小麦种植户补贴的对象是谁', '玉米种植户补贴的对象是谁']],
    ['渔业行业和林业行业改造各图个啥?', ['渔业行业改造图个啥', '林业行业改造图个啥']],
    [
      '纺织和食品领域智能化改造的需求有什么不同?',
      ['纺织智能化改造的需求是什么', '食品领域智能化改造的需求是什么'],
    ],
    ['公路与铁路两个领域各以什么为重?', ['公路以什么为重', '铁路以什么为重']],
    ['项目指南与人才目录的发布频次是否一致?', ['项目指南的发布频次是什么', '人才目录的发布频次是什么']],
    [
      '老城和新城眼下对全市经济的作用各是什么?',
      ['老城眼下对全市经济的作用是什么', '新城眼下对全市经济的作用是什么'],
    ],
    ['自愿原则下农户与合作社的责任各是什么?', ['自愿原则下农户的责任是什么', '自愿原则下合作社的责任是什么']],
    ['水泥和玻璃现在的自给率各是多少?', ['水泥现在的自给率是多少', '玻璃现在的自给率是多少']],
    [
      '项目实施与扩大有效投资的牵头单位有何不同?',
      ['项目实施的牵头单位是什么', '扩大有效投资的牵头单位是什么'],
    ],
  ])('%s: what both do or have belongs to each', (question, queries) => {
    expect(queriesOf(question)).toEqual(queries);
  });

  it.each([
    ['2025年和2030年营收目标分别是多少?', ['2025年营收目标是多少', '2030年营收目标是多少']],
    ['示范园2025年和2035年各要建多少家?', ['示范园2025年要建多少家', '示范园2035年要建多少家']],
    ['去年和今年各修了多少公里路?', ['去年修了多少公里路', '今年修了多少公里路']],
  ])('%s asks the same of two times', (question, queries) => {
    expect(queriesOf(question)).toEqual(queries);
  });

  it.each([
    ['示范项目的遴选数量及总投资额分别是多少?', ['示范项目的遴选数量是多少', '示范项目的总投资额是多少']],
    [
      '旅游业2020年收入增速和2025年增速目标各是多少?',
      ['旅游业2020年收入增速是多少', '旅游业2025年增速目标是多少'],
    ],
  ])('%s asks two things of one', (question, queries) => {
    expect(queriesOf(question)).toEqual(queries);
  });

  it('two measures of a thing that cannot be told from the first stay together', () => {
    expect(partsOf('基站建成目标及牵头单位分别是什么?')).toEqual([]);
  });

  it('a difference asks each for its own', () => {
    expect(queriesOf('西青区和北辰区重点发展的产业有什么区别?')).toEqual([
      '西青区重点发展的产业是什么',
      '北辰区重点发展的产业是什么',
    ]);
  });
});

describe('things weighed against each other', () => {
  it.each([
    ['大会在招商、对外交流、引才这三件事上,分别有什么用?', ['招商', '对外交流', '引才']],
    ['芯片和AI,到底哪个要进国家第一梯队?', ['芯片', 'ai']],
    ['智能终端和汽车电子都说要建基地,两边一样吗?', ['智能终端', '汽车电子']],
    ['日常监测和实地调研哪个权重大?', ['日常监测', '实地调研']],
  ])('are each asked about: %s', (question, subjects) => {
    const parts = partsOf(question);
    expect(parts.map(({ subject }) => subject)).toEqual(subjects);
    for (const { query, subject } of parts) expect(query).toContain(subject ?? '');
  });

  it.each([
    ['水稻和玉米,一个要抓哪两头,一个从哪里突破?', ['水稻要抓哪两头', '玉米从哪里突破']],
    ['淮北和淮南都提到建粮库,两地建的是什么库?', ['淮北建的是什么库', '淮南建的是什么库']],
    ['我家地在淮北,我舅家地在淮南,两边主种的粮差在哪儿?', ['淮北主种的粮是什么', '淮南主种的粮是什么']],
    ['我家地在淮北,他家地在淮南,两边政策哪里不同?', ['淮北政策是什么', '淮南政策是什么']],
    [
      '国内品牌进来、海外品牌出去,文件分别是啥态度?',
      ['国内品牌进来文件是啥态度', '海外品牌出去文件是啥态度'],
    ],
  ])('%s: each has its own question', (question, queries) => {
    expect(queriesOf(question)).toEqual(queries);
  });

  it.each([
    '合作社和家庭农场,一个项目最多给多少,一个员工最多给多少?',
    '合作社和家庭农场,一家能补多少钱,一个员工又补多少?',
    '户籍在淮北,社保在淮南,两地医保怎么转接?',
  ])('%s: names no two things to be told apart', (question) => {
    expect(partsOf(question).filter(({ subject }) => subject !== null)).toEqual([]);
  });

  it.each([
    '芯片和AI都有哪些企业',
    '支持芯片和AI的措施有哪些?',
    '在人才方面有什么措施?',
    '在招商、引才上有什么办法?',
  ])('are none in %s', (question) => {
    expect(partsOf(question).filter(({ subject }) => subject !== null)).toEqual([]);
  });
});

describe('things ranked by their figures', () => {
  it.each([
    ['粮食产量和蔬菜产量哪个高?', 'more', ['粮食产量是多少', '蔬菜产量是多少']],
    ['粮食和蔬菜到2030年的产量哪个高?', 'more', ['粮食到2030年的产量是多少', '蔬菜到2030年的产量是多少']],
    [
      '到2025年,甲区产值和乙区产值两个目标哪个更低?',
      'less',
      ['甲区产值到2025年目标是多少', '乙区产值到2025年目标是多少'],
    ],
    ['粮食产量目标是多少?和蔬菜产量比哪个高?', 'more', ['粮食产量目标是多少', '蔬菜产量目标是多少']],
    [
      '旅游业2020年增速与"十四五"平均增速目标各为多少,哪个更高?',
      'more',
      ['旅游业2020年增速是多少', '旅游业"十四五"平均增速目标是多少'],
    ],
    ['去年的增速和今年的增长目标哪個高?', 'more', ['去年的增速是多少', '今年的增长目标是多少']],
    ['筆試和面試的比重哪個大?', 'more', ['笔试的比重是多少', '面试的比重是多少']],
    [
      'Which is larger, the output target or the revenue target?',
      'more',
      ['what is the output target', 'what is the revenue target'],
    ],
  ])('%s', (question, ranks, queries) => {
    expect(queriesOf(question)).toEqual(queries);
    expect(partsOf(question).map((part) => part.ranks)).toEqual([ranks, ranks]);
  });

  it('have none where no figure is asked for', () => {
    expect(partsOf('甲市跟乙市谁更强?').every(({ ranks }) => ranks === null)).toBe(true);
  });
});
