import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';
import { openerLength } from './cues.ts';
import { type QuestionFrame, readFrame } from './question-frame.ts';

/** What a message puts in the place of a part of the previous question. */
export interface Substitute {
  readonly text: string;
  /** Words of the message that go on after it: 各自搞啥 in 北辰也说一下，各自搞啥. */
  readonly rest: string;
}

// On folded text; the first group is what is put in, the second what the message says besides.
const englishForms = [
  /^(?:and |but |so |then )?(?:what|how) about (?:the )?(?:targets?|goals?|figures?|numbers?|plans?) (?:for|by|in) (20\d{2})[?!.\s]*$/d,
  /^(?:and |but |so |then )?(?:what|how) about (?:(?:for|in|of|with) )?(.{1,60}?)(?:,? then)?[?!.\s]*$/d,
  /^(?:and|same (?:question )?(?:for|about|with)) (?:(?:for|about|in|of|with) )?(?!is |are |when|what|who|which|where|why|how|do |does )(.{1,40}?)[?!.\s]*$/d,
  /^([a-z][a-z0-9 &-]{1,40}?) too[?!.\s]*$/d,
];
const chineseForms = [
  /^((?:和|跟|与|同|比起?)[^,.?]{1,20}?(?:相?比(?:较|起来)?)?)(?:怎么样|如何|咋样|有(?:什么|啥)(?:区别|不同|差别))[?!.~\s]*$/d,
  /^(.{1,40}?)(?:的话)?呢[?!.~\s]*$/d,
  // 占了5家,是吗 states something and puts nothing in another's place.
  /^([^,.]{1,30}?)(?:也|就|都|又)?(?:有|是|行|可以|一样)(?:吗|么|没有|嘛)[?!.~\s]*$/d,
  /^(.{1,40}?)(?:也|再)(?:给我|帮我|一起|一并)?(?:说|讲|介绍|列|看|查|来)(?:说|讲)?(?:一?下|看看)?(?:吧|吗|呗)?(?:[,.?!\s]+(.*))?$/d,
];
/** Only after 那 or another opener: 那软件怎么样? leans on the question before, 软件怎么样? does not. */
const openedForm = /^(.{1,30}?)又?(?:怎么样|如何|怎样|咋样|怎么说)[?!.~\s]*$/d;
const bareForm = /^(.{1,20}?)[?!.~\s]*$/d;
/** 2020年的时候 is 2020年. */
const timeWord = /(?<=(?:19|20)\d{2}年?[底末初]?)的?(?:时候|時候|那会儿|那時候|那时候?)$/;
/** 那块 in 软件那块呢 names nothing. */
const placeholder = /[那这]一?(?:块儿?|边|部分|方面|头)$|(?<=.)(?:方面|上面|上头)$/;

/**
 * Finds what a message puts into the previous question: 那X呢, X也说一下, X有吗, what about X, or a bare X.
 *
 * @param isKnownTerm whether a folded word occurs in the documents; a bare word that does not is no question
 */
export function findSubstitute(
  message: string,
  segment: Segmenter,
  isKnownTerm: (word: string) => boolean,
): Substitute | null {
  const inEnglish = firstMatch(englishForms, message, segment);
  if (inEnglish !== null) return inEnglish;
  const opener = openerLength(message);
  const body = message.slice(opener);
  const marked = firstMatch(chineseForms, body, segment);
  if (marked !== null) return marked;
  const opened = opener > 0 && /[\u4e00-\u9fff]/.test(message.slice(0, opener));
  const unmarked = firstMatch(opened ? [openedForm, bareForm] : [bareForm], body, segment);
  if (unmarked === null) return null;
  const frame = readFrame(unmarked.text, segment);
  if (!isNounsOnly(frame)) return null;
  const known = isKnownTerm(foldForSearch(unmarked.text)) || frame.groups.some((group) => !group.named);
  return opened || (known && isSingleNoun(frame)) ? unmarked : null;
}

function firstMatch(forms: readonly RegExp[], message: string, segment: Segmenter): Substitute | null {
  const folded = foldForSearch(message);
  for (const form of forms) {
    const [, noun, rest] = form.exec(folded)?.indices ?? [];
    if (noun === undefined) continue;
    const text = withoutPlaceholder(message.slice(noun[0], noun[1]).trim()).replace(timeWord, '');
    if (fills(readFrame(text, segment)))
      return { text, rest: rest === undefined ? '' : message.slice(rest[0], rest[1]) };
  }
  return null;
}

function withoutPlaceholder(text: string): string {
  const tail = placeholder.exec(foldForSearch(text))?.[0].length ?? 0;
  return tail === text.length ? text : text.slice(0, text.length - tail);
}

function fills({ parts }: QuestionFrame): boolean {
  return (
    !parts.some((part) => part.kind === 'asking' || part.kind === 'polar') &&
    parts.some((part) => /^(?:name|kind|attribute|date|deverbal|number|verb)$/.test(part.kind))
  );
}

export function isNounsOnly({ parts }: QuestionFrame): boolean {
  return parts.every(
    (part) => /^(?:name|kind|attribute|date|deverbal|conjunction)$/.test(part.kind) || part.text === '的',
  );
}

/** One name without an attribute (软件), or one attribute (地址): 智能家居重点项目 is a question by itself. */
function isSingleNoun({ groups, parts }: QuestionFrame): boolean {
  const [only, ...others] = groups;
  if (only === undefined) return parts.length === 1 && parts[0]?.kind === 'date';
  if (others.length > 0) return false;
  return only.named ? only.name.end === only.end : only.parts.some((part) => part.kind === 'attribute');
}
