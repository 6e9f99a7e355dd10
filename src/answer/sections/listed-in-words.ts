import type { RetrievalHit } from '../../retrieval/types.ts';
import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { Claim } from '../draft.ts';

/** 六大任务, 五项保障措施: so many of a kind. */
const countedKind =
  /([三四五六七八九十]+)(?:大|项|个|条|类)[\u4e00-\u9fff]{2,4}?(?=[是有为的,.?:]|分别|都|各|$)/g;
const hitsSearched = 4;

/**
 * The stretch of a sentence that lists in words what a question counts (优化产业组织方式、…、推进产业跨界融合六大任务), to stand before the
 * sections that are titled by them: the two are worded differently.
 *
 * @returns none where no sentence found lists as many
 */
export function listedInWords(query: string, hits: readonly RetrievalHit[]): Claim[] {
  for (const [kind, number = ''] of foldForSearch(query).matchAll(countedKind))
    for (const { clause } of hits.slice(0, hitsSearched)) {
      const text = foldForSearch(clause.text);
      const at = text.indexOf(kind);
      if (at < 0) continue;
      // Folding takes 、 for a comma: the marks that end a stretch are looked for in the text itself.
      const start =
        Math.max(
          ...['，', ',', '；', ';', '。', '：', ':'].map((mark) => clause.text.lastIndexOf(mark, at)),
        ) + 1;
      const names = clause.text.slice(start, at).split(/、|和|以及/);
      const end = at + kind.length;
      if (names.length === parseChineseNumeral(number))
        return [{ lead: '', passages: [{ clause, start: clause.start + start, end: clause.start + end }] }];
    }
  return [];
}
