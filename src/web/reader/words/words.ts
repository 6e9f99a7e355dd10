import { useApp } from '../../ui/app-context.tsx';
import type { Language } from '../../words/language.ts';
import { en } from './en.ts';
import { type ReaderWords, zh } from './zh.ts';
import { zhHant } from './zh-hant.ts';

export type { ReaderWords };

/** The words of the reader. */
export const readerWords: Readonly<Record<Language, ReaderWords>> = { zh, 'zh-Hant': zhHant, en };

export function useReaderWords(): ReaderWords {
  return readerWords[useApp().language];
}
