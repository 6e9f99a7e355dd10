import { isHan, traditionalShare } from './script.ts';

export const answerLanguages = ['zh', 'zh-Hant', 'en'] as const;
/** Languages of answers: simplified Chinese, traditional Chinese, English. */
export type AnswerLanguage = (typeof answerLanguages)[number];

/** Share of changed characters from which a question counts as traditional; one 個 in ten characters is enough. */
const traditionalThreshold = 0.08;

/** The language a text is written in, by its characters. Chinese wins in mixed texts: `5G 在北辰有什么支持`. */
export function detectLanguage(text: string): AnswerLanguage {
  let han = 0;
  let latinWords = 0;
  for (const character of text) if (isHan(character.charCodeAt(0))) han += 1;
  latinWords = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (han === 0 || latinWords > han) return 'en';
  return traditionalShare(text) >= traditionalThreshold ? 'zh-Hant' : 'zh';
}
