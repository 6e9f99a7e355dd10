import { ModelError } from '../../errors.ts';

/** A sentence or line that a model wrote, with its tokens. */
export interface Unit {
  readonly text: string;
  /** Whether it stands at the beginning of a line. */
  readonly startsLine: boolean;
}

/** Takes a model's output piece by piece and gives what is complete. */
export interface UnitCutter {
  push(piece: string): Unit[];
  /** What is left when the output has ended. */
  end(): Unit[];
  /** Whether all that was given so far has turned out to be thinking; asked once, then forgotten. */
  wasThinking(): boolean;
}

/** Longest sentence, output and thinking, in characters: beyond that it is no answer to a question. Not tuned. */
const longest = { sentence: 800, output: 12_000, thinking: 200_000 } as const;

const opening = /<(?:think|thinking|reasoning)>/i;
const closing = /<\/(?:think|thinking|reasoning)>/i;
/** A tag may come in pieces. */
const longestTag = 12;
const stop = /[。！？!?]/;
const closers = '”’」』）)》】"';
const token = /^\s*(?:\[[^[\]\n]{1,40}\]|【[^【】\n]{1,40}】)/;
const begunToken = /^\s*(?:[[【][^\]】\n]{0,40})?$/;

/**
 * Cuts output into sentences at 。！？ and line breaks; tokens in brackets behind the mark belong to the sentence before it. Thinking is
 * left out, also where only its closing tag is written.
 *
 * @throws ModelError `too_long`
 */
export function createUnitCutter(): UnitCutter {
  let raw = '';
  let text = '';
  let startsLine = true;
  let isThinking = false;
  let isDisowned = false;
  let taken = 0;
  let thought = 0;

  const spoken = (isLast: boolean): string => {
    let out = '';
    for (;;) {
      const match = (isThinking ? closing : opening).exec(raw);
      const stray = isThinking ? null : closing.exec(raw);
      if (stray !== null && (match === null || stray.index < match.index)) {
        // What came before was thinking, too.
        isDisowned = true;
        raw = raw.slice(stray.index + stray[0].length);
        [out, text] = ['', ''];
        continue;
      }
      if (match === null) break;
      if (!isThinking) out += raw.slice(0, match.index);
      raw = raw.slice(match.index + match[0].length);
      isThinking = !isThinking;
    }
    const tail = raw.slice(-longestTag);
    const held = isLast || !tail.includes('<') ? 0 : tail.length - tail.lastIndexOf('<');
    const ready = raw.slice(0, raw.length - held);
    raw = raw.slice(raw.length - held);
    if (isThinking) thought += ready.length;
    return isThinking ? out : out + ready;
  };

  const cut = (isLast: boolean): Unit[] => {
    const units: Unit[] = [];
    for (let end = endOfUnit(text, isLast); end > 0; end = endOfUnit(text, isLast)) {
      const unit = text.slice(0, end);
      text = text.slice(end);
      if (unit.trim() !== '') units.push({ text: unit.trim(), startsLine });
      startsLine = unit.endsWith('\n') || (startsLine && unit.trim() === '');
    }
    if (text.length > longest.sentence) throw new ModelError('too_long');
    return units;
  };

  const take = (piece: string, isLast: boolean): Unit[] => {
    raw += piece;
    const added = spoken(isLast);
    taken += added.length;
    text += added;
    if (taken > longest.output || thought > longest.thinking) throw new ModelError('too_long');
    return cut(isLast);
  };
  const wasThinking = () => {
    const was = isDisowned;
    isDisowned = false;
    return was;
  };
  return { push: (piece) => take(piece, false), end: () => take('', true), wasThinking };
}

/** Offset behind the first unit; 0 while it is not certain to be complete. */
function endOfUnit(text: string, isLast: boolean): number {
  const newline = text.indexOf('\n');
  const mark = text.search(stop);
  if (mark < 0 || (newline >= 0 && newline < mark))
    return newline >= 0 ? newline + 1 : isLast ? text.length : 0;
  let end = mark + 1;
  while (end < text.length && (closers.includes(text[end] ?? '') || stop.test(text[end] ?? ''))) end += 1;
  for (;;) {
    const found = token.exec(text.slice(end));
    if (found === null) break;
    end += found[0].length;
  }
  const rest = text.slice(end);
  if (!isLast && begunToken.test(rest)) return 0;
  // The line's end goes with its last sentence.
  const blank = /^[ \t]*\n/.exec(rest);
  return end + (blank?.[0].length ?? 0);
}
