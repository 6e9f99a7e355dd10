import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import type { AskedSlot } from '../../question/slot/asked-slot.ts';
import { findAskedSlot } from '../../question/slot/find-asked-slot.ts';
import { foldForSearch } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantities.ts';
import { explains, fills, isNamedBy, showingsIn } from './slot-evidence.ts';
import { foldKeepingLists, type Statement } from './statements.ts';

const plan = await loadPlan();
const [clause] = plan.clauses;
if (clause === undefined) throw new Error('the plan has no clauses');

function slotOf(question: string): AskedSlot {
  const slot = findAskedSlot(foldForSearch(question));
  if (slot === null) throw new Error(`${question} asks for nothing in particular`);
  return slot;
}

const saying = (text: string): Statement => {
  const sentence = foldKeepingLists(text);
  const parts = sentence.split(';').map((piece) => piece.split(','));
  return {
    clause: clause as Statement['clause'],
    start: 0,
    end: text.length,
    rank: 0,
    sentence,
    heading: '',
    parts,
    yearBefore: null,
    sentenceBefore: '',
    nearness: 0,
  };
};

const showings = (question: string, text: string) => showingsIn(slotOf(question), saying(text));

describe('a share asked for', () => {
  it.each([
    ['优惠打几折?', '给予80%优惠', '最高补贴50万元'],
    ['补贴几个点?', '按购置额的10%补助', '补助500万元'],
  ])('%s is given by %s, and not by %s', (question, share, sum) => {
    expect(showings(question, share)).not.toEqual([]);
    expect(showings(question, sum)).toEqual([]);
  });
});

describe('a statement shows the thing asked for', () => {
  it.each([
    ['联系电话是多少?', '咨询电话:022-12345678'],
    ['怎么申请?', '由市科技局审核后公布'],
    ['由哪个部门负责?', '由市工业和信息化局牵头组织实施'],
    ['怎么处罚?', '对逾期不整改的通报批评'],
    ['增速怎么测算?', '按照可比价格计算'],
    ['哪家公司研发?', '由中芯国际公司研发'],
    ['落户在哪个区?', '落户武清区'],
    ['先导区位于哪一区?', '获批天津(西青)国家级车联网先导区'],
    ['哪家公司参与了研发?', '紫光展锐参与12纳米5G基带芯片研发'],
    ['哪家企业进了百强?', '中环半导体、中科曙光入围中国电子信息百强'],
    ['是哪一天印发的?', '2023年5月26日'],
    ['是哪一天印发的?', '二〇二三年五月二十六日'],
    ['直联点放在哪个城市?', '大力支持合肥建设国家级互联网骨干直联点'],
    ['要有多少家饭店参加?', '全市新增2400户餐饮单位'],
    ['孩子几岁可以坐后面?', '可以搭载一名十二周岁以下未成年人'],
    ['谁当办公室主任?', '牛弩韬同志兼任办公室主任'],
    ['目录多长时间编一次?', '每年编制紧缺人才需求目录'],
    ['专委会由哪些部门组成?', '专委会由工业和信息化部、公安部组成'],
    ['专委会由哪些部门组成?', '会同公安部、交通运输部推进'],
    ['撞了人,算车主的还是算厂家的?', '由使用者承担赔偿责任'],
    ['想进联盟要走什么流程?', '由理事会审核'],
    ['瞄准的是几级自动驾驶?', 'L3级以上智能网联汽车'],
    ['从哪届学生开始考艺术?', '自2022年秋季学期初中一年级学生开始,将艺术类科目纳入中考'],
    ['教师的配备比例是多少?', '按师生比不低于1∶4000比例配备'],
    ['补贴多少钱?', '给予最高50万元奖励'],
    ['产值目标是多少?', '产值突破3000亿元'],
    ['为什么选择信创而不是别的?', '由于自主创新能力不足'],
    ['哪4家CPU厂商?', '飞腾、海光、龙芯、申威等厂商'],
  ])('%s — %s', (question, text) => {
    expect(showings(question, text)).not.toEqual([]);
  });

  it.each([
    ['联系电话是多少?', '建立热线服务机制'],
    ['怎么申请?', '加强申报条件、申报程序等宣传'],
    ['是哪一天印发的?', '2019年3月15日,全省召开动员会'],
    ['放在哪个城市?', '取消医保定点资格'],
    ['哪家公司参与了研发?', '鼓励企业参与芯片研发'],
    ['哪家公司参与了研发?', '社会资本积极参与研发'],
    ['厂里有多少工人?', '外资企业产值比重达到三分之二'],
    ['放在哪个城市?', '云南通过专项审计后扩大连接规模'],
    ['由哪个科室负责?', '由市科技局牵头负责'],
    ['怎么处罚?', '推动产业高质量发展'],
    ['落户在哪个省?', '落户武清区'],
    ['补贴多少钱?', '产值突破3000亿元'],
    ['产值目标是多少?', '营业收入突破3500亿元'],
    ['国家级企业技术中心有几家?', '增速超过9%'],
    ['哪4家CPU厂商?', '飞腾、海光等厂商'],
    ['哪几家医院?', '飞腾、海光等厂商'],
    ['年龄要求35岁还是40岁?', '年龄不限'],
    ['目录多长时间编一次?', '定期编制紧缺人才需求目录'],
    ['专委会由哪些部门组成?', '充分发挥专委会的作用'],
    ['撞了人,算车主的还是算厂家的?', '系统开展测试评价'],
    ['瞄准的是几级自动驾驶?', '提升自动驾驶水平'],
  ])('not %s — %s', (question, text) => {
    expect(showings(question, text)).toEqual([]);
  });

  it('in the part that has it, with what stands before it up to the semicolon', () => {
    const text = '电子信息制造业产值突破3000亿元;软件业收入突破3500亿元,增速达到10%,位居前列';
    const [growth, ...others] = showings('增速是多少?', text);
    expect(others).toEqual([]);
    expect(growth?.part).toBe('增速达到10%');
    expect(growth?.context).toBe('软件业收入突破3500亿元,增速达到10%');
    expect(growth?.window).toContain('10%');
  });

  it('best in the very unit asked for', () => {
    const [exact] = showings('国家级企业技术中心有几家?', '拥有国家级企业技术中心8家');
    const [alike] = showings('国家级企业技术中心有几家?', '拥有国家级企业技术中心8个');
    expect(exact?.fit).toBe(1);
    expect(alike?.fit).toBeLessThan(1);
  });

  it('as a list, which says what its members are', () => {
    const [list] = showings('哪4家CPU厂商?', '飞腾、海光、龙芯、申威等厂商');
    expect(list?.head).toContain('厂商');
    expect(showings('落户在哪个区?', '落户武清区')[0]?.head).toBeNull();
  });
});

