import { literalPattern } from '../text/literal-pattern.ts';
import { yearsIn } from '../text/years.ts';

/** One of several things that a question asks. */
export interface QuestionPart {
  /** Folded; stands alone. */
  readonly query: string;
  /** Which of the things compared it is about, folded; `null` when the parts are different questions. */
  readonly subject: string | null;
}

/** Asks something: a segment without one of these is context, not a question of its own. */
const interrogative =
  /多少|几(?!乎)|哪|什么|啥|谁|怎么|怎样|如何|咋|为何|为什么|干嘛|吗|呢|(?:快|多|高|大|早)还是(?:慢|少|低|小|晚)|what|which|how|who|when|where|why/;
/** Says that two subjects share what is asked: 武清区和宁河区的园区分别是, A与B各有什么. */
const shared =
  /^([^,;]{2,24}?)(?:和|与|跟|以及|、|,|同)([^,;]{2,24}?)(的[^,;]{1,24}?)?(?:,([^,;]{0,12}?))?(?:分别|各自|各|有(?:什么|啥|何)(?:区别|不同|差别|异同|不一样|共同点)|(?:的)?(?:区别|不同|差别)(?:在哪|是|有))(.*)$/;
/** 比较2025年电子信息制造业和软件业的目标. */
const comparing =
  /^(?:请|帮我|麻烦|我想)*(?:比较|对比|比一比|比比)(?:一下)?((?:到)?(?:20)?\d{2}年)?([^,;]{2,20}?)(?:和|与|跟|同|,)([^,;]{2,20}?)的([^,;]{2,20}?)[?.!]*$/;

/** 世界智能大会在招商、引才这两件事上分别有什么用: one thing in several respects. */
const inRespects =
  /^([^,;]{2,16}?)在([^;]{3,40}?)(?:这)?(?:[几两三四2-4])(?:个|件|项|些)(?:事情?|方面|领域|环节|点)(?:上|里|中)?,?(?:都)?(?:分别|各自?)(.{2,24})$/;
/** 芯片和AI,到底哪个要进第一梯队: two things side by side, and one question for which of them. */
const choosing =
  /^([^,;]{0,14}这话,)?([^,;在]{2,10}?)(?:和|与|跟|同)([^,;]{2,10}?)(?:,|(?=都|是不是都|哪个|哪边|谁))(?:到底|究竟)?(?:哪个|哪边|谁更?|是不是都|都)([^,;?]{2,24}?)(?:了)?(?:[,?;.!]+(?=.*(?:哪|两[边个处者家]|一样|还是|区别|不同))(.*))?$/;

/** What is said of a thing, as against a thing. */
const measure =
  /(?:增速|增长率|增幅|目标|占比|比重|数量|产值|收入|营收|规模|标准|名称|时间|地点|金额|比例|面积|人数|原因|条件)$/;

/** A segment this short has no subject of its own: 增速呢, 又有多少. */
const shortestQuestion = 6;
/** From this length on, a question behind another names its own subject. */
const ownSubject = 9;
/** What asks for the difference asks each of the two for its own. */
const difference = /^(?:是|有|在|的)?(?:什么|啥|哪里?|何)?(?:区别|不同|差别|异同)?$/;

/**
 * Splits a question that asks several things into questions that ask one each. A part without a subject takes the one before it along.
 *
 * @param folded the question, folded
 * @returns at least two parts, or none when the question asks one thing
 */
export function splitCompound(folded: string): QuestionPart[] {
  const pair = shared.exec(folded.replace(/[?.!]+$/, ''));
  if (pair !== null) {
    const [, left = '', right = '', of = '', between = '', rest = ''] = pair;
    // 西青区和北辰区重点发展的产业: what both do belongs to the question, not to the second name.
    const verb = right.search(/重点|主要|发展|打算|计划|要|有|在/);
    const name = verb > 1 ? right.slice(0, verb) : right;
    const common = `${right.slice(name.length)}${of}${between}`;
    const asked = difference.test(rest) ? `${common}是什么` : `${common}${rest}`;
    // 软件业的收入目标和增速 are two measures of one thing, not two things.
    if (!measure.test(name))
      return [left, ...name.split(/(?<=.{2})(?:和|与|跟)(?=.{2})/)].map((subject) => ({
        query: `${subject}${asked}`,
        subject,
      }));
  }
  const plain = folded.replace(/[?.!]+$/, '');
  const respects = inRespects.exec(plain);
  if (respects !== null) {
    const [, thing = '', list = '', rest = ''] = respects;
    const subjects = list.split(/、|,|和|与|及/).filter((subject) => subject.length > 1);
    if (subjects.length > 1)
      return subjects.map((subject) => ({ query: `${subject} ${thing}${rest}`, subject }));
  }
  const choice = choosing.exec(plain);
  if (choice !== null && /哪[个边]|谁|一样|两[边个处者家]|区别|不同/.test(plain)) {
    const [, premise = '', left = '', right = '', rest = ''] = choice;
    return [left, right].map((subject) => ({ query: `${subject}${rest} ${premise}`.trim(), subject }));
  }
  const compared = comparing.exec(folded);
  if (compared !== null) {
    const [, year = '', left = '', right = '', of = ''] = compared;
    return [left, right].map((subject) => ({ query: `${year}${subject}的${of}是什么`, subject }));
  }
  const segments = [...folded.matchAll(/([^,;.?!\n]+)([,;.?!\n]*)/g)];
  let closesQuestion = false;
  const parts: QuestionPart[] = [];
  let context = '';
  for (const [, raw = '', mark = ''] of segments) {
    const segment = raw.trim();
    if (segment === '') continue;
    // What follows a question mark and is long enough stands alone.
    if (closesQuestion && segment.length >= ownSubject) context = '';
    closesQuestion = mark.includes('?');
    if (!interrogative.test(segment)) {
      context = segment;
      continue;
    }
    const before = isOfAnotherTime(segment) ? withoutTimes(context) : context;
    const needsContext = segment.length < shortestQuestion || before !== '';
    parts.push({ query: needsContext ? `${before} ${segment}`.trim() : segment, subject: null });
    if (parts.length === 1 && context === '') context = segment.replace(interrogative, '');
  }
  return parts.length >= 2 ? parts : [];
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
    .replace(new RegExp(`(?:和|与|與|跟|以及|、|同| and |vs)${literal}[区區市县縣]?`), '')
    .replace(new RegExp(`${literal}[区區市县縣]?(?:和|与|與|跟|以及|、|同| and |vs)`), '');
  return rest === question ? null : rest;
}

/** Names a time of its own: what the part before says of its time does not hold for it. */
const timeWord = /目前|现在|眼下|如今|现有|当前|以后|往后|后面|今后|未来|接下来|期末/;

function isOfAnotherTime(segment: string): boolean {
  return yearsIn(segment).length > 0 || timeWord.test(segment);
}

/** What is asked of another year is not asked of this one. */
function withoutTimes(folded: string): string {
  const text = folded.replace(timeWord, '');
  return yearsIn(text)
    .reduce((rest, year) => rest.replace(new RegExp(`${year}年?`), ''), text)
    .trim();
}
