import { foldForComparison } from '../../text/fold.ts';

/** What a model proposes for one clause. */
export interface ClauseDraft {
  readonly heading: string;
  readonly abstract: string;
  readonly asked: readonly string[];
}

/** Longer ones are no questions that somebody types. Characters. */
const longestPhrase = { chinese: 40, latin: 120 } as const;

/** Reads a model's draft: `HEADING:` and `ABSTRACT:` lines, and phrases behind `-`. Whatever else stands there is left out. */
export function parseDraft(output: string): ClauseDraft {
  const text = output.replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '');
  const line = (name: string) =>
    new RegExp(`^\\s*\\**${name}\\**\\s*[:：]\\s*(.+)$`, 'im').exec(text)?.[1]?.trim() ?? '';
  const phrases = [...text.matchAll(/^\s*(?:[-*•]|\d{1,2}[.)、])\s*(.+?)\s*$/gm)].map(([, phrase = '']) =>
    phrase.replace(/^["“「]|["”」]$/g, '').trim(),
  );
  return {
    heading: line('HEADING'),
    abstract: line('ABSTRACT'),
    asked: withoutRepeats(phrases.filter(isPhrase)),
  };
}

function isPhrase(phrase: string): boolean {
  const isLatin = !/[\u4e00-\u9fff]/.test(phrase);
  // A placeholder of the prompt that was copied is no phrase.
  if (/^[(（<[]/.test(phrase) || /HEADING|ABSTRACT/.test(phrase)) return false;
  return (
    foldForComparison(phrase).length > 1 && phrase.length <= longestPhrase[isLatin ? 'latin' : 'chinese']
  );
}

/** The first of those that differ in nothing but width, script and punctuation. */
export function withoutRepeats(phrases: readonly string[], known: readonly string[] = []): string[] {
  const seen = new Set(known.map(foldForComparison));
  return phrases.filter((phrase) => {
    const folded = foldForComparison(phrase);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