describe('a number', () => {
  it('that the question states is not what it asks for, nor one that it rounds', () => {
    expect(showings('4600个基站在各区有多少个?', '累计建设基站4600个')).toEqual([]);
    expect(showings('两万多种传感器,自己造得出几种?', '全球产品化的传感器大约有2.6万种')).toEqual([]);
    expect(showings('两万多种传感器,自己造得出几种?', '其中5000种由国内生产')).not.toEqual([]);
  });

  it('that is a date at the head of a sentence is that of all it says', () => {
    const [date] = showings('哪一年实现规模化应用?', '2020年后,产业跨越发展,逐步实现规模化应用');
    expect(date?.isOfAll).toBe(true);
    expect(showings('哪一年实现?', '产业发展,2020年实现应用')[0]?.isOfAll).toBe(false);
  });
});

describe('a number is of the kind asked for', () => {
  const isFilled = (question: string, text: string) =>
    findQuantities(text).some((quantity) => fills(slotOf(question), quantity, text));

  it.each([
    ['产值目标是多少?', '3000亿元', '9%'],
    ['增速是多少?', '9%', '3000亿元'],
    ['国家级企业技术中心有几家?', '8家', '68人'],
    ['到哪一年实现?', '2025年', '50项'],
    ['哪天揭牌?', '5月', '2025年'],
    ['有多少人?', '40名', '40家'],
    ['多少平方公里?', '12平方公里', '12公里'],
    ['补贴比例多少?', '30%', '30家'],
    ['排名第几?', '第3位', '3家'],
  ])('%s: %s, not %s', (question, fitting, other) => {
    expect(isFilled(question, fitting)).toBe(true);
    expect(isFilled(question, other)).toBe(false);
  });

  it('a date is no number of things', () => {
    expect(isFilled('目标是多少?', '2025年')).toBe(false);
  });
});

