import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';

/** What places and names are told by. */
export interface NameKnowledge {
  readonly segment: Segmenter;
  readonly entities?: readonly string[];
  isKnownTerm(word: string): boolean;
  isPlace?(word: string): boolean;
}

const placeSuffixes = ['区', '市', '县', '省'];

/** A place by the list, by its last character, or by a known name that adds it: 北辰 when the documents speak of 北辰区. */
export function isPlace(name: string, know: NameKnowledge): boolean {
  const last =
    foldForSearch(name)
      .split(/[和与、,]/)
      .at(-1) ?? '';
  if (know.isPlace?.(last) === true) return true;
  if (last.length > 5) return false;
  return (
    (/[区市县省]$/.test(last) && !/园区|先导区|示范区|社区|小区$/.test(last)) ||
    placeSuffixes.some((suffix) => know.isKnownTerm(last + suffix))
  );
}
