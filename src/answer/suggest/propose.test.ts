import { describe, expect, it } from 'vitest';
import type { Clause } from '../../corpus/types.ts';
import { proposeFigures } from './propose-figures.ts';
import { proposeLists } from './propose-lists.ts';
import { proposeResponsible, proposeTitle } from './propose-titles.ts';
import type { Proposal } from './suggestion.ts';
import { wordSuggestion } from './suggestion-words.ts';

/** A clause that begins with its title, if it has one. */
function clauseOf(body: string, title = ''): Clause {
  const text = title === '' ? body : `${title}。${body}`;
  return {
    documentId: 'plan',
    id: '2.1',
    label: '二、1',
    title,
    heading: title === '' ? [] : [title],
    start: 100,
    end: 100 + text.length,
    text,
  };
}

const worded = (proposals: readonly Proposal[]) =>
  proposals.map((proposal) => wordSuggestion(proposal, 'zh'));

describe('questions for figures', () => {
  it.each([
    ['到2025年,软件业营业收入突破3500亿元。', '到2025年软件业营业收入目标是多少?'],
    ['2020年，电子信息制造业产值增速达到4.7%。', '2020年电子信息制造业产值增速是多少?'],
    ['2020年,软件业营业收入增长17%。', '2020年软件业营业收入增长多少?'],
    ['互联网出口带宽达到25T。', '互联网出口带宽是多少?'],
    ['截至2020年底,累计建成5G基站2.4万余个。', '截至2020年底累计建成多少个5G基站?'],
    ['拥有国家级企业技术中心8家。', '有多少家国家级企业技术中心?'],
    ['到2025年,新建国家级企业技术中心3-5家。', '到2025年要新建多少家国家级企业技术中心?'],
    ['培育10家行业龙头企业。', '培育多少家行业龙头企业?'],
    ['对跨行业跨领域平台省级给予奖补，最高3000万元。', '跨行业跨领域平台能得到多少奖补?'],
  ])('%s', (sentence, question) => {
    expect(worded(proposeFigures(clauseOf(sentence)))).toEqual([question]);
  });

  it.each([
    ['of something that the part does not name', '到2025年,产值突破3000亿元,平均增速超过9%。'],
    ['of a measure in general', '市场占有率超过40%。'],
    ['where several stand together', '全国6大厂商、4大数据库企业,天津分别占据4家、2家。'],
    ['of a year', '力争2023年建成。'],
  ])('none %s', (_, sentence) => {
    expect(proposeFigures(clauseOf(sentence))).toEqual([]);
  });

  it('point to the sentence that answers', () => {
    const clause = clauseOf('已有基础。互联网出口带宽达到25T。');
    const [proposal] = proposeFigures(clause);
    expect(clause.text.slice((proposal?.source.start ?? 0) - 100, (proposal?.source.end ?? 0) - 100)).toBe(
      '互联网出口带宽达到25T。',
    );
  });
});

describe('questions for lists and for what a place is to do', () => {
  it.each([
    ['汇聚飞腾、海光、麒麟软件等一批行业头部企业。', '有哪些行业头部企业?'],
    ['依托双口工业园区,北辰区重点发展人工智能、大数据产业。', '北辰区重点发展什么?'],
  ])('%s', (sentence, question) => {
    expect(worded(proposeLists(clauseOf(sentence)))).toEqual([question]);
  });

  it.each([
    '在交通、医疗等领域开发一系列场景。',
    '突破芯片、软件等之间的互联技术。',
    '支持交通、医疗等领域。',
  ])('none for %s', (sentence) => {
    expect(proposeLists(clauseOf(sentence))).toEqual([]);
  });
});

describe('questions for what a clause is about', () => {
  it.each([
    ['加强统筹协调', '怎样加强统筹协调?'],
    ['着力培育一批行业龙头企业', '怎样培育行业龙头企业?'],
    ['促进区域协同,形成合力', '怎样促进区域协同?'],
    ['发展目标', '发展目标是什么?'],
    ['重点任务', '重点任务有哪些?'],
    ['工业软件', '工业软件重点发展什么?'],
  ])('%s', (title, question) => {
    expect(worded(proposeTitle(clauseOf('推进各项工作,突破关键技术。', title)))).toEqual([question]);
  });

  it('are of a paragraph that begins with the name of a place', () => {
    expect(worded(proposeTitle(clauseOf('青岛。打造智能传感谷。')))).toEqual(['青岛重点发展什么?']);
  });

  it.each(['产业发展态势稳中向好', '科技创新成果大量涌现'])('none for what has come about: %s', (title) => {
    expect(proposeTitle(clauseOf('快速发展。', title))).toEqual([]);
  });

  it('ask who is in charge, by the word of the text', () => {
    const charged = (text: string) => worded(proposeResponsible(clauseOf(text, '完善工作机制')));
    expect(charged('由省工业和信息化厅牵头推进。')).toEqual(['完善工作机制由谁牵头?']);
    expect(charged('责任单位:省科技厅。')).toEqual(['完善工作机制由谁负责?']);
    expect(charged('持续推进。')).toEqual([]);
  });
});

describe('the language of a suggestion', () => {
  const [proposal] = proposeFigures(clauseOf('到2025年,软件业营业收入突破3500亿元。', '产业规模'));
  const inLanguage = (language: 'zh-Hant' | 'en') =>
    proposal === undefined ? null : wordSuggestion(proposal, language);

  it('is that of the question; the document’s own words stay as they are', () => {
    expect(inLanguage('zh-Hant')).toBe('到2025年「软件业营业收入」的目標是多少?');
    expect(inLanguage('en')).toBe('What does the document say in section 2.1 (产业规模)?');
  });
});
