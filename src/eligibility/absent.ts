import { foldForSearch } from '../text/fold.ts';
import type { Measure } from './types.ts';

export const absences = ['amount', 'deadline', 'channel'] as const;
/** What whoever wants a measure would have to know, and the text does not say. */
export type Absence = (typeof absences)[number];

const deadline =
  /截止|截至申报|逾期|(?:申报|受理|申请)(?:时间|期限|日期)|(?:月|日|年底|年末)(?:之|以)?前,?(?:向[^,.;。]{2,20})?(?:提出|申报|报送|提交|申请)/;
const channel =
  /(?:申报|申请|受理)(?:系统|平台|网站|窗口|通道|指南|地址|部门为|单位为)|网址|官网|www\.|https?:|电话[:是为]|邮箱|向[^,.;。]{2,20}(?:提出|提交)?(?:书面)?(?:申请|申报)|向[^,.;]{2,20}(?:提出|提交|递交|报送)(?:申请|申报|材料)/;

/** An article that says until when or where anybody applies says it for every measure of its document. */
const ofAll =
  /(?:申请人|申报(?:主体|单位|企业)?|申请(?:单位|企业)?|符合条件的?(?:企业|单位)|企业)[^。;；]{0,30}(?:申请|申报|提交|报送)/;

/** What the articles of a document on applying give for all that it offers. */
export function givenForAll(clauses: readonly { readonly text: string }[]): ReadonlySet<Absence> {
  const found = new Set<Absence>();
  for (const { text } of clauses) {
    const folded = foldForSearch(text);
    // A measure's own clause speaks of that measure.
    if (!ofAll.test(folded) || /\d(?:万|亿)?元|%/.test(folded)) continue;
    if (deadline.test(folded)) found.add('deadline');
    if (channel.test(folded)) found.add('channel');
  }
  return found;
}

/**
 * What is not said of a measure where it stands. A clause that tells until when or where to apply tells it for all its measures.
 *
 * @param clause text of the measure's clause
 * @param given what the document gives elsewhere for all its measures
 */
export function absentFrom(
  measure: Measure,
  clause: string,
  given: ReadonlySet<Absence> = new Set(),
): Absence[] {
  const folded = foldForSearch(clause);
  return absences.filter((absence) => {
    if (absence === 'amount') return measure.grant === null;
    if (given.has(absence)) return false;
    return !(absence === 'deadline' ? deadline : channel).test(folded);
  });
}
