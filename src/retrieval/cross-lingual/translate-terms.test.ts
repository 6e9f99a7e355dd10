import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../adapters/folder-corpus.ts';
import { createRenderingChooser } from './choose-renderings.ts';
import { createCorpusWords } from './corpus-words.ts';
import { createTermTranslator } from './translate-terms.ts';

const projectFile = (path: string) => new URL(`../../../${path}`, import.meta.url);
const glossary = readFileSync(projectFile('lexicon/english-glossary.txt'), 'utf8');
const policyTerms = readFileSync(projectFile('lexicon/english-policy-terms.txt'), 'utf8');
const { documents } = await loadCorpus(projectFile('corpus').pathname);
const plan = createCorpusWords(documents.map((document) => document.text));

const translator = createTermTranslator({ glossary, policyTerms, corpusWords: plan });
const query = (question: string) => translator.translate(question).chineseQuery;
const chinese = (question: string, english: string) =>
  translator.translate(question).terms.find((term) => term.english === english)?.chinese;

/** A translator for a corpus of one made-up text. */
const over = (text: string) =>
  createTermTranslator({ glossary, policyTerms, corpusWords: createCorpusWords([text]) });

describe('an English question becomes the words of the plan', () => {
  it.each([
    ['integrated circuits in Xiqing', '集成电路 西青'],
    ['Explain the safeguard measures', '保障措施'],
    ['What are the basic principles?', '基本原则'],
    ['How will talent be attracted and trained?', '人才 吸引 培育'],
    ['Which hospitals offer smart outpatient services?', '医院 提供 智能 门诊'],
    [
      'What is the output value target for electronic information manufacturing in 2025?',
      '产值 目标 电子信息制造业 2025',
    ],
    ['Beijing-Tianjin-Hebei cooperation on the industrial chain', '京津冀 合作 产业链'],
    ['support for "specialised and new little giant" firms', '支持 专精特新 企业'],
  ])('%s', (question, expected) => {
    expect(query(question)).toBe(expected);
  });

  it('finds base stations and keeps 5G and the year', () => {
    const { terms } = translator.translate('How many 5G base stations were built by the end of 2020?');
    const words = terms.map((term) => term.chinese);
    expect(words).toContainEqual(['5G']);
    expect(words).toContainEqual(['基站']);
    expect(words).toContainEqual(['2020']);
    expect(words.flat()).toContain('建成');
  });

  it('takes the longest term, not its parts', () => {
    expect(chinese('the industrial internet', 'industrial internet')).toEqual(['工业互联网']);
    expect(query('internet')).toBe('互联网');
  });

  it('uses words of the corpus only', () => {
    const words = translator
      .translate('Which leading companies make sensors, chips and power equipment for cars?')
      .terms.flatMap((term) => term.chinese);
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((word) => !plan(word))).toEqual([]);
  });

  it('follows the corpus where a term has several translations', () => {
    expect(over('支持小微企业').translate('SMEs').chineseQuery).toBe('小微企业');
    expect(over('支持中小企业').translate('SMEs').chineseQuery).toBe('中小企业');
  });

  it('reads British and American spelling alike', () => {
    expect(query('optimised programmes for data centres')).toBe(query('optimized programs for data centers'));
    expect(query('data centre')).toBe('数据中心');
  });

  it('shares one weight among the translations of a term', () => {
    const { terms } = translator.translate('leading enterprises in artificial intelligence');
    expect(terms.some((term) => term.chinese.length > 1)).toBe(true);
    for (const term of terms) expect(term.weight * term.chinese.length).toBeCloseTo(1);
  });

  it('counts a repeated term once', () => {
    expect(translator.translate('software, software and software').terms).toHaveLength(1);
  });
});

describe('the dictionary beside the hand-made list', () => {
  it('has other renderings that the text uses, for who compares statements', () => {
    const { terms } = over('推动合作与协作,加强协同').translate('cooperation');
    expect(terms[0]?.chinese).not.toContain('协作');
    expect(terms[0]?.more).toContain('协作');
  });
});

