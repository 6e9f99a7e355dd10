import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { findQuantities } from '../../text/quantities.ts';
import { splitSentences } from '../../text/sentences.ts';
import { compareFigures, isFigure } from './compare-figures.ts';

const plan = await loadPlan();
const clause = (id: string) => plan.clauses.find((one) => one.id === id)?.text ?? '';
const centres = clause('1.4');
const targets = clause('3.3.p2');
const everything = () => true;
const compare = (claim: string, text: string, context = text) =>
  compareFigures(claim, text, context, everything);

describe('a figure of a claim', () => {
  it.each([
    ['国家级企业技术中心有68家', centres, '8家', '68家'],
    ['国家级企业技术中心有100家', centres, '8家', '100家'],
    ['市级企业技术中心有8家', centres, '68家', '8家'],
    ['电子信息制造业产值突破3500亿元', targets, '突破3000亿元', '3500亿元'],
    ['软件和信息技术服务业营业收入突破3000亿元', targets, '突破3500亿元', '3000亿元'],
    ['平均增速超过10%', targets, '超过9%', '10%'],
    ['移动终端预约率超过80%', clause('1.5'), '超过65%', '80%'],
    ['累计建成5G基站5万个', clause('1.6'), '2.4万余个', '5万个'],
    ['新建国家级企业技术中心6家', clause('3.3.p4'), '3-5家', '6家'],
  ])('%s is another than in the text', (claim, text, stated, claimed) => {
    expect(compare(claim, text)).toEqual([{ kind: 'other-figure', stated, claimed }]);
  });

  it.each([
    ['the first of its kind for a first place', '人工智能产业全国第一', clause('1.5')],
    ['what the claim gives itself', '全国6大CPU厂商天津占了5家', clause('1.2')],
  ])('is not put right by %s', (_case, claim, text) => {
    const found = compare(claim, text);
    expect(found.filter(({ kind }) => kind === 'other-figure')).toEqual([]);
    expect(found.every(({ kind }) => kind === 'same')).toBe(false);
  });

  it.each([
    ['国家级企业技术中心有8家', centres],
    ['市级企业技术中心有68家', centres],
    ['电子信息制造业产值突破3000亿元', targets],
    ['电子信息制造业产值突破3000亿', targets],
    ['外资企业产值比重达到三分之二', clause('1.2')],
    ['新建国家级企业技术中心3-5家', clause('3.3.p4')],
  ])('%s is the one in the text', (claim, text) => {
    expect(compare(claim, text)).toEqual([{ kind: 'same' }]);
  });

  it.each([
    ['of another kind', '总投资100亿元', centres],
    ['of such a unit', '单晶硅片12英寸', centres],
    ['in such a place', '汽车产量达到100家', clause('3.3.p3')],
    ['at all', '产值突破3000亿元', clause('5.2.5')],
    ['being empty', '产值突破3000亿元', ''],
  ])('is absent where the text has none %s', (_case, claim, text) => {
    expect(compare(claim, text)).toEqual([{ kind: 'absent' }]);
  });

  it('is left open where the context has yet another in a place as much alike', () => {
    expect(compare('国家级企业技术中心有68家', centres, `${centres}\n${clause('3.3.p4')}`)).toEqual([
      { kind: 'absent' },
    ]);
  });

  it('is held only against what is said of the same thing', () => {
    const ofSoftware = (stretch: string) => stretch.includes('软件');
    const [growth] = compareFigures('软件业增速为9%', targets, targets, ofSoftware);
    expect(growth?.kind).not.toBe('same');
    expect(compareFigures('产值突破5000亿元', targets, targets, () => false)).toEqual([{ kind: 'absent' }]);
  });

  it('is compared one by one', () => {
    expect(compare('国家级企业技术中心8家,市级企业技术中心60家', centres)).toMatchObject([
      { kind: 'same' },
      { kind: 'other-figure', stated: '68家', claimed: '60家' },
    ]);
    expect(compare('滨海新区是核心', centres)).toEqual([]);
  });

  it('is never contradicted by the sentence that it is from', () => {
    for (const { start, end } of splitSentences(plan.text)) {
      const sentence = plan.text.slice(start, end);
      expect(compare(sentence, sentence).filter(({ kind }) => kind === 'other-figure')).toEqual([]);
    }
  });
});

describe('a number to be held against a text', () => {
  const figures = (text: string) => findQuantities(text).filter(isFigure).length;

  it.each(['3000亿元', '9%', '8家', '第3位', '4.2倍', '5000亿', '三分之二'])('is %s', (text) => {
    expect(figures(text)).toBe(1);
  });

  it.each(['2025年', '一个', '11', '十四五'])('is not %s', (text) => {
    expect(figures(text)).toBe(0);
  });
});
