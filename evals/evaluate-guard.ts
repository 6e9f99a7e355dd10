import { openConfiguredEmbeddings, readQueryAdapter } from '../src/runtimes/open-dense.ts';
import { createGuardIndex } from './guard-index.ts';
import { readWords } from './guard-words.ts';
import { startProgress } from './progress.ts';
import { type GuardResult, guardSets, readGuardSet, runGuard } from './retrieval-guard.ts';
import { checkGuard, type ThresholdMiss, type Thresholds } from './thresholds.ts';
import { type NamedConfiguration, withEmbeddings } from './variants.ts';

export interface GuardOptions {
  readonly enabled: boolean;
  readonly evalData: string | undefined;
  /** Without the sets the guard fails rather than noting it. */
  readonly mustNotSkip: boolean;
  readonly variants: readonly NamedConfiguration[];
  readonly thresholds: Thresholds;
  /** Questions of each set; all when absent. Only all of them are held against the thresholds. */
  readonly sample?: number | undefined;
}

export interface GuardEvaluation {
  readonly results: readonly GuardResult[];
  readonly misses: readonly ThresholdMiss[];
  readonly notes: readonly string[];
  readonly failures: readonly string[];
  readonly inputs: Readonly<Record<string, string>>;
}

/** Runs the retrieval guard where its sets are at hand. */
export async function evaluateGuard(options: GuardOptions): Promise<GuardEvaluation> {
  const nothing = { results: [], misses: [], notes: [], failures: [], inputs: {} };
  if (!options.enabled) return { ...nothing, notes: ['the retrieval guard was left out'] };
  if (options.evalData === undefined) {
    const reason = 'the retrieval guard did not run: EVAL_DATA is not set';
    return options.mustNotSkip ? { ...nothing, failures: [reason] } : { ...nothing, notes: [reason] };
  }
  const results: GuardResult[] = [];
  const inputs: Record<string, string> = {};
  for (const name of guardSets) {
    const set = await readGuardSet(options.evalData, name, options.sample);
    inputs[name] = set.sha256;
    for (const variant of options.variants) results.push(await runVariant(set, variant));
  }
  const held = results.filter((result) => result.variant === withEmbeddings);
  const isHeld = options.sample === undefined && held.length > 0;
  return {
    ...nothing,
    results,
    inputs,
    misses: isHeld ? checkGuard(held, options.thresholds) : [],
    notes: isHeld ? [] : ['the retrieval guard was not held against its thresholds'],
  };
}

async function runVariant(
  set: Awaited<ReturnType<typeof readGuardSet>>,
  { name, configuration }: NamedConfiguration,
): Promise<GuardResult> {
  const embedding = startProgress(`${set.name} ${name}: embedding`, 1);
  const embeddings =
    configuration.embeddings === 'none' ? null : await openConfiguredEmbeddings(configuration);
  const index = createGuardIndex({
    ...(await readWords(configuration.corpusFolder)),
    embeddings,
    adapter: embeddings === null ? undefined : await readQueryAdapter(configuration, embeddings),
    onEmbedded: embedding.at,
  });
  const built: typeof index = async (paragraphs) => {
    const ready = await index(paragraphs);
    embedding.stop();
    return ready;
  };
  const asking = startProgress(`${set.name} ${name}: asking`, set.questions.length);
  const result = await runGuard(set, { name, index: built }, asking.step);
  asking.stop();
  return result;
}
