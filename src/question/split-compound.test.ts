import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { isWhether, splitCompound, withoutPartner } from './split-compound.ts';

const partsOf = (question: string) => splitCompound(foldForSearch(question));
const queriesOf = (question: string) => partsOf(question).map(({ query }) => query);

describe('different things asked at once', () => {
  it.each([
    ['产值目标是多少,哪一年实现?', 2],
    ['到2025年,产值目标是多少?有哪些措施?由谁负责?', 3],
    ['What is the target, and how many parks are there?', 2],
  ])('%s has %i parts', (question, count) => {
    const parts = partsOf(question);
    expect(parts).toHaveLength(count);
    expect(parts.every(({ subject }) => subject === null)).toBe(true);
  });

  it('a year first is that of one question, and a part of its own before two things', () => {
    expect(queriesOf('那2030年呢,软件这块打算做到多大?')).toEqual([]);
    expect(queriesOf('2025年呢,软件收入和产值是多少?').length).toBeGreaterThan(1);
  });

  it('a part without a subject takes the one before along', () => {
    const [, second] = queriesOf('电子信息制造业产值目标是多少,增速呢?');
    expect(second).toContain('电子信息制造业');
    expect(second).toContain('增速');
  });

  it.each([
    ['公租房要建多少套,什么时候交付?', '公租房 什么时候交付'],
    ['现在有多少充电桩?到2025年又要建到多少个?', '充电桩 到2025年又要建到多少个'],
    ['去年出口增长了多少,今年定的目标又是多少?', '出口 今年定的目标又是增长了多少'],
    ['去年粮食产量增长了多少，今年呢？', '今年粮食产量增长了多少'],
    ['去年糧食產量增長了多少，今年呢？', '今年粮食产量增长了多少'],
    ['Is there a guarantee fund for this sector, and how large is it?', 'and how large is guarantee fund'],
    ['How many parks are there, and who manages them?', 'and who manages parks'],
  ])('%s: the second takes along what it lacks, whole words of it', (question, second) => {
    expect(queriesOf(question)[1]).toBe(second);
  });

  it.each([
    ['蔬菜到2027年要做到多大规模,要雇多少人?', ['蔬菜到2027年要做到多大规模', '蔬菜到2027年 要雇多少人']],
    ['我家种地的,合作社补贴标准是多少,找谁领?', ['合作社补贴标准是多少', '合作社补贴标准 找谁领']],
    ['另外想問,隧道要修多長?什麼時候通車?', ['隧道要修多长', '隧道 什么时候通车']],
    ['去年经济涨了多少,今年的目标又是多少?', ['去年经济涨了多少', '经济 今年的目标又是增长多少']],
  ])('%s: who asks, and that one asks, is no part of either', (question, queries) => {
    expect(queriesOf(question)).toEqual(queries);
  });

  it.each([
    [
      '市级技术中心目前拥有多少家?到2030年计划新建多少家?',
      ['市级技术中心目前拥有多少家', '市级技术中心 到2030年计划新建多少家'],
    ],
    [
      '河道带宽到2030年底达到多少,与2020年相比增加几倍?',
      ['河道带宽到2030年底达到多少', '河道带宽 与2020年相比增加几倍'],
    ],
    [
      '截至2030年底累计建成多少座桥?往后五年定的目标呢?',
      ['截至2030年底累计建成多少座桥', '累计建成桥 往后五年定的目标呢'],
    ],
    ['哪些农户能拿种粮补贴,哪个部门受理?', ['哪些农户能拿种粮补贴', '农户能拿种粮补贴 哪个部门受理']],
    ['太阳能装机有多少,由谁负责?', ['太阳能装机有多少', '太阳能装机 由谁负责']],
    ['管委会有几家,设在哪?', ['管委会有几家', '管委会 设在哪']],
    ['乡村行动计划有几条,谁牵头?', ['乡村行动计划有几条', '乡村行动计划 谁牵头']],
    ['合作社贷款贴不贴息?这笔钱几个月到账', ['合作社贷款贴不贴息', '合作社贷款贴不贴息 这笔钱几个月到账']],
    [
      '桥、隧道、码头这些老设施,哪年修?谁出钱?',
      ['桥,隧道,码头这些老设施 哪年修', '桥,隧道,码头这些老设施 谁出钱'],
    ],
  ])('%s: a part takes along what the first is about, and not what is asked of it', (question, queries) => {
    expect(queriesOf(question)).toEqual(queries);
  });

  it.each([
    ['大农场怎么补,小农户又该找谁?', '小农户又该找谁'],
    ['公租房建了多少套,还有城里老旧小区的电梯装了几部?', '城里老旧小区的电梯装了几部'],
  ])('%s: the second names a thing of its own', (question, second) => {
    expect(queriesOf(question)[1]).toBe(second);
  });

  it.each([
    ['公租房建了多少套,另外还有多少套没建?', '公租房建了 还有多少套没建'],
    ['水稻补多少钱,一个农户又补多少?', '水稻补钱 一个农户又补多少'],
    ['实施细则什么时候出台,基本原则有哪些?', '实施细则出台 基本原则有哪些'],
  ])('%s: the second names none', (question, second) => {
    expect(queriesOf(question)[1]).toBe(second);
  });

  it.each(['种粮有没有补贴?补多少', '粮站收粮挑不挑品种?收购价是多少'])(
    '%s asks whether, and something else',
    (question) => {
      expect(partsOf(question)).toHaveLength(2);
      expect(partsOf(question).map(({ asked }) => isWhether(asked))).toEqual([true, false]);
    },
  );

  it.each([
    '无论是否本地户籍,补贴标准是多少?',
    '化肥动不动就涨价,有什么补贴?',
    '补贴标准是300元,对不对?',
    '我们这边优惠一点没有,有什么补贴?',
  ])('%s asks one thing', (question) => {
    expect(partsOf(question)).toEqual([]);
  });

  it('each keeps the words that ask it', () => {
    expect(partsOf('公租房要建多少套,什么时候交付?').map(({ asked }) => asked)).toEqual([
      '公租房要建多少套',
      '什么时候交付',
    ]);
  });

  it('a point in a number ends nothing', () => {
    expect(partsOf('5.5万个岗位从哪来,由谁负责?').map(({ asked }) => asked)[0]).toBe('5.5万个岗位从哪来');
  });

  it('what stands before the questions belongs to each', () => {
    for (const query of queriesOf('我是做芯片的,有什么政策,怎么申请?')) expect(query).toContain('芯片');
  });

  it('a time to come takes the place of a year, and the other way round', () => {
    const [, later] = queriesOf('电子制造2020年涨了多少,往后五年的目标是多少?');
    expect(later).toContain('电子制造');
    expect(later).not.toContain('2020');
    const [, planned] = queriesOf('技术中心现在有多少家,到2025年要新增多少家?');
    expect(planned).toContain('技术中心');
    expect(planned).not.toContain('现在');
  });

  it('another year takes the place of the first', () => {
    const [first, second] = queriesOf('2020年电子信息制造业增速是多少,2025年呢?');
    expect(first).toContain('2020年');
    expect(second).toContain('2025年');
    expect(second).toContain('电子信息制造业增速');
    expect(second).not.toContain('2020');
  });

  it.each([
    '滨海新区重点发展什么?',
    '为了支持企业,有哪些融资渠道?',
    '几乎没有变化。',
    '电子信息和软件的产值目标',
    '',
    '???',
  ])('%j asks one thing at most', (question) => {
    expect(partsOf(question)).toEqual([]);
  });
});

