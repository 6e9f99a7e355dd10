import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { translatorOf } from '../../../test/support/translator.ts';
import type { RetrievalHit, Retriever } from '../../retrieval/types.ts';
import { createWordingChecker } from '../check-draft.ts';

const plan = await loadPlan();
const signals = {
  ...{ words: 0, bigrams: 0, heading: 0, reference: 0, phrase: 0 },
  ...{ clauseVector: 0, sentenceVector: 0, askedWords: 0, askedVector: 0, entryVector: 0 },
};
/** Every clause, as near as the next: the terms and numbers have to decide. */
const hits = plan.clauses.map(
  (clause): RetrievalHit => ({
    ...{
      clause,
      score: 0,
      signals,
      coverage: 0,
      similarity: 0.7,
      adaptedSimilarity: 0.7,
      askedSimilarity: null,
      entrySimilarity: null,
      sentences: [],
    },
  }),
);
const retriever: Retriever = {
  everyday: async () => 0,
  mentions: () => false,
  analyse: () => [],
  retrieve: async () => hits,
};
const corpus = { documents: [plan] };
const checker = createWordingChecker(corpus, retriever, translatorOf(corpus));

async function check(draft: string) {
  const { segments, summary } = await checker.check(draft);
  for (const { match } of segments)
    if (match !== undefined) expect(plan.text.slice(match.start, match.end)).toBe(match.quote);
  return { segments, summary };
}

describe('an English statement about a Chinese text', () => {
  it('is found in the clause that it renders, and never called literal', async () => {
    const { segments, summary } = await check(
      'By 2025, output of electronic information manufacturing exceeds CNY 300 billion, with average growth above 9%.',
    );
    expect(segments).toMatchObject([
      { verdict: 'in_translation', isTranslation: true, match: { sectionId: '3.3.p2' } },
    ]);
    expect(segments[0]?.diff).toBeUndefined();
    expect(summary.in_translation).toBe(1);
  });

  it('has another figure', async () => {
    const { segments } = await check(
      'Output of electronic information manufacturing exceeds CNY 400 billion.',
    );
    expect(segments).toMatchObject([
      {
        verdict: 'altered_number',
        changes: [{ kind: 'number', canonical: '3000亿元', draft: 'CNY 400 billion' }],
      },
    ]);
  });

  it('is not found where the clause has hardly any of its terms', async () => {
    const { segments } = await check('Every bakery receives a flour coupon from the lunar bureau.');
    expect(segments).toMatchObject([{ verdict: 'not_found', isTranslation: true }]);
  });

  it('may name its clause, whose numbers are no figures', async () => {
    const { segments } = await check(
      'As Section 3 of Chapter 3 has it, output of electronic information manufacturing exceeds CNY 300 billion.',
    );
    expect(segments).toMatchObject([
      {
        verdict: 'in_translation',
        reference: { text: 'Section 3 of Chapter 3', status: 'right', sectionId: '3.3' },
      },
    ]);
  });

  it('says more strongly what the text only invites to', async () => {
    const { segments } = await check(
      'Social capital must invest in innovative small and medium-sized technology enterprises in their start-up stage.',
    );
    expect(segments).toMatchObject([
      { verdict: 'altered_wording', changes: [{ kind: 'strength', draft: 'must' }] },
    ]);
  });

  it.each([
    'The plan obliges all firms to relocate.',
    'Every enterprise must hire graduates.',
    'The plan grants loans to all companies.',
  ])('is of no clause for one word that it shares: %s', async (draft) => {
    const { segments } = await check(draft);
    expect(segments).toMatchObject([{ verdict: 'not_found' }]);
  });

  it('ends at a full stop, where Chinese statements do not', async () => {
    const draft =
      'Software revenue passes RMB 350 billion. Beichen District focuses on artificial intelligence, big data and 5G industry clusters.';
    const { segments } = await check(draft);
    expect(segments.map(({ text }) => text)).toEqual(draft.split(/(?<=\.) /));
    expect(segments[1]).toMatchObject({ verdict: 'in_translation', match: { sectionId: '4.1.2' } });
  });

  it('is not looked for without a translator, and says that it is one', async () => {
    const bare = createWordingChecker(corpus, retriever);
    const { segments } = await bare.check('Software revenue passes RMB 350 billion.');
    expect(segments).toMatchObject([{ verdict: 'not_found', isTranslation: true }]);
  });
});
