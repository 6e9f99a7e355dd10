/**
 * What a folded text puts in quotation marks.
 *
 * @param shortest in characters
 */
export function quotedPhrases(folded: string, shortest = 1): string[] {
  return [...folded.matchAll(/"([^"]{1,24})"/g)]
    .map((match) => match[1] ?? '')
    .filter((phrase) => phrase.length >= shortest);
}
