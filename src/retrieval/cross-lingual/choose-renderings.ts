import { containsTerm } from '../../text/contains-term.ts';
import { foldForSearch } from '../../text/fold.ts';

/** Puts the words that may render each term of a question in order, the likeliest first. */
export type RenderingChooser = (renderings: readonly (readonly string[])[]) => readonly (readonly string[])[];

/** What a rendering counts beside the one before it: dictionaries name the usual one first. */
const laterRendering = 0.8;
/** Passages that have a say. */
const mostPassages = 8;
/** Passages shorter than this are not thought the more of for it, in characters. */
const shortPassage = 40;

/**
 * Makes a chooser that goes by what stands together: of `crew`, 人员 and 作业单位, that one is meant which the passages have that hold
 * the renderings of the other terms too. Every passage is scored by the best rendering it has of each term, rare ones counting
 * more; the best passages then vote. Each term counts once however many renderings it has, as in Pirkola's structured queries
 * (SIGIR 1998).
 *
 * @param passages texts in which words stand together: sentences
 */
export function createRenderingChooser(passages: readonly string[]): RenderingChooser {
  const folded = passages.map(foldForSearch);
  const holders = new Map<string, readonly number[]>();
  const holdersOf = (word: string): readonly number[] => {
    const before = holders.get(word);
    if (before !== undefined) return before;
    const sought = foldForSearch(word);
    const found = folded.flatMap((text, position) => (containsTerm(text, sought) ? [position] : []));
    holders.set(word, found);
    return found;
  };
  const rarity = (word: string) => Math.log(1 + folded.length / (holdersOf(word).length + 0.5));

  return (renderings) => {
    if (renderings.length < 2 || renderings.every((words) => words.length < 2)) return renderings;
    const scores = new Map<number, number>();
    for (const words of renderings) {
      const best = new Map<number, number>();
      for (const [place, word] of words.entries()) {
        const gain = rarity(word) * laterRendering ** place;
        for (const passage of holdersOf(word)) best.set(passage, Math.max(best.get(passage) ?? 0, gain));
      }
      for (const [passage, gain] of best) scores.set(passage, (scores.get(passage) ?? 0) + gain);
    }
    const voters = [...scores]
      .map(([passage, score]) => [passage, score / lengthNorm(folded[passage] ?? '')] as const)
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, mostPassages);
    const highest = voters[0]?.[1] ?? 1;
    return renderings.map((words) => {
      const votes = words.map((word, place) => {
        // 路 is wherever 公路 is; it is a word of its own only where the other is not.
        const longer = new Set(
          words.flatMap((other) => (other !== word && other.includes(word) ? holdersOf(other) : [])),
        );
        const holding = new Set(holdersOf(word).filter((passage) => !longer.has(passage)));
        const support = voters.reduce(
          (sum, [passage, score]) => sum + (holding.has(passage) ? (score / highest) ** 4 : 0),
          0,
        );
        return { word, votes: support * laterRendering ** place };
      });
      // Sorting is stable: without votes the order of the dictionary stands.
      return votes.sort((one, other) => other.votes - one.votes).map(({ word }) => word);
    });
  };
}

/** A long passage has many words by chance. */
function lengthNorm(text: string): number {
  return Math.sqrt(Math.max(text.length, shortPassage));
}
