import { describe, expect, it } from 'vitest';
import { alterSentences, seededRandom } from '../../../test/support/alter-sentences.ts';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadSentenceLanguage } from '../../../test/support/sentence-language.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { SentenceEvidence } from './types.ts';
import { verifySentence } from './verify-sentence.ts';

const plan = await loadPlan();
const { language, names } = await loadSentenceLanguage();

const all: readonly SentenceEvidence[] = plan.clauses.flatMap(({ text, label, heading }) =>
  splitSentences(text).map(({ start, end }) => ({
    quote: text.slice(start, end),
    clause: text,
    structural: [label, ...heading, plan.metadata.title],
  })),
);

/** Milliseconds for hundreds of sentences on a busy machine. */
const patience = 120_000;

/** The sentence of the plan that has these words. */
function evidence(words: string): SentenceEvidence {
  const found = all.find(({ quote }) => quote.includes(words));
  if (found === undefined) throw new Error(`the plan does not say ${words}`);
  return found;
}

function problemsOf(text: string, words: string, question = '', others: readonly SentenceEvidence[] = []) {
  return verifySentence({ text, cited: [evidence(words)], others, question }, language);
}
const kindsOf = (...parts: Parameters<typeof problemsOf>) => problemsOf(...parts).map(({ kind }) => kind);

const goal = '电子信息制造业产值突破3000亿元';

describe('a sentence in the words of its quote', () => {
  it('is supported, whichever sentence of the plan it is', { timeout: patience }, () => {
    const struck = all.flatMap((cited, at) => {
      const others = all.slice(Math.max(0, at - 2), at);
      const problems = verifySentence({ text: cited.quote, cited: [cited], others, question: '' }, language);
      return problems.length === 0 ? [] : [{ quote: cited.quote, problems }];
    });
    expect(all.length).toBeGreaterThan(200);
    expect(struck).toEqual([]);
  });

  it.each([
    ['规划提出,到2025年电子信息制造业产值突破3000亿元。', goal],
    ['电子信息制造业的产值目标为3000亿元。', goal],
    ['软件和信息技术服务业营业收入将突破3500亿元,增速达到10%。', goal],
    ['截至2020年底,天津累计建成5G基站2.4万余个。', '2.4万余个'],
    ['到2025年,將打造4家年收入超百億元企業。', '年收入超百亿元'],
    ['规划鼓励跨国公司设立区域总部。', '鼓励跨国公司'],
    ['全市40家三级医院开展智慧门诊服务。', '40家三级医院'],
    ['“芯火”双创基地加快建设。', '“芯火”双创基地加快建设'],
  ])('is supported when it leaves out, reorders or reports: %s', (text, words) => {
    expect(problemsOf(text, words)).toEqual([]);
  });
});

