import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { defaultLimits } from '../app-types.ts';
import { eligibilityReportSchema, measureSchema } from '../eligibility-schema.ts';
import { errorSchema } from '../error-schema.ts';
import { testApp } from '../test-doubles.ts';
import { testEligibility } from '../test-eligibility.ts';
import { grants } from '../test-grants.ts';

const plan = await loadPlan();
const corpus = { documents: [grants, plan] };
const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
const { app } = testApp({ corpus, eligibility: testEligibility(corpus, clock) });
const schema = eligibilityReportSchema(defaultLimits);

function post(body: unknown, headers: Record<string, string> = {}) {
  return app.request('/api/eligibility', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function report(profile: unknown, more: Record<string, unknown> = {}) {
  const response = await post({ profile, ...more });
  expect(response.status).toBe(200);
  return schema.strict().parse(await response.json());
}

const onGrants = { documents: ['grants'] };
const textOf = (id: string) => corpus.documents.find(({ metadata }) => metadata.id === id)?.text ?? '';

describe('POST /api/eligibility', () => {
  it('says of each measure who, how strongly, and whether each condition is met, with its place', async () => {
    const { measures } = await report(
      { text: '我们在北辰,二十来个人,做5G设备' },
      { documents: [plan.metadata.id] },
    );
    const beichen = measures.find(({ citation }) => citation.quote.includes('北辰区重点发展'));
    expect(beichen).toMatchObject({ documentId: plan.metadata.id, scope: 'specific' });
    expect(beichen?.conditions).toContainEqual(
      expect.objectContaining({ about: 'industry', status: 'met', text: expect.stringContaining('5G') }),
    );
    for (const { citation, conditions, offers, absent } of measures) {
      for (const source of [citation, ...conditions.map((condition) => condition.citation)])
        expect(textOf(source.documentId).slice(source.start, source.end)).toBe(source.quote);
      expect(offers.every(({ strength, text }) => text.includes(strength))).toBe(true);
      expect(offers.map(({ ceiling }) => ceiling)).toEqual([undefined]);
      expect(absent).toContain('amount');
    }
  });

  it('reckons a ceiling, and shows how', async () => {
    const figures = (value: number) => [{ name: '首轮流片合同金额', value, unit: '万元' }];
    const offers = async (value: number) =>
      (await report({ industry: ['芯片设计'], figures: figures(value) }, onGrants)).measures.find(
        ({ citation }) => citation.quote.includes('流片'),
      )?.offers;
    expect(await offers(800)).toMatchObject([{ ceiling: '240万元', derivation: '800万元 × 30% = 240万元' }]);
    expect(await offers(1200)).toMatchObject([
      { ceiling: '300万元', derived: { inputs: ['1200万元', '30%', expect.stringContaining('300万元')] } },
    ]);
  });

  it('pays each grade its own sum', async () => {
    const { measures } = await report({ certifications: ['4A级'] }, onGrants);
    const graded = measures.filter(({ citation }) => citation.quote.includes('评估等级'));
    const [own, other] = ['4A级', '3A'].map((grade) =>
      graded.find(({ conditions }) => conditions.some(({ text }) => text === grade)),
    );
    expect(own?.offers[0]?.ceiling).toBe('100万元');
    expect(other).toMatchObject({ status: 'excluded', offers: [{ strength: '给予' }] });
    expect(other?.offers[0]?.ceiling).toBeUndefined();
  });

  it('holds a figure against its threshold', async () => {
    const status = async (value: number) => {
      const figures = [
        { name: '实际完成投资', value, unit: '万元' },
        { name: '设备购置额', value: 500, unit: '万元' },
      ];
      const { measures } = await report({ figures }, onGrants);
      return measures.find(({ citation }) => citation.quote.includes('1000万元及以上'))?.status;
    };
    expect(await status(1500)).not.toBe('excluded');
    expect(await status(999)).toBe('excluded');
  });

  it('asks, and offers nothing, where nothing was told', async () => {
    for (const profile of [{}, { text: ' ' }, { industry: [] }, { text: '我们能享受什么政策?' }]) {
      const { measures, questions, notices } = await report(profile);
      expect(measures).toEqual([]);
      expect(questions.length).toBeGreaterThan(0);
      expect(notices[0]?.code).toBe('empty_profile');
    }
  });

  it('says that a place lies elsewhere, what does not fit together, and that the period has ended', async () => {
    const outside = await report({ district: '合肥', industry: ['芯片'] }, { documents: [plan.metadata.id] });
    expect(outside.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['outside_area', 'period_ended']),
    );
    const contradictory = await report({ size: '微型', text: '员工2000人,做软件' });
    expect(contradictory.notices.map(({ code }) => code)).toContain('contradiction');
  });

  it('speaks the language that is asked for, or that of the profile', async () => {
    const first = async (profile: object, lang?: string) =>
      (await report(profile, { lang })).questions[0]?.text;
    expect(await first({ text: 'we make chips' })).toMatch(/^[A-Z]/);
    expect(await first({ text: '我們做晶片' })).toMatch(/您的企業/);
    expect(await first({ industry: ['芯片'] })).toMatch(/您的企业/);
    expect(await first({ industry: ['芯片'] }, 'en')).toMatch(/^[A-Z]/);
  });

  it.each<[string, unknown]>([
    ['no profile', {}],
    ['a profile that is a text', { profile: '芯片' }],
    ['an industry that is a text', { profile: { industry: '芯片' } }],
    ['a figure without a value', { profile: { figures: [{ name: '投资', unit: '万元' }] } }],
    ['a negative figure', { profile: { figures: [{ name: '投资', value: -1, unit: '万元' }] } }],
    ['a figure beyond numbers', '{"profile":{"figures":[{"name":"a","value":1e999,"unit":"元"}]}}'],
    ['too many industries', { profile: { industry: Array(51).fill('芯片') } }],
    ['a text too long', { profile: { text: '字'.repeat(8_001) } }],
    ['a NUL character', { profile: { text: 'a\0' } }],
    ['half of a surrogate pair', '{"profile":{"district":"\\ud83d"}}'],
    ['an unknown language', { profile: {}, lang: 'fr' }],
    ['no documents', { profile: {}, documents: [] }],
    ['broken JSON', '{"profile":'],
  ])('refuses %s with 400', async (_case, body) => {
    const response = await post(body);
    const { error } = errorSchema.strict().parse(await response.json());
    expect([response.status, error.code]).toEqual([400, 'invalid_request']);
  });

  it('knows only documents that exist, takes nothing but JSON, and answers to POST alone', async () => {
    expect((await post({ profile: {}, documents: ['other'] })).status).toBe(404);
    expect((await post({ profile: {} }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post({ profile: { text: 'a'.repeat(300_000) } })).status).toBe(413);
    expect((await app.request('/api/eligibility')).status).toBe(405);
  });

  it.each(['💥', '\\', '(((', '[', '****', '0', '-1万元', '９９９９９９９９９９亿元', '一百万亿'])(
    'takes %j as it takes anything else',
    async (rubbish) => {
      await report({ district: rubbish, industry: [rubbish], size: rubbish, text: rubbish });
      await report({ figures: [{ name: rubbish, value: 1e300, unit: rubbish }], needs: [rubbish] }, onGrants);
    },
  );
});

describe('GET /api/documents/{id}/measures', () => {
  it('lists what a document offers, every part with its place', async () => {
    const response = await app.request('/api/documents/grants/measures');
    const measures = measureSchema
      .strict()
      .array()
      .parse(await response.json());
    expect(measures.map(({ strength }) => strength.text)).toEqual(expect.arrayContaining(['给予', '鼓励']));
    for (const { strength, beneficiary, conditions, offers } of measures)
      for (const { text, start, end } of [
        strength,
        ...conditions,
        ...offers,
        ...(beneficiary ? [beneficiary] : []),
      ])
        expect(grants.text.slice(start, end)).toBe(text);
    const [first] = measures;
    expect(first?.grant).toMatchObject({ rate: { value: 0.3 }, cap: { value: 3_000_000 } });
  });

  it('is not there for a document that is not', async () => {
    expect((await app.request('/api/documents/other/measures')).status).toBe(404);
  });
});

describe('GET /api/documents/{id}', () => {
  it('names the place that the document is of, with what lies in it', async () => {
    const { area } = await (await app.request(`/api/documents/${plan.metadata.id}`)).json();
    expect(area.name).toBe('天津市');
    expect(area.districts).toContain('北辰区');
  });
});
