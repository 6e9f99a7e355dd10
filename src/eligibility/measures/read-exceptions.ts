import type { Span } from '../../text/span.ts';
import type { MeasureCondition } from '../types.ts';

/** 房地产、高耗能企业除外, 除房地产外, 不含金融企业: who gets nothing. */
const patterns = [
  /([^,，。；;()（）]{2,40}?)(?:除外|不在此列)/g,
  /除(?!外)([^,，。；;()（）]{2,30}?)(?:以外|之外|外)(?=[,，的)）])/g,
  /(?:不含|不包括)([^,，。；;()（）]{2,30}?(?:企业|行业|项目|机构|单位|产业))/g,
];
const edges = /^(?:但|其中|对|的)+|(?:类|等)?(?:企业|行业|项目|机构|单位|产业|领域)*$/g;

/** Who is excepted, each a condition that has to fail; and the words themselves, which are of nobody that gets something. */
export function readExceptions(
  text: string,
  base: number,
  isTrade: (words: string) => boolean,
): { readonly conditions: MeasureCondition[]; readonly spans: Span[] } {
  const conditions: MeasureCondition[] = [];
  const spans: Span[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const [whole, list = ''] = match;
      const from = match.index + whole.indexOf(list);
      spans.push({ start: match.index, end: match.index + whole.length });
      for (const { 0: item, index } of list.matchAll(/[^、和及或与]+/g)) {
        const words = item.replace(edges, '');
        if (words.length < 2) continue;
        const start = from + index + item.indexOf(words);
        conditions.push({
          about: isTrade(words) ? 'industry' : 'activity',
          text: words,
          start: base + start,
          end: base + start + words.length,
          isException: true,
        });
      }
    }
  return { conditions, spans };
}
