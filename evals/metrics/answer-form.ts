import type { Answer, AnswerEvent } from '../../src/answer/types.ts';
import { citationMarkers } from './plain-answer.ts';

/**
 * Where an answer breaks the HTTP contract: the deltas since the last reset are the answer, every
 * marker has its citation, announced before it, every citation has its marker, and nothing is
 * answered without citations.
 *
 * @returns one line per breach.
 */
export function answerFormProblems(events: readonly AnswerEvent[], answer: Answer): readonly string[] {
  const problems: string[] = [];
  let text = '';
  let announced = new Set<number>();
  for (const event of events) {
    if (event.type === 'answer-reset') {
      text = '';
      announced = new Set();
    } else if (event.type === 'citation') announced.add(event.citation.n);
    else if (event.type === 'text-delta') {
      text += event.text;
      for (const n of citationMarkers(text))
        if (!announced.has(n)) problems.push(`[${n}] came before its citation`);
    }
  }
  if (text !== answer.answer) problems.push('the streamed text is not the answer');
  const cited = new Set(answer.citations.map((citation) => citation.n));
  const markers = new Set(citationMarkers(answer.answer));
  for (const n of markers) if (!cited.has(n)) problems.push(`[${n}] has no citation`);
  for (const n of cited) if (!markers.has(n)) problems.push(`citation ${n} has no marker`);
  if (answer.outcome === 'answered' && cited.size === 0) problems.push('answered without a citation');
  return [...new Set(problems)];
}
