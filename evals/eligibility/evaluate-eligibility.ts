import { createHash } from 'node:crypto';
import path from 'node:path';
import type { PolicyDocument } from '../../src/corpus/types.ts';
import type { Match, Matcher } from '../../src/eligibility/create-matcher.ts';
import { createNodeServices } from '../../src/runtimes/node-services.ts';
import { startProgress } from '../progress.ts';
import { type Split, splits } from '../question.ts';
import { limitMisses, type ThresholdMiss, type Thresholds } from '../thresholds.ts';
import { configurationForFile, findDocument, type NamedConfiguration } from '../variants.ts';
import { countInventedPromises } from './invented-promises.ts';
import { type GoldSet, readGoldSet } from './profiles.ts';
import {
  addScores,
  type InventoryScore,
  locateGold,
  type MatchScore,
  scoreInventory,
  scoreMatch,
} from './score-match.ts';
import { type PartsScore, scoreParts } from './score-parts.ts';

/** Documents with profiles: the folders beside this file. */
const documentIds = [
  'tianjin-it-145',
  'anhui-industrial-internet-2021',
  'yunhe-smart-manufacturing',
  'lanjiang-digital-economy',
  'wanglan-science-park',
  'qingfan-foreign-trade',
];

/** What was measured of one document, one split. */
export interface EligibilityResult {
  readonly documentId: string;
  readonly variant: string;
  readonly split: Split;
  readonly profiles: number;
  readonly score: MatchScore;
  /** Amounts offered that neither stand in the measure nor follow from it and the firm's own figure. */
  readonly inventedPromises: number;
}

/** How well the measures of a document were read, with their amounts and conditions. */
export type Inventory = InventoryScore & PartsScore & { readonly documentId: string };

export interface EligibilityEvaluation {
  readonly results: readonly EligibilityResult[];
  /** How well measures were read, whoever asks. */
  readonly inventories: readonly Inventory[];
  readonly misses: readonly ThresholdMiss[];
  readonly notes: readonly string[];
  readonly failures: readonly string[];
  readonly inputs: Readonly<Record<string, string>>;
}

export interface EligibilityEvaluationOptions {
  readonly enabled: boolean;
  readonly variants: readonly NamedConfiguration[];
  readonly thresholds: Thresholds;
  readonly evalData: string | undefined;
  readonly mustNotSkip: boolean;
  /** Folder for indexes of documents that are not in the corpus. */
  readonly scratch: string;
}

/** Matches every profile with its document, and holds the first configuration against the limits. */
export async function evaluateEligibility(
  options: EligibilityEvaluationOptions,
): Promise<EligibilityEvaluation> {
  const results: EligibilityResult[] = [];
  const inventories: Inventory[] = [];
  const [notes, failures, inputs]: [string[], string[], Record<string, string>] = [[], [], {}];
  if (!options.enabled) notes.push('eligibility was left out');
  for (const id of options.enabled ? documentIds : []) {
    const gold = await readGoldSet(path.join(import.meta.dirname, id));
    for (const [name, file] of Object.entries(gold.files))
      inputs[`eligibility/${id}/${name}`] = createHash('sha256').update(file).digest('hex');
    for (const [at, variant] of options.variants.entries()) {
      const opened = await open(id, variant, options);
      if (opened === null) {
        const reason = `eligibility of ${id} was not evaluated: its text is not at hand`;
        if (at === 0) (options.mustNotSkip ? failures : notes).push(reason);
        continue;
      }
      if (at === 0) {
        const located = locateGold(gold.measures, opened.document.text);
        inventories.push({
          documentId: id,
          ...scoreInventory(located, opened.matcher.measuresOf(opened.document)),
          ...scoreParts(located, opened.matcher.measuresOf(opened.document)),
        });
      }
      results.push(...(await matchAll(opened, gold, variant.name)));
    }
  }
  const held = results.filter(({ variant }) => variant === options.variants[0]?.name);
  return {
    results,
    inventories,
    misses: held.flatMap((result) => missesOf(result, options.thresholds)),
    notes,
    failures,
    inputs,
  };
}

interface Opened {
  readonly document: PolicyDocument;
  readonly matcher: Matcher;
}

async function open(
  id: string,
  { configuration }: NamedConfiguration,
  options: EligibilityEvaluationOptions,
): Promise<Opened | null> {
  const place =
    (await findDocument(id, configuration.corpusFolder, options.evalData)) ??
    (await findDocument(id, configuration.corpusFolder, import.meta.dirname));
  if (place === null) return null;
  const own =
    place.kind === 'corpus'
      ? configuration
      : await configurationForFile(configuration, place.file, options.scratch);
  const { corpus, eligibility } = await createNodeServices(own, { log: silent });
  const document = corpus.documents.find(({ metadata }) => metadata.id === id);
  return document === undefined ? null : { document, matcher: eligibility.matcher };
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function matchAll(
  { document, matcher }: Opened,
  gold: GoldSet,
  variant: string,
): Promise<EligibilityResult[]> {
  const located = new Map(locateGold(gold.measures, document.text).map((measure) => [measure.id, measure]));
  const id = document.metadata.id;
  const progress = startProgress(`eligibility ${id} ${variant}`, gold.profiles.length);
  const results: EligibilityResult[] = [];
  for (const split of splits) {
    const profiles = gold.profiles.filter((profile) => profile.split === split);
    if (profiles.length === 0) continue;
    const matches: Match[] = [];
    for (const { profile } of profiles) {
      matches.push(await matcher.match(profile, [id]));
      progress.step();
    }
    results.push({
      documentId: id,
      variant,
      split,
      profiles: profiles.length,
      score: addScores(
        profiles.flatMap((profile, at) => {
          const match = matches[at];
          return match === undefined ? [] : [scoreMatch(profile, located, match)];
        }),
      ),
      inventedPromises: matches.reduce((sum, match) => sum + countInventedPromises(match), 0),
    });
  }
  progress.stop();
  return results;
}

/** What limits may be set for, as shares. */
export function measuresOf({
  score,
  inventedPromises,
}: EligibilityResult): Readonly<Record<string, number | null>> {
  const share = (right: number, of: number) => (of === 0 ? null : right / of);
  return {
    recall: share(score.recalled, score.expected),
    precision: share(score.right, score.offered),
    conditionStates: share(score.states, score.conditions),
    ceilings: share(score.ceilingsRight, score.ceilings),
    excludedOffered: share(score.excludedOffered, score.excluded),
    firstQuestion: share(score.asksRight, score.asks),
    inventedPromises,
  };
}

function missesOf(result: EligibilityResult, { eligibility }: Thresholds): readonly ThresholdMiss[] {
  const where = `eligibility, ${result.documentId} (${result.variant}), ${result.split}`;
  return limitMisses(where, eligibility[`${result.documentId}, ${result.split}`] ?? {}, measuresOf(result));
}
