import { foldForSearch } from '../../text/fold.ts';
import type { OrdinalReference } from './answer-items.ts';

/** A numbered part of a section, as it can be asked for. */
export interface SectionPart {
  /** 六、(三) */
  readonly label: string;
  /** Empty where it has none. */
  readonly title: string;
}

/** A section of a document with the parts that its text counts. */
export interface Section extends SectionPart {
  readonly parts: readonly SectionPart[];
}

/** Chinese characters that a title, or what is said of it, has at least. */
const shortestTitle = 2;

/** The section whose title stands right before an ordinal (保障措施第三条), in full or by its end (原则第一条); `null` without one. */
export function sectionBefore(before: string, sections: readonly Section[]): Section | null {
  const folded = foldForSearch(before).replace(/(?:里面?|里头|中|当中|的|,|\s)+$/, '');
  const spoken = folded.split(/[,.;:?!]|规划|文件|我说的是|我问的是|关于|请问|那么?/).at(-1) ?? '';
  return longest(
    sections.filter(({ title }) => {
      const own = foldForSearch(title);
      return (
        own.length >= shortestTitle &&
        (folded.endsWith(own) || (spoken.length >= shortestTitle && own.endsWith(spoken)))
      );
    }),
  );
}

/** The section that a question names by its whole title; `null` without one. */
export function sectionNamed(question: string, sections: readonly Section[]): Section | null {
  const folded = foldForSearch(question);
  return longest(
    sections.filter(({ title }) => title.length > shortestTitle && folded.includes(foldForSearch(title))),
  );
}

/** The part with a title, of any section. */
export function partTitled(title: string, sections: readonly Section[]): SectionPart | null {
  const folded = foldForSearch(title).replace(/^\(?[一二三四五六七八九十\d]+[).、,]\s*/, '');
  if (folded.length <= shortestTitle) return null;
  return sections.flatMap(({ parts }) => parts).find((part) => foldForSearch(part.title) === folded) ?? null;
}

/** The parts of a section in the places counted, from the end where they are negative; empty when one of them is not there. */
export function partsAt({ parts }: Section, { places }: OrdinalReference): SectionPart[] {
  const found = places.flatMap((place) => parts.at(place < 0 ? place : place - 1) ?? []);
  return found.length === places.length ? found : [];
}

function longest(found: readonly Section[]): Section | null {
  return [...found].sort((a, b) => b.title.length - a.title.length)[0] ?? null;
}
