import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCorpus } from '../../src/adapters/folder-corpus.ts';
import type { PolicyDocument } from '../../src/corpus/types.ts';
import { createNodeServices, type NodeServices } from '../../src/runtimes/node-services.ts';
import { createWordingChecker, type WordingChecker } from '../../src/wording/check-draft.ts';
import { startProgress } from '../progress.ts';
import { splits } from '../question.ts';
import { limitMisses, type ThresholdMiss, type Thresholds } from '../thresholds.ts';
import type { NamedConfiguration } from '../variants.ts';
import { type DraftQuestion, draftSchema } from './draft-question.ts';
import { generateDrafts } from './generate-drafts.ts';
import {
  inventedFound,
  type ScoredStatement,
  scoreDraft,
  scoreVerdicts,
  type VerdictScore,
} from './score-draft.ts';

/** The document that the drafts by hand are of. */
const documentId = 'tianjin-it-145';
/** The seed that counts; the check was tuned with it, so that others tell whether it was tuned to it. */
const seeds = [1, 2, 3];
const byHand = path.join(import.meta.dirname, 'by-hand.jsonl');
/** English statements about the same document. */
const inEnglish = path.join(import.meta.dirname, 'by-hand-english.jsonl');

/** One set of drafts, checked. */
export interface WordingResult {
  /** `generated, seed 1`, `by hand, dev`. */
  readonly set: string;
  readonly variant: string;
  readonly statements: number;
  readonly verdicts: readonly VerdictScore[];
  /** Share of what no document says that was said to be found. */
  readonly inventedFound: number | null;
  /** Share of statements that were held against the right clause. */
  readonly placed: number | null;
  /** Named clauses judged rightly. */
  readonly references: { readonly right: number; readonly of: number };
  /** What went wrong; none of the test split. */
  readonly failures: readonly ScoredStatement[];
}

export interface WordingEvaluation {
  readonly results: readonly WordingResult[];
  readonly misses: readonly ThresholdMiss[];
  readonly notes: readonly string[];
  readonly failures: readonly string[];
  readonly inputs: Readonly<Record<string, string>>;
}

export interface WordingEvaluationOptions {
  readonly enabled: boolean;
  readonly variants: readonly NamedConfiguration[];
  readonly thresholds: Thresholds;
  /** Where sentences come from that the plan does not say. */
  readonly evalData: string | undefined;
  readonly mustNotSkip: boolean;
}

/** Checks drafts made by rule and drafts by hand, and holds the first configuration against the limits. */
export async function evaluateWording(options: WordingEvaluationOptions): Promise<WordingEvaluation> {
  const nothing = { results: [], misses: [], notes: [], failures: [], inputs: {} };
  if (!options.enabled) return { ...nothing, notes: ['the wording check was left out'] };
  const isBare = options.evalData === undefined;
  const reason = 'the wording check ran without sentences of other documents: EVAL_DATA is not set';
  const file = await readFile(byHand, 'utf8');
  const hand = draftsOf(file);
  const englishFile = await readFile(inEnglish, 'utf8');
  const english = draftsOf(englishFile);
  const results: WordingResult[] = [];
  for (const variant of options.variants) {
    const services = await createNodeServices(variant.configuration, { log: silent });
    results.push(...(await checkSets(services, variant.name, { hand, english }, options.evalData)));
  }
  const held = results.filter(({ variant }) => variant === options.variants[0]?.name);
  return {
    results,
    misses: held.flatMap((result) => missesOf(result, options.thresholds)),
    notes: isBare && !options.mustNotSkip ? [reason] : [],
    failures: isBare && options.mustNotSkip ? [reason] : [],
    inputs: {
      'wording/by-hand.jsonl': createHash('sha256').update(file).digest('hex'),
      'wording/by-hand-english.jsonl': createHash('sha256').update(englishFile).digest('hex'),
    },
  };
}

