import { foldForSearch } from '../../text/fold.ts';
import type { AnswerLanguage } from '../../text/language.ts';

// Everything here matches folded text: half width, lower case, simplified script; offsets carry over.

const openers =
  /^(?:(?:那么|那(?![些个边里种年块部位家次天时样几两种两三]|一(?!般|体化?|带一路|站式))|哦+|噢|嗯+|啊|好的?|好吧|行(?=[,.!\s])|明白了?|知道了?|谢谢你?|对了|然后|所以|另外|而且|还有(?=[,.])|顺便(?:问一?下|问问)?|其中(?=[^,.?]{2,}[,.?])(?![^,.?]{0,4}(?:哪|多少|几|占|谁|什么|有))|(?:再|还)(?:想)?(?:问|请教|打听)(?:问|一?[下个])?|(?:问问|问一?下)(?=[,.])|请问|(?:如果|要是|假如|比如)是?(?=[^,.?]{1,12}呢)|我(?:还|再)?想(?:再)?(?:问|知道)一?下?|[换改]成|ok|okay|and|so|then|well|also|thanks|now)(?:[,.!~:\s]+|(?<=[\u4e00-\u9fff])))+/;

/** Length of the words that only join a message to what was said before (那, 哦, 另外, and). */
export function openerLength(message: string): number {
  return openers.exec(foldForSearch(message))?.[0].length ?? 0;
}

const topicChange =
  /^(?:(?:好的?|嗯|行|ok)[,.!\s]*)?(?:我?(?:们)?(?:换|改|另|说|聊|问)(?:一)?(?:个|点|下)?(?:别的|其他的?|话题|问题|方面|事儿?|新的?|另外一个)(?:话题|问题|方面|事儿?)?(?:吧|问问?|聊聊?)?|(?:先)?不(?:说|聊|问|谈)(?:这|那)?个?(?:了|这些了?|话题了?)|(?:问个)?题外话|(?:on )?(?:a |another )?(?:different|new|another|unrelated) (?:topic|question|subject)|chang(?:e|ing) (?:of |the )?(?:topic|subject)|let'?s (?:change|switch)[a-z ]*|never ?mind)(?:[,.!:\s]+|$)/;

/** Length of an announcement that the subject changes (换个话题, …); 0 without one. */
export function topicChangeLength(message: string): number {
  return topicChange.exec(foldForSearch(message))?.[0].length ?? 0;
}

/** What asks for more of the same, in any order among words that only soften it. */
const asksForMore =
  '还有没有 还有别的 还有其他 还有什么 还有哪些 还有啥 还有谁 还有 然后 后来 接下来 除此之外 除此以外 没了 就这些 就这么多 不止这些 其余的 剩下的 其他的 ' +
  '继续 接着 往下 展开 细说 详说 说细 讲细 详细 具体 仔细 多说 多讲 再说 再讲 再回答 深入 说全 列全 补充 举例 举个例子 举几个例子 解释 说明 介绍 说说 讲讲 ' +
  '总结 概括 归纳 列出来 列表 列个表 整理 简述 重复 复述 什么意思 啥意思 没看懂 没懂 没明白 没听懂 看不懂 真的 确定 确实 当真 没记错';
const softens =
  '请 麻烦 你 您 能不能 能 可以 可不可以 给我 帮我 把它 把这个 再 进一步 多 都 就 这个 它 这些 这 那 一下 一遍 一次 下 吗 呢 吧 呀 啊 么 些 一些 点 一点 儿 地 得 的 是 说 ' +
  '讲 谈谈 聊聊 出来 起来 内容 要求 别的 其他 用 表格 列表 一句话 几句话 简单 简短 这样 如此 没有 没 了 , . ! ? ~';
const escaped = (words: string) =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.?]/g, '\\$&'))
    .join('|');
// Read word by word with a sticky pattern: one expression for the whole message would backtrack without end.
const wordForMore = new RegExp(`(${escaped(asksForMore)})|${escaped(softens)}|\\s`, 'y');
const englishForMore = [
  /^(?:please )?(?:(?:tell|give) me )?(?:some )?more(?: details?| about (?:it|that|this))?(?: please)?[.?!]*$/,
  /^(?:please )?(?:go on|continue|elaborate|keep going|expand on (?:it|that|this))(?: please)?[.?!]*$/,
  /^(?:anything|what) else[.?!]*$|^and then[.?!]*$|^(?:are there )?any (?:more|others)[.?!]*$|^(?:are you )?sure[.?!]*$|^really[.?!]*$/,
];

/** Whether a message only asks for more of the same: 还有吗, 继续, 展开说说, tell me more. */
export function isContinuation(message: string): boolean {
  const folded = foldForSearch(message).trim();
  if (englishForMore.some((pattern) => pattern.test(folded))) return true;
  let asks = false;
  wordForMore.lastIndex = 0;
  while (wordForMore.lastIndex < folded.length) {
    const word = wordForMore.exec(folded);
    if (word === null) return false;
    asks ||= word[1] !== undefined;
  }
  return asks;
}

