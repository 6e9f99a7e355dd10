import type { AskedSlot } from '../../question/slot/asked-slot.ts';
import type { QuestionTerm } from '../../retrieval/types.ts';

/** What is said around a name whose meaning is asked for: 规划里X这个用语的含义. */
const around =
  /(?:这个|那个|这一|所说的?|提到的?|里面?|中的?)?(?:用语|概念|词语?|术语|说法|提法|名词|表述)?的?(?:是|叫|指)?(?:[些个种]|什么|啥)?(?:单位|企业|机构|人员?|东西)?[?]?$|^(?:(?:规划|文件|办法|条例|方案|通知|政策|意见|规定|细则|报告)(?:里面?|中|上)?(?:说|讲|提|写)?(?:到|的)*)|^(?:请问|到底|具体|究竟)|[?,.!的]/g;
const shortestName = 2;
const longestName = 14;

function isName(rest: string): boolean {
  return rest.length >= shortestName && rest.length <= longestName && !/[a-z]{3}/.test(rest);
}

/** What a question wants explained: the longest name in quotation marks, else what it says beside the asking, else its nouns. */
export function namesExplained(
  folded: string,
  { cue }: Pick<AskedSlot, 'cue'>,
  about: readonly QuestionTerm[],
): string[] {
  const quoted = [...folded.matchAll(/["'<]([^"'<>]{1,20})["'>]/g)].map((match) => match[1] ?? '');
  const longest = quoted.sort((a, b) => b.length - a.length)[0];
  // An English name stands in the text in Chinese: its nouns were translated.
  if (longest !== undefined && !/[a-z]{3}/.test(longest)) return [longest];
  const rest = `${folded.slice(0, cue.start)}${folded.slice(cue.end)}`.replace(around, '');
  const nouns = about.filter((term) => !term.isVerb).map((term) => term.word);
  if (/[a-z]{3}/.test(rest)) return [about.map((term) => term.word).join(''), ...nouns];
  return isName(rest) ? [rest] : nouns;
}