describe('a sentence explains a term', () => {
  it.each([
    ['5g(第五代移动通信技术)等新兴领域', '5g'],
    ['三首是指首台套、首批次、首版次', '三首'],
    ['打造"pkgs"(飞腾-麒麟软件-长城-中科曙光)信创品牌', 'pkgs'],
    ['c++(一种语言)', 'c++'],
    ['实施优化组织方式、加强梯度培育六大任务', '六大任务'],
  ])('%s: %s', (sentence, term) => {
    expect(explains(sentence, term)).toBe(true);
  });

  it.each([
    ['加快5g发展', '5g'],
    ['形成共同发展的空间布局', '1+n'],
    ['(第五代移动通信技术)', '5g'],
  ])('not %s: %s', (sentence, term) => {
    expect(explains(sentence, term)).toBe(false);
  });
});

describe('a number in a name', () => {
  it('counts nothing anew', () => {
    expect(showings('专精特新企业要培育多少家?', '在“十大工程”关键节点培育一批企业')).toEqual([]);
    expect(showings('专精特新企业要培育多少家?', '培育企业十家')).not.toEqual([]);
  });
});

describe('people', () => {
  it('may be asked for as 个', () => {
    expect(showings('高端人才每年引几个?', '每年引育高端人才不少于30名')).not.toEqual([]);
  });
});

describe('a fine, a wage', () => {
  it('is told by an amount where one is asked for', () => {
    expect(showings('违规要罚多少钱?', '强化追责问责')).toEqual([]);
    expect(showings('违规怎么处罚?', '强化追责问责')).not.toEqual([]);
    expect(showings('教师工资是多少?', '绩效工资占比不低于70%')).toEqual([]);
  });
});

describe('who is charged with something', () => {
  it.each([
    ['战略任务交给谁承担?', '鼓励骨干企业牵头组建创新联合体'],
    ['谁负责网络安全?', '督促企业落实网络安全主体责任'],
    ['由谁统筹实施?', '加强部门协同'],
  ])('%s is told by %s', (question, text) => {
    expect(showings(question, text)).not.toEqual([]);
  });

  it('is an office where one is asked for', () => {
    expect(showings('由哪个部门牵头?', '鼓励骨干企业牵头组建创新联合体')).toEqual([]);
  });
});

describe('a place in brackets', () => {
  it('is that of what stands before it', () => {
    expect(showings('制造业创新中心在哪个城市?', '国家虚拟现实制造业创新中心(青岛)资源集聚')).not.toEqual([]);
  });
});

describe('a length of time', () => {
  it.each([
    ['要提前几天告知?', '提前五日向社会公告'],
    ['最多宽限多久?', '最多可延长2个月'],
    ['几年内要开工?', '原则上在三年内开工'],
  ])('%s is told by %s, whatever its unit', (question, text) => {
    expect(showings(question, text).map(({ fit }) => fit)).toEqual([1]);
  });

  it.each([
    ['要提前几天告知?', '自2005年9月1日起施行'],
    ['最多宽限多久?', '支持50家企业'],
  ])('%s is not told by %s', (question, text) => {
    expect(showings(question, text)).toEqual([]);
  });
});

describe('a sentence that is but a name', () => {
  it('is explained by the next', () => {
    expect(isNamedBy('——存量优先,带动增量.', '存量优先,带动增量')).toBe(true);
    expect(isNamedBy('坚持存量优先.', '存量优先')).toBe(false);
  });
});

describe('where something goes', () => {
  it.each([
    ['石子应该放到哪里?', '养护物料应当堆放在作业区内'],
    ['旧粮要挂到哪儿卖?', '通过公益性专业交易平台进行公开竞价交易'],
  ])('%s is told by %s', (question, text) => {
    expect(showings(question, text)).not.toEqual([]);
  });

  it('is a place of the kind where one is named', () => {
    expect(showings('放在哪个县?', '应当堆放在作业区内')).toEqual([]);
  });

  it.each(['规划的重点放在哪里?', '问题卡在哪儿?'])('is not asked by %s', (question) => {
    expect(findAskedSlot(foldForSearch(question))?.name).not.toBe('place');
  });
});

describe('what is asked for is told', () => {
  it.each([
    ['打哪个电话?', '可以通过“12345”政务服务热线等举报'],
    ['打哪个电话?', '拨打市民热线12345'],
    ['月标准怎么算?', '月计发标准为账户储存额除以139'],
  ])('%s by %s', (question, text) => {
    expect(showings(question, text)).not.toEqual([]);
  });
});
