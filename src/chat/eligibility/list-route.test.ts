import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/eligibility-context.ts';
import { loadGrantPolicies } from '../../../test/support/grant-policies.ts';
import { loadPlan } from '../../../test/support/plan.ts';
import { createConsultation } from '../../answer/consulted-documents.ts';
import { testEligibility } from '../../http/test-eligibility.ts';
import { eligibilityRoute } from './eligibility-route.ts';

const policies = await loadGrantPolicies();
const district = policies.get('yunhe-smart-manufacturing') ?? expect.fail('the policy is missing');
const plan = await loadPlan();
const corpus = { documents: [district, plan] };
const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
const route = eligibilityRoute({
  ...testEligibility(corpus, clock),
  consult: createConsultation(corpus),
  context,
  otherwise: async () => null,
});
const ask = async (message: string, documentId = district.metadata.id) =>
  (await route({ message, documents: [documentId] }))?.answer ?? null;

describe('a policy that gives amounts, asked for all that it gives', () => {
  it.each(['有哪些支持措施?', '能拿多少补贴?'])(
    'tells its measures in the order of the text: %s',
    async (message) => {
      const answer = await ask(message);
      expect(answer?.outcome).toBe('answered');
      const starts = (answer?.citations ?? []).map(({ start }) => start);
      expect(starts.length).toBeGreaterThan(10);
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
      expect(answer?.verification).toMatchObject({ quotesLiteral: true, numbersSupported: true });
      // Nobody was held against them.
      expect(answer?.eligibility).toBeUndefined();
    },
  );

  it('tells the largest amounts first where they are asked for', async () => {
    expect((await ask('最高能拿多少钱?'))?.citations[0]?.quote).toContain('不超过300万元');
  });

  it('asks what would tell which of them are the asker’s', async () => {
    const answer = await ask('我们符合哪条?');
    expect(answer?.outcome).toBe('needs_clarification');
    expect(answer?.citations.length).toBeGreaterThan(10);
    expect(answer?.answer).toMatch(/[?？]$/);
  });

  it('reckons for a firm that told of itself', async () => {
    const answer = await ask('我们在云河区搞智能化改造,设备投资额500万元,能拿多少补贴?');
    expect(answer?.answer).toContain('500万元 × 12% = 60万元');
    expect(answer?.eligibility?.understood.district).toEqual(['云河区']);
  });
});

describe('a plan that gives none', () => {
  it.each(['能拿多少补贴?', '我们能拿多少补贴?', '有哪些支持措施?'])(
    'leaves %s to the answers',
    async (message) => {
      expect(await ask(message, plan.metadata.id)).toBeNull();
    },
  );

  it('asks a firm that wants to know which clause is for it what it is', async () => {
    expect((await ask('我们符合哪条?', plan.metadata.id))?.outcome).toBe('needs_clarification');
  });
});
