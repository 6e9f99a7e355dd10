import type { AskedSlot } from '../../question/slot/asked-slot.ts';
import type { QuestionTerm } from '../../retrieval/types.ts';
import type { ConsultedText } from './consulted-text.ts';
import { isOwnPlace, isSubject } from './subject.ts';

/** Words that name no subject of their own, even where a clause is titled by them. */
const generic = new Set(
  '产业 企业 项目 平台 发展 建设 工作 政策 技术 规划 行业 领域 公司 单位 机构 部门 数量 规模 目标 计划 任务 措施 水平 情况 方面 今年 去年'.split(
    ' ',
  ),
);

/** 我是师范生, 我们在武清: who asks, not what is asked about. */
const ofTheAsker = /^(?:我们?|咱们?|俺们?|本人|我家|家里)(?:是|在|做|开|办|有|想|想要|刚|家)?/;

/**
 * What a question is about, as the asker puts it and as the documents have it too: a refusal says that they speak of it. Words that
 * stand side by side are one name: the documents speak of 智能制造专项资金, or a refusal names nothing, for 智能制造 is another subject.
 *
 * @param folded the question, folded
 * @param slot what is asked to be told: its words and its measure are no part of the subject
 * @returns folded, from the question (for a translated one the Chinese word); `null` when nothing that was asked about stands in the documents
 */
export function namedSubject(
  folded: string,
  terms: readonly QuestionTerm[],
  { titles, mentions }: Pick<ConsultedText, 'titles' | 'mentions'>,
  slot: Pick<AskedSlot, 'cue' | 'measure'> | null,
): string | null {
  const isOfName = (term: QuestionTerm) =>
    !generic.has(term.word) && !isOwnPlace(term, titles) && slot?.measure?.test(term.word) !== true;
  const names = phrasesOf(
    terms.filter((term) => !isOfAsker(folded, term.start) && !isOfCue(term, slot)),
  ).flatMap((phrase) => {
    const first = phrase.findIndex(isOfName);
    const last = phrase.findLastIndex((term) => isOfName(term) && !term.isVerb);
    const name = first < 0 ? [] : phrase.slice(first, last + 1);
    const text = name.map(({ word }) => word).join('');
    const isTelling = name.some((term) => isSubject(term, titles)) || name.length > 1;
    if (text.length > 1 && isTelling && mentions(text))
      return [
        { text, weight: name.reduce((sum, { weight }) => sum + weight, 0), isWide: name.every(isWide) },
      ];
    // 武清区管委会: the district is there, whatever of it is asked for.
    const [place] = name;
    return place?.isPlace === true && place.known && !isWide(place)
      ? [{ text: place.word, weight: place.weight, isWide: false }]
      : [];
  });
  // 天津 in 天津经济涨了多少 is where, not what.
  const narrow = names.filter(({ isWide }) => !isWide);
  const isPlaceAlone = terms.every((term) => term.isPlace || term.isVerb);
  const [best] = (isPlaceAlone ? names : narrow).sort((a, b) => b.weight - a.weight);
  return best?.text ?? null;
}

/** Words that stand side by side in the question, as phrases; a translated word is one of its own. */
function phrasesOf(terms: readonly QuestionTerm[]): QuestionTerm[][] {
  const phrases: QuestionTerm[][] = [];
  for (const term of [...terms].sort((a, b) => a.start - b.start)) {
    const before = phrases.at(-1)?.at(-1);
    const isNext =
      before !== undefined && before.start >= 0 && before.start + before.word.length === term.start;
    if (isNext) phrases.at(-1)?.push(term);
    else phrases.push([term]);
  }
  return phrases;
}

/** A province or a city: where, rather than what. */
function isWide({ word, isPlace }: QuestionTerm): boolean {
  return isPlace && !/[区县旗镇乡]$/.test(word);
}

function isOfCue({ start }: QuestionTerm, slot: Pick<AskedSlot, 'cue'> | null): boolean {
  return slot !== null && start >= slot.cue.start && start < slot.cue.end;
}

function isOfAsker(folded: string, at: number): boolean {
  if (at < 0) return false;
  const from = Math.max(...[',', '.', ';', '?', '!'].map((mark) => folded.lastIndexOf(mark, at - 1))) + 1;
  const rest = folded.slice(from);
  return ofTheAsker.test(rest) && /[,.;]/.test(rest);
}
