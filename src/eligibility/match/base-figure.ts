import { asWritten } from '../profile/as-written.ts';
import { plainName } from '../profile/plain-name.ts';
import type { KnownFigure } from '../profile/types.ts';
import type { Measure } from '../types.ts';
import { figureOf } from './figure-status.ts';
import { likeness, pairsOf, sameThing } from './likeness.ts';

/** A growth is another sum than what grew. */
const growth = /增量|增加|增长|新增|增幅|超出|超过|多(?=[了出])|\b(?:increase|grew|growth)\b/;
const ofGrowth =
  /(?:比|较|同)?(?:上一?年度?|去年|前一年)?(?:同期|同比)?(?:实际)?(?:增量|增加|增长|新增|增幅|超出|多)(?:了|的|部分|额)*/g;
/** Least share of what a figure's name says beyond the base that must stand in the measure. */
const mostOfName = 0.5;

/**
 * The figure of a firm that a share is taken of. It speaks of the base, is a growth where the base is one, and what else its name says
 * stands in the measure: 产业化项目完成投资 is no base of what is given for a laboratory.
 *
 * @returns `null` where no figure, or not surely this one, is meant
 */
export function baseFigure(
  measure: Measure,
  base: string,
  figures: readonly KnownFigure[],
): KnownFigure | null {
  const isGrowth = growth.test(base);
  const fitting = figures.filter(
    (figure) =>
      figure.kind === 'money' &&
      growth.test(asWritten(figure.name)) === isGrowth &&
      isOfMeasure(figure, base, measure),
  );
  const plain = base.replace(ofGrowth, '').replace(/部分|[的其]/g, '');
  if (plain !== '') {
    const named = fitting.map((figure) => ({
      ...figure,
      name: asWritten(figure.name).replace(ofGrowth, ''),
    }));
    const found = figureOf(plain, named, 'money');
    return found === null ? null : (fitting[named.indexOf(found)] ?? null);
  }
  // 按增量的15%: of what, the measure says before.
  const own = fitting.filter(({ name }) => likeness(bare(name), measure.text) >= sameThing);
  return own.length === 1 ? (own[0] ?? null) : null;
}

function bare(name: string): string {
  return plainName(asWritten(name).replace(ofGrowth, ''));
}

function isOfMeasure({ name }: KnownFigure, base: string, { text, heading }: Measure): boolean {
  const known = pairsOf(base);
  const others = bare(name)
    .split(/\s+/)
    .flatMap((word) => [...pairsOf(word)])
    .filter((pair) => !known.has(pair));
  if (others.length === 0) return true;
  const said = pairsOf(`${heading.at(-1) ?? ''}\n${asWritten(text)}`);
  return others.filter((pair) => said.has(pair)).length / others.length >= mostOfName;
}
