import { useApp } from '../../ui/app-context.tsx';
import type { Language } from '../../words/language.ts';
import { en } from './en.ts';
import { type WordingWords, zh } from './zh.ts';
import { zhHant } from './zh-hant.ts';

export type { WordingWords };

/** The words of the wording check, which come with its page and not before. */
export const wordingWords: Readonly<Record<Language, WordingWords>> = { zh, 'zh-Hant': zhHant, en };

export function useWordingWords(): WordingWords {
  return wordingWords[useApp().language];
}
