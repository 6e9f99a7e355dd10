import { describe, expect, it } from 'vitest';
import { loadShippedCorpus } from '../../test/support/plan.ts';
import { strangerPolicy } from '../../test/support/stranger-policy.ts';
import { indexClauses } from '../corpus/chunks.ts';
import { entryVocabularyFiles } from '../runtimes/language-services.ts';
import { readLexicon } from '../runtimes/word-lists.ts';
import { toSimplified } from '../text/script.ts';
import { type Concept, enterClauses, parseEntryVocabulary } from './entry-vocabulary.ts';

const clausesOfStranger = async () => indexClauses({ documents: [await strangerPolicy()] });

describe('parseEntryVocabulary', () => {
  it('reads terms and phrases; terms are folded', () => {
    expect(
      parseEntryVocabulary('# 注释: 不读 | 不读\nＡＩ, 人工智慧: 機器會思考嗎 | 电脑能自己想吗\n\n'),
    ).toEqual([{ terms: ['ai', '人工智慧'], phrases: ['機器會思考嗎', '电脑能自己想吗'] }]);
  });
});

describe('enterClauses', () => {
  const concepts: Concept[] = [
    { terms: ['招商引资'], phrases: ['拉人来投资'] },
    { terms: ['稳岗', '稳岗补贴'], phrases: ['不裁人给钱吗', '留住员工'] },
    { terms: ['小微企业'], phrases: ['小店借錢'] },
  ];

  it('chooses concepts that the clauses speak of, and knows which do', async () => {
    const clauses = await clausesOfStranger();
    const { phrases, ofClause } = enterClauses(concepts, clauses);
    expect(phrases).toEqual(['不裁人给钱吗', '留住员工', '小店借钱']);
    const positionsOf = (part: string) =>
      clauses.flatMap(({ clause, ordinal }) => (clause.text.includes(part) ? [ofClause[ordinal]] : []));
    expect(positionsOf('裁员率')).toEqual([[0, 1]]);
    expect(positionsOf('技改扩能')).toEqual([]);
  });

  it('reads headings, too: a clause is about what it stands under', async () => {
    const clauses = await clausesOfStranger();
    const { ofClause } = enterClauses([{ terms: ['稳岗降本'], phrases: ['留人'] }], clauses);
    const under = clauses.filter(({ clause }) => clause.heading.some((title) => title.includes('稳岗降本')));
    expect(under.length).toBeGreaterThan(1);
    for (const { ordinal } of under) expect(ofClause[ordinal]).toEqual([0]);
  });

  it('leaves clauses alone that have a finding aid of their own', async () => {
    const clauses = indexClauses(await loadShippedCorpus());
    const { ofClause } = enterClauses([{ terms: ['集成电路'], phrases: ['芯片'] }], clauses);
    const withAid = clauses.filter(({ aid }) => aid !== null);
    expect(withAid.some(({ clause }) => clause.text.includes('集成电路'))).toBe(true);
    for (const { ordinal } of withAid) expect(ofClause[ordinal]).toEqual([]);
  });
});

describe('the entry vocabulary', () => {
  const files = entryVocabularyFiles.map((file) => ({
    file,
    concepts: parseEntryVocabulary(readLexicon(file)),
  }));

  it.each(files)('$file leads from at least five phrases to every term', ({ concepts }) => {
    expect(concepts.length).toBeGreaterThan(100);
    for (const { terms, phrases } of concepts) {
      expect(terms.length, terms.join()).toBeGreaterThan(0);
      expect(phrases.length, terms.join()).toBeGreaterThanOrEqual(5);
      for (const term of terms) expect(term.length, term).toBeGreaterThan(1);
    }
  });

  it('has every phrase once', () => {
    const phrases = files.flatMap(({ concepts }) =>
      concepts.flatMap((concept) => concept.phrases.map(toSimplified)),
    );
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });

  it('has no line that is not read', () => {
    for (const { file, concepts } of files) {
      const lines = readLexicon(file).split('\n');
      expect(lines.filter((line) => line.trim() !== '' && !line.startsWith('#'))).toHaveLength(
        concepts.length,
      );
    }
  });
});
