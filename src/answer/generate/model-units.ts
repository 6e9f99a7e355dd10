import { ModelError } from '../../errors.ts';
import type { ModelMessage } from '../../ports.ts';
import { createUnitCutter, type Unit } from './cut-units.ts';
import { describeEvidence } from './evidence-tokens.ts';
import { type JudgedSentence, judgeUnit } from './judge-unit.ts';
import { fillPrompt } from './prompt.ts';
import type { RephraseServices, RephraseTask } from './rephrase-services.ts';

/** Units that came together; `wereThinking` when all that came before them turned out to be thinking. */
interface Units {
  readonly list: readonly Unit[];
  readonly wereThinking: boolean;
}

/** What the model writes to answer a question, unit by unit. */
export function answerUnits(
  task: RephraseTask,
  services: RephraseServices,
  signal: AbortSignal,
): AsyncGenerator<Units> {
  const values = { ...sharedValues(task), question: task.rephrasable.question };
  return unitsOf(fillPrompt(services.prompts.answer, values), services, signal);
}

/**
 * The sentence that the model makes of one that failed.
 *
 * @param leftMs milliseconds that it may take
 * @returns `null` when it fails as well, or takes too long
 */
export async function repairSentence(
  sentence: JudgedSentence,
  task: RephraseTask,
  services: RephraseServices,
  leftMs: number,
  signal: AbortSignal,
): Promise<JudgedSentence | null> {
  if (leftMs <= 0) return null;
  const tokens = sentence.cited.map((at) => `[E${at + 1}]`).join('');
  const messages = fillPrompt(services.prompts.repair, {
    ...sharedValues(task),
    sentence: `${sentence.text}${tokens}`,
    problems: sentence.problems.map(({ kind, text }) => `${kind}${text === '' ? '' : `:${text}`}`).join('\n'),
  });
  const limited = AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(leftMs))]);
  try {
    for await (const { list } of unitsOf(messages, services, limited)) {
      for (const unit of list) {
        const judged = judgeUnit(unit, task.rephrasable, services.documents, services.language);
        if (judged.kind === 'declined') return null;
        const { isItem, startsLine } = sentence;
        if (judged.kind === 'sentence')
          return judged.problems.length > 0 ? null : { ...judged, isItem, startsLine };
      }
    }
    return null;
  } catch (cause) {
    signal.throwIfAborted();
    if (!(cause instanceof ModelError) && !limited.aborted) throw cause;
    return null;
  }
}

function sharedValues({ rephrasable, language }: RephraseTask) {
  return {
    evidence: describeEvidence(rephrasable.evidence),
    script: language === 'zh-Hant' ? '繁體中文' : '简体中文',
  };
}

async function* unitsOf(
  messages: readonly ModelMessage[],
  { model }: RephraseServices,
  signal: AbortSignal,
): AsyncGenerator<Units> {
  const cutter = createUnitCutter();
  const units = (list: readonly Unit[]) => ({ list, wereThinking: cutter.wasThinking() });
  for await (const piece of model.stream(messages, signal)) yield units(cutter.push(piece));
  yield units(cutter.end());
}
