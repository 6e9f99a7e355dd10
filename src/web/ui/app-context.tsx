import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from '../api/client.ts';
import { createClient } from '../api/client.ts';
import type { Settings } from '../api/types.ts';
import { dictionaries, type Language, type Words } from '../words/language.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What every part of the page may use. */
export interface App {
  readonly words: Words;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly client: Client;
  /** `null` until they have arrived. */
  readonly settings: Settings | null;
}

export const AppContext = createContext<App>({
  words: dictionaries.zh,
  language: 'zh',
  setLanguage: () => {},
  theme: 'auto',
  setTheme: () => {},
  client: createClient(),
  settings: null,
});

export function useApp(): App {
  return useContext(AppContext);
}
