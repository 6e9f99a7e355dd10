import { foldForSearch } from '../text/fold.ts';

const connective =
  '此外|同时|另外|其中|当前|目前|近年来|据悉|据了解|例如|比如|首先|其次|再次|最后|[一二三四五六七八九]是|第[一二三四五六七八九]|(?:另)?一方面|具体(?:而言|来看|来说)?|总的来看|因此|所以|而且|并且|并|还|也|又|即';
const source =
  '(?:根据|按照|依据|对照|如|正如|在|从|据|我们注意到|经查|请注意)?(?:<[^<>]{2,60}>|本|该|这份|上述|我市|全市|市)?(?:的)?(?:专项)?(?:规划|计划|方案|文件|意见|通知|办法|措施|纲要|政策|原文|文中|文本)?';
const clause =
  '(?:第?[一二三四五六七八九十\\d]+(?:章|节|条|段|款|项|部分|点|,)?|第?\\([一二三四五六七八九十\\d]+\\)(?:章|节|条|段|款|项|部分|点)?|\\d+(?:\\.(?:\\d+|p\\d+))*|前言|总体要求|发展目标|保障措施|重点任务)*';
const saying =
  '(?:中|里|内|部分)?(?:的)?(?:部署|安排|精神|规定|目标|要求|表述)?(?:是|为|已|也|还|就|曾|将)?(?:明确)?(?:提出|指出|明确|要求|强调|规定|写明|写道|写着|写|载明|显示|称|提到|表示|部署|确定|所述|如下|说)?(?:了|到|的是|要)?';
const marks = '[\\s,.:;"\'(\\[-]*';
const leadIn = new RegExp(
  `^${marks}(?:(?:${connective})${marks})*(?:${source}${clause}${saying}${marks}){0,2}$`,
);

/** Longest introduction; a longer stretch says something. */
const longest = 48;

/**
 * Whether a stretch before a statement's own words only introduces them: 规划提出, 根据《…》第三章第三节, 此外, 一是. Such words are no
 * change of what is quoted.
 */
export function isLeadIn(stretch: string): boolean {
  const folded = foldForSearch(stretch);
  // 要求 alone, right before what was 支持 in the text, is no introduction.
  return (
    stretch.length <= longest &&
    leadIn.test(folded) &&
    /[\s,.:;"'([-]$|规划|计划|方案|文件|通知|<|是$/.test(folded)
  );
}

const tail =
  /^[\s,.:;"')\]!?]*(?:等(?:等)?|的(?:要求|目标|部署|安排|规定|表述)|\([^()]{0,30}\))?[\s,.:;"')\]!?]*$/;

/** Whether a stretch behind a statement's own words only ends them: a bracket with the clause, 的要求. */
export function isTail(stretch: string): boolean {
  return tail.test(foldForSearch(stretch));
}
