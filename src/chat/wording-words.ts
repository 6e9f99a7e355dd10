import type { AnswerLanguage } from '../text/language.ts';
import type { Verdict } from '../wording/types.ts';

/** Words of an answer that tells how a wording stands to the documents. */
export interface WordingWords {
  /** Said of a statement that stands in the text, as it is or otherwise. */
  readonly verdicts: Readonly<Record<Exclude<Verdict, 'not_found'>, string>>;
  readonly differences: (lines: readonly string[]) => string;
  readonly original: string;
  readonly notFound: (titles: string) => string;
  /** Statements without an original, beside others that have one. */
  readonly someNotFound: (statements: readonly string[]) => string;
  readonly more: string;
  /** Before what a statement begins with, where there are several. */
  readonly statement: (beginning: string) => string;
  readonly announce: string;
}

const zh: WordingWords = {
  verdicts: {
    exact: '逐字一致。',
    near: '基本一致,只有不影响意思的差别(标点、字形、写法或引导语)。',
    in_translation: '找到了相应的条款(译文),其中没有与原文不同的数字。',
    altered_number: '数字与原文不同。',
    altered_wording: '措辞与原文不同。',
  },
  differences: (lines) => `${lines.join(';')}。`,
  original: '原文:',
  notFound: (titles) => `${titles}里没有这句话。`,
  someNotFound: (statements) => `原文没有:${statements.map((one) => `“${one}”`).join('、')}。`,
  more: '其余各句请在“核对”页查看。',
  statement: (beginning) => `“${beginning}”:`,
  announce: '好的,请把要核对的话发来。',
};

const zhHant: WordingWords = {
  verdicts: {
    exact: '逐字一致。',
    near: '基本一致,只有不影響意思的差別(標點、字形、寫法或引導語)。',
    in_translation: '找到了相應的條款(譯文),其中沒有與原文不同的數字。',
    altered_number: '數字與原文不同。',
    altered_wording: '措辭與原文不同。',
  },
  differences: (lines) => `${lines.join(';')}。`,
  original: '原文:',
  notFound: (titles) => `${titles}裡沒有這句話。`,
  someNotFound: (statements) => `原文沒有:${statements.map((one) => `「${one}」`).join('、')}。`,
  more: '其餘各句請在「核對」頁查看。',
  statement: (beginning) => `「${beginning}」:`,
  announce: '好的,請把要核對的話發來。',
};

const en: WordingWords = {
  verdicts: {
    exact: 'Word for word as in the text. ',
    near: 'As in the text, but for what does not change its meaning (punctuation, script, spelling, an introduction). ',
    in_translation: 'Found, in translation: a clause is about this, and no figure differs. ',
    altered_number: 'A figure differs from the text. ',
    altered_wording: 'The wording differs from the text. ',
  },
  differences: (lines) => `${lines.join('; ')}. `,
  original: 'The text: ',
  notFound: (titles) => `${titles} does not say this. `,
  someNotFound: (statements) => `Not in the text: ${statements.map((one) => `“${one}”`).join(', ')}.`,
  more: 'The page for wording checks shows the other statements.',
  statement: (beginning) => `“${beginning}”: `,
  announce: 'Please send the sentence to be checked.',
};

const byLanguage: Readonly<Record<AnswerLanguage, WordingWords>> = { zh, 'zh-Hant': zhHant, en };

/** The words in one language. */
export function wordingWords(language: AnswerLanguage): WordingWords {
  return byLanguage[language];
}
