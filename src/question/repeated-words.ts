import { quotedPhrases } from '../text/quoted-phrases.ts';
import { findPair } from './split-compound-pairs.ts';

/** What a text does more than once: 写了两遍, 两处提到, 提了一回又提一回. */
const says = '(?:写|说|讲|出现|提(?![高升供取交名出前醒款货倡请现]))';
const times = '(?:[两二2](?:次|处|回|遍|个地方)|不止一(?:次|处|回|遍)|重了|重复了?)';
const moreThanOnce = new RegExp(
  [
    `${says}[了过到的]*${times}`,
    `[两二2](?:次|处|回|遍)(?:都|均)?的?(?:${says}[^,?]{0,3}["一]|写法|说法|表述|用词|内容)`,
    `(?:看[到见]|瞅见|见到|见)[了过]?[两二2](?:次|处|回|遍)`,
    `${says}[^,?]{0,6}一[回遍次][^?]{0,16}又${says}[^,?]{0,3}一[回遍次]`,
    `都${says}[到过了]+,?[两二2](?:处|个地方)`,
    `[两二2](?:处|段|个地方)(?:里|中)?(?:都|均)${says}`,
  ].join('|'),
);
/** What one thing is for, each time: 这三件事上各派啥用场, 拿它招商是干嘛,拿它引才又是干嘛, 招商用它干嘛,引才又用它干嘛. */
const use = '(?:派|用|起|充当|当|干|做)[^,?]{0,3}(?:什么|啥|何|哪些)?(?:用|场|作用|角色)';
const eachTime = new RegExp(
  [
    `(?:(?:[两三四几2-4])(?:件事|回|处|次|个?方面|个?场合|头)|每(?:回|处))[^?]{0,6}(?:各自?|分别|都)?的?${use}`,
    '[拿用](?:它|他)(?:来)?[^,?]{0,14}[,?;][^,?]{0,10}(?:又|再)?[拿用](?:它|他)',
  ].join('|'),
);
/** It is asked of a text and its words. */
const ofText = /["']|写|说|讲|词|话|句|段|章|处|回|遍|表述|文件|规划|计划|方案|政策|办法|原文|稿/;

/**
 * The words that a question finds said more than once in a text: 这话说了两遍, 两次写“国内一流”. The quoted ones, folded; none where it quotes
 * none; `null` for a question that asks something else, such as for a comparison of two things.
 *
 * @param folded the question, folded for search
 */
export function repeatedWords(folded: string): readonly string[] | null {
  if (folded.length > longestQuestion) return null;
  if (!eachTime.test(folded) && !(moreThanOnce.test(folded) && ofText.test(folded))) return null;
  const quoted = quotedPhrases(folded, 2);
  return quoted.length > 0 || findPair(folded.replace(/[?.!\s]+$/, '')) === null ? quoted : null;
}

/** UTF-16 units; who asks for repeated words does not write a page. */
const longestQuestion = 120;
