import type { RetrievalHit, Retriever, SentenceMatch } from '../retrieval/types.ts';
import { type BoundedFigure, boundedFigures, counterpart, differingFigures } from './bounded-figures.ts';
import { diffWording } from './compare-wording.ts';
import type { Judgement } from './judge-located.ts';
import { ordinal } from './ordinals.ts';
import { tuning } from './tuning.ts';
import type { WordingChange } from './types.ts';

/** An embedding model reads no more of a statement than about this, and takes long for it. */
const longestQuery = 256;

/**
 * Judges a statement that hardly shares a stretch of characters with any clause: it may say in its own words what one says. Then the
 * clause has most of its words, and means about the same.
 *
 * @param share of its characters that stand in one place
 */
export async function judgeParaphrase(
  statement: string,
  share: number,
  retriever: Retriever,
  documents: readonly string[] | undefined,
): Promise<Judgement> {
  const [best] = await retriever.retrieve({
    query: statement.slice(0, longestQuery),
    limit: 1,
    documents,
    isStatement: true,
  });
  if (best === undefined || !isOf(best, share)) return { verdict: 'not_found' };
  const { clause } = best;
  const { start: first, end } = closestSentence(best) ?? clause;
  const start =
    first + (ordinal.exec(clause.text.slice(first - clause.start, end - clause.start))?.[0].length ?? 0);
  const quote = clause.text.slice(start - clause.start, end - clause.start);
  // The clause may give the figure in another sentence than the one that comes nearest.
  const { draft: invented } = differingFigures(boundedFigures(clause.text), boundedFigures(statement));
  const left = [...differingFigures(boundedFigures(quote), boundedFigures(statement)).canonical];
  const instead = (figure: BoundedFigure) => {
    const one = counterpart(figure, statement, left, quote);
    if (one !== null) left.splice(left.indexOf(one), 1);
    return one?.text ?? '';
  };
  const changes: WordingChange[] = [
    ...invented.map((figure) => ({
      kind: 'number' as const,
      canonical: instead(figure),
      draft: figure.text,
    })),
    { kind: 'word', canonical: quote, draft: statement },
  ];
  return {
    verdict: invented.length > 0 ? 'altered_number' : 'altered_wording',
    match: {
      documentId: clause.documentId,
      sectionId: clause.id,
      label: clause.label,
      heading: clause.heading,
      quote,
      start,
      end,
    },
    diff: diffWording(quote, statement),
    changes,
  };
}

/**
 * Characters in one stretch, words by their rarity, and meaning each tell something, and none enough: sentences on the same subject from
 * other plans share the words, recombined ones the stretches. Without an embedding model the first two decide.
 */
function isOf({ similarity, sentences }: RetrievalHit, share: number): boolean {
  const coverage = sentences.reduce((most, sentence) => Math.max(most, sentence.coverage), 0);
  const least = similarity === 0 ? tuning.paraphraseWithoutVectors : tuning.paraphrase;
  return share + coverage + similarity >= least;
}

function closestSentence({ sentences }: RetrievalHit): SentenceMatch | null {
  const value = ({ coverage, similarity }: SentenceMatch) => coverage + similarity;
  return sentences.reduce<SentenceMatch | null>(
    (most, one) => (most === null || value(one) > value(most) ? one : most),
    null,
  );
}
