/** Characters that Cantonese is written with and nothing else is. */
const cantonese = /[嘅冇咩啲嗰佢搵喺唔畀哋攞揸睇]|乜嘢|邊個|边个|點解|点解/;
/** Its words of grammar and the commonest verbs, the longer ones first; what they ask must be understood, not found. */
const words: readonly (readonly [RegExp, string])[] = [
  [/點解|点解|做乜(?:嘢|野)?/g, '为什么'],
  // 係咩 and 做咩 ask what, 可以咩 asks whether.
  [/乜(?:嘢|野)|(?<=[係系做講讲有叫搞要買买啲])咩|咩(?![?？!！。]|$)/g, '什么'],
  [/咩/g, '吗'],
  [/邊(?:個|间|間)|边个/g, '哪个'],
  [/邊啲|边啲/g, '哪些'],
  [/邊(?:度|處|一?區)|边度/g, '哪里'],
  [/點(?:計|计)/g, '怎么计算'],
  [/點樣|点样|點(?=搞|做|辦|办|申)/g, '怎样'],
  [/幾多|几多/g, '多少'],
  [/有冇/g, '有没有'],
  [/冇/g, '没有'],
  [/佢哋/g, '他们'],
  [/我哋/g, '我们'],
  [/你哋/g, '你们'],
  [/嗰啲/g, '那些'],
  [/呢(?:個|啲)(?=[^?？]{2})/g, '这个'],
  [/同埋/g, '和'],
  [/而家/g, '现在'],
  [/嘅/g, '的'],
  [/係咪/g, '是不是'],
  [/唔該/g, '请'],
  [/(?<![關关聯联干])係(?![數数列統统])/g, '是'],
  [/喺/g, '在'],
  [/嗰/g, '那'],
  [/啲/g, '些'],
  [/佢/g, '他'],
  [/搵/g, '找'],
  [/畀/g, '给'],
  [/唔/g, '不'],
  [/攞/g, '拿'],
  [/揸(?=車|车)/g, '开'],
  [/睇/g, '看'],
];

/** A Cantonese message with the words of grammar that Mandarin has for its own; any other message as it is. */
export function inMandarin(message: string): string {
  if (!cantonese.test(message)) return message;
  return words.reduce((text, [word, mandarin]) => text.replace(word, mandarin), message);
}
