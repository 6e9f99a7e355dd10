import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { loadSegmenter } from '../../test/support/segmenter.ts';
import { strangerPolicy } from '../../test/support/stranger-policy.ts';
import { indexClauses } from '../corpus/chunks.ts';
import { createThesaurus, thesaurusFiles } from '../runtimes/language-services.ts';
import { readLexicon } from '../runtimes/word-lists.ts';
import { foldForSearch } from '../text/fold.ts';
import { createRetriever } from './create-retriever.ts';
import { officialTerms, parseThesaurus, type Thesaurus } from './thesaurus.ts';

const { segment, ...vocabulary } = await loadSegmenter();

describe('parseThesaurus', () => {
  it('reads plain words and their terms; of a word in two files it has the terms of both', () => {
    const { termsOf, longest } = parseThesaurus(
      '# 修车: 不读\n修车 | 汽修铺: 机动车维修, 汽车维修\n\n',
      '修车: 汽车维修, 汽修企业\n',
    );
    expect([...termsOf]).toEqual([
      ['修车', ['机动车维修', '汽车维修', '汽修企业']],
      ['汽修铺', ['机动车维修', '汽车维修']],
    ]);
    expect(longest).toBe(3);
  });
});

describe('officialTerms', () => {
  const thesaurus = parseThesaurus(
    '修车: 机动车维修, 汽车维修, 汽修企业\n旧电瓶: 退役电池, 废旧动力电池\n电瓶: 蓄电池\n老板: 企业负责人\n工资: 劳动报酬\n',
  );
  const called = (question: string, ...documents: string[]) =>
    Object.fromEntries(
      [
        ...officialTerms(question, thesaurus, segment, (term) =>
          documents.some((text) => text.includes(term)),
        ),
      ].map(([word, terms]) => [word, [...terms]]),
    );

  it.each([
    ['terms that the documents have', '在哪里修车', ['规范汽车维修行业'], { 修车: ['汽车维修'] }],
    [
      'what most of the terms have in common, where no term stands there',
      '在哪里修车',
      ['透明的维修服务'],
      { 修车: ['维修'] },
    ],
    [
      'the longest of what overlaps, of each of its words',
      '旧电瓶怎么办',
      ['蓄电池和退役电池'],
      { 旧: ['退役电池'], 电瓶: ['退役电池'] },
    ],
    [
      'a shorter one, where nothing of the longer stands there',
      '旧电瓶怎么办',
      ['蓄电池'],
      { 电瓶: ['蓄电池'] },
    ],
    ['nothing of a word that the documents have themselves', '拖欠工资怎么办', ['工资和劳动报酬'], {}],
    ['nothing that the documents do not have', '老板要做什么', ['工资'], {}],
    ['no phrase across what is no word', '旧,电瓶', ['退役电池'], {}],
  ])('gives %s', (_case, question, documents, expected) => {
    expect(called(question, ...documents)).toEqual(expected);
  });
});

describe('a retriever with a thesaurus', () => {
  const thesaurus = (): Thesaurus => parseThesaurus('砸饭碗: 裁员率\n');

  it('finds by the terms of a document, and counts them as known', async () => {
    const clauses = indexClauses({ documents: [await strangerPolicy()] });
    const [plain, led] = [{}, { thesaurus }].map((more) =>
      createRetriever({ clauses, segment, ...vocabulary, ...more }),
    );
    const question = '砸饭碗的公司能拿钱吗';
    const known = (retriever = plain) =>
      retriever?.analyse(question).some(({ known, synonyms }) => known && synonyms.includes('裁员率'));
    expect(known(plain)).toBe(false);
    expect(known(led)).toBe(true);
    expect(led?.analyse(question, undefined, true)).toEqual(plain?.analyse(question));
    const [first] = (await led?.retrieve({ query: question, limit: 1 })) ?? [];
    expect(first?.clause.text).toContain('裁员率');
  });

  it('is not asked where every clause has a finding aid', async () => {
    const retriever = createRetriever({
      clauses: indexClauses({ documents: [await loadPlan()] }).map((entry) => ({
        ...entry,
        aid: { asked: ['怎么问'], heading: 'Heading', abstract: 'Abstract.' },
      })),
      segment,
      ...vocabulary,
      thesaurus: () => {
        throw new Error('asked');
      },
    });
    expect(retriever.analyse('砸饭碗').length).toBeGreaterThan(0);
  });
});

describe('the thesaurus', () => {
  const entries = thesaurusFiles.map((file) => ({
    file,
    lines: readLexicon(file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  }));

  it.each(entries)('$file has one entry a line, folded', ({ lines }) => {
    expect(lines.length).toBeGreaterThan(700);
    for (const line of lines) {
      expect(line).toMatch(/^[^:|,]{1,8}(?: \| [^:|,]{1,8})*: [^:|,]+(?:, [^:|,]+)*$/);
      for (const word of line.split(/ \| |: |, /)) expect(foldForSearch(word)).toBe(word);
    }
  });

  it.each(entries)('$file has no word twice, and no way of asking', ({ lines }) => {
    const words = lines.flatMap((line) => line.split(': ')[0]?.split(' | ') ?? []);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.filter((word) => /谁|什么|啥|哪|多少|几|怎|咋|吗|多久/.test(word))).toEqual([]);
  });

  it('is read when it is first asked for, and once', () => {
    const read: string[] = [];
    const thesaurus = createThesaurus((name) => {
      read.push(name);
      return readLexicon(name);
    });
    expect(read).toEqual([]);
    expect(thesaurus()).toBe(thesaurus());
    expect(read).toEqual(thesaurusFiles);
    expect(thesaurus().termsOf.get('修车')).toContain('机动车维修');
  });
});
