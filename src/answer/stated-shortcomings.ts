import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { yearsIn } from '../text/years.ts';
import { isOwnPlace } from './answerability/subject.ts';
import type { Asking } from './asking.ts';
import { type DraftAnswer, quoteOf } from './draft.ts';
import { answerOfFew, everySentence, fewSentences } from './every-sentence.ts';

const shortcoming = '(?:短板|毛病|短处|缺点|软肋|不足(?!以)|做得不(?:够)?好|没做好|揭短)';
/** 自己承认还有哪些短板, 上个五年还剩哪些毛病, 做得不够好的地方有哪些, 自己揭短的话. Folded. */
const asksShortcomings = new RegExp(
  `(?:承认|自认|认了|坦白|检讨|反思|自我批评)[^,.?]{0,12}(?:${shortcoming}|问题|差距)|揭短|(?:哪些|什么|啥|几[个处样条])[^,.?补]{0,6}${shortcoming}|(?<!补)${shortcoming}(?:的)?[^,.?]{0,6}(?:哪些|什么|啥|有哪|没治好)|存在(?:着|的)?(?:哪些|什么|啥)(?:主要|突出)?(?:的)?问题|(?:存在|面临)的(?:主要|突出)?问题(?:有|是)(?:哪|什么|啥)`,
);
/** 但仍存在一些问题和瓶颈, 仍面临着顶层规划缺失等问题, 存在关键核心技术有待突破等问题. */
const statesShortcomings =
  /(?:存在|面临)(?:着)?[^;。.]{0,120}(?:问题|瓶颈|短板|不足|差距)|(?:不足|短板|瓶颈)(?:仍|依然|较为)(?:突出|明显|存在)/;
/** 怎么补短板, 有哪些短板要补齐: what is done about them. */
const remedied = /补|解决|克服|改进|应对|整改/;
/** Words that every question for shortcomings may have. */
const general =
  /^(?:产业|行业|行当|发展|工作|官方|省里|市里|国家|全省|全市|地方|方面|五年|五年规划|规划|文件|部分|末尾|短板|毛病|短处|缺点|软肋|不足|问题|差距|突出|主要|原样)$/;

/**
 * The sentences in which the documents own up to what is wanting, where that is asked of the whole of their subject; `null` for any other
 * question. They are found by their form: what is wanting has as many names as there are things.
 */
export function statedShortcomings(
  { query, reference, claim }: UnderstoodQuestion,
  asking: Asking,
): DraftAnswer | null {
  const folded = foldForSearch(query);
  if (reference !== null || claim !== null || !asksShortcomings.test(folded) || remedied.test(folded))
    return null;
  const stated = everySentence(asking.documents).filter((passage) =>
    statesShortcomings.test(foldForSearch(quoteOf(passage))),
  );
  if (stated.length === 0 || stated.length > fewSentences) return null;
  const titles = [...asking.documents.byId.values()].map(({ metadata }) => metadata.title).join('\n');
  const terms = asking.retriever.analyse(query, asking.ids);
  // Of a place, a year or a name that is not the documents' own, the usual way knows whether they speak.
  const isElsewhere = terms.some(
    (term) =>
      (term.isPlace && !isOwnPlace(term, asking.documents.titles)) ||
      (!term.known && (term.isName || term.isProper)),
  );
  if (isElsewhere || yearsIn(folded).length > 0) return null;
  // 集成电路有哪些短板 asks of one thing, which the sentence must name.
  const things = terms
    .filter(({ word, known, isVerb, isPlace }) => known && !isVerb && !isPlace && word.length > 1)
    .filter(({ word }) => !general.test(word) && !titles.includes(word));
  const own = stated.filter((passage) =>
    things.every(({ word, synonyms }) =>
      [word, ...synonyms].some((form) => foldForSearch(quoteOf(passage)).includes(form)),
    ),
  );
  return answerOfFew(own);
}
