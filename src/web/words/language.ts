import { en } from './en.ts';
import { type Words, zh } from './zh.ts';
import { zhHant } from './zh-hant.ts';

export type { Words };

export const languages = ['zh', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

export const dictionaries: Readonly<Record<Language, Words>> = { zh, 'zh-Hant': zhHant, en };

/** The interface language for the browser's preferred languages; 简体 where none of them is spoken here. */
export function interfaceLanguage(preferred: readonly string[]): Language {
  for (const language of preferred) {
    const tag = language.toLowerCase();
    // A script that is named counts more than the region.
    if (/^zh\b.*\bhans\b/.test(tag)) return 'zh';
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant';
    if (/^zh\b/.test(tag)) return 'zh';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'zh';
}

/** A language by its name, as stored or configured; `null` for anything else. */
export function knownLanguage(name: string | null | undefined): Language | null {
  return languages.find((language) => language === name) ?? null;
}
