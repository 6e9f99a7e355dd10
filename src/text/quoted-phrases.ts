/**
 * What a folded text puts in quotation marks.
 *
 * @param shortest in characters; longer than a sentence is no phrase
 */
export function quotedPhrases(folded: string, shortest = 1): string[] {
  return [...folded.matchAll(/"([^"]*)"/g)]
    .map((match) => match[1] ?? '')
    .filter((phrase) => phrase.length >= shortest && phrase.length <= longest);
}

const longest = 24;
