/** A stretch begins best behind the end of a sentence, else behind any mark inside one. */
const sentenceEnd = /[。；;！!？?\n]/;
const mark = /[，,、：:]/;

/**
 * The stretch of a clause that shares most with a question: the literal text, at most `length` UTF-16
 * code units. Compared by distinct character bigrams; of equals the one that begins at a sentence, and of
 * those the last, which has the shared words nearest to its beginning.
 */
export function bestSnippet(text: string, question: string, length = 120): string {
  const wanted = bigrams(question);
  let best = { start: 0, shared: 0, atSentence: true };
  for (const { start, atSentence } of starts(text)) {
    const shared = countShared(text.slice(start, start + length), wanted);
    if (shared === 0 || shared < best.shared) continue;
    if (shared === best.shared && best.atSentence && !atSentence) continue;
    best = { start, shared, atSentence };
  }
  return withoutHalfCharacter(text.slice(best.start, best.start + length)).trim();
}

function starts(text: string): { start: number; atSentence: boolean }[] {
  const found = [{ start: 0, atSentence: true }];
  for (let index = 0; index < text.length - 1; index++) {
    const character = text.charAt(index);
    const atSentence = sentenceEnd.test(character);
    if (atSentence || mark.test(character)) found.push({ start: index + 1, atSentence });
  }
  return found;
}

function bigrams(text: string): Set<string> {
  const characters = text.toLowerCase().replace(/[\s\p{P}]/gu, '');
  const found = new Set<string>();
  for (let index = 0; index + 2 <= characters.length; index++) found.add(characters.slice(index, index + 2));
  return found;
}

function countShared(text: string, wanted: ReadonlySet<string>): number {
  let count = 0;
  for (const bigram of bigrams(text)) if (wanted.has(bigram)) count++;
  return count;
}

function withoutHalfCharacter(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
