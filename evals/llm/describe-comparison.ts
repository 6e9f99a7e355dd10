import { type MetricName, metrics, sumTallies, tallyValue } from '../tally.ts';
import type { ComparedQuestion } from './ask-sample.ts';

const shown: readonly MetricName[] = [
  'accuracy',
  'citationRecall',
  'citationPrecision',
  'quoteLiteralness',
  'numberFidelity',
  'answerForm',
];

/** The metrics side by side, over all questions and over those that were told in the model's sentences, and what became of sentences. */
export function describeComparison(compared: readonly ComparedQuestion[]): string {
  const asked = compared.filter(({ sentences, notices }) => sentences.length > 0 || notices.some(isOfModel));
  const told = compared.filter(({ mode }) => mode === 'llm');
  const sentences = compared.flatMap((one) => one.sentences);
  const count = (verdict: string) => sentences.filter((sentence) => sentence.verdict === verdict).length;
  const struck = count('struck');
  return [
    `${compared.length} questions, model asked for ${asked.length}, answer in its sentences for ${told.length}`,
    '',
    table('all questions', compared),
    '',
    table('told by the model', told),
    '',
    `sentences: ${sentences.length}; passed ${count('passed')}, repaired ${count('repaired')}, struck ${struck} ` +
      `(${percent(struck, sentences.length)})`,
    `problems of the struck: ${problemsOf(compared)}`,
    `model's time, seconds: ${describeTimes(asked)}`,
  ].join('\n');
}

function isOfModel(code: string): boolean {
  return code.startsWith('model_');
}

function table(title: string, compared: readonly ComparedQuestion[]): string {
  const before = sumTallies(compared.map(({ extractive }) => extractive));
  const after = sumTallies(compared.map(({ model }) => model));
  const cell = (value: number | null) => (value === null ? '–' : value.toFixed(3));
  const rows = shown.map(
    (name) =>
      `| ${metrics[name].label} | ${cell(tallyValue(before[name]))} | ${cell(tallyValue(after[name]))} | ${before[name]?.total ?? 0} |`,
  );
  return [`| ${title} | extractive | model | n |`, '|---|---|---|---|', ...rows].join('\n');
}

function problemsOf(compared: readonly ComparedQuestion[]): string {
  const counts = new Map<string, number>();
  for (const { sentences } of compared)
    for (const { verdict, problems } of sentences)
      if (verdict === 'struck')
        for (const kind of new Set(problems.map((problem) => problem.kind)))
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
}

function describeTimes(compared: readonly ComparedQuestion[]): string {
  const times = compared.map(({ totalMs }) => totalMs / 1000).sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)}, longest ${at(1)}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}
