import { foldForSearch } from '../../text/fold.ts';
import {
  type Antecedents,
  asksOfItsOwn,
  hasAntecedent,
  leadingNoun,
  namedByHead,
  namesSomething,
  wasMentioned,
} from './antecedents.ts';
import { englishSubject } from './english-referent.ts';
import { matterText, subjectText, topicText } from './question-frame.ts';

/** A message with words of an earlier turn put in. */
export interface Replacement {
  readonly query: string;
  readonly carried: string;
}

/** What stands for a pronoun, and how many units behind the pronoun it replaces as well. */
interface Referent {
  readonly text: string;
  readonly swallows?: number;
}

type Resolver = (match: RegExpMatchArray, message: string, to: Antecedents) => Referent | null;

const counted = '(?:[一二两三四五六七八九十几]|\\d{1,2})?';
const measure = '(?:个|些|家|项|种|类|座|款|句话?|条|段话?|批|位|所|次|届)';
const notAnaphoric =
  '(?!规划|计划|文件|方案|纲要|通知|政策|意见|话题|问题|城市|时候|年|样|么|几年|[一二三四五六七八九十]年|段时间|阵)';
/** 他们各个区, 他们公司, 他们那边: the noun behind a pronoun says who is meant; 他们各自 and 他们企业的 leave it open. */
const notApposed =
  '(?!各(?:个|家|[区县市地省镇乡])(?!自)|[这那](?:[些几边儿里]|[两三四五六七八九]个)|(?:公司|企业|单位|厂|店|学校|医院|机构|部门|园区|本地|当地|村|县|市|区|局)(?!的))';
const opensPredicate =
  '(?=是|算|属于|能|有|会|要|为什么|怎么|到|由|都|不|就|在|对|该|需|可|跟|和|与|靠|具体|到底|究竟|分别|主要|包括|指|归|谁|什么|哪|多|几|[,.?!]|$)';

/** Pronouns in the order they are tried. On folded text. */
const pronouns: readonly (readonly [RegExp, Resolver])[] = [
  [
    /(?:[这那]|它们)?([两俩二三仨])个?(区|园区|产业|行业|领域|企业|公司|县|市)?(?=[^,.?]{0,8}(?:哪|谁|什么|啥|怎|各|都|分别|比|一样|不同|区别|相同|共同))/,
    plural,
  ],
  [/前者|后者|\bthe (?:former|latter)\b/, coordinate],
  [
    /你?(?:刚才|刚刚|前面|上面|之前|先前)你?(?:说到?|提到?|讲到?|问|列)过?的?[那这]?[个些家项种条]?的?/,
    described,
  ],
  [/上述的?|(?<=^|[,.?的在对跟和])上面的?[那这]?些?(?=[^,.?一])/, described],
  [new RegExp(`[这那]${counted}${measure}${notAnaphoric}`), described],
  [new RegExp(`(?<![应不我你他本活])该${notAnaphoric}`), described],
  [new RegExp(`(?:它们?|(?<!其)他们|她们)${notApposed}`), subject],
  [/(?<![尤极与及])其(?!他|它|余|中|实|次|间|后|前)/, subject],
  [/^[那这](?:里|儿|边)(?=有|的|能|要|重点|主要|是|都|会|还)/, subject],
  [
    /这里头|这里面|那里面|其中|(?<=在)(?:[这那]里|这儿|[这那]方面)|^[里那这]面|^里头|^[这那](?:方面|块儿?|部分|一块)/,
    place,
  ],
  [
    /^[这那]?[两三四五六几](?:地|者|家|个|项|条|类|区|方|个区)(?=之间|都|各|分别|还|要|是|有|在|怎|如|哪|谁)(?![^,.?]{0,12}的[^,.?])/,
    subjectBefore,
  ],
  [new RegExp(`^(?:这|那(?=是))${opensPredicate}`), topic],
  [/\b(?:its|their)\b/, possessive],
  [/\b(?:it|they|them)\b(?! (?:says?|mentions?|true|possible|states?))/, englishPronoun],
  [/\b(?:this|these|those)(?: ones?)?\b(?! (?:plan|document|policy|year|city))/, englishDemonstrative],
  [/\bthat(?: one)?\b(?=[?.! ]*$| (?:is|was|one|include|mean))/, englishDemonstrative],
];

/** Replaces the first pronoun that refers to the previous turn; `null` when the message has none. */
export function replacePronoun(message: string, to: Antecedents): Replacement | null {
  const folded = foldForSearch(message);
  for (const [pattern, resolve] of pronouns) {
    const match = pattern.exec(folded);
    if (match === null || hasAntecedent(message, match.index, to.segment)) continue;
    const found = resolve(match, message, to);
    if (found === null || found.text === '') continue;
    const end = match.index + match[0].length + (found.swallows ?? 0);
    const front = message.slice(0, match.index);
    const back = message.slice(end);
    return {
      query: `${front}${gapBetween(front, found.text)}${found.text}${gapBetween(found.text, back)}${back}`,
      carried: found.text,
    };
  }
  return null;
}

/** Latin words keep a space between them. */
export function gapBetween(left: string, right: string): string {
  return /[A-Za-z0-9]$/.test(left) && /^[A-Za-z0-9]/.test(right) ? ' ' : '';
}

function subject(_match: RegExpMatchArray, _message: string, to: Antecedents): Referent {
  return { text: subjectText(to.frame) };
}

function topic(_match: RegExpMatchArray, _message: string, to: Antecedents): Referent {
  return { text: topicText(to.frame) || subjectText(to.frame) };
}

