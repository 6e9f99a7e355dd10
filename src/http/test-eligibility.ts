import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createConsultation } from '../answer/consulted-documents.ts';
import type { EligibilityServices } from '../chat/eligibility/report-for.ts';
import type { Corpus } from '../corpus/types.ts';
import { createMatcher } from '../eligibility/create-matcher.ts';
import { parseIndustries } from '../eligibility/industries.ts';
import { parsePlaces } from '../eligibility/places.ts';
import type { ProfileContext } from '../eligibility/profile/read-profile.ts';
import type { Clock } from '../ports.ts';
import type { Retriever } from '../retrieval/types.ts';

const read = (name: string) => readFileSync(resolve(import.meta.dirname, '../../lexicon', name), 'utf8');

/** The shipped lists of industries and places; places by their Chinese names alone. */
export const testContext: ProfileContext = {
  industries: parseIndustries(read('industries.txt')),
  places: parsePlaces(read('places.txt'), () => []),
};

/** A retriever that finds nothing. */
const noRetriever: Retriever = {
  analyse: () => [],
  mentions: () => false,
  everyday: async () => 0,
  retrieve: async () => [],
};

/** Eligibility over a corpus, with the shipped lists. */
export function testEligibility(
  corpus: Corpus,
  clock: Clock,
  retriever: Retriever = noRetriever,
): EligibilityServices {
  return {
    matcher: createMatcher(corpus, retriever, testContext),
    consult: createConsultation(corpus),
    clock,
  };
}
