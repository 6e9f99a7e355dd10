import { foldForSearch } from '../text/fold.ts';

const year = '(?:19|20)\\d{2}年?|[一二]〇[一二三四五六七八九〇]{2}年|"?十[一二三四五六七八]五"?';
const adverbial = new RegExp(
  `^[\\s,.:;"'(]*(?:预计|力争)?(?:到|至|截至|截止|在|自|从)?(?:${year})(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:底|末|前|初|以来|时期|期间|规划期(?:内|间)?|期内)?[\\s,.:;"']*$`,
);

/** Whether a stretch says only when: 到2025年, 截至2020年底, “十四五”时期. By itself it states nothing. */
export function isTimeAdverbial(stretch: string): boolean {
  return stretch.length <= 24 && adverbial.test(foldForSearch(stretch));
}
