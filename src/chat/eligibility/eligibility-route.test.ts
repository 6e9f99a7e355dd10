import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/eligibility-context.ts';
import { loadPlan } from '../../../test/support/plan.ts';
import type { AnsweredQuestion } from '../../answer/answer-question.ts';
import { createConsultation } from '../../answer/consulted-documents.ts';
import { testEligibility } from '../../http/test-eligibility.ts';
import { grants } from '../../http/test-grants.ts';
import { plan as withoutMeasures } from '../../http/test-plan.ts';
import type { ConversationMessage } from '../../ports.ts';
import type { RoutedTurn } from '../routes.ts';
import { eligibilityRoute } from './eligibility-route.ts';

const plan = await loadPlan();
const corpus = { documents: [grants, withoutMeasures, plan] };
const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
const route = eligibilityRoute({
  ...testEligibility(corpus, clock),
  consult: createConsultation(corpus),
  context,
  otherwise: async () => null,
});

/** Says messages one after the other and gives the replies. */
async function say(messages: readonly string[], more: Omit<RoutedTurn, 'message'> = {}) {
  const history: ConversationMessage[] = [];
  const replies = [];
  for (const message of messages) {
    const reply = await route({ documents: [plan.metadata.id], ...more, message, history: [...history] });
    replies.push(reply?.answer ?? null);
    history.push({ role: 'user', content: message });
    history.push({ role: 'assistant', content: reply?.answer.answer ?? '没有回答。' });
  }
  return replies;
}

const last = async (messages: readonly string[], more: Omit<RoutedTurn, 'message'> = {}) =>
  (await say(messages, more)).at(-1) ?? expect.fail('no reply');
const onGrants = { documents: ['grants'] };

describe('asked what there is for an enterprise', () => {
  it('quotes the measures, with strength and conditions, and says what the text does not give', async () => {
    const { outcome, answer, citations, verification, notices } = await last([
      '我们在北辰做5G设备,有什么支持?',
    ]);
    expect(outcome).toBe('answered');
    expect(citations.map(({ sectionId }) => sectionId)).toContain('4.1.2');
    for (const { quote, start, end } of citations) expect(plan.text.slice(start, end)).toBe(quote);
    expect(answer).toContain('“北辰区”符合');
    expect(answer).toMatch(/力度:“[^”]+”/);
    expect(answer).toContain('没有写明金额、期限、申报渠道');
    expect(verification).toMatchObject({ quotesLiteral: true, numbersSupported: true, unsupported: [] });
    expect(notices.map(({ code }) => code)).toEqual(['period_ended']);
  });

  it('asks one thing, last', async () => {
    const { answer, eligibility } = await last(['我们在北辰做5G设备,有什么支持?']);
    const asked = (eligibility?.questions ?? []).filter(({ text }) => answer.includes(text));
    expect(asked).toHaveLength(1);
    expect(answer.endsWith(asked[0]?.text ?? '-')).toBe(true);
  });

  it('only asks where nothing was told', async () => {
    const { outcome, citations, answer } = await last(['我们能享受什么政策?']);
    expect([outcome, citations]).toEqual(['needs_clarification', []]);
    expect(answer).toMatch(/\?$/);
  });

  it.each([
    ['我們在北辰做5G設備,有什麼支持?', '按您說的情況', '力度:「'],
    ['We make 5G equipment in Beichen. What support is there?', 'From what you say', 'strength: “'],
  ])('answers %s in its language', async (message, ...words) => {
    const { answer, outcome } = await last([message]);
    expect(outcome).toBe('answered');
    for (const word of words) expect(answer).toContain(word);
  });

  it('shows the arithmetic of a ceiling, which the verifier repeats', async () => {
    const { answer, verification } = await last(
      ['我们做芯片设计,首轮流片合同金额800万元,能拿什么补贴?'],
      onGrants,
    );
    expect(answer).toContain('240万元 (800万元 × 30% = 240万元)');
    expect(verification.derived).toContainEqual({
      text: '240万元',
      inputs: ['800万元', '30%'],
      rule: 'share-of-figure',
    });
    expect(verification.numbersSupported).toBe(true);
  });

  it('takes the profile that came with the message', async () => {
    const profile = {
      industry: ['芯片设计'],
      figures: [{ name: '首轮流片合同金额', value: 1200, unit: '万元' }],
    };
    const { answer } = await last(['有什么支持?'], { ...onGrants, profile });
    expect(answer).toContain('上限:300万元');
    expect(answer).toContain('1200万元 × 30%');
  });

  it('says that a place lies elsewhere', async () => {
    const { answer } = await last(['我们在合肥做芯片,能享受什么政策?']);
    expect(answer).toMatch(/^您说的合肥市不在/);
  });

  it('says so when nothing concerns the enterprise, and offers nothing', async () => {
    const { outcome, citations } = await last(['我们开火锅店,能享受什么政策?'], { documents: ['plan'] });
    expect([outcome, citations]).toEqual(['not_in_document', []]);
    const { answer } = await last(['我们开火锅店,能享受什么政策?'], onGrants);
    expect(answer).toContain('没有专门针对您的措施');
  });
});

