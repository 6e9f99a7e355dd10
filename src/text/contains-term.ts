const latin = /^[a-z0-9]/;
const latinUnit = /[a-z0-9]/;

/**
 * Whether a folded text contains a folded term. A term in Latin letters or digits must stand by itself (it is not in digital, 5 not
 * in 25); Chinese is not delimited, so a Chinese term may stand anywhere.
 */
export function containsTerm(text: string, term: string): boolean {
  if (!latin.test(term)) return text.includes(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + term.length] ?? '';
    if (!latinUnit.test(before) && !latinUnit.test(after)) return true;
  }
  return false;
}
