import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/eligibility-context.ts';
import { buildDocument } from '../../corpus/build-document.ts';
import { isForFirms } from './for-firms.ts';
import { readGrants } from './read-grant.ts';
import { readMeasures } from './read-measures.ts';

async function measuresOf(text: string) {
  const parts = { id: 'a', fileName: 'a.txt', description: null, errata: [], findingAid: {} };
  return readMeasures(await buildDocument({ ...parts, text }), context);
}

const read = async (sentence: string) =>
  (await measuresOf(`松泉市水渠管理办法\n\n第二章 管理\n\n第六条 ${sentence}`)).map(({ text }) => text);

describe('a sentence of a regulation that offers nothing', () => {
  it.each([
    [
      '违反前条规定，养渠单位未设警示标志的，由水务部门责令改正，给予警告，并可处三千元以上二万元以下的罚款。',
    ],
    ['水务部门的工作人员有前款情形的，依法给予处分。'],
    ['施工单位未移交档案的，予以批评教育，责令其改正。'],
    ['骗取补助资金50万元以上的，追回资金，三年内取消申报资格。'],
    ['对列入失信名单的企业，推进联合惩戒，加强管理。'],
    ['因洪水损毁的水渠，应当在调整计划时予以增列。'],
    ['有关单位应当对调水命令给予支持、配合。'],
    ['举报属实的，对举报单位和个人给予奖励。'],
    ['为了加强水渠管理，根据有关法律，制定本办法。'],
    ['培育水渠养护市场的活动，适用本办法。'],
    ['本办法所称补助，是指给予养渠单位的资金。'],
    ['养渠单位应当爱护环境，推广清洁技术，减少影响。'],
    ['水务部门要加强对养渠单位的监督，完善管理规程。'],
    ['市人民政府根据需要，建立抢险物资储备点。'],
  ])('%s', async (sentence) => {
    expect(await read(sentence)).toEqual([]);
  });

  it('may stand in a list of duties, or in a chapter on penalties', async () => {
    expect(
      await measuresOf(
        '松泉市水渠管理办法\n\n第二章 职责\n\n第六条 水渠机构依法履行以下职责：\n\n（一）组织水渠巡查；\n\n（二）拟定技术规范，提供技术指导与服务。\n\n第三章 法律责任\n\n第七条 对拒不缴费的企业，支持村民依法起诉。',
      ),
    ).toEqual([]);
  });
});

describe('a sentence of a regulation that offers something', () => {
  it.each([
    ['市人民政府应当对承担抢险任务的企业给予补助。'],
    ['养渠费补贴标准为每年80元／吨。'],
    ['对近三年未受到行政处罚的企业，给予奖励10万元。'],
    ['对责令整改后通过验收的企业，给予奖励5万元。'],
    ['对受灾企业予以适当补助。'],
    ['水务部门应当支持中小企业参与养护。'],
    ['鼓励养渠单位采用新型材料。'],
    ['完善应对洪水的规程。'],
  ])('%s', async (sentence) => {
    expect(await read(sentence)).toEqual([sentence.replace(/。$/, '')]);
  });
});

describe('an amount', () => {
  it('of a fine is no ceiling of what is given beside it', () => {
    const [given] = readGrants('给予补助3万元，挪作他用的处五千元以上五万元以下的罚款', 0);
    expect(given?.grant).toMatchObject({ fixed: { text: '3万元' }, cap: null });
  });

  it('for each ton is one for each', () => {
    expect(readGrants('保管费补贴为80元／吨', 0)[0]?.grant.perItem).toMatchObject({ unit: '吨' });
  });
});

describe('what is for firms', () => {
  it.each([
    ['鼓励企业采用新型材料。', true],
    ['对种植户给予补助200元。', true],
    ['鼓励行业协会开展自律建设。', false],
    ['支持符合条件的农民承租市场住房。', false],
    ['推进专项整治。', false],
  ])('%s', async (sentence, is) => {
    const measures = await measuresOf(`松泉市水渠办法\n\n第二章 管理\n\n第六条 ${sentence}`);
    expect([measures.length, measures.some(isForFirms)]).toEqual([1, is]);
  });
});
