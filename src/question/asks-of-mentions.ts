import { quotedPhrases } from '../text/quoted-phrases.ts';

/**
 * 这话说了两遍, 两处写法一样吗, 前头提一回后头又提一回, 两次写“国内一流”: asks about the places in which the text says something more than once.
 */
const moreThanOnce =
  /(?:写|提|讲|说|出现|看[到见]|瞅见|见到|用)(?:了|过|到|的)*(?:(?:[两二2几]|不止一)(?:次|处|回|遍|段|个地方)|重了|重复了?)|[两二2几](?:次|处|回|遍|段)(?:地方)?(?:都|均)?(?:的)?(?:写|提|讲|说|出现|用|内容|表述)|又(?:被)?(?:写|提|讲|说)(?:了|过|到)*(?:一[回遍次])?.*(?:一样|同一|一码|一回事|哪[处边段]|两(?:处|回|次|遍))|(?:都|两处)(?:写|提|讲|说|出现)(?:到|过|了)+,?(?=.*(?:一样|同一|一码|一回事|哪[处边段]))/;

/** What a question about repeated words says of them. */
export interface AskedMentions {
  /** The question up to where it says that something is told more than once, and behind: where its words are looked for. Folded. */
  readonly text: string;
  /** Words in quotation marks, folded; of these alone it is asked then. */
  readonly quoted: readonly string[];
}

/**
 * What a question asks about that the text says more than once; `null` for any other question.
 *
 * @param folded the question, folded for search
 */
export function askedMentions(folded: string): AskedMentions | null {
  if (!moreThanOnce.test(folded)) return null;
  return { text: folded, quoted: quotedPhrases(folded, 2) };
}