/** 里面 is inside the subject, 在这里头 in what the question said of it. */
function place(match: RegExpMatchArray, message: string, to: Antecedents): Referent | null {
  if (match[0] === '其中' && asksOfItsOwn(message.slice((match.index ?? 0) + match[0].length), to.segment))
    return null;
  if (match[0].startsWith('里')) return { text: subjectText(to.frame) + match[0] };
  const inside = /[里中]/.test(match[0]) ? match[0].replace(/^[这那其]/, '') : '';
  return { text: topic(match, message, to).text + inside };
}

/** 三地之间, 两家都: how many there are stays in the message. */
function subjectBefore(match: RegExpMatchArray, _message: string, to: Antecedents): Referent {
  return { text: subjectText(to.frame) + match[0].replace(/^[这那]/, '') };
}

/** 这两个区有什么不一样: the last two districts that were asked about. */
function plural(match: RegExpMatchArray, _message: string, { names = [] }: Antecedents): Referent | null {
  const [, number = '', kind = ''] = match;
  const wanted = /[三仨]/.test(number) ? 3 : 2;
  const alike = names.filter((name) => {
    const folded = foldForSearch(name);
    if (/[和与、]/.test(folded)) return false;
    return kind === '' || folded.endsWith(kind) || (/[区县市]/.test(kind) && folded.length <= longestPlace);
  });
  const meant = [...new Set(alike)].slice(0, wanted);
  return meant.length < wanted ? null : { text: meant.reverse().join('和') };
}

/** 北辰 or 宁河 stand for districts without the word. */
const longestPlace = 3;

/** 这个平台, 上述园区, 该基地: the thing of that kind in the previous turn, else the subject's own. */
function described(match: RegExpMatchArray, message: string, to: Antecedents): Referent | null {
  const behind = message.slice((match.index ?? 0) + match[0].length);
  const space = behind.length - behind.trimStart().length;
  const head = leadingNoun(behind.trimStart(), to.segment);
  const own = subjectText(to.frame);
  // 这些事, 这方面的情况: a word that only stands for the matter.
  const matter =
    /^\s*(?:的)?(?:事情?|内容|东西|情况|问题|话)(?=谁|由|是|归|都|该|要|能|会|什么|怎|哪|有|在|到|呢|[,.?]|$)/.exec(
      foldForSearch(behind),
    );
  if (matter !== null) return { text: topicText(to.frame) || own, swallows: matter[0].length };
  if (head === null) {
    // 那几家做操作系统的 says itself which ones.
    const describesItself = /^[^,，。.?？]{1,12}的[^,，。.?？]/.test(behind);
    if (match[0] === '该' || describesItself) return null;
    // 这个什么时候能弄好 is about the matter, all of it.
    return { text: /^[这那]个$/.test(match[0]) ? matterText(to.frame) : own };
  }
  const whole = space + head.text.length;
  if (/^(?:话|事|内容|东西)/.test(head.text)) return { text: own, swallows: whole };
  // 这几个区 after one of them are all of them.
  const name = namedByHead(head.text, to);
  if (
    /[几些]/.test(match[0]) &&
    /^(?:区|县|市|区县|园区)/.test(foldForSearch(head.text)) &&
    !/[和与、]/.test(name ?? '、')
  )
    return { text: '各' };
  if (name !== null) return { text: name, swallows: whole };
  // 这家公司 after a question about a company is the company.
  const isKind = head.parts.every((part) => part.kind === 'kind');
  const plural = /些|几|两|\d|[三四五六七八九十]/.test(match[0]);
  if (isKind && !plural && !wasMentioned(head.text, { ...to, answer: '' }))
    return { text: own, swallows: whole };
  if (head.named && !wasMentioned(head.text, to)) return null;
  // 刚才说的海河英才行动计划 is the name itself; 这个“三医” needs to know whose.
  if (head.named && /[说提讲问列]/.test(match[0])) return { text: head.text, swallows: whole };
  return { text: space > 0 ? own : `${own}的` };
}

function possessive(match: RegExpMatchArray, message: string, to: Antecedents): Referent | null {
  if (match[0] === 'their' && named(match, message, to)) return null;
  return { text: `${englishSubject(to.frame, match[0])}'s` };
}

/** `they` and `this` in a question that names something else are the authorities, or the plan. IT is no pronoun. */
function englishPronoun(match: RegExpMatchArray, message: string, to: Antecedents): Referent | null {
  const written = message.slice(match.index ?? 0, (match.index ?? 0) + match[0].length);
  if (written === 'IT' || (match[0] !== 'it' && named(match, message, to))) return null;
  return { text: englishSubject(to.frame, match[0]) };
}

function englishDemonstrative(match: RegExpMatchArray, message: string, to: Antecedents): Referent | null {
  return named(match, message, to) ? null : described(match, message, to);
}

function named(match: RegExpMatchArray, message: string, to: Antecedents): boolean {
  const start = match.index ?? 0;
  return namesSomething(message, start, start + match[0].length, to.segment);
}

/** 前者, 后者: the two things that the previous question sets side by side. */
function coordinate(match: RegExpMatchArray, _message: string, { frame }: Antecedents): Referent | null {
  const sides = frame.groups.flatMap((group) => {
    if (!group.named) return [];
    const joint = group.parts.find((part) => part.kind === 'conjunction');
    if (joint === undefined) return [frame.text.slice(group.start, group.name.end)];
    return [frame.text.slice(group.start, joint.start), frame.text.slice(joint.end, group.name.end)];
  });
  const side = sides[/前者|former/.test(match[0]) ? 0 : 1];
  return side === undefined || sides.length < 2 ? null : { text: side.trim() };
}