describe('a question split', () => {
  const segment = fc.constantFrom(
    '产值',
    '增速是多少',
    '哪些园区',
    '2025年',
    '滨海新区',
    '怎么申请',
    '和',
    '分别',
    '的',
  );
  const separator = fc.constantFrom('', ',', '，', '?', '。', ';', '、', '\n', ' ');
  const question = fc
    .array(fc.tuple(segment, separator), { maxLength: 9 })
    .map((pairs) => pairs.flat().join(''));

  it('has no part or several, none of them empty', () => {
    fc.assert(
      fc.property(fc.oneof(question, fc.string({ unit: 'binary' })), (text) => {
        const parts = partsOf(text);
        expect(parts).not.toHaveLength(1);
        for (const { query, subject } of parts) {
          expect(query.trim()).not.toBe('');
          if (subject !== null) expect(query.startsWith(subject)).toBe(true);
        }
      }),
    );
  });

  it('loses nothing that asks', () => {
    fc.assert(
      fc.property(question, (text) => {
        const queries = queriesOf(text);
        if (queries.length === 0) return;
        for (const cue of ['多少', '哪些', '怎么'])
          if (text.includes(cue)) expect(queries.join('|')).toContain(cue);
      }),
    );
  });

  it('makes up no words but 是什么', () => {
    fc.assert(
      fc.property(question, (text) => {
        const allowed = new Set(`${foldForSearch(text)}是什么 `);
        expect([...queriesOf(text).join('')].filter((character) => !allowed.has(character))).toEqual([]);
      }),
    );
  });
});

describe('a question without one of two things', () => {
  it.each([
    ['武清区和蓟州区重点发展什么?', '蓟州区', '武清区重点发展什么?'],
    ['蓟州区、武清区重点发展什么?', '蓟州区', '武清区重点发展什么?'],
    ['武清和蓟州区重点发展什么?', '蓟州', '武清重点发展什么?'],
    ['武清區與薊州區重點發展什麼?', '薊州區', '武清區重點發展什麼?'],
    ['Which parks are in Wuqing and Jizhou?', 'Jizhou', 'Which parks are in Wuqing?'],
    ['C++和Java人才有哪些支持?', 'C++', 'Java人才有哪些支持?'],
  ])('%s without %s', (question, word, rest) => {
    expect(withoutPartner(question, word)).toBe(rest);
  });

  it.each([
    ['names no second thing', '武清区重点发展什么?', '武清区'],
    ['does not name the thing', '武清区和宁河区重点发展什么?', '蓟州区'],
    ['asks how one compares with the other', '北京和天津相比差距多大?', '北京'],
    ['is about a year', '2025年和2030年的目标是什么?', '2030年'],
  ])('is none where it %s', (_case, question, word) => {
    expect(withoutPartner(question, word)).toBeNull();
  });

  it('is left where each side of a comparison is asked for', () => {
    expect(withoutPartner('北京和天津相比各有哪些园区?', '北京')).toBe('天津相比各有哪些园区?');
  });

  it('is shorter, and any word is taken literally', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 6 }), (word) => {
        fc.pre(!/^\d/.test(word));
        const rest = withoutPartner(`甲和${word}乙`, word);
        expect(rest).not.toBeNull();
        expect(rest?.length).toBeLessThan(`甲和${word}乙`.length);
      }),
    );
  });
});
