import { foldForSearch } from '../text/fold.ts';
import type { Measure } from './types.ts';

export const absences = ['amount', 'deadline', 'channel'] as const;
/** What whoever wants a measure would have to know, and the text does not say. */
export type Absence = (typeof absences)[number];

const deadline =
  /截止|截至申报|逾期|(?:申报|受理|申请)(?:时间|期限|日期)|(?:月|日|年底|年末)(?:之|以)?前(?:提出|申报|报送|提交|申请)/;
const channel =
  /(?:申报|申请|受理)(?:系统|平台|网站|窗口|通道|指南|地址|部门为|单位为)|网址|官网|www\.|https?:|电话[:是为]|邮箱|向[^,.;]{2,20}(?:提出|提交|递交|报送)(?:申请|申报|材料)/;

/**
 * What is not said of a measure where it stands. A clause that tells until when or where to apply tells it for all its measures.
 *
 * @param clause text of the measure's clause
 */
export function absentFrom(measure: Measure, clause: string): Absence[] {
  const folded = foldForSearch(clause);
  return absences.filter((absence) => {
    if (absence === 'amount') return measure.grant === null;
    return !(absence === 'deadline' ? deadline : channel).test(folded);
  });
}
