import { bigramsOf } from '../../retrieval/terms.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { yearsIn, yearsStated } from '../../text/years.ts';

/** A figure that a sentence gives to one of several things, each to its own: A、B和C分别占据4家、2家和1家. */
export interface RespectiveFigure {
  /** The thing, as it stands in the list: 全国6大CPU厂商. */
  readonly thing: string;
  readonly figure: Quantity;
  /** The sentence, in which the figure has its offsets. */
  readonly sentence: string;
}

/**
 * Finds the figures that a text gives respectively.
 *
 * @param text as it stands
 */
export function respectiveFigures(text: string): RespectiveFigure[] {
  return text.split(/(?<=[。；;\n])/).flatMap((sentence) => {
    const at = sentence.indexOf('分别');
    if (at < 0) return [];
    const figures = figuresBehind(sentence, at + 2);
    const list = sentence
      .slice(0, at)
      .split(/[,，:：]/)
      .map((stretch) => stretch.split(/、|和|与|及/))
      .findLast((things) => things.length === figures.length);
    if (figures.length < 2 || list === undefined) return [];
    return list.flatMap((thing, index) => {
      const figure = figures[index];
      return figure === undefined ? [] : [{ thing, figure, sentence }];
    });
  });
}

/** The figures that follow one another from an offset on, with nothing but bounds and signs between them. */
function figuresBehind(sentence: string, from: number): Quantity[] {
  const found: Quantity[] = [];
  let end = from;
  for (const figure of findQuantities(sentence).filter(({ start }) => start >= from)) {
    const between = sentence.slice(end, figure.start);
    if (
      found.length === 0
        ? between.length > longestVerb
        : !/^[、,，和与及以超过突破达到约近]{1,5}$/.test(between)
    )
      break;
    found.push(figure);
    end = figure.end;
  }
  return found;
}

const longestVerb = 10;

/** What a year counts beside pairs of characters. */
const sameYear = 3;

/**
 * The figure of the thing that a claim speaks of: the one whose name shares most with it.
 *
 * @returns `null` where the text gives none respectively, or the claim names none of the things more than the others
 */
export function respectiveFigureOf(proposition: string, text: string): RespectiveFigure | null {
  const words = new Set(bigramsOf(proposition));
  const years = yearsIn(proposition);
  const ranked = respectiveFigures(text)
    .map((given) => ({
      given,
      shared:
        bigramsOf(given.thing).filter((pair) => words.has(pair)).length +
        (yearsStated(given.thing).some((year) => years.includes(year)) ? sameYear : 0),
    }))
    .sort((a, b) => b.shared - a.shared);
  const [best, next] = ranked;
  if (best === undefined || best.shared < 2 || best.shared === next?.shared) return null;
  return best.given;
}
