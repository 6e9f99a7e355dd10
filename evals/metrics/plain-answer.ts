/**
 * The words of a Markdown answer: without citation markers, emphasis, link targets, quote signs
 * and counters of ordered lists.
 *
 * @param markers which `[n]` to take away; all when absent. A marker that no citation belongs to
 *   is a number like any other, and stays.
 */
export function plainAnswer(markdown: string, markers?: ReadonlySet<number>): string {
  return withoutListCounters(markdown)
    .replace(/(?<!\\)\[(\d+)\](?!\()/g, (marker, digits: string) =>
      markers === undefined || markers.has(Number(digits)) ? '' : marker,
    )
    .replace(/\]\([^)\s]*\)/g, ']')
    .replace(/^\s*(?:>\s?)+/gm, '')
    .replace(/(?<!\\)(\*\*|__|[*`])/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
}

/** The citation markers of an answer, in the order in which they stand. */
export function citationMarkers(markdown: string): readonly number[] {
  return [...markdown.matchAll(/(?<!\\)\[(\d+)\](?!\()/g)].map((match) => Number(match[1]));
}

/** Counters are taken away only while they count 1, 2, 3 …: a figure at a line's start stays. */
function withoutListCounters(markdown: string): string {
  let expected = 1;
  return markdown
    .split('\n')
    .map((line) => {
      const counter = /^(\s*(?:>\s?)*)(\d+)[.)]\s+/.exec(line);
      if (counter === null) return line;
      const value = Number(counter[2]);
      if (value !== expected && value !== 1) return line;
      expected = value + 1;
      return line.slice(counter[0].length);
    })
    .join('\n');
}
