import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';
import { openQuestion } from './asking-clause.ts';
import { dateText, type QuestionFrame, subjectText } from './question-frame.ts';
import type { Replacement } from './refer-back.ts';

/** How one asks for an aspect; the first that fits. */
const askedBy: readonly (readonly [RegExp, string])[] = [
  [/时间|期限|日期|年份|截止/, '是什么时候'],
  [/地点|地址|位置/, '在哪里'],
  [/单位|部门|负责人|机构/, '是哪个'],
  [
    /值|收入|营收|速|率|幅|比|额|规模|数|量|投资|预算|补贴|补助|奖|钱|面积|成本|价格|利润|税收|排名|名次|电话/,
    '是多少',
  ],
  [/原因|理由|定位|标准|意义|作用|依据|目标|现状|情况/, '是什么'],
];

/** What plain words for an aspect are called where one asks in what respect. */
const respects: Readonly<Record<string, string>> = { 钱: '资金', 錢: '資金', 人: '人才' };

/** Asks for another aspect of what the previous question was about: 那增速呢, 那钱上面呢, and the deadline. */
export function askAspect(aspect: string, frame: QuestionFrame, segment: Segmenter): Replacement {
  const open = openQuestion(frame, segment);
  // 想搞数字化,国家能帮点啥: the same help, with money.
  if (open !== null)
    return {
      query: `${open.matter}，${respects[aspect] ?? aspect}方面${open.asking}`,
      carried: `${open.matter}，…${open.asking}`,
    };
  const subject = subjectText(frame);
  const date = dateText(frame);
  if (/[a-z]$/i.test(aspect) && /[a-z]$/i.test(subject)) {
    const dated = date === '' ? '' : ` ${date}`;
    return { query: `What is the ${aspect} of ${subject}${dated}?`, carried: subject };
  }
  const asking = askedBy.find(([pattern]) => pattern.test(foldForSearch(aspect)))?.[1] ?? '有哪些';
  const carried = subject.includes(date) ? subject : date + subject;
  return { query: `${carried}的${aspect}${asking}？`, carried };
}