describe('a sentence that says something else', () => {
  it.each([
    ['another number', '电子信息制造业产值突破3500万元。', goal, 'number'],
    ['a number of its own', '电子信息制造业产值突破3000亿元,带动就业12万人。', goal, 'number'],
    ['a figure of something else', '软件和信息技术服务业营业收入突破3000亿元。', goal, 'misplaced'],
    ['a figure of its neighbour', '电子信息制造业平均增速10%。', goal, 'misplaced'],
    ['another year', '到2030年,电子信息制造业产值突破3000亿元。', goal, 'number'],
    [
      'a year that the quote has for something else',
      '出口带宽达到25T,是2020年的4.2倍。',
      '是2017年的4.2倍',
      'number',
    ],
    ['a bound of its own', '电子信息制造业产值约3000亿元。', goal, 'bound'],
    ['the bound turned round', '电子信息制造业产值不超过3000亿元。', goal, 'bound'],
    ['another name', '鼓励华为设立区域总部。', '鼓励跨国公司', 'name'],
    ['a Latin name', '实现全市GPU覆盖。', '2.4万余个', 'name'],
    ['a word of its own', '到2025年,航天产值突破3000亿元。', goal, 'word'],
    ['the opposite', '电子信息制造业产值下降3000亿元。', goal, 'word'],
    ['a stronger word', '支持跨国公司设立区域总部。', '鼓励跨国公司', 'strength'],
    ['a promise', '鼓励跨国公司设立区域总部,给予奖励。', '鼓励跨国公司', 'strength'],
    ['a negation', '不鼓励跨国公司设立区域总部。', '鼓励跨国公司', 'polarity'],
    ['a plan told as a fact', '电子信息制造业产值已突破3000亿元。', goal, 'polarity'],
    ['an aim without its year', '人工智能产业整体质量效益进入国家第一梯队。', goal, 'polarity'],
    ['more than all', '鼓励所有跨国公司设立区域总部。', '鼓励跨国公司', 'polarity'],
    ['a comparison of its own', '软件和信息技术服务业增速比2025年快。', goal, 'polarity'],
    ['another comparison', '软件和信息技术服务业营业收入高于电子信息制造业产值。', goal, 'polarity'],
    ['a verdict', '是的,电子信息制造业产值突破3000亿元。', goal, 'polarity'],
    ['words put into its mouth', '规划提出“电子信息产值突破3000亿元”。', goal, 'quotation'],
    ['nothing of it', '规划提出了具体目标。', goal, 'citation'],
  ])('%s: %s', (_case, text, words, kind) => {
    expect(kindsOf(text, words)).toContain(kind);
  });

  it('an aim may leave its year to the question, or be called what it is', () => {
    const text = '人工智能产业整体质量效益进入国家第一梯队。';
    expect(kindsOf(text, goal, '2025年人工智能产业要达到什么水平?')).toEqual([]);
    expect(kindsOf(`规划的目标是${text}`, goal)).toEqual([]);
  });

  it('a negation that was lost', () => {
    const cited = { quote: '企业不得享受补贴。', clause: '企业不得享受补贴。', structural: [] };
    const sentence = { text: '企业享受补贴。', cited: [cited], others: [], question: '' };
    expect(verifySentence(sentence, language).map(({ kind }) => kind)).toContain('polarity');
  });

  it('without a citation, or with one that is beside the point', () => {
    const sentence = { text: '到2025年,产值突破3000亿元。', others: [], question: '' };
    expect(verifySentence({ ...sentence, cited: [] }, language)).toEqual([{ kind: 'citation', text: '' }]);
    const two = [evidence(goal), evidence('鼓励跨国公司')];
    expect(verifySentence({ ...sentence, cited: two }, language)).toEqual([{ kind: 'citation', text: '' }]);
  });

  it('may repeat a year of the question only where the quote names none', () => {
    const ask = '2020年有多少家三级医院开展智慧门诊?';
    expect(kindsOf('2020年全市40家三级医院开展智慧门诊服务。', '40家三级医院', ask)).toEqual([]);
    expect(kindsOf('2019年全市40家三级医院开展智慧门诊服务。', '40家三级医院', ask)).toContain('number');
    expect(kindsOf('2030年电子信息制造业产值突破3000亿元。', goal, '2030年产值?')).toContain('number');
  });
});

describe('sentences altered by a seeded rule', () => {
  const altered = [1, 2, 3].flatMap((seed) => alterSentences(all, names, seededRandom(seed * 7919)));

  it('are many, of every kind', () => {
    expect(altered.length).toBeGreaterThan(1000);
    expect([...new Set(altered.map(({ rule }) => rule))].sort()).toEqual(
      ['citation', 'name', 'number', 'other-figure', 'strength', 'year'].sort(),
    );
  });

  it.each(['number', 'other-figure', 'year', 'name', 'strength', 'citation'] as const)(
    'are all struck: %s',
    { timeout: patience },
    (rule) => {
      const passed = altered
        .filter((one) => one.rule === rule)
        .filter(({ text, cited }) => {
          const others = rule === 'citation' ? [] : all.filter((one) => one !== cited).slice(0, 3);
          return verifySentence({ text, cited: [cited], others, question: '' }, language).length === 0;
        });
      expect(passed.map(({ text, cited }) => ({ text, quote: cited.quote }))).toEqual([]);
    },
  );
});
