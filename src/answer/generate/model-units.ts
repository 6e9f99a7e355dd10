import { ModelError } from '../../errors.ts';
import type { SentenceProblem } from '../../evidence/sentence/types.ts';
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
    problems: describeProblems(sentence),
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

/** What is wrong with a sentence, as the model is told. */
const complaints: Readonly<Record<SentenceProblem['kind'], string>> = {
  citation: '句末没有证据编号,或编号不对',
  quotation: '引号里的话不是原文',
  number: '所引证据里没有这个数字',
  misplaced: '证据里这说的是别的事或别的时间',
  bound: '证据里没有这样限定数字',
  name: '所引证据里没有这个名称',
  word: '所引证据里没有这个词',
  strength: '语气比证据强',
  polarity: '肯定、否定、范围或时态与证据不同',
};

function describeProblems({ problems }: JudgedSentence): string {
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  const lines = kinds.map((kind) => {
    const texts = problems
      .filter((problem) => problem.kind === kind && problem.text !== '')
      .map(({ text }) => text);
    return `${complaints[kind]}${texts.length === 0 ? '' : `:${[...new Set(texts)].join('、')}`}`;
  });
  return lines.join('\n');
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
