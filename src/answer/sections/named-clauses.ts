import { allNodes } from '../../corpus/outline/all-nodes.ts';
import { findArticlePlace } from '../../corpus/outline/article-place.ts';
import { isReferredTo } from '../../corpus/outline/clause-reference.ts';
import type { Clause, PolicyDocument } from '../../corpus/types.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import { foldForSearch } from '../../text/fold.ts';

/** A chapter named as a whole is shown up to this many clauses; a longer one is a job for the reader page. */
const mostClauses = 6;

/** An article is given whole, with all that it enumerates; more clauses than any article has are a mistake. */
const mostOfArticle = 60;

/**
 * The clauses that a question names by number, when it is their wording that is asked for.
 *
 * @returns those of each document that has them; a bare 第七条 may be of several
 */
export function clausesNamed(
  question: UnderstoodQuestion,
  documents: ReadonlyMap<string, PolicyDocument>,
): readonly (readonly Clause[])[] {
  const { reference } = question;
  if (reference === null) {
    const titled = question.kind === 'wording' ? clausesTitled(question, documents) : [];
    return titled.length > 0 ? [titled] : [];
  }
  if (question.kind === 'list' && !isListOfArticle(question)) return [];
  const most = reference.isArticle ? mostOfArticle : mostClauses;
  return [...documents.values()].flatMap(({ clauses }) => {
    const own = clauses.filter((clause) => isReferredTo(clause, reference));
    return own.length > 0 && own.length <= most ? [own] : [];
  });
}

/** Whether documents count by articles and none of them has the one that a question names. */
export function lacksArticle(
  { reference }: UnderstoodQuestion,
  documents: ReadonlyMap<string, PolicyDocument>,
): boolean {
  if (reference?.isArticle !== true) return false;
  const clauses = [...documents.values()].flatMap((document) => document.clauses);
  return (
    clauses.filter(({ label }) => findArticlePlace(label) !== null).length >= fewestArticles &&
    !clauses.some((clause) => isReferredTo(clause, reference))
  );
}

/** A single line that begins like an article makes no regulation. */
const fewestArticles = 3;

/** 第十五条规定了哪些行为 is told by the article; what 第三条和第五条 have in common, or what it costs to break one, is not. */
function isListOfArticle({ reference, text }: UnderstoodQuestion): boolean {
  return reference?.isArticle === true && (text.match(/第[^第]{1,6}条/g)?.length ?? 0) === 1;
}

/** The clauses under a heading that a question for wording names in full: 畅通产业内外循环的原文. */
function clausesTitled(
  question: UnderstoodQuestion,
  documents: ReadonlyMap<string, PolicyDocument>,
): readonly Clause[] {
  const folded = foldForSearch(question.query);
  for (const document of documents.values()) {
    const titled = allNodes(document.outline)
      .flatMap((node) => node.title.split(/[,，]/).map((title) => ({ node, title: foldForSearch(title) })))
      .filter(({ title }) => title.length >= shortestTitle && folded.includes(title))
      .sort((a, b) => b.title.length - a.title.length)[0];
    if (titled === undefined) continue;
    const { start, end } = titled.node;
    const clauses = document.clauses.filter((clause) => clause.start >= start && clause.end <= end);
    if (clauses.length > 0 && clauses.length <= mostClauses) return clauses;
  }
  return [];
}

/** Shorter titles are words like any others. */
const shortestTitle = 6;
