import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../test/support/dictionary.ts';
import { loadPlan } from '../../test/support/plan.ts';
import { foldForSearch } from '../text/fold.ts';
import { entitiesOf, type GeneralLanguage } from './entities.ts';
import type { PolicyDocument } from './types.ts';

const plan = await loadPlan();
const dictionary = await loadDictionary();
const language: GeneralLanguage = {
  isCommon: (word) => (dictionary.frequencies.get(word) ?? 0) >= 200,
  isVerb: (word) => dictionary.verbs.has(word),
};
const textOf = (text: string): PolicyDocument => ({ ...plan, text });
const namesIn = (text: string) => [...entitiesOf(textOf(text), language)];

describe('names that a document uses', () => {
  const names = entitiesOf(plan, language);

  it('are the companies of its lists', () => {
    for (const company of ['飞腾', '海光', '南大通用', '麒麟软件', '三星视界移动', '恩智浦'])
      expect(names).toContain(company);
  });

  it('are the parks and institutions that end in a word for one', () => {
    for (const name of ['天津赛达工业园', '京津科技谷', '腾讯天津数据中心', '北京大学新一代信息技术研究院'])
      expect(names).toContain(name);
  });

  it('stand in the document as they are, folded', () => {
    const folded = foldForSearch(plan.text);
    expect([...names].filter((name) => !folded.includes(name))).toEqual([]);
    expect([...names].every((name) => name.length > 1 && name === foldForSearch(name))).toBe(true);
  });
});

describe('a list', () => {
  it('gives its members where it says that they are companies', () => {
    expect(namesIn('汇聚飞腾、海光等一批行业头部企业。')).toEqual(['飞腾', '海光']);
    expect(namesIn('支持Arm、Intel等企业落户。')).toContain('intel');
  });

  it('gives none where it says nothing of the sort', () => {
    expect(namesIn('打破飞腾、海光等难题。')).toEqual([]);
    expect(namesIn('飞腾、海光、南大通用。')).toEqual([]);
  });

  it('gives no words of general language', () => {
    expect(namesIn('支持汽车、医疗等企业。')).toEqual([]);
  });

  it('gives no phrases', () => {
    expect(namesIn('支持做大做强的、掌握核心技术的创新型主体等企业。')).toEqual([]);
  });
});

describe('a name by its ending', () => {
  it('has an own part in front of it', () => {
    expect(namesIn('天津大学。')).toEqual([]);
    expect(namesIn('建设公司。')).toEqual([]);
    expect(namesIn('华芯微公司。')).toEqual(['华芯微公司']);
  });

  it('does not begin with what is done to it', () => {
    expect(namesIn('推进华芯微公司。')).toEqual(['华芯微公司']);
  });

  it('is found in the script and case of either', () => {
    expect(namesIn('華芯微集團,ABC研究院。')).toEqual(['华芯微集团', 'abc研究院']);
  });

  it('is not found in an empty text', () => {
    expect(namesIn('')).toEqual([]);
  });
});
