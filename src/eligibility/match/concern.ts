import type { RetrievalHit, Retriever } from '../../retrieval/types.ts';
import { depthOf, relate } from '../industries.ts';
import type { Place } from '../places.ts';
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
  holding: Holding,
): number {
  const { area, context } = holding;
  let score = 0;
  for (const { condition, status } of held) {
    // Not to be among those excepted tells of nobody in particular.
    if (status !== 'met' || condition.isException === true) continue;
    if (condition.about === 'district' && isWholeArea(condition, area, context)) continue;
    const share = condition.about === 'industry' ? nearness(condition, holding) : 1;
    score += share * tuning.weights[condition.about];
  }
  const hasIndustry = held.some(({ condition }) => condition.about === 'industry');
  if (!hasIndustry && speaksOfTrade(measure, holding)) score += tuning.topic;
  const need = needed
    .filter(
      ({ documentId, start, end }) =>
        documentId === measure.documentId && start < measure.end && measure.start < end,
    )
    .reduce((most, { weight }) => Math.max(most, weight), 0);
  return weightOf(measure) * score + need;
}

/** What a plan builds and sets up by itself, naming nobody. */
const building = /^(?:建设|打造|构建|建立|搭建|组建|设立|实施|推广|强化|优化|完善|健全|深化|营造)$/;

/** What a plan promotes is less of an offer than what it supports, and what it builds itself less than that. */
function weightOf({ strength, beneficiary }: Measure): number {
  if (strength.kind !== 'promotion') return 1;
  return beneficiary === null && building.test(strength.text) ? tuning.building : tuning.promotion;
}

/** The city itself, the province: everybody whom the document is for is there. */
export function isWholeArea(
  { text }: MeasureCondition,
  area: Place | null,
  context: Holding['context'],
): boolean {
  const places = context.places.mentions(text);
  return places.length === 0 || places.every(({ place }) => place === area);
}

/** How near what a measure names is to what the firm does: named for the plan's whole subject, it is for everybody. */
function nearness(condition: MeasureCondition, { firm, context, subjects }: Holding): number {
  const named = context.industries.mentions(condition.text).map(({ industry }) => industry);
  const fitting = named.filter((industry) => relate(firm.industries, [industry]) === 'within');
  if (fitting.length === 0) return 1;
  const telling = fitting.filter((industry) => !subjects.has(industry));
  const depth = Math.max(0, ...telling.map(depthOf));
  if (depth === 0) return tuning.broadIndustry;
  const own = Math.min(...firm.industries.map(depthOf));
  return own - depth > 1 ? tuning.distantIndustry : 1;
}

/** Its heading, or its own words, name a trade that the firm's is in. */
function speaksOfTrade(measure: Measure, { firm, context, subjects }: Holding): boolean {
  const title = measure.heading.at(-1) ?? '';
  const named = context.industries
    .mentions(title)
    .flatMap(({ industry }) => (depthOf(industry) > 0 && !subjects.has(industry) ? [industry] : []));
  return named.length > 0 && relate(firm.industries, named) === 'within';
}
