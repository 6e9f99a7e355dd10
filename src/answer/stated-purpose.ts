import { interrogative } from '../question/split-compound-cues.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Asking } from './asking.ts';
import { answeredWith, type DraftAnswer } from './draft.ts';

const made = '(?:制定|制订|出台|编制|印发|发布|推出|搞)';
const itself =
  '(?:本(?!科|市|区|地)|这(?:个|份|部)?|该|此)(?:个)?[^,.?]{0,4}?(?:规划|计划|办法|条例|方案|意见|规定|文件|细则|纲要|政策|通知)';
const why = '(?:为(?:什么|何|啥)|为了(?:什么|啥)|干嘛|出于什么|图什么)';
/** 制定本行动计划的目的是什么, 为什么要出台这个办法. Folded. */
const asksPurpose = new RegExp(
  `(?:${made}(?:了)?${itself}[^,.?]{0,6}(?:目的|初衷|缘由|原因|意图|${why})|${itself}[^,.?]{0,4}${why}[^,.?]{0,4}${made}|${why}[^,.?]{0,4}${made}(?:出)?${itself})(?:是|在于|何在)?(?:为了)?(?:什么|啥)?(?:制定|出台)?的?`,
);
/** 为全面提升…,结合我省实际,制定本行动计划. */
const statesPurpose =
  /为(?!期|主|准|止|契机|抓手|依据)[^;]{4,}(?:制定|制订|编制|出台|提出)(?:本|如下|以下|此)/;

/**
 * The sentence in which a document says what it was made for, where that is asked; `null` for any other question, and where none says so.
 * It is found by its form: 制定 and the name of the document stand in many sentences.
 */
export function statedPurpose(
  { query, reference }: UnderstoodQuestion,
  { documents }: Asking,
): DraftAnswer | null {
  const folded = foldForSearch(query);
  // What else is asked is answered with the rest.
  if (reference !== null || !asksPurpose.test(folded) || interrogative.test(folded.replace(asksPurpose, '')))
    return null;
  const stated = [...documents.byId.values()].flatMap(({ clauses }) =>
    clauses.flatMap((clause) => {
      const sentence = splitSentences(clause.text).find(({ start, end }) =>
        statesPurpose.test(foldForSearch(clause.text.slice(start, end))),
      );
      if (sentence === undefined) return [];
      return [{ clause, start: clause.start + sentence.start, end: clause.start + sentence.end }];
    }),
  );
  const [first] = stated;
  return first === undefined ? null : answeredWith([{ lead: '', passages: [first] }]);
}
