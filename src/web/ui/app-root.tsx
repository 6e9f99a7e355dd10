import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createClient } from '../api/client.ts';
import type { Settings } from '../api/types.ts';
import { dictionaries, interfaceLanguage, knownLanguage } from '../words/language.ts';
import { AppContext, themes } from './app-context.tsx';
import { remember, remembered } from './remember.ts';

const client = createClient();

/** Language, appearance and settings for everything inside. */
export function AppRoot({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState(
    () => knownLanguage(remembered('language')) ?? interfaceLanguage(navigator.languages),
  );
  const [theme, setTheme] = useState(() => themes.find((name) => name === remembered('theme')) ?? 'auto');
  const [settings, setSettings] = useState<Settings | null>(null);
  const words = dictionaries[language];

  useEffect(() => {
    document.documentElement.lang = words.htmlLang;
  }, [words]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    // Without settings the page works all the same; what is stored is then not claimed.
    client.json<Settings>('/api/settings').then(setSettings, () => {});
  }, []);

  const app = useMemo(
    () => ({
      words,
      language,
      setLanguage: (next: typeof language) => {
        remember('language', next);
        setLanguage(next);
      },
      theme,
      setTheme: (next: typeof theme) => {
        remember('theme', next);
        setTheme(next);
      },
      client,
      settings,
    }),
    [words, language, theme, settings],
  );
  return <AppContext.Provider value={app}>{children}</AppContext.Provider>;
}
