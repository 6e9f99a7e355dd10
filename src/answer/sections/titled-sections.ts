import type { PolicyDocument } from '../../corpus/types.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm } from '../../retrieval/types.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { Claim } from '../draft.ts';
import { claimFor, innerNodes, mostChildren } from './section-parts.ts';

/** 这份规划的目标是什么: no word but those of the document's own title, so its goals as a whole are asked for. */
export function goalsOfAll(
  { kind, query, slot, claim }: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  documents: ReadonlyMap<string, PolicyDocument>,
): Claim[] {
  const [only, ...others] = documents;
  if (only === undefined || others.length > 0 || kind === 'wording' || slot !== null || claim !== null)
    return [];
  if (!wholeGoals.test(foldForSearch(query))) return [];
  const [documentId, { outline, text, metadata }] = only;
  const title = foldForSearch(metadata.title);
  if (!terms.every(({ word }) => isOfTitle(title, word) || word.includes('目标'))) return [];
  const goals = innerNodes(outline).filter(
    (node) => /目标$/.test(foldForSearch(node.title)) && node.children.length <= mostChildren,
  );
  const [section] = goals;
  return section === undefined || goals.length > 1
    ? []
    : section.children.map((child) => claimFor(child, documentId, text));
}

/** 信息产业 is of 新一代信息技术产业. */
function isOfTitle(title: string, word: string): boolean {
  const pairs = word.match(/../g) ?? [word];
  return title.includes(word) || (word.length % 2 === 0 && pairs.every((pair) => title.includes(pair)));
}

const wholeGoals =
  /目标(?:是|有|都有|包括)?(?:些)?(?:什么|啥|哪些|哪几|怎样)|(?:什么|哪些|啥)(?:具体|主要|总体|发展)?目标/;

/** 具体说说畅通产业内外循环: a section asked about by its title in full is told by its parts. */
export function sectionTitled(
  { kind, slot, claim, query }: UnderstoodQuestion,
  documents: ReadonlyMap<string, PolicyDocument>,
): Claim[] {
  if (kind !== 'explanation' || slot !== null || claim !== null) return [];
  const folded = foldForSearch(query);
  for (const [documentId, { outline, text }] of documents) {
    const [longest] = innerNodes(outline)
      .filter(({ title, children }) => {
        const isPlain = children.length >= 2 && children.length <= mostChildren;
        return isPlain && title.split(/[,，]/).some((part) => isNamedIn(folded, part));
      })
      .sort((a, b) => b.title.length - a.title.length);
    if (longest !== undefined) return longest.children.map((child) => claimFor(child, documentId, text));
  }
  return [];
}

/** Shorter titles are words like any others. */
const shortestTitle = 6;

function isNamedIn(folded: string, title: string): boolean {
  return title.length >= shortestTitle && folded.includes(foldForSearch(title));
}
