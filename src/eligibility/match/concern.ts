import type { RetrievalHit, Retriever } from '../../retrieval/types.ts';
import { depthOf, relate } from '../industries.ts';
import type { KnownFirm } from '../profile/types.ts';
import { tuning } from '../tuning.ts';
import type { Measure, MeasureCondition } from '../types.ts';
import type { ConditionStatus, Holding } from './condition-status.ts';

/** A condition with its state. */
export interface HeldCondition {
  readonly condition: MeasureCondition;
  readonly status: ConditionStatus;
}

/** Sentences that answer what a firm wants, with how well each does. */
export interface NeededSentence {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** Looks for what a firm wants, as a question would be looked for. */
export async function sentencesForNeeds(
  needs: readonly string[],
  retriever: Retriever,
  documents: readonly string[] | undefined,
): Promise<NeededSentence[]> {
  const found: NeededSentence[] = [];
  for (const need of needs) {
    const hits = await retriever.retrieve({ query: need, limit: tuning.need.length, documents });
    for (const [rank, hit] of hits.entries()) {
      const weight = tuning.need[rank] ?? 0;
      found.push(
        ...bestSentences(hit).map((span) => ({ documentId: hit.clause.documentId, ...span, weight })),
      );
    }
  }
  return found;
}

function bestSentences({ clause, sentences, coverage }: RetrievalHit): { start: number; end: number }[] {
  const good = sentences.filter(
    (sentence) => sentence.coverage >= tuning.needCoverage || sentence.similarity >= tuning.needSimilarity,
  );
  const [best] = [...good].sort(
    (one, other) => other.coverage + other.similarity - one.coverage - one.similarity,
  );
  if (best !== undefined) return [best];
  return sentences.length === 0 && coverage >= tuning.needCoverage ? [clause] : [];
}

/** How much a measure concerns a firm: what of its conditions the firm meets, what of the firm's trade it speaks of, what the firm wants. */
export function concernOf(
  measure: Measure,
  held: readonly HeldCondition[],
  needed: readonly NeededSentence[],
  { firm, context }: Holding,
): number {
  let score = 0;
  for (const { condition, status } of held) {
    if (status !== 'met') continue;
    const isBroad = condition.about === 'industry' && isBroadIndustry(condition, firm, context);
    score += isBroad ? tuning.broadIndustry : tuning.weights[condition.about];
  }
  const hasIndustry = held.some(({ condition }) => condition.about === 'industry');
  if (!hasIndustry && speaksOfTrade(measure, firm, context)) score += tuning.topic;
  const need = needed
    .filter(
      ({ documentId, start, end }) =>
        documentId === measure.documentId && start < measure.end && measure.start < end,
    )
    .reduce((most, { weight }) => Math.max(most, weight), 0);
  return score + need;
}

/** Named for the plan's whole subject: everybody it speaks to is in it. */
function isBroadIndustry(
  condition: MeasureCondition,
  _firm: KnownFirm,
  context: Holding['context'],
): boolean {
  const named = context.industries.mentions(condition.text);
  return named.length > 0 && named.every(({ industry }) => depthOf(industry) === 0);
}

/** Its heading, or its own words, name a trade that the firm's is in. */
function speaksOfTrade(measure: Measure, firm: KnownFirm, context: Holding['context']): boolean {
  const title = measure.heading.at(-1) ?? '';
  const named = context.industries
    .mentions(title)
    .flatMap(({ industry }) => (depthOf(industry) > 0 ? [industry] : []));
  return named.length > 0 && relate(firm.industries, named) === 'within';
}
