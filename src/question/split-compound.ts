import { literalPattern } from '../text/literal-pattern.ts';
import { yearsIn } from '../text/years.ts';
import type { AskedPair } from './asked-pair.ts';
import {
  asker,
  askingFrame,
  askingWords,
  asksWhether,
  bareBehindTime,
  besides,
  contrasted,
  deictic,
  englishOpening,
  englishVerb,
  interrogative,
  measuredBy,
  opensWithoutSubject,
  pointsBack,
  predicate,
  pronoun,
  timePhrase,
  timeToCome,
  timeWord,
} from './split-compound-cues.ts';
import { findPair, ofThing } from './split-compound-pairs.ts';
import { withoutToldNumbers } from './told-numbers.ts';

/** One of several things that a question asks. */
export interface QuestionPart {
  /** Folded; stands alone. */
  readonly query: string;
  /** Which of the things compared it is about, folded; `null` when the parts are different questions. */
  readonly subject: string | null;
  /** The time that it is about, where the things compared are asked about at several; `null` otherwise. */
  readonly time: string | null;
  /** The words of the folded question that ask it. */
  readonly asked: string;
  /** What it takes along of the part before, folded; empty when it stands alone as asked. */
  readonly carried: string;
  /** Whether the figures of the things compared are asked for to see which has more, or less. */
  readonly ranks: 'more' | 'less' | null;
}

/** A segment this short has no subject of its own: 增速呢, 又有多少. */
const shortestQuestion = 6;
/** Longest item of a list before its last. */
const longestListed = 6;
/** From this length on, a question behind another names its own subject; in English words are longer. */
const ownSubject = 9;
const ownSubjectInEnglish = 28;

/** 那2030年呢,软件收入做到多少: a year that all of it is asked of. */
const yearFirst = /^那?((?:到)?20\d{2}年底?)呢[,?]+(?=[^,?和与跟]{6,}$)/;

/**
 * Splits a question that asks several things into questions that ask one each. A part takes along what it lacks of the one before it:
 * subject, place, time and measure.
 *
 * @param folded the question, folded
 * @returns at least two parts, or none when the question asks one thing
 */
export function splitCompound(folded: string): QuestionPart[] {
  const plain = folded.replace(/[?.!\s]+$/, '').replace(yearFirst, '$1');
  const pair = findPair(plain);
  const parts = pair === null ? segments(plain) : partsOf(pair);
  return parts.length >= 2 ? parts : [];
}

function partsOf(pair: AskedPair): QuestionPart[] {
  const { subjects, ranks } = pair;
  const earlier = segments(pair.earlier, 1);
  const first = subjects.map(
    (subject): QuestionPart => ({ ...plainPart(pair.ask(subject), pair.asked), subject, ranks }),
  );
  const behind = segments(pair.more, 1).flatMap(({ query }) => askedAgain(pair, query));
  const areTimed = behind.some(({ time }) => time !== null);
  return [...earlier, ...first.map((part) => (areTimed ? { ...part, time: pair.time } : part)), ...behind];
}

/** A question behind one about several things is asked of each again, unless it names a subject of its own. */
function askedAgain({ subjects, common, asked }: AskedPair, question: string): QuestionPart[] {
  const time = new RegExp(timePhrase).exec(question)?.[0] ?? null;
  if (time === null && isLong(question)) return [plainPart(question, question)];
  const isTimeOnly = time !== null && onlyTime.test(question);
  return subjects.map((subject) => ({
    ...plainPart(`${subject}${isTimeOnly ? `${time}${common}${asked}` : `${common}${question}`}`, question),
    subject,
    time,
  }));
}

function plainPart(query: string, asked: string): QuestionPart {
  return { query, subject: null, time: null, asked, carried: '', ranks: null };
}

/** The questions that follow one another between stops and commas. */
function segments(text: string, least = 2): QuestionPart[] {
  let closesQuestion = false;
  const parts: QuestionPart[] = [];
  let context = '';
  let measuredAs = '';
  let first = '';
  /** What stands before a comma right before this, and asks nothing. */
  let listed = '';
  for (const [, raw = '', mark = ''] of text.matchAll(/((?:[^,;.?!\n]|(?<=\d)\.(?=\d))+)([,;.?!\n]*)/g)) {
    const trimmed = raw.trim();
    const segment = parts.length === 0 ? trimmed : trimmed.replace(besides, '');
    if (segment === '') continue;
    // What follows a question mark or 还有, and is long enough, stands alone; 到2025年又要建到多少个 is long by its time alone.
    if (
      (closesQuestion || (segment !== trimmed && !opensWithoutSubject.test(segment))) &&
      isLong(segment) &&
      !pronounIn(segment) &&
      !pointsBack.test(segment) &&
      !isBareBehindTime(segment)
    )
      context = '';
    closesQuestion = mark.includes('?');
    if (!asks(segment)) {
      if (askingFrame.test(segment)) continue;
      // 标准、法规、安保这一摊: a list is read together.
      const isListed =
        mark.startsWith(',') && listed !== '' && listed.length <= longestListed && !asker.test(listed);
      context = isListed ? `${context},${segment}` : segment;
      listed = mark.startsWith(',') ? segment : '';
      continue;
    }
    listed = '';
    // Who asks tells nothing of what is asked where the question names that itself.
    if (parts.length === 0 && asker.test(context) && namesSubject(segment)) context = '';
    const before = namesAnother(segment) ? '' : isOfAnotherTime(segment) ? withoutTimes(context) : context;
    const needsContext = segment.length < shortestQuestion || before !== '';
    const isSameAgain = first !== '' && onlyTime.test(segment);
    const query = isSameAgain
      ? `${segment.replace(/^[那而]|呢$/g, '')}${withoutTimes(first)}`
      : needsContext
        ? completed(segment, before, measuredAs)
        : segment;
    parts.push({ ...plainPart(query, segment), carried: query === segment ? '' : before });
    if (first === '') first = `${context === '' ? '' : `${context} `}${segment}`;
    if (parts.length === 1) measuredAs = measuredBy.exec(segment)?.[0] ?? '';
    if (parts.length === 1 && context === '') context = subjectMatter(segment);
  }
  return parts.length >= least ? parts : [];
}

