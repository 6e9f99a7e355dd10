import { askedMention } from '../../question/asked-mention.ts';
import { benefitAsked } from '../../question/slot/benefits.ts';
import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { yearsIn } from '../../text/years.ts';
import type { ConsultedText } from './consulted-text.ts';
import { isOwnPlace } from './subject.ts';
import { answerabilityTuning } from './tuning.ts';

/** From this cosine on, an editor has foreseen the question: other words for the same thing are no silence. */
const wellAsked = 0.78;

/** The two things that a question lets choose from: 是西青区还是宝坻区. */
const choice = /([^,;.?]{1,16})(?:还是|抑或)([^,;.?]{1,16})/;

/** A place, year, five-year plan or named thing that the question names and the documents do not. */
export function findSilence(
  folded: string,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  documents: ConsultedText,
): string | null {
  const { asked, names } = askedMention(folded);
  const absent = names.filter((forms) => !forms.some(documents.mentions));
  if (absent.length > 0) return (absent.length === names.length ? asked : absent[0]?.[0]) ?? asked;
  const asksFor = benefitAsked(folded);
  if (asksFor !== null && !/[有没能]/.test(asksFor.name) && !asksFor.benefit.forms.some(documents.mentions))
    return asksFor.name;
  // A还是B: what the documents do not have of two things is the wrong one.
  const sides = choice.exec(folded)?.slice(1, 3) ?? [];
  const isOtherKnown = (word: string, known: readonly string[]) =>
    sides.some((side) => side.includes(word)) &&
    sides.some((side) => !side.includes(word) && known.some((other) => side.includes(other)));
  const years = yearsIn(folded);
  const covered = years.filter((text) => isCovered(text, hits, documents));
  const year = years.find((text) => !covered.includes(text));
  if (year !== undefined && !isOtherKnown(year, covered)) return /^\d/.test(year) ? `${year}年` : year;
  const place = terms.find(
    (term) =>
      term.isPlace && !term.known && !isOwnPlace(term, documents.titles) && !isWhereAskerIs(folded, term),
  );
  const placesKnown = terms.filter((term) => term.isPlace && term.known).map(({ word }) => word);
  if (place !== undefined && !isOtherKnown(place.word, placesKnown)) return place.word;
  const latin = terms.find(
    (term) =>
      !term.known &&
      /^[a-z]{3,}/.test(term.word) &&
      !isOrdinaryEnglish(term) &&
      !everydayLatin.has(term.word),
  );
  if (latin !== undefined) return latin.word;
  const model = terms.find((term) => !term.known && isModelNumber(term.word));
  if (model !== undefined) return model.word.toUpperCase();
  const stranger = terms.find((term) => !term.known && term.isProper && isNamedAsSubject(folded, term));
  if (stranger !== undefined) return stranger.word;
  const quoted = [...folded.matchAll(namedInQuotes)].map((match) => match[1] ?? '');
  // “领头羊” is an ordinary word, and a figure of speech.
  const isOrdinary = (name: string) =>
    terms.some(({ word, isName, isProper, isPlace }) => word === name && !isName && !isProper && !isPlace);
  const unheard = quoted.find(
    (name) =>
      !documents.mentions(name) &&
      !mentionsPart(name, documents) &&
      !isOrdinary(name) &&
      !spokenInQuotes.test(name),
  );
  if (unheard !== undefined) return unheard;
  const opening = openingName(folded);
  if (opening !== null && !mentionsPart(opening, documents)) return opening;
  const named = terms.filter((term) => term.isName);
  if (hits.some((hit) => (hit.askedSimilarity ?? 0) >= wellAsked)) return null;
  // One known term gives the question a footing, and so do other words that weigh as much; the match then decides.
  if (named.some((term) => term.known)) return null;
  const weightOf = (some: readonly QuestionTerm[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const others = terms.filter((term) => term.known && !term.isVerb && !term.isPlace && term.word.length > 1);
  return weightOf(others) >= weightOf(named) ? null : (named[0]?.word ?? null);
}

/**
 * Whether the documents speak of a year or a five-year plan: a plan's own period is spoken of throughout; any other year must be named
 * where the evidence stands.
 */
function isCovered(
  year: string,
  hits: readonly RetrievalHit[],
  { mentions, periods, areAllPlans }: ConsultedText,
): boolean {
  if (!/^\d/.test(year)) return mentions(year);
  if (periods.some(({ from, to }) => Number(year) >= from && Number(year) <= to)) return true;
  const forms = [year, inChineseDigits(year)];
  if (!forms.some(mentions)) return false;
  if (!areAllPlans) return true;
  return hits
    .slice(0, answerabilityTuning.clausesSearched)
    .some(({ clause }) => forms.some((form) => clause.text.includes(form)));
}

/** 团队现在深圳, 我们是欧洲一家做芯片的: where somebody comes from is nothing that the documents are asked of. */
function isWhereAskerIs(folded: string, { word, start }: QuestionTerm): boolean {
  if (start < 0 || ownPlaceMeant.test(folded)) return false;
  const before = /[^,;.?!:]*$/.exec(folded.slice(0, start))?.[0] ?? '';
  const behind = folded.slice(start + word.length);
  return (
    !behind.includes(word) &&
    comesHere.test(behind) &&
    askerBefore.test(before) &&
    /^[^,;.?!:]*[,;.:]/.test(behind) &&
    !/^[^,;.?!:]*(?:多少|哪|什么|啥|谁|怎|吗)/.test(behind)
  );
}

/** Says what somebody from elsewhere wants: to come, to be helped. */
const comesHere =
  /来|搬|迁|落户|投资|设|办|开|接|走|欢迎|支持|政策|优惠|给|帮|想(?:知道|问|了解)|你们|这边|当地/;
/** 咱区, 我们这边: what is asked is asked of that place. */
const ownPlaceMeant = /(?:咱们?|我们|本)(?:这|区|县|市|镇|村|当地)/;
const askerBefore =
  /^(?:我(?:们|司|家)?|咱们?|[敝鄙本](?:人|公司|单位|厂)|团队|公司|厂子?)(?:的)?[^,]{0,6}?(?:是|在|来自|现在|从|搬到)$|^(?:想|打算|准备|正|要|计划)[^,]{0,6}从$/;

/** 对华为, 海尔、三一, 华为在天津: a proper name where a question puts what it is about. */
function isNamedAsSubject(folded: string, { word, start }: QuestionTerm): boolean {
  if (start < 0 || word.length < 2) return false;
  const before = folded.slice(0, start);
  const behind = folded.slice(start + word.length);
  return (
    /(?:^|[,.:;]|对|跟|和|与|给|像|规划里|文件里|计划里)$/.test(before) &&
    /^(?:在|有|的(?!话)|,|和|与|能|这|那|集团|公司|怎么|承担|分到|是)/.test(behind)
  );
}

/** L4, H20, 6G: one of a series, of which another is another thing. */
function isModelNumber(word: string): boolean {
  return /^[a-z]{1,3}\d{1,3}$|^\dg$/.test(word);
}

/** “会听话”, “加什么”, “化化化化”: said in the asker's own way, and nobody's name. */
const spokenInQuotes = /^[会能要想敢]|[的了着么谁怎没吗得]|不|(.)\1\1/;
/** A name in quotation marks, as against a figure of speech (“眼睛耳朵”那类) or a gap to be filled (“1加”几). */
const namedInQuotes =
  /["'](?!.{0,10}[几啥])([\u4e00-\u9fff]{2,8})["'](?![那这一]?(?:类|样|种|般)|似的|之类|来着|几|叫)/g;

/** 歌尔在这个计划里: what a question opens with and puts into the plan. */
function openingName(folded: string): string | null {
  return /^([\u4e00-\u9fff]{2,4}?)在(?:这|该|本|规划|计划|文件|方案|报告)/.exec(folded)?.[1] ?? null;
}

function mentionsPart(name: string, { mentions }: ConsultedText): boolean {
  return Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)).some(mentions);
}

/** What one writes, opens or keeps a text with, and units, are none of its subjects. */
const everydayLatin: ReadonlySet<string> = new Set(
  'ppt pptx pdf doc docx word excel xls xlsx app apps vip pass diy khz mhz ghz kwh kva mbps gbps'.split(' '),
);

/** Words of an English question that were not translated have no place in the Chinese one. */
function isOrdinaryEnglish({ start }: QuestionTerm): boolean {
  return start < 0;
}

/** 2035 as official texts also write it: 二〇三五. */
function inChineseDigits(year: string): string {
  return year.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit);
}