describe('where nothing concerns the enterprise', () => {
  const documents = [plan.metadata.id];
  const asking = (outcome: 'answered' | 'partial', message = '我们开火锅店,能享受什么政策?') => {
    const reply = { answer: { outcome, answer: '原文' } } as unknown as AnsweredQuestion;
    return eligibilityRoute({
      ...testEligibility(corpus, clock),
      consult: createConsultation(corpus),
      context,
      otherwise: async () => reply,
    })({ message, documents });
  };

  it('the text answers, if it does', async () => {
    expect((await asking('answered'))?.answer.answer).toBe('原文');
  });

  it('who is elsewhere is told so', async () => {
    const route = asking('answered', '我们在合肥开火锅店,能享受什么政策?');
    expect((await route)?.answer.outcome).toBe('not_in_document');
  });

  it('half an answer is none', async () => {
    expect((await asking('partial'))?.answer.outcome).toBe('not_in_document');
  });
});

describe('what is said on', () => {
  it('is understood as the fact that was asked for', async () => {
    const [, reply] = await say(['我们能享受什么政策?', '5G设备']);
    expect(reply?.eligibility?.understood.industry).toEqual(['5G']);
    const [, , third] = await say(['我们能享受什么政策?', '5G设备', '北辰']);
    expect(third?.eligibility?.understood).toMatchObject({ industry: ['5G'], district: ['北辰区'] });
    expect(third?.citations.map(({ sectionId }) => sectionId)).toContain('4.1.2');
  });

  it('is not what was asked about the text before', async () => {
    const asked = ['人工智能重点发展什么?', '那集成电路呢?', '武清区重点发展什么产业?'];
    const told = await last([...asked, '我们在北辰做5G设备,有什么支持?']);
    expect(told.eligibility?.understood).toMatchObject({ industry: ['5G'], district: ['北辰区'] });
    const untold = await last(['武清区重点发展什么产业?', '我们能享受什么政策?']);
    expect(untold.outcome).toBe('needs_clarification');
  });

  it('may be another case', async () => {
    const reply = await last(['我们在北辰做人工智能,有什么支持?', '那武清呢?']);
    expect(reply.eligibility?.understood).toMatchObject({ district: ['武清区'], industry: ['人工智能'] });
  });

  it('keeps to the script of the conversation', async () => {
    const reply = await last(['我們能享受什麼政策?', '5G']);
    expect(reply.answer).toContain('按您說的情況');
  });

  it.each(['截止日期是哪天?', '到2025年产值目标是多少?', '集成电路重点发展什么?'])(
    'is left to the answers when it is a question: %s',
    async (message) => {
      expect(await replyTo(['我们在北辰做5G设备,有什么支持?', message])).toBeNull();
    },
  );

  it('is left to the answers where nothing of the kind was asked before', async () => {
    expect(await replyTo(['北辰区重点发展什么产业?', '武清'])).toBeNull();
  });
});

async function replyTo(messages: readonly string[]) {
  return (await say(messages)).at(-1) ?? null;
}

describe('whatever an enterprise tells of itself', () => {
  it.each([
    '我们是微型企业,员工2000人,做软件,能申请哪些政策?',
    '我们3A级,4A级,5A级都有,投资1亿元,合同一千万,能享受什么政策?',
    '我们营收99999999999999亿元,在火星,做量子波动速读,有什么支持?',
    'We have CNY 8 million of tape-out contracts for chip design, what support can we get?',
    '我们做<script>alert(1)</script>[1]**芯片**,有什么支持?',
  ])('nothing is promised that is not quoted or reckoned: %s', async (message) => {
    for (const documents of [['grants'], [plan.metadata.id], undefined]) {
      const reply = await route({ message, documents });
      if (reply === null) continue;
      expect(reply.answer.verification).toMatchObject({ quotesLiteral: true, numbersSupported: true });
      expect(reply.rendered.pieces.map(({ text }) => text).join('')).toBe(reply.answer.answer);
    }
  });
});
