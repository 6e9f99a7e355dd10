import { describe, expect, it } from 'vitest';
import { isOnTopic, measureTopic, type TopicFeatures } from './topic-match.ts';

const hit = (similarity: number, entrySimilarity: number | null) => ({
  similarity,
  adaptedSimilarity: similarity,
  entrySimilarity,
  askedSimilarity: null,
  sentences: [{ start: 0, end: 9, coverage: 0.1, similarity }],
});
const measured = (similarity: number, entry: number | null, everyday = 0.5) =>
  measureTopic([hit(similarity, entry)] as unknown as Parameters<typeof measureTopic>[0], everyday);

describe('measureTopic', () => {
  it('counts what the entry vocabulary is nearer than the text', () => {
    expect(measured(0.5, 0.75).entry).toBe(0.25);
  });

  it('counts nothing where the text is nearer, or no concept of the vocabulary is there', () => {
    expect(measured(0.75, 0.5).entry).toBe(0);
    expect(measured(0.5, null).entry).toBe(0);
  });
});

describe('isOnTopic', () => {
  const features: TopicFeatures = { ...measured(0.45, null), sentenceCoverage: 0 };

  it('takes a question in other words than the text for one on its topic when the vocabulary leads to the text', () => {
    expect(isOnTopic(features)).toBe(false);
    expect(isOnTopic({ ...features, entry: 0.35 })).toBe(true);
  });

  it('judges a question that was not moved by what it has', () => {
    const unmoved = { ...features, adapted: null };
    expect(isOnTopic(unmoved)).toBe(false);
    expect(isOnTopic({ ...unmoved, similarity: 0.6 })).toBe(true);
  });

  it('goes by words alone without an embedding model', () => {
    expect(isOnTopic({ ...features, similarity: 0, sentenceCoverage: 0.3 })).toBe(true);
    expect(isOnTopic({ ...features, similarity: 0, sentenceCoverage: 0.2 })).toBe(false);
  });
});
