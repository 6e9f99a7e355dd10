import { closestTo } from './check-strength.ts';
import { cutStretches, type Stretch } from './stretches.ts';
import type { CitedSentence, SentenceLanguage, SentenceProblem } from './types.ts';

const negations = new Set(
  '不 没 没有 未 无 非 勿 别 莫 尚未 并未 从未 未能 不得 不能 不会 不要 不准 不许 不可 不再 不是 并非 无法 无需 无须 禁止 严禁 停止 取消'.split(
    ' ',
  ),
);
/** These make a statement wider or surer than it was. */
const emphases =
  /所有|全部|一切|任何|唯一|仅有|只有|必定|必然|绝对|完全|彻底|最[大高多强佳好快先早]|首次|全球|全国|世界|国际|史上|永久|无条件|一律|全额|免费/g;
/** These compare: whether it is so is for the reader of the quotes to find. */
const comparisons =
  /比(?![例重率值如亚武特])|[高低快慢多少大小优强弱]于|更[快慢多少高低大小强弱好]|一样|相同|不同|同样|不如|都/g;
/** A verdict is no rephrasing. */
const verdicts = /^(?:是的?|对的?|没错|正确|不是|不对|错误?|否|可以|不可以|能|不能|会|不会)$/;
/** What has come about. */
const perfect = /已经|已(?!有)|曾|完成了|建成了|实现了|获得了/;
const pastMarks = /已|曾|截至|累计|以来|“?十三五”?时期|获批|入选|入围|进入|位列|跃居|达到|增长/;
const planMarks = /到20\d{2}年|力争|争取|将|目标|推进|推动|加快|打造|建设|鼓励|支持|引导|探索/;

/** Negations that were put in or lost, words that make it wider than it is, and plans told as facts. */
export function checkPolarity(sentence: CitedSentence, language: SentenceLanguage): SentenceProblem[] {
  const given = sentence.cited.flatMap(({ quote }) => cutStretches(quote, language));
  const quotes = given.map(({ text }) => text).join(',');
  return cutStretches(sentence.text, language).flatMap((stretch) => {
    const homes = closestTo(stretch, given);
    const texts: string[] = [];
    if (homes.every((home) => isNegated(home) !== isNegated(stretch)))
      texts.push(negationsOf(stretch)[0] ?? negationsOf(homes[0])[0] ?? '');
    for (const pattern of [emphases, comparisons]) {
      const given = [...quotes.matchAll(pattern)].map(([found]) => found);
      for (const [found] of stretch.text.matchAll(pattern)) if (!given.includes(found)) texts.push(found);
    }
    if (verdicts.test(stretch.text.trim())) texts.push(stretch.text.trim());
    const done = perfect.exec(stretch.text)?.[0];
    if (done !== undefined && !quotes.includes(done) && !homes.some(({ text }) => isFact(text, quotes)))
      texts.push(done);
    return texts.map((text): SentenceProblem => ({ kind: 'polarity', text }));
  });
}

function negationsOf(stretch: Stretch | undefined): readonly string[] {
  return (stretch?.words ?? []).filter((word) => negations.has(word));
}

/** Bounds of figures (不超过) are looked at with the figures. */
function isNegated(stretch: Stretch): boolean {
  return negationsOf(stretch).length > 0;
}

function isFact(home: string, quotes: string): boolean {
  return pastMarks.test(home) && !planMarks.test(home) && !/到20\d{2}年/.test(quotes);
}
