import { useApp } from '../../ui/app-context.tsx';
import type { Language } from '../../words/language.ts';
import { en } from './en.ts';
import { type EvalsWords, zh } from './zh.ts';
import { zhHant } from './zh-hant.ts';

export type { EvalsWords };

/** The words of the dashboard, which come with its page and not before. */
export const evalsWords: Readonly<Record<Language, EvalsWords>> = { zh, 'zh-Hant': zhHant, en };

export function useEvalsWords(): EvalsWords {
  return evalsWords[useApp().language];
}