function asks(segment: string): boolean {
  return interrogative.test(withoutToldNumbers(segment)) || isWhether(segment);
}

/** Whether a part asks only if something is so: 有没有奖. */
export function isWhether(segment: string): boolean {
  const text = withoutToldNumbers(segment);
  return asksWhether.test(text) && !interrogative.test(text);
}

/** 小公司又该往哪条道上走 names a thing beside the first, 产值又是多少 what the first has. */
function namesAnother(segment: string): boolean {
  const name = contrasted.exec(segment)?.[0].replace(/(?:又|则|那边又?)$/, '');
  return (
    name !== undefined && !ofThing.test(name) && !opensWithoutSubject.test(name) && !isOfAnotherTime(name)
  );
}

/** 今年呢, 那2025年呢: the same question of another time. */
const onlyTime = new RegExp(`^[那而]?${timePhrase}呢?$`);

/** 到2025年又要建到多少个: names nothing behind its time. */
function isBareBehindTime(segment: string): boolean {
  const behind = segment.replace(startsWithTime, '').replace(timeToCome, '');
  return behind !== segment && (opensWithoutSubject.test(behind) || bareBehindTime.test(behind));
}

const startsWithTime = new RegExp(`^${timePhrase}`);

function isLong(segment: string): boolean {
  return (
    segment.length >=
    (/^[a-z]/.test(segment) && !/[\u4e00-\u9fff]/.test(segment) ? ownSubjectInEnglish : ownSubject)
  );
}

function namesSubject(segment: string): boolean {
  return isLong(segment) && !opensWithoutSubject.test(segment) && !pronounIn(segment);
}

function pronounIn(segment: string): boolean {
  return segment.search(pronoun) >= 0;
}

/** A question with what it lacks of the one before. */
function completed(segment: string, before: string, measuredAs: string): string {
  if (pronounIn(segment) && before !== '') return segment.replace(pronoun, before);
  // 去年涨了多少,今年的目标又是多少: the target is one of growth.
  const isBare =
    measuredAs !== '' && !measuredBy.test(segment) && /(?:是|目标|要)[^,]{0,4}多少/.test(segment);
  if (!isBare) return `${before} ${segment}`.trim();
  const thing = before.endsWith(measuredAs) ? before.slice(0, -measuredAs.length) : before;
  return `${thing} ${segment.replace(/(?=多少)/, measuredAs.replace(/^涨(?:了|到)?$/, '增长'))}`.trim();
}

/** What a question is about, with its time: itself without the words that ask and what they ask of it. */
function subjectMatter(segment: string): string {
  const opening = englishOpening.exec(segment)?.[0];
  if (opening !== undefined)
    return segment.slice(opening.length).replace(deictic, '').replace(englishVerb, '').trim();
  const matter = segment.replace(deictic, '').replace(askingWords, '').trim();
  // 哪些项目能拿研发补贴: what is said of what is asked for is all that it is about.
  if (asksForSubject.test(segment)) return matter;
  const [timeBefore = ''] = startsWithTime.exec(matter) ?? [];
  const named = matter.slice(timeBefore.length);
  const cut = named.search(predicate);
  if (cut < 0) return matter;
  const time = timeBefore === '' ? (new RegExp(timePhrase).exec(named.slice(cut))?.[0] ?? '') : '';
  return `${timeBefore}${named.slice(0, cut)}${time}`;
}

const asksForSubject = /^(?:哪|谁|什么|啥)/;

function isOfAnotherTime(segment: string): boolean {
  return yearsIn(segment).length > 0 || timeWord.test(segment) || new RegExp(timePhrase).test(segment);
}

/** What is asked of another year is not asked of this one. */
function withoutTimes(folded: string): string {
  const text = folded.replace(timeWord, '').replace(new RegExp(timePhrase, 'g'), '');
  return yearsIn(text)
    .reduce((rest, year) => rest.replace(new RegExp(`(?:到)?${year}年?(?:底|末)?`), ''), text)
    .trim();
}

/** What is compared with something outside is one question, unless each side is asked for. */
const compared = /(?:[^,]比|相比|差距|比较)(?!.*(?:各|分别|两边))/;

/**
 * A question about two things without one of them; `null` when it does not name two side by side.
 *
 * @param question as asked, for 、 tells lists from clauses
 * @param word as asked
 */
export function withoutPartner(question: string, word: string): string | null {
  if (/^\d/.test(word) || compared.test(question)) return null;
  const literal = literalPattern(word);
  const rest = question
    .replace(
      new RegExp(`(?:和|与|與|跟|以及|或者?|還是|还是|、|同| and | or |vs)${literal}[区區市县縣]?`),
      '',
    )
    .replace(
      new RegExp(`${literal}[区區市县縣]?(?:和|与|與|跟|以及|或者?|還是|还是|、|同| and | or |vs)`),
      '',
    );
  return rest === question ? null : rest;
}
