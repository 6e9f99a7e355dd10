import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../text/fold.ts';
import { slotNames } from './asked-slot.ts';
import { findAskedSlot } from './find-asked-slot.ts';

const slotOf = (question: string) => findAskedSlot(foldForSearch(question));

describe('what a question asks to be told', () => {
  it.each([
    ['联系电话是多少?', 'contact'],
    ['What is the phone number?', 'contact'],
    ['需要提交哪些材料?', 'materials'],
    ['怎么申请?', 'procedure'],
    ['贴息到哪个部门办?', 'where-to-apply'],
    ['稳岗返还找谁申领?', 'where-to-apply'],
    ['公租房去哪儿登记?', 'where-to-apply'],
    ['Where do we apply for the loan?', 'where-to-apply'],
    ['护士工资是多少?', 'detail'],
    ['扶持资金给多少?', 'support-amount'],
    ['打算扶持几家孵化器?', 'quantity'],
    ['谁来审批数据跨境传输?', 'responsible'],
    ['名单由谁公布?', 'responsible'],
    ['不满意找谁投诉?', 'detail'],
    ['发展指数由谁来发布?', 'responsible'],
    ['这份规划是谁编制的?', 'issue-details'],
    ['高新技术企业有什么补贴?', 'detail'],
    ['多久考评一次?', 'detail'],
    ['配合单位有谁?', 'responsible'],
    ['申报条件是什么?', 'procedure'],
    ['要满足哪些具体条件?', 'procedure'],
    ['得够上什么杠杠?', 'procedure'],
    ['能上哪几条马路试跑?', 'place'],
    ['机器摆在哪条街上?', 'address'],
    ['文号是多少?', 'issue-details'],
    ['什么时候印发的?', 'issue-details'],
    ['是哪一天印发的?', 'issue-details'],
    ['落款日期写的是几号?', 'issue-details'],
    ['補貼多少錢?', 'support-amount'],
    ['最高奖励多少万元?', 'support-amount'],
    ['安家补助分几年给?', 'detail'],
    ['没买票坐车要补多少钱?', 'quantity'],
    ['买新车能补多少钱?', 'support-amount'],
    ['充电设施配套建设标准由哪个部门制定?', 'responsible'],
    ['完不成怎么处罚?', 'penalty'],
    ['增速怎么测算?', 'method'],
    ['“1+N”是什么意思?', 'meaning'],
    ['PKGS代表什么?', 'meaning'],
    ['什么叫市级储备粮?', 'meaning'],
    ['领导小组组长是谁?', 'person'],
    ['68家企业技术中心的名单', 'members'],
    ['哪4家CPU厂商?', 'members'],
    ['由哪个部门负责?', 'responsible'],
    ['谁牵头落实?', 'responsible'],
    ['哪家公司研发了基带芯片?', 'organisation'],
    ['办公地址在哪?', 'address'],
    ['基地建在哪里?', 'place'],
    ['落户在哪个区?', 'place'],
    ['滨海新区依托哪些园区?', 'place'],
    ['为什么选择信创而不是别的?', 'reason'],
    ['打什么电话咨询?', 'contact'],
    ['终端机摆在哪几条街道上?', 'place'],
    ['施工地点和工期是什么?', 'place'],
    ['落户要带哪几种证件?', 'materials'],
    ['申报的截止日期是几月几号?', 'quantity'],
    ['报名哪天截止?', 'quantity'],
    ['申报的截止时间怎么延长?', 'procedure'],
    ['买药超过几盒会报警?', 'quantity'],
    ['产值目标是多少?', 'quantity'],
    ['国家级企业技术中心有几家?', 'quantity'],
    ['When will it be reached?', 'quantity'],
  ])('%s asks for %s', (question, name) => {
    expect(slotOf(question)?.name).toBe(name);
  });

  it.each([
    '方案是给谁用的?',
    '护士的工资待遇怎么样?',
    '怎么提高群众满意度?',
    '职工培训怎么安排?',
    '谁能参加?',
    '滨海新区重点发展什么?',
    '什么是智能网联汽车产业的发展重点?',
    '如何支持中小企业?',
    '介绍一下智能家居',
    '骑车能打电话吗?',
    '边骑车边打电话可以吗?',
    '几乎停滞',
    '前几天下雨,还能不能施工?',
    '院子没法封顶,沙子能露天放吗?',
    '在哪些地方取得突破?',
    '算力设施建哪些东西?',
    '官方说了算还是买卖双方说了算',
    '面积按套内算还是按建筑面积算',
    '新材料向哪些领域应用',
    '街道有哪些职责',
    '验收前还是验收后付款',
    '由哪几个部分构成',
    '',
  ])('is no particular thing in %j', (question) => {
    expect(slotOf(question)).toBeNull();
  });

  it('a number of calls is a number, a telephone number is none', () => {
    expect(slotOf('5G基站有多少个?')?.name).toBe('quantity');
    expect(slotOf('热线是多少?')?.name).toBe('contact');
  });
});

