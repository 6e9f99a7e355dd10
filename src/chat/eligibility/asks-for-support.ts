import { supportPromised } from '../../question/slot/details.ts';
import { findAskedSlot } from '../../question/slot/find-asked-slot.ts';
import { foldForSearch } from '../../text/fold.ts';

/** Words for what policies give, without naming one thing. */
const support = '政策|支持|扶持|优惠|好处|帮扶|利好|福利|补贴|补助|奖补|奖励|资助|措施|红利';
const whatever =
  '什么|哪些|哪几[项条种个]|哪[项条种个]|啥|多少(?=政策|支持|扶持|优惠|好处)|有没有|有无|任何|怎样的|怎么样的';

/** Asked with these words, whoever asks means an enterprise and all that concerns it. */
const openly: readonly RegExp[] = [
  new RegExp(
    `(?:享受|享有|申请|申报|拿到?|得到|获得|争取到?|适用|够得?上|用得上|对得上|匹配)(?:到|上|得到|的)?[^,.?!;]{0,6}(?:${whatever})[^,.?!;]{0,6}(?:${support})`,
  ),
  new RegExp(
    `(?:${whatever})[^,.?!;]{0,6}(?:${support})[^,.?!;]{0,8}(?:适用|享受|申请|申报|拿|沾边|沾光|够得?上|用得上|匹配|适合)`,
  ),
  // 本条例适用于哪些活动 asks what the document holds for.
  /(?:(?<!(?:条例|办法|规定|细则|意见|通知|方案|规划|政策|措施|标准|文件)(?:都|也|主要|只|仅)?)适用|适合|用得?上|享受|沾边|够得?上)[^,.?!;]{0,4}(?:哪些|什么|哪几[项条个]|啥)[^,.?!;]{0,4}(?:条款|条|内容)?(?:[?]|$)/,
  /(?:有没有|有无|有什么|有啥|有哪些)[^,.?!;]{0,4}(?:适合|适用于?|针对|面向|关于)(?:我们|我|咱)/,
  /(?:which|what)[^.?!]{0,40}(?:support|measures?|polic(?:y|ies)|incentives?|subsid(?:y|ies)|benefits?|grants?|aid)[^.?!]{0,30}(?:apply|get|receive|qualify|eligible|entitled|available|benefit|for us|for me|claim|expect)/,
  /(?:what|which|anything)[^.?!]{0,20}(?:are|am|is|can)[^.?!]{0,30}(?:eligible|entitled|qualif)|(?:eligible|entitled|qualify)[^.?!]{0,8} for (?:anything|something|any)|anything (?:in (?:it|here|this|the plan) )?for (?:us|me|my|our|an?)\b/,
];

/** Said by somebody who speaks of an enterprise of their own, these words ask for all that concerns it. */
const ofOneself: readonly RegExp[] = [
  new RegExp(`(?:${whatever})(?:样的|的)?(?:具体|相关|专门|配套|针对性)?(?:的)?(?:${support})`),
  new RegExp(
    `(?:有|给|能给|提供)(?:我们|我|咱们|咱)?(?:${whatever})[^,.?!;]{0,8}(?:${support})|沾(?:得上|上|点)?边|轮得?到(?:我们|咱)`,
  ),
  new RegExp(`有(?:相关|点)?(?:的)?(?:${support})(?:支持)?(?:吗|么|没有?|嘛|不)(?=[,.?!]|$)`),
  /(?:符合|满足)[^,.?!;]{0,3}(?:哪一?[条项款些]|哪几[条项款]|什么)[^,.?!;]{0,6}(?=[,.?!;]|$)/,
  /(?:what|which|any)[^.?!]{0,20}(?:support|help|incentives?|subsid(?:y|ies)|benefits?|measures?|polic(?:y|ies))/,
];

const oneself =
  /我们|我司|我公司|本公司|本企业|本厂|敝司|贵方|咱们?(?!市|省|国|县|天津|区)|我(?:是|的|在|家|这|有|开|做|办|想)|(?:小|老|新)?(?:公司|厂子?|企业)(?:一[个家]|是|在|刚|做|搞)|(?:^|[,.;])(?:刚|做|搞|主营|专门|专注|从事|生产|研发|创业|初创|成立)|\b(?:we|our|us|i|my)\b/;