const languageNames =
  '(英文|英语|英|中文|汉语|国语|普通话|简体(?:中文|字)?|繁体(?:中文|字)?|正体(?:中文|字)?|english|(?:simplified |traditional )?chinese|mandarin)';
const answering =
  '(?:来)?(?:回答|答复|作答|答|说|讲|写|问|解释|介绍|告诉我|回复|重复|表达|给我|复述|输出|翻译)?(?:一下|一遍|一次|说说)?';
const sameThing =
  '(?:再)?(?:问|说|讲|回答|答|来|重复)?(?:一下|一遍|一次)?(?:刚才|刚刚|上面|前面)?(?:的)?(?:那个|这个|同一件?个?|同样的?|一样的?|相同的?|那)?(?:个)?(?:事情?|问题|内容|话)?';
const lead =
  '(?:请|麻烦|能不能|可不可以|可以|能|你|再|那|帮我|给我|把(?:它|这个?|答案|内容|上面的?|刚才的?)?|都|改|[,.\\s])*';
const asLanguage = `${lead}(?:换成|换|改成|改用|改|转成|转换成|切换到|切换成|翻译成|翻成|译成|用|以|使用|说|讲)`;
const ending = '(?:吧|吗|可以吗|好吗|行吗|谢谢|呢|版本?|[,.?!\\s])*';
const chineseSwitch = new RegExp(`^${asLanguage}${languageNames}${answering}(?:${sameThing})${ending}$`);
const chineseLead = new RegExp(
  `^${lead}(?:请)?(?:用|以|使用)${languageNames}(?:来)?(?:回答|答|说说|说|讲|解释|介绍|告诉我|回复)(?:一下|我)?[,:.\\s]*`,
);
const chineseTail = new RegExp(
  `[,.?!\\s]+(?:请|麻烦)?(?:用|以|使用)${languageNames}(?:来)?(?:回答|答|说说|说|讲|解释|介绍|告诉我|回复)?(?:一下|我)?${ending}$`,
);
/** 换成英文问同一件事: which enterprises …: the same request with the question behind it. */
const switchWithQuestion = new RegExp(
  `^${asLanguage}${languageNames}${answering}(?:${sameThing})[:,]\\s*(?=[^,.]{6})`,
);
const englishSwitch = new RegExp(
  `^(?:and |now |ok |please |can you |could you |same (?:question|thing|again),? )*(?:(?:say|answer|repeat|translate|explain|put|give|write|reply|respond|ask)(?: (?:it|that|this|me|the same(?: thing| question)?))* )?(?:(?:in|into|to) )?${languageNames}(?:,? (?:please|again|version|now))*[.?!]*$`,
);
const englishTail = new RegExp(
  `[,.?!\\s]+(?:please )?(?:(?:answer|reply|respond) )?in ${languageNames}(?:,? please)?[.?!]*$`,
);

/** A request for an answer in another language, with what else the message says. */
export interface LanguageRequest {
  readonly language: AnswerLanguage;
  /** The message without the request; empty when it says nothing else. */
  readonly rest: string;
}

/** Finds 换成英文问同一件事, 用英文回答, in English please; `null` without one. */
export function findLanguageRequest(message: string): LanguageRequest | null {
  const folded = foldForSearch(message);
  const whole = chineseSwitch.exec(folded) ?? englishSwitch.exec(folded);
  if (whole !== null) return { language: languageOf(whole[1] ?? ''), rest: '' };
  const first = chineseLead.exec(folded) ?? switchWithQuestion.exec(folded);
  if (first !== null)
    return { language: languageOf(first[1] ?? ''), rest: message.slice(first[0].length).trim() };
  const last = chineseTail.exec(folded) ?? englishTail.exec(folded);
  return last === null
    ? null
    : { language: languageOf(last[1] ?? ''), rest: message.slice(0, last.index + 1).trim() };
}

function languageOf(name: string): AnswerLanguage {
  if (/^英|english/.test(name)) return 'en';
  return /繁|正体|traditional/.test(name) ? 'zh-Hant' : 'zh';
}

const directives =
  /(?:请?(?:用|以)(?:表格|列表|英[文语]|中文|一句话|[一二三四五]?百?字)|(?:必须|只能|只许|总是|一律|都要)[^,.]{0,8}(?:回答|输出|说|回复)|(?:从现在|以后|接下来)(?:开始|起)?[^,.]{0,6}(?:你|都|每)|记住|扮演|假装|(?:不要|别)(?:引用|提|说|给|写)|(?:always|never|must|only) (?:answer|reply|respond|say|cite)|from now on|pretend|remember (?:that|to)|act as|you are (?:now|a)|答案|回复我|开头|结尾)/;

/** A message of the history without clauses that tell how to behave; only what it asks about may be carried over. */
export function withoutDirectives(message: string): string {
  const folded = foldForSearch(message);
  if (!directives.test(folded)) return message;
  let kept = '';
  for (const clause of folded.matchAll(/[^,.;:!?\n]+[,.;:!?\n]*/g))
    if (!directives.test(clause[0])) kept += message.slice(clause.index, clause.index + clause[0].length);
  return kept.replace(/[，,；;：:]\s*$/, '').trim();
}
