import { allNodes } from '../../corpus/outline/all-nodes.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { areCountersAlike } from '../../text/counters.ts';
import { foldForSearch } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantities.ts';
import type { Asking } from '../asking.ts';
import type { Claim } from '../draft.ts';
import { claimFor } from './section-parts.ts';

/** In letters: what a title must say beside its figure to be told from others. */
const shortestTitle = 4;
/** What a question may name beside the title: how it asks, and that it speaks of a section. */
const beside = /^(?:值|占|分值?|权重|比重|占比|部分|板块|方面|大项|项|考评|考核|总分|满分|多少)$/;

/**
 * The title that gives the figure asked for of what it names: 四、强化基础设施支撑(10分), where 强化基础设施支撑占多少分 is asked.
 *
 * @returns one claim for each such title; none where the question names anything beside it
 */
export function titledFigure({ query, slot, claim }: UnderstoodQuestion, asking: Asking): Claim[] {
  if (slot?.name !== 'quantity' || slot.unit === null || claim !== null) return [];
  const { unit } = slot;
  const asked = lettersOf(foldForSearch(query));
  const named = [...asking.documents.byId].flatMap(([id, { outline, text }]) =>
    allNodes(outline)
      .map((node) => ({ node, id, text, title: foldForSearch(node.title) }))
      .filter(({ title }) => findQuantities(title).some((figure) => areCountersAlike(unit, figure.unit)))
      .map((one) => ({ ...one, title: lettersOf(one.title.replace(/\([^)]*\)/g, '')) }))
      .filter(({ title }) => title.length >= shortestTitle && asked.includes(title)),
  );
  if (named.length === 0) return [];
  const terms = asking.retriever.analyse(query, asking.ids);
  return named
    .filter(({ title }) => terms.every(({ word }) => beside.test(word) || title.includes(lettersOf(word))))
    .map(({ node, id, text }) => claimFor(node, id, text));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
