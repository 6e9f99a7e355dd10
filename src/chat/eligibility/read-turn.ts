import { askedField, eligibilityMessages } from '../../eligibility/messages.ts';
import type { ProfileContext } from '../../eligibility/profile/read-profile.ts';
import { correction } from '../../eligibility/profile/settle-figures.ts';
import { headcountIn, sizesIn } from '../../eligibility/profile/sizes.ts';
import type { Profile } from '../../eligibility/profile/types.ts';
import type { ConversationMessage } from '../../ports.ts';
import { foldForSearch } from '../../text/fold.ts';
import { answerLanguages } from '../../text/language.ts';
import { asksForSupport, speaksOfOneself, withoutAsking } from './asks-for-support.ts';

/** A turn about what there is for an enterprise. */
export interface EligibilityTurn {
  readonly profile: Profile;
  /** The question, completed from the conversation. */
  readonly question: string;
}

interface TurnParts {
  readonly message: string;
  readonly history?: readonly ConversationMessage[] | undefined;
  readonly profile?: Profile | undefined;
}

/** Longest message that may be no more than a fact: an answer to what was asked back. */
const longestFact = 200;

/**
 * Reads a turn as one about what there is for an enterprise: it asks so, or it goes on from one that did, with the fact that was asked for,
 * another fact, or another case (那武清呢). What the enterprise told of itself before counts too, what was said later first.
 *
 * @param told what the message tells, where it is known to ask so; otherwise the message decides
 * @returns `null` for any other turn
 */
export function readEligibilityTurn(
  { message, history = [], profile }: TurnParts,
  context: ProfileContext,
  told?: string,
): EligibilityTurn | null {
  const before = toldBefore(history);
  if (told !== undefined) {
    const said = [...before, told].filter((text) => text !== '');
    return { profile: mergeFacts(profile, said, context), question: message };
  }
  if (asksForSupport(message, profile !== undefined && hasFacts(profile))) {
    return { profile: mergeFacts(profile, [...before, message], context), question: message };
  }
  const last = history.at(-1);
  const asked = before.findLast((content) => asksForSupport(content));
  if (last?.role !== 'assistant' || !speaksOfMeasures(last.content)) return null;
  const going = goesOn(message, last.content, context);
  if (going === null) return null;
  const field = askedField(last.content);
  const question = asked === undefined ? message : `${asked} ${message}`;
  const facts = mergeFacts(profile, [...before, message], context);
  if (going === 'instead' && context.industries.mentions(message).length > 0) {
    // Another trade takes the place of the one before; where the firm is, and how large, stays.
    return { profile: { ...facts, text: message }, question };
  }
  // What takes back an earlier statement answers nothing that was asked.
  const isPlain = field === null || correction.test(foldForSearch(message));
  return { profile: isPlain ? facts : withAnswer(facts, field, message, context), question };
}

/**
 * What was said of the enterprise before: questions about it, what was answered with measures, and whatever else is no question. What was
 * asked about the text itself tells nothing of who asks.
 */
function toldBefore(history: readonly ConversationMessage[]): string[] {
  return history.flatMap(({ role, content }, at) => {
    if (role !== 'user') return [];
    const reply = history[at + 1];
    const wasMatched = reply?.role === 'assistant' && speaksOfMeasures(reply.content);
    const folded = foldForSearch(content);
    const isQuestion = question.test(folded) || another.test(folded);
    return wasMatched || asksForSupport(content) || speaksOfOneself(content) || !isQuestion ? [content] : [];
  });
}

/** Whether a profile says anything. */
export function hasFacts(profile: Profile): boolean {
  return Object.values(profile).some((value) =>
    typeof value === 'string' ? withoutAsking(value) !== '' : value !== undefined && value.length > 0,
  );
}

/** An answer about measures begins, or ends, with words that no other answer has. */
function speaksOfMeasures(text: string): boolean {
  if (askedField(text) !== null) return true;
  return answerLanguages.some((language) => {
    const { concerns, onlyGeneral, nothing, offersNothing } = eligibilityMessages(language);
    return [concerns, onlyGeneral, nothing, offersNothing].some((frame) => {
      const [before = '', behind = ''] = frame('\u0000').split('\u0000');
      return text.includes(before) && text.includes(behind);
    });
  });
}

