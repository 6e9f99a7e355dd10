import { context } from '../../test/support/eligibility-context.ts';
import { createConsultation } from '../answer/consulted-documents.ts';
import type { EligibilityServices } from '../chat/eligibility/report-for.ts';
import type { Corpus } from '../corpus/types.ts';
import { createMatcher } from '../eligibility/create-matcher.ts';
import type { Clock } from '../ports.ts';
import type { Retriever } from '../retrieval/types.ts';

/** A retriever that finds nothing. */
const noRetriever: Retriever = {
  analyse: () => [],
  mentions: () => false,
  everyday: async () => 0,
  retrieve: async () => [],
};

/** Eligibility over a corpus, with the lists of industries and places that ship. Needs are not searched for. */
export function testEligibility(corpus: Corpus, clock: Clock): EligibilityServices {
  return {
    matcher: createMatcher(corpus, noRetriever, context),
    consult: createConsultation(corpus),
    clock,
  };
}
