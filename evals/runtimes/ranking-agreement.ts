import { searchResponseSchema } from '../../src/http/search-schema.ts';
import type { AskedQuestion } from './ask-both.ts';

/** Shares of questions for which two servers rank alike. */
export interface RankingAgreement {
  readonly first: number;
  readonly five: number;
}

/** Searches both for every question that stands by itself, and compares the first clauses. */
export async function rankingAgreement(
  urls: readonly [string, string],
  questions: readonly AskedQuestion[],
): Promise<RankingAgreement> {
  let [first, five, searched] = [0, 0, 0];
  for (const question of questions) {
    if (question.history !== undefined) continue;
    const [one, other] = [await search(urls[0], question), await search(urls[1], question)];
    searched += 1;
    if (one[0] === other[0]) first += 1;
    if (one.join(' ') === other.join(' ')) five += 1;
  }
  return { first: first / searched, five: five / searched };
}

async function search(url: string, { question, documentId }: AskedQuestion): Promise<string[]> {
  const query = new URLSearchParams({ q: question, k: '5', documents: documentId });
  const response = await fetch(`${url}/api/search?${query}`);
  return searchResponseSchema.parse(await response.json()).hits.map(({ sectionId }) => sectionId);
}
