import { type Fold, standsIn } from './metrics/answer-accuracy.ts';
import type { LocatedQuestion } from './question.ts';
import { isAnswer, isRefusal } from './question-kinds.ts';
import type { SectionIndex } from './section-index.ts';

/** Questions of all kinds may share a file with such a name: a small document's, or a later set. */
const mixedFile = /^questions(?:-[a-z0-9-]+)?\.jsonl$/;

/**
 * What is wrong with a set of questions, against the document they ask about. A question that
 * wants asking back may have gold, the sections between which the asker has to choose, or none.
 *
 * @returns one line per problem, beginning with `file:line`; empty when all is well.
 */
export function validateQuestions(
  located: readonly LocatedQuestion[],
  index: SectionIndex,
  fold: Fold,
): readonly string[] {
  const problems: string[] = [];
  const ids = new Map<string, string>();
  const wordings = new Map<string, string>();
  for (const entry of located) {
    const place = `${entry.file}:${entry.line}`;
    const { question } = entry;
    for (const problem of [
      ...checkOutcome(entry),
      ...checkSections(entry, index),
      ...checkFacts(entry, index, fold),
    ]) {
      problems.push(`${place}: ${problem}`);
    }
    const sameId = ids.get(question.id);
    if (sameId !== undefined) problems.push(`${place}: id ${question.id} is already used at ${sameId}`);
    else ids.set(question.id, place);
    const wording = JSON.stringify([question.history ?? [], question.question]);
    const sameWording = wordings.get(wording);
    if (sameWording !== undefined)
      problems.push(`${place}: the same question already stands at ${sameWording}`);
    else wordings.set(wording, place);
  }
  return problems;
}

function checkOutcome({ question, file }: LocatedQuestion): string[] {
  const problems: string[] = [];
  if (!mixedFile.test(file) && `${question.kind}.jsonl` !== file)
    problems.push(`kind ${question.kind} does not belong in ${file}`);
  if (isAnswer(question.outcome) && question.gold.length === 0)
    problems.push(`outcome ${question.outcome} needs a gold section`);
  if (isRefusal(question.outcome) && question.gold.length > 0)
    problems.push(`outcome ${question.outcome} cannot have a gold section`);
  return problems;
}

function checkSections({ question }: LocatedQuestion, index: SectionIndex): string[] {
  const unknown = (field: 'gold' | 'acceptable') =>
    question[field]
      .filter((id) => index.node(id) === undefined)
      .map((id) => `${field} section ${id} is not in the outline of ${index.document.metadata.id}`);
  return [...unknown('gold'), ...unknown('acceptable')];
}

function checkFacts({ question }: LocatedQuestion, index: SectionIndex, fold: Fold): string[] {
  const texts = question.gold.map((id) => index.text(id));
  return question.facts
    .filter((fact) => !texts.some((text) => standsIn(fact, text, fold)))
    .map((fact) => `fact ${JSON.stringify(fact)} stands in no gold section`);
}
