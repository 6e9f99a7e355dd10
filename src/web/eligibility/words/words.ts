import { useApp } from '../../ui/app-context.tsx';
import type { Language } from '../../words/language.ts';
import { en } from './en.ts';
import { type EligibilityWords, zh } from './zh.ts';
import { zhHant } from './zh-hant.ts';

export type { EligibilityWords };

/** The words about measures, which come with their page and not before. */
export const eligibilityWords: Readonly<Record<Language, EligibilityWords>> = {
  zh,
  'zh-Hant': zhHant,
  en,
};

export function useEligibilityWords(): EligibilityWords {
  return eligibilityWords[useApp().language];
}

/**
 * What is sent for a choice that the form shows in the user's language: the word of Chinese policies, which the
 * server and the documents use.
 */
export const sentChoices = zh.choices;