const question = /[?]|多少|哪|什么|啥|谁|怎么|如何|吗|\b(?:how|what|which|who|when|where)\b/;
const another =
  /^(?:那么?|如果|要是|假如|换成|若)(?!个|条|些).{1,40}(?:呢|的话)|^(?:and|what (?:if|about)|how about)\b/;
const ofOneself =
  /^(?:另外|还有|对了|补充)?[,]?(?:我们|我司|公司|我|咱们?|还|也|已经|刚)|^(?:we|our|also|and we)\b/;

/** How a message goes on from an answer about measures: with more facts, with another case instead, or not at all. */
function goesOn(message: string, answer: string, context: ProfileContext): 'more' | 'instead' | null {
  const folded = foldForSearch(message).trim();
  if (folded.length > longestFact) return null;
  if (another.test(folded)) return tells(folded, context) ? 'instead' : null;
  if (question.test(folded)) return null;
  if (askedField(answer) !== null) return 'more';
  return (ofOneself.test(folded) || correction.test(folded)) && tells(folded, context) ? 'more' : null;
}

function tells(folded: string, { industries, places }: ProfileContext): boolean {
  return (
    places.mentions(folded).length > 0 ||
    industries.mentions(folded).length > 0 ||
    sizesIn(folded).length > 0 ||
    headcountIn(folded) !== null ||
    /高新技术企业|高企|专精特新|小巨人|[1-5]a级?|国企|民营|外资|初创|上市|\d+(?:\.\d+)?(?:万|亿)/.test(folded)
  );
}

/** What was told in so many turns; of a place and a size the last one told counts. */
function mergeFacts(
  profile: Profile | undefined,
  turns: readonly string[],
  context: ProfileContext,
): Profile {
  const told = turns.map((turn) => withoutAsking(turn)).filter((text) => text !== '');
  const lastWith = (has: (folded: string) => boolean) => told.findLast((text) => has(foldForSearch(text)));
  const district = lastWith((text) => context.places.mentions(text).length > 0);
  const moved = told.map((text) => (text === district ? text : withoutPlaces(text, context)));
  const size = lastWith((text) => sizesIn(text).length > 0 || headcountIn(text) !== null);
  return {
    // Of several turns the last decides; one turn alone is left to be read as a whole.
    ...(told.length > 1 && district !== undefined ? { district } : {}),
    ...(told.length > 1 && size !== undefined ? { size } : {}),
    ...profile,
    ...(told.length === 0 && profile?.text === undefined
      ? {}
      : { text: [profile?.text, ...moved].filter(Boolean).join('\n') }),
  };
}

/** Where the firm was said to be before counts no more. */
function withoutPlaces(text: string, { places }: ProfileContext): string {
  let out = '';
  let end = 0;
  for (const mention of places.mentions(text)) {
    out += text.slice(end, mention.start);
    end = mention.end;
  }
  return out + text.slice(end);
}

function isOtherFact(field: string, folded: string, context: ProfileContext): boolean {
  const { industries, places } = context;
  const isPlace = places.mentions(folded).length > 0;
  const isTrade = industries.mentions(folded).length > 0;
  if (field === 'industry') return !isTrade && tells(folded, context);
  if (field === 'district') return !isPlace && tells(folded, context);
  return field !== 'needs' && (isPlace || isTrade) && !/[a-z\d]级|企业|期/.test(folded);
}

/** A bare answer, 北辰 or 二十 or 没有, is one to what was asked. */
function withAnswer(profile: Profile, field: string, message: string, context: ProfileContext): Profile {
  const answer = message.trim();
  // 北辰, where the trade was asked for, is a fact of its own: it counts as one, and answers nothing else.
  if (isOtherFact(field, foldForSearch(answer), context)) return profile;
  const isNo = /^(?:没有?|无|暂无|还没有?|都没有|否|不是|no|none|not yet)[,.!。, ]*$/i.test(answer);
  if (isNo) return profile;
  switch (field) {
    case 'district':
    case 'stage':
    case 'ownership':
      return { ...profile, [field]: answer };
    case 'size':
      return {
        ...profile,
        size: /^[\d一二两三四五六七八九十百千来多几]+$/.test(answer) ? `${answer}人` : answer,
      };
    case 'industry':
    case 'certifications':
    case 'needs':
      return { ...profile, [field]: [...(profile[field] ?? []), answer] };
    default:
      return profile;
  }
}
