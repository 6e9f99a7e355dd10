import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/eligibility-context.ts';
import { strangerPolicy } from '../../test/support/stranger-policy.ts';
import { createConsultation } from '../answer/consulted-documents.ts';
import { eligibilityRoute } from '../chat/eligibility/eligibility-route.ts';
import { reportFor } from '../chat/eligibility/report-for.ts';
import { buildDocument } from '../corpus/build-document.ts';
import { testEligibility } from '../http/test-eligibility.ts';

const regulation = await buildDocument({
  id: 'canals',
  fileName: 'canals.txt',
  text: `松泉市水渠养护管理条例

第一章 总则

第一条 为了加强水渠养护管理，结合本市实际，制定本条例。

第二条 市人民政府应当加强领导，组织有关部门做好水渠养护工作。

第二章 养护

第三条 养护作业单位应当遵守操作规程，推广清洁技术。

第三章 法律责任

第四条 养护作业单位违反操作规程的，由水务部门责令改正，给予警告，并处三千元以上二万元以下的罚款。`,
  description: null,
  errata: [],
  findingAid: {},
});
const corpus = { documents: [regulation, await strangerPolicy()] };
const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
const services = {
  ...testEligibility(corpus, clock),
  consult: createConsultation(corpus),
  context,
  otherwise: async () => null,
};
const route = eligibilityRoute(services);
const only = ['canals'];

describe('a text that offers nothing to firms', () => {
  it.each([
    ['我们是松泉的水渠养护公司,30人', '没有找到给企业的支持措施'],
    ['我們是松泉的水渠養護公司,30人', '沒有找到給企業的支持措施'],
    ['We are a canal maintenance company with 30 people', 'No measure of support for enterprises'],
  ])('is reported to be one, in the language of the words: %s', async (text, words) => {
    const { measures, questions, notices } = await reportFor({ text }, only, undefined, services);
    expect([measures, questions]).toEqual([[], []]);
    expect(notices.map(({ code }) => code)).toEqual(['no_measures']);
    expect(notices[0]?.text).toContain(words);
  });

  it.each([
    ['我们是一家水渠养护公司,有什么支持?', '没有找到给企业的支持措施'],
    ['我们能享受什么政策?', '没有找到给企业的支持措施'],
    ['我們是一家水渠養護公司,有什麼支持?', '沒有找到給企業的支持措施'],
    ['We maintain canals. What support is there for us?', 'No measure of support for enterprises'],
  ])('is said to be one in chat: %s', async (message, words) => {
    const answer = (await route({ message, documents: only }))?.answer;
    expect([answer?.outcome, answer?.citations]).toEqual(['not_in_document', []]);
    expect(answer?.answer).toContain(words);
    expect(answer?.verification.unsupported).toEqual([]);
  });

  it('does not speak for another that is consulted with it', async () => {
    const report = await reportFor({ text: '松湖区的企业,设备投入额500万元' }, undefined, 'zh', services);
    expect(report.measures.map(({ documentId }) => documentId)).not.toContain('canals');
    expect(report.measures.length).toBeGreaterThan(0);
  });
});
