import { understandQuestion } from '../src/question/understand-question.ts';
import type { RetrievalHit } from '../src/retrieval/types.ts';
import { foldForSearch } from '../src/text/fold.ts';
import { formatTable } from './format-table.ts';
import { readTuningQuestions, type TuningQuestion, withTuningDocuments } from './tuning-questions.ts';

/**
 * Where the clause that answers stands in the ranking, for the questions of evals/tuning that say which it is, on documents without a
 * finding aid: of the question as the model embeds it, with the weights for that, and as the query adapter moves it, with those for this.
 * `npx tsx evals/measure-ranking.ts`
 */
interface Ranked {
  readonly batch: string;
  readonly isHard: boolean;
  /** 1 is the first; infinite where it is not found. */
  readonly asItIs: number;
  readonly adapted: number;
}

/** What somebody types who has not read the text. */
const hardBatches = ['seventh-batch', 'plainly-spoken'];
/** Of a sentence named as evidence; the rest may be cut off or copied with other blanks. */
const evidenceLength = 14;

/** As deep as the ranking goes. */
const deepest = 200;

const fold = (text: string) => foldForSearch(text).replace(/[\s*]/g, '');
const ranked: Ranked[] = [];
const questions = (await readTuningQuestions()).filter(
  ({ kind }) => kind === 'answerable' || kind === 'claim-true',
);
await withTuningDocuments(questions, async ({ retriever, corpus }, own) => {
  if (corpus.documents.some(({ findingAid }) => findingAid.size > 0)) return;
  for (const asked of own.filter(saysWhatAnswers)) {
    const { query } = understandQuestion(asked.question);
    const rank = async (isStatement: boolean) => {
      const hits = await retriever.retrieve({ query, limit: deepest, isStatement });
      const place = hits.findIndex((hit) => answers(asked, hit));
      return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
    };
    const [asItIs, adapted] = [await rank(true), await rank(false)];
    const isHard = asked.difficulty === 'hard' || hardBatches.includes(asked.batch);
    ranked.push({ batch: asked.batch, isHard, asItIs, adapted });
  }
});
const groups: [string, (one: Ranked) => boolean][] = [
  ['all', () => true],
  ['hard', ({ isHard }) => isHard],
  ...[...new Set(ranked.map(({ batch }) => batch))]
    .sort()
    .map((batch): [string, (one: Ranked) => boolean] => [batch, (one) => one.batch === batch]),
];
console.log('recall@1 / recall@5 / mean reciprocal rank');
console.log(
  formatTable(
    ['questions', 'n', 'as they are', 'adapted'],
    groups.map(([title, belongs]) => {
      const own = ranked.filter(belongs);
      return [
        title,
        String(own.length),
        figures(own.map((one) => one.asItIs)),
        figures(own.map((one) => one.adapted)),
      ];
    }),
  ),
);

function saysWhatAnswers({ gold = [], evidence = [], facts = [] }: TuningQuestion): boolean {
  return gold.length + evidence.length + facts.length > 0;
}

function answers(
  { gold = [], evidence = [], facts = [] }: TuningQuestion,
  { clause }: RetrievalHit,
): boolean {
  const text = fold(clause.text);
  if (evidence.length > 0) return evidence.some((one) => text.includes(fold(one).slice(0, evidenceLength)));
  if (gold.length > 0) return gold.some((id) => clause.id === id || clause.id.startsWith(`${id}.`));
  return facts.length > 0 && facts.every((fact) => text.includes(fold(fact)));
}

function figures(ranks: readonly number[]): string {
  const share = (of: (rank: number) => number) =>
    (ranks.reduce((sum, rank) => sum + of(rank), 0) / ranks.length).toFixed(3);
  return [
    share((rank) => Number(rank === 1)),
    share((rank) => Number(rank <= 5)),
    share((rank) => 1 / rank),
  ].join(' / ');
}
