import { foldForComparison } from '../../text/fold.ts';
import type { CitedSentence, SentenceProblem } from './types.ts';

const quotations = /“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|"([^"]+)"|《([^《》]+)》/g;

/** Words in quotation marks, and titles, that neither a cited quote nor a heading has, width and script aside. */
export function checkQuotations({ text, cited }: CitedSentence): SentenceProblem[] {
  const given = cited.flatMap(({ quote, structural }) => [quote, ...structural]).map(foldForComparison);
  return [...text.matchAll(quotations)].flatMap(([whole, ...groups]): SentenceProblem[] => {
    const quoted = foldForComparison(groups.find((group) => group !== undefined) ?? '');
    return given.some((one) => one.includes(quoted)) ? [] : [{ kind: 'quotation', text: whole }];
  });
}
