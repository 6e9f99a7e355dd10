import { foldForSearch } from '../../text/fold.ts';

/** All that a document gives; what it gives in money; what of it is for the asker. */
export type AskedList = 'measures' | 'amounts' | 'fit';

const gives =
  '支持|扶持|优惠|补贴|补助|奖励|奖补|资助|资金|政策|措施|好处|红利|福利|support|help|measures?|polic(?:y|ies)|incentives?|subsid(?:y|ies)|grants?|benefits?|rewards?|aid';
const asks =
  '哪些|哪几[项条种个]|哪一?[项条种]|什么|啥|列出|列举|介绍|说说|都有|\\b(?:what|which|list|tell)\\b';
const howMuch = '多少|几万|几钱|标准|金额|力度|最高|最多|\\b(?:how much|maximum|most|highest)\\b';

const patterns: readonly (readonly [AskedList, RegExp])[] = [
  [
    'fit',
    /(?:符合|满足|够得?上|适用于?|对得上)[^,.?!;]{0,3}(?:哪|什么|啥)|(?:哪|什么)[^,.?!;]{0,4}(?:条|项|款|政策|措施)[^,.?!;]{0,4}(?:符合|满足|适用|够得?上)|\b(?:which|what)\b.*\b(?:meet|qualify|fit|apply)\b/,
  ],
  [
    'amounts',
    new RegExp(`(?:${howMuch}).*(?:${gives}|钱|拿|get|receive|money)|(?:${gives}|钱|拿|给).*(?:${howMuch})`),
  ],
  ['measures', new RegExp(`(?:${asks}).*(?:${gives})|(?:${gives}).*(?:${asks})`)],
];

/** Who gets something, or what for, is asked: 支持什么企业, 补贴条件是什么. */
const ofOthers =
  /(?:支持|补贴|补助|奖励|扶持)(?:的是)?(?:什么|哪些|哪[类种]|啥)(?:样的)?(?:企业|公司|单位|人|项目|产业|行业)?(?:[?]|$)|条件(?:是|有|包括)|什么条件|哪些条件/;

/** Words that ask for everything and name nothing in particular. */
const filler = new RegExp(
  [
    `(?:${gives})|(?:${asks})|(?:${howMuch})`,
    '请问|你好|您好|想(?:问|知道|了解)|麻烦|一下|这[份个项]|那[份个项]|该|本|文件|规划|办法|通知|规定|意见|里面?|之?中|都|一共|总共|总的|到底|究竟|具体|大概|大约',
    '有|给予?|能够?|可以?|会|我们|我司|我|咱们?|你们|贵方|企业|公司|厂|这边|符合|满足|够得?上|适用于?|对得上|拿到?|得到|领到?|享受到?|申请到?|申报|获得|提供|补|奖',
    '全部|所有|各[类项]|主要|内容|条款?|项|款|钱|万元?|元|的|了|呢|吗|嘛|啊|呀|是|怎么|对于?|和|与|及|上|到|一',
    '\\b(?:please|is|are|there|do|does|we|us|our|i|my|me|you|can|could|will|would|the|a|an|in|of|for|to|at|and|it|its|this|that|document|plan|company|firm|enterprises?|compan(?:y|ies)|firms|get|receive|give|gives|given|offer|offers|offered|provide|provided|available|money|many|much|any|all|meet|qualify|fit|apply|clauses?|conditions?|about|us)\\b',
    '[\\s\\p{P}\\p{S}]',
  ].join('|'),
  'gu',
);

/**
 * Whether a message asks for all that a document gives, and for which of it: 有哪些支持措施, 能拿多少补贴, 我们符合哪条. A question that names
 * anything in particular is none of these.
 */
export function asksForList(message: string): AskedList | null {
  const folded = foldForSearch(message).trim();
  if (ofOthers.test(folded) || folded.replace(filler, '') !== '') return null;
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const most = /最高|最多|\b(?:maximum|most|highest)\b/;

/** Whether the largest amounts are asked for first. */
export function asksForMost(message: string): boolean {
  return most.test(foldForSearch(message));
}

const amountForOneself =
  /(?:拿|得|领|享受|申请|申报|获得|补|奖|给)[^,.?!;]{0,4}(?:多少|几万|几钱)|多少[^,.?!;]{0,2}(?:补贴|补助|奖励|奖补|资助|钱|资金)|\bhow much\b/;

/** Whether a message asks how much there is for whoever sends it; only a text that gives amounts can be asked so. */
export function asksHowMuch(message: string): boolean {
  return phrasesOf(message).some((phrase) => amountForOneself.test(foldForSearch(phrase)));
}

/** What a message tells beside asking how much. */
export function withoutHowMuch(message: string): string {
  return phrasesOf(message)
    .filter((phrase) => !amountForOneself.test(foldForSearch(phrase)))
    .join('')
    .trim();
}

/** Phrases with their marks; a point inside a number ends none. */
function phrasesOf(message: string): string[] {
  return message.split(/(?<=[,，。?？!！;；\n]|(?<!\d)\.)/);
}