describe('the number asked for', () => {
  it.each([
    ['产值目标是多少?', 'amount', null],
    ['总投资多少亿元?', 'amount', null],
    ['国家级企业技术中心有几家?', 'count', '家'],
    ['5G基站要建多少个?', 'count', '个'],
    ['增速是多少?', 'percentage', null],
    ['占全市工业比重多少?', 'percentage', null],
    ['What percentage of hospitals?', 'percentage', null],
    ['出口占销售收入多少?', 'percentage', null],
    ['女性占几成?', 'percentage', null],
    ['今年改造多少个城中村?', 'count', '个'],
    ['啥时间能通车?', 'date', null],
    ['When will the bridge be finished?', 'date', null],
    ['到哪一年实现?', 'date', null],
    ['何时完工?', 'date', null],
    ['厂里有多少工人?', 'count', '人'],
    ['全国排名第几?', 'rank', null],
    ['翻几番?', 'multiple', null],
  ])('%s is of kind %s, unit %s', (question, kind, unit) => {
    expect(slotOf(question)?.quantities).toContain(kind);
    expect(slotOf(question)?.unit).toBe(unit);
  });

  it('is none where a number is only part of a name', () => {
    expect(slotOf('引述十九届五中全会的是哪句话?')).toBeNull();
    expect(slotOf('第几届博览会?')?.name).toBe('quantity');
  });

  it('is not asked by a number of things that something is done to', () => {
    expect(slotOf('想把几家好公司捧成领头羊,靠什么手段?')?.name).not.toBe('quantity');
    expect(slotOf('想扶持做出哪几样产品')?.name).not.toBe('support-amount');
  });

  it('is nothing that the asker only says he does not know', () => {
    expect(slotOf('不了解申报条件,规划里有什么帮助?')?.name).not.toBe('procedure');
    expect(slotOf('不了解申报条件是什么,怎么办?')?.name).toBe('procedure');
    expect(slotOf('我不清楚联系电话,谁知道?')?.name).toBe('contact');
  });

  it('is no number of people where a house of theirs is counted', () => {
    expect(slotOf('建成多少学生宿舍?')?.unit).toBeNull();
  });

  it('is no tax of a tax office', () => {
    expect(slotOf('电子税务局那一项值多少分?')?.measure).toBeNull();
    expect(slotOf('税收是多少?')?.measure?.test('税收')).toBe(true);
  });

  it('has the unit that is counted in', () => {
    expect(slotOf('多少平方公里?')?.unit).toBe('平方公里');
    expect(slotOf('出口带宽达到多少T?')?.unit).toBe('t');
  });

  it('measures what the question measures', () => {
    const measure = slotOf('电子信息制造业的产值是多少?')?.measure;
    expect(measure?.test('产值突破3000亿元')).toBe(true);
    expect(measure?.test('营业收入突破3500亿元')).toBe(false);
    expect(slotOf('有几家?')?.measure).toBeNull();
  });

  it('a share is none of what it is a share of, and no growth', () => {
    const measure = slotOf('出口占销售收入多少?')?.measure;
    expect(measure?.test('出口占比达到35%')).toBe(true);
    expect(measure?.test('三分之一的收入来自出口')).toBe(true);
    expect(measure?.test('销售收入增长9%')).toBe(false);
  });

  it.each([
    ['哪天揭牌?', true],
    ['几月几日开工?', true],
    ['哪一年建成?', false],
    ['产值是多少?', false],
  ])('%s wants a day: %s', (question, toTheDay) => {
    expect(slotOf(question)?.toTheDay).toBe(toTheDay);
  });

  it('may be one of two', () => {
    expect(slotOf('年龄要求35岁还是40岁?')?.oneOf).toEqual(['35', '40']);
    expect(slotOf('高考是3+3还是3+1+2?')?.oneOf).toEqual(['3+3', '3+1+2']);
    expect(slotOf('年龄要求是什么?')?.oneOf).toEqual([]);
  });
});

describe('the names asked for', () => {
  it.each([
    ['哪4家CPU厂商?', 4],
    ['哪四家CPU厂商?', 4],
    ['另外两家是谁?', 2],
    ['其餘倆呢,叫什麼?', 2],
    ['68家企业技术中心的名单', 68],
    ['三大任务具体是什么?', 3],
    ['企业技术中心的名单', null],
  ])('%s: %s of them', (question, count) => {
    expect(slotOf(question)).toMatchObject({ name: 'members', count });
  });

  it.each([
    ['哪几家医院?', '医院'],
    ['落户在哪个区?', '区'],
    ['有哪些园区?', '园区'],
    ['由哪个部门负责?', '部门'],
    ['谁牵头落实?', null],
  ])('%s are of kind %s', (question, kind) => {
    expect(slotOf(question)?.of).toBe(kind);
  });
});

describe('the cue', () => {
  it('is the words of the folded question that ask', () => {
    const question = foldForSearch('國家級企業技術中心有幾家？');
    const { start, end } = findAskedSlot(question)?.cue ?? { start: 0, end: 0 };
    expect(question.slice(start, end)).toBe('几家');
  });

  it('lies within any question, and the slot is a known one', () => {
    const word = fc.constantFrom(
      '哪',
      '4',
      '家',
      '多少',
      '谁',
      '负责',
      '补贴',
      '电话',
      '还是',
      '35',
      '俩',
      '年',
      '(',
      '*',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 10 }).map((words) => words.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const slot = slotOf(text);
          if (slot === null) return;
          expect(slotNames).toContain(slot.name);
          expect(slot.cue.start).toBeGreaterThanOrEqual(0);
          expect(slot.cue.end).toBeGreaterThan(slot.cue.start);
          expect(slot.cue.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
