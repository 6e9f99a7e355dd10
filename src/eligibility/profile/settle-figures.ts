import { plainName } from './plain-name.ts';
import type { KnownFigure } from './types.ts';

/** A figure with where it was told: statements of one line are told at once, a later line may correct an earlier one. */
export interface ToldFigure extends KnownFigure {
  readonly line: number;
  /** Words in front of it take back what was told before: 其实是, 说错了. */
  readonly isCorrection: boolean;
}

/** Words that take back what was told before. */
export const correction =
  /其实|说错|更正|纠正|改正|不对|搞错|记错|弄错|应(?:该|当)?(?:是|为)|改为|而是|准确地?说|\b(?:actually|correction|i mean|rather|instead|sorry)\b/;

/** What is known, and pairs of words that cannot both be true. */
export interface SettledFigures {
  readonly figures: readonly KnownFigure[];
  readonly contradictions: readonly (readonly [string, string])[];
}

/**
 * Of figures of one thing the last one told counts, where it was told later or as a correction; of two told at once neither does.
 *
 * @param told in their order
 */
export function settleFigures(told: readonly ToldFigure[]): SettledFigures {
  let kept: ToldFigure[] = [];
  const contradictions: (readonly [string, string])[] = [];
  for (const figure of told) {
    const before = kept.findLast((other) => isSameThing(figure, other));
    if (before === undefined) kept.push(figure);
    else if (figure.isCorrection || figure.line > before.line)
      // The fuller name stays: 合同其实是 speaks of the 首轮流片合同 told before.
      kept = kept.map((one) =>
        one === before ? { ...figure, name: longer(before.name, figure.name) } : one,
      );
    else if (before.value !== figure.value) {
      contradictions.push([before.text, figure.text]);
      kept = kept.filter((one) => one !== before);
    }
  }
  return { figures: kept.map(({ line: _line, isCorrection: _is, ...figure }) => figure), contradictions };
}

function isSameThing(one: ToldFigure, before: ToldFigure): boolean {
  if (one.kind !== before.kind || one.unit !== before.unit) return false;
  const [own, other] = [plainName(one.name), plainName(before.name)];
  if (one.isCorrection && (own === '' || other.includes(own) || own.includes(other))) return true;
  return own !== '' && own === other;
}

function longer(one: string, other: string): string {
  return plainName(other).length > plainName(one).length ? other : one;
}