function draftsOf(file: string): DraftQuestion[] {
  return file.split('\n').flatMap((line) => (line === '' ? [] : [draftSchema.parse(JSON.parse(line))]));
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function checkSets(
  { corpus, retriever, translator }: NodeServices,
  variant: string,
  { hand, english }: Readonly<Record<'hand' | 'english', readonly DraftQuestion[]>>,
  evalData: string | undefined,
): Promise<WordingResult[]> {
  const document = corpus.documents.find(({ metadata }) => metadata.id === documentId);
  if (document === undefined) return [];
  const checker = createWordingChecker({ documents: [document] }, retriever, translator);
  const others = evalData === undefined ? [] : await otherDocuments(evalData);
  const sets: [string, readonly DraftQuestion[], boolean][] = [
    ...seeds.map((seed): [string, readonly DraftQuestion[], boolean] => [
      `generated, seed ${seed}`,
      generateDrafts(document, others, seed),
      true,
    ]),
    ...splits.map((split): [string, readonly DraftQuestion[], boolean] => [
      `by hand, ${split}`,
      hand.filter((draft) => draft.split === split),
      split === 'dev',
    ]),
    ...splits.map((split): [string, readonly DraftQuestion[], boolean] => [
      `in English, ${split}`,
      english.filter((draft) => draft.split === split),
      split === 'dev',
    ]),
  ];
  const progress = startProgress(
    `wording ${variant}`,
    sets.reduce((sum, [, drafts]) => sum + drafts.length, 0),
  );
  const results: WordingResult[] = [];
  for (const [set, drafts, isShown] of sets) {
    const statements = await checkAll(checker, drafts, progress.step);
    results.push(resultOf(set, variant, statements, isShown));
  }
  progress.stop();
  return results;
}

async function otherDocuments(evalData: string): Promise<readonly PolicyDocument[]> {
  return (await loadCorpus(path.join(evalData, 'policies'))).documents;
}

async function checkAll(
  checker: WordingChecker,
  drafts: readonly DraftQuestion[],
  step: () => void,
): Promise<ScoredStatement[]> {
  const scored: ScoredStatement[] = [];
  for (const draft of drafts) {
    scored.push(...scoreDraft(draft, (await checker.check(draft.draft)).segments));
    step();
  }
  return scored;
}

function resultOf(
  set: string,
  variant: string,
  statements: readonly ScoredStatement[],
  isShown: boolean,
): WordingResult {
  const placed = statements.filter(({ isPlaced }) => isPlaced !== null);
  const named = statements.filter(({ isReferenceRight }) => isReferenceRight !== null);
  return {
    set,
    variant,
    statements: statements.length,
    verdicts: scoreVerdicts(statements),
    inventedFound: inventedFound(statements),
    placed: placed.length === 0 ? null : placed.filter(({ isPlaced }) => isPlaced).length / placed.length,
    references: { right: named.filter(({ isReferenceRight }) => isReferenceRight).length, of: named.length },
    failures: isShown ? statements.filter(({ expected, found }) => expected !== found) : [],
  };
}

/** Limits hold for every seed, and by hand for those splits that have some. */
function missesOf(result: WordingResult, { wording }: Thresholds): ThresholdMiss[] {
  const limits = wording[result.set.replace(/, seed \d+$/, '')] ?? {};
  const values = Object.fromEntries(Object.keys(limits).map((metric) => [metric, measureOf(result, metric)]));
  return limitMisses(`wording, ${result.set}, ${result.variant}`, limits, values);
}

/** `altered_number.recall`, `inventedFound`. */
function measureOf(result: WordingResult, metric: string): number | null {
  if (metric === 'inventedFound') return result.inventedFound;
  const [verdict, measure] = metric.split('.');
  const score = result.verdicts.find((one) => one.verdict === verdict);
  return score === undefined ? null : measure === 'recall' ? score.recall : score.precision;
}