/** What is asked is one thing, or one class of firms, not all that there is for the asker: 对走出去有没有支持, 对传感器企业有什么支持. */
const oneThing =
  /(?:对|给)(?!我|咱|本|像|这|小?公司)[^,.?!;]{2,16}(?:有没有|有什么|有哪|有啥|(?:提供|给予?)(?:了)?(?:什么|哪些|啥)|有无|有(?!什么|哪|啥)[^,.?!;]{0,6}(?:吗|么|嘛|没)(?:[,.?!]|$))/;
/** The same, in the words that ask. */
const kindOfThing = /专项|基金|贷款|表格|窗口|截止|期限|流程|(?:申报|申请|提交|什么|哪些)(?:的)?材料|电话/;

/** Whether somebody speaks of an enterprise of their own. */
export function speaksOfOneself(message: string): boolean {
  return oneself.test(foldForSearch(message));
}

const anything = /\b(?:eligible|entitled|qualif\w+) for (?:anything|something|any)\b/;

/**
 * Whether a message asks what there is for an enterprise, all in all: 我们能享受什么政策. A question about one particular (how much, until
 * when, where to apply, whether one thing is supported) is none of these: the text answers or refuses it by itself.
 *
 * @param hasProfile whether the enterprise has been described beside the message
 */
export function asksForSupport(message: string, hasProfile = false): boolean {
  const folded = foldForSearch(message);
  if (oneThing.test(folded)) return false;
  const isOneself = hasProfile || oneself.test(folded);
  return folded.split(/[,.?!;\n]+/).some((phrase) => {
    const isOpen = openly.some((pattern) => pattern.test(phrase));
    const isAsking = isOpen || (isOneself && ofOneself.some((pattern) => pattern.test(phrase)));
    return isAsking && !asksOneThing(phrase);
  });
}

/** What surrounds the asking words is told, not asked: only they may ask for a particular. */
function asksOneThing(phrase: string): boolean {
  const slot = findAskedSlot(phrase);
  // Whether one qualifies is asked like a procedure, and is what is matched here.
  if (kindOfThing.test(phrase)) return true;
  // Any subsidy at all is no particular one.
  const isAny = slot?.name === 'detail' && slot.details.every((detail) => detail === supportPromised);
  return slot !== null && !isAny && !(slot.name === 'procedure' && anything.test(phrase));
}

/** Words that are left when only a question was put: 请问我们公司, in the plan. */
const filler =
  /请问|你好|您好|想(?:问|了解|知道|咨询)(?:一下)?|麻烦|那么?|我们|我司|咱们?|我|公司|企业|这边|这种|像|这样的|能|可以|有|给|提供|规划|政策|文件|里|中|的|呢|吗|啊|呀|\b(?:please|tell me|we|our|us|i|me|company|plan|the|in|of|for|can|could|is|are|there|what|which|do|does)\b|[\s\p{P}]/gu;

/** What asks, and not what it is asked of: 人工智能 in 有什么人工智能支持. */
const askingWords = new RegExp(
  `享受|享有|申请|申报|拿到?|得到|获得|争取到?|适用于?|适合|够得?上|用得?上|沾(?:得上|上|点)?边|轮得?到|符合|满足|提供|给能|有|(?<!智)能|给|(?:${whatever})|(?:${support})|[样具体相关专门配套]|` +
    '\\b(?:what|which|any|anything|support|help|measures?|polic(?:y|ies)|incentives?|subsid(?:y|ies)|benefits?|grants?|aid|apply|get|receive|qualify|eligible|entitled|available|benefit|claim|expect)\\b',
  'gu',
);

/** What a message tells, without what it asks; empty when it only asks. */
export function withoutAsking(message: string): string {
  let folded = foldForSearch(message);
  const asking = [...openly, ...ofOneself];
  // Folding keeps offsets, so what is blanked in the folded text is blanked in the message.
  for (const pattern of asking)
    folded = folded.replace(new RegExp(pattern.source, 'gu'), (found) =>
      found.replace(askingWords, (word) => '\u0000'.repeat(word.length)),
    );
  const told = Array.from(message.split(''), (unit, at) => (folded[at] === '\u0000' ? ' ' : unit))
    .join('')
    .replace(/ {2,}/g, ' ');
  return told
    .split(/(?<=[,，。.?？!！;；\n])/)
    .filter((phrase) => foldForSearch(phrase).replace(filler, '') !== '')
    .join('')
    .trim();
}
