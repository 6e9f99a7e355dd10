import { describe, expect, it } from 'vitest';
import { loadShippedCorpus } from '../../test/support/plan.ts';
import { loadSegmenter } from '../../test/support/segmenter.ts';
import { indexClauses } from '../corpus/chunks.ts';
import { countPostings, openPostings, packPostings, postClauses } from './postings.ts';

describe('countPostings', () => {
  it('lists for each term where it is and how often', () => {
    const postings = countPostings([['产业', '集群', '产业'], [], ['集群']]);
    expect(postings.terms).toEqual(['产业', '集群']);
    expect([...postings.starts]).toEqual([0, 1, 3]);
    expect([...postings.ordinals]).toEqual([0, 0, 2]);
    expect([...postings.counts]).toEqual([2, 1, 1]);
    expect([...postings.lengths]).toEqual([3, 0, 1]);
  });
});

describe('packed postings', () => {
  it('of the corpus come back as they were', async () => {
    const { segment } = await loadSegmenter();
    const postings = postClauses(indexClauses(await loadShippedCorpus()), segment);
    expect(postings.words.terms.length).toBeGreaterThan(1000);
    expect(postings.aids.terms.length).toBeGreaterThan(1000);
    expect(openPostings(packPostings(postings))).toEqual(postings);
  });

  it('may be empty', async () => {
    const { segment } = await loadSegmenter();
    const nothing = postClauses([], segment);
    expect(openPostings(packPostings(nothing))).toEqual(nothing);
  });
});