describe('names, numbers and acronyms', () => {
  it.each([
    ['Binhai New Area', ['滨海新区', '滨海']],
    ['Wuqing District', ['武清区', '武清']],
    ['Jinnan district', ['津南区', '津南']],
    ['Hebei', undefined],
    ['Tianjin', ['天津', '天津市']],
    ['Phytium', ['飞腾']],
    ['Peking University', ['北京大学']],
  ])('%s', (name, expected) => {
    expect(chinese(name, name)).toEqual(expected);
  });

  it('reads names that no dictionary has from the characters of the corpus', () => {
    expect(query('Saida industrial park')).toBe('赛达 产业园');
    expect(query('Huahai Qingke')).toBe('华海 清科');
  });

  it('does not take a known place for a word that sounds alike', () => {
    const { terms, absent } = over('增强发展动力').translate('Dongli District');
    expect(terms).toEqual([]);
    expect(absent.map((term) => term.english)).toEqual(['Dongli']);
    expect(over('位于东丽区').translate('Dongli District').chineseQuery).toBe('东丽区');
  });

  it('finds a renamed district that the dictionary has under older characters only', () => {
    expect(over('天津市蓟州区').translate('Jizhou District').chineseQuery).toBe('蓟州区');
  });

  it('keeps acronyms, and adds what they stand for', () => {
    expect(chinese('CPU makers', 'CPU')).toEqual(expect.arrayContaining(['CPU', '中央处理器']));
    expect(chinese('AGVs', 'AGVs')).toContain('AGV');
    expect(chinese('AI', 'AI')?.[0]).toBe('人工智能');
    expect(chinese('MEMS and PKGS', 'PKGS')).toEqual(['PKGS']);
    expect(query('the 1+N layout')).toContain('1+N');
  });

  it('writes amounts as Chinese texts do', () => {
    expect(query('Will it exceed 350 billion yuan?')).toBe('超过 3500亿元');
    expect(query('RMB 1.2 trillion')).toBe('12000亿元');
    expect(chinese('24,000 stations', '24000')).toEqual(['24000', '2.4万']);
    expect(query('4.7 percent')).toBe('4.7%');
  });

  it('takes a question in capitals for what it is', () => {
    expect(query('WHAT ARE THE BASIC PRINCIPLES')).toBe('基本原则');
  });

  it('leaves Chinese in a mixed question as it is', () => {
    expect(query('What is 信创?')).toBe('信创');
  });
});

describe('what the corpus does not have', () => {
  it('names a term that is never mentioned, with its translation', () => {
    const { terms, absent } = translator.translate('tax breaks for commercial aerospace');
    expect(terms).toEqual([]);
    expect(absent.map((term) => term.english)).toEqual(['tax breaks', 'commercial aerospace']);
    expect(absent[0]?.chinese).toContain('税收优惠');
  });

  it('names a phrase whose parts alone are mentioned', () => {
    const { absent } = translator.translate('grants for university students');
    expect(absent).toContainEqual({ english: 'university students', chinese: ['大学生', '高校学生'] });
  });

  it('names words that nobody knows', () => {
    const { terms, absent } = translator.translate('zxqvbly frobnication');
    expect(terms).toEqual([]);
    expect(absent).toEqual([
      { english: 'zxqvbly', chinese: [] },
      { english: 'frobnication', chinese: [] },
    ]);
  });

  it.each(['', '   ', '?!', 'What is it about?'])('finds nothing in %j', (question) => {
    expect(translator.translate(question)).toEqual({ terms: [], absent: [], missing: [], chineseQuery: '' });
  });

  it('survives words that are names of object properties', () => {
    expect(() => translator.translate('constructor toString __proto__ hasOwnProperty')).not.toThrow();
  });
});

describe('how a question is read', () => {
  it('drops what only asks', () => {
    expect(over('若干公里,继续改造').translate('How many are going to be there?').chineseQuery).toBe('');
    expect(over('供热管网改造').translate('How many heating pipes will be replaced?').chineseQuery).toBe(
      '供热 改造',
    );
  });

  it('takes the word as asked before its other forms', () => {
    const { terms } = over('产权转让,营业收入').translate('sales');
    expect(terms[0]?.chinese).toEqual(['收入', '营业收入']);
  });

  it('takes a phrase with a particle whole: its verb means something else', () => {
    expect(over('系统运行').translate('the plan runs out').chineseQuery).toBe('');
  });

  it('asks after a thing that the corpus has no word for by its official name', () => {
    const { missing, absent } = over('中小学建设').translate('vacations of primary schools');
    expect(missing).toEqual(['寒暑假']);
    expect(absent.map(({ english }) => english)).toEqual(['vacations']);
    expect(over('中小学建设').translate('vacations').missing).toEqual([]);
    expect(over('中小学建设').translate('zxqvbly of primary schools').missing).toEqual([]);
  });

  it('chooses by what stands together', () => {
    const text = ['人员应当参加培训。', '养护作业单位应当维持交通秩序。'];
    const { translate } = createTermTranslator({
      glossary,
      policyTerms: 'crew\t人员|作业单位\ntraffic order\t交通秩序',
      corpusWords: createCorpusWords(text),
      choose: createRenderingChooser(text),
    });
    expect(translate('traffic order and the crew').chineseQuery).toBe('交通秩序 作业单位');
    expect(translate('the crew').chineseQuery).toBe('人员');
  });
});

describe('without a test that looks into the text', () => {
  it('works with a set of words', () => {
    const { translate } = createTermTranslator({
      glossary,
      policyTerms,
      corpusWords: new Set(['集成电路', '基站']),
    });
    expect(translate('base stations and integrated circuits').chineseQuery).toBe('基站 集成电路');
  });
});
