import { foldForSearch } from '../text/fold.ts';
import { literalPattern } from '../text/literal-pattern.ts';

/** A document and what it is called, with or without marks. */
export interface NamedDocument {
  readonly id: string;
  readonly names: readonly string[];
}

/** Shorter runs of characters name nothing, unless they begin as the title does: 甲市条例. */
const shortestRun = 6;
const shortestAbbreviation = 4;
/** 哪份文件提到了《…》 asks other documents about one. */
const speaksOfIt = /(?:提到|提及|引用|援引)了?$/;

/**
 * The documents that a question names: by a title in full, or by words of it in their order that end in its kind, 养护管理条例 and 甲市条例
 * for 甲市公路养护管理条例.
 *
 * @returns their ids; empty where none is named
 */
export function documentsNamed(question: string, documents: readonly NamedDocument[]): readonly string[] {
  const asked = spoken(question);
  const named = documents.flatMap(({ id, names }) =>
    names.flatMap((name) => runsOf(asked, titleOf(name)).map((run) => ({ id, ...run }))),
  );
  // Words that two titles share name the one that has more of them.
  const meant = named.filter(
    (one) =>
      !speaksOfIt.test(asked.slice(0, one.start)) &&
      !named.some(({ start, end }) => end === one.end && start < one.start),
  );
  return [...new Set(meant.map(({ id }) => id))];
}

/**
 * The title in marks to which a reference belongs, 《公路法》 of 《公路法》第三条, where it is that of none of the documents.
 *
 * @param reference words of the reference, as they stand in the question
 */
export function otherDocument(
  question: string,
  reference: string,
  documents: readonly NamedDocument[],
): string | null {
  const title = /《([^《》]+)》[^，,。;；]{0,3}$/.exec(question.split(reference)[0] ?? '')?.[1];
  if (title === undefined || documentsNamed(title, documents).length > 0) return null;
  const own = spoken(title);
  return documents.some(({ names }) => names.some((name) => spoken(name).includes(own)))
    ? null
    : `《${title}》`;
}

/**
 * A question with a document's whole title put as its own articles put it: 青原市桥梁条例什么时候施行 → 本条例什么时候施行. The words of a
 * title stand all over a document and say nothing of which clause is asked for.
 *
 * @returns the question as it is where it has no whole title, or nothing else
 */
export function asOfThis(question: string, names: readonly string[]): string {
  for (const title of names.map(titleOf).filter(({ length }) => length >= shortestRun)) {
    const written = new RegExp(
      `[《<]?${[...title].map(literalPattern).join('[\\s"“”]*')}(?:\\([^()]*\\))?[》>]?`,
    );
    const folded = foldForSearch(question);
    const rest = folded.replace(written, `本${title.slice(-2)}`);
    if (rest !== folded && rest.length >= shortestRun) return rest;
  }
  return question;
}

function spoken(text: string): string {
  return foldForSearch(text.replace(/[《》〈〉]/g, '')).replace(/["\s]/g, '');
}

/** A title as it is spoken: without marks, and without the year of its amendment. */
function titleOf(name: string): string {
  return spoken(name).replace(/(?<=.)\([^()]*\)$/, '');
}

/** Where a question has characters of a title, in their order, up to its last two. */
function runsOf(asked: string, title: string): { readonly start: number; readonly end: number }[] {
  const kind = title.slice(-2);
  if (title.length < shortestAbbreviation) return [];
  return [...asked.matchAll(new RegExp(literalPattern(kind), 'g'))].flatMap(({ index }) => {
    const end = index + kind.length;
    let start = end;
    let at = title.length;
    while (start > 0 && at > 0) {
      const found = title.lastIndexOf(asked[start - 1] ?? '', at - 1);
      if (found < 0) break;
      start -= 1;
      at = found;
    }
    return end - start >= (at === 0 ? shortestAbbreviation : shortestRun) ? [{ start, end }] : [];
  });
}
