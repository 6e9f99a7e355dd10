import type { ComponentChildren } from 'preact';
import { dictionaries, knownLanguage, languages } from '../words/language.ts';
import { themes, useApp } from './app-context.tsx';
import { Icon } from './icon.tsx';
import { Menu } from './menu.tsx';

export interface TopBarProps {
  readonly current: 'ask' | 'wording' | 'eligibility' | 'document' | 'evals';
  /** Controls of the page itself, before the brand and behind the navigation. */
  readonly before?: ComponentChildren;
  readonly behind?: ComponentChildren;
}

/** Brand, navigation, language and appearance: the same on every page. */
export function TopBar({ current, before, behind }: TopBarProps) {
  const { words, settings } = useApp();
  const here = (page: TopBarProps['current']) => (page === current ? ('page' as const) : undefined);
  return (
    <header class="top-bar">
      {/* A button, because what stands behind `#` in the address belongs to the page. */}
      <button type="button" class="skip" onClick={() => window.document.getElementById('main')?.focus()}>
        {words.skip}
      </button>
      {before}
      <a class="brand" href="/" aria-label={words.brand}>
        <Seal />
        <span>{words.brand}</span>
      </a>
      <nav aria-label={words.nav.label}>
        <a href="/" aria-current={here('ask')}>
          {words.nav.ask}
        </a>
        <a href="/wording" aria-current={here('wording')}>
          {words.nav.wording}
        </a>
        <a href="/eligibility" aria-current={here('eligibility')}>
          {words.nav.eligibility}
        </a>
        <DocumentLinks isCurrent={current === 'document'} />
        {settings?.evalsPage && (
          <a href="/evals" aria-current={here('evals')}>
            {words.nav.evals}
          </a>
        )}
      </nav>
      <span class="grow" />
      {behind}
      <SettingsMenu />
    </header>
  );
}

/** The way to the document; to one of them where there are several. */
function DocumentLinks({ isCurrent }: { isCurrent: boolean }) {
  const { words, settings } = useApp();
  const documents = settings?.documents ?? [];
  const path = (id: string) => `/documents/${encodeURIComponent(id)}`;
  const [only] = documents;
  if (!only) return null;
  if (documents.length === 1)
    return (
      <a href={path(only.id)} aria-current={isCurrent ? 'page' : undefined}>
        {words.nav.document}
      </a>
    );
  return (
    <Menu
      label={words.nav.document}
      buttonClass={isCurrent ? 'text-button current' : 'text-button'}
      items={documents.map(({ id, title }) => ({ value: id, label: title, lang: 'zh-CN' }))}
      onSelect={(id) => location.assign(path(id))}
    >
      {words.nav.document}
    </Menu>
  );
}

/** The brand's mark: a seal with the two characters of its name. */
function Seal() {
  return (
    <svg class="seal" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="26" height="26" rx="4" />
      <path d="M8 9h12M8 14h12M8 19h7M18 18.500l1.800 1.800 3-3.600" />
    </svg>
  );
}

function SettingsMenu() {
  const { words, language, setLanguage, theme, setTheme } = useApp();
  const items = [
    ...languages.map((name, index) => ({
      value: name,
      label: dictionaries[name].languageName,
      lang: dictionaries[name].htmlLang,
      checked: name === language,
      ...(index === 0 && { group: words.language }),
    })),
    ...themes.map((name, index) => ({
      value: name,
      label: words.theme[name],
      checked: name === theme,
      ...(index === 0 && { group: words.theme.label }),
    })),
  ];
  const select = (value: string) => {
    const chosen = knownLanguage(value);
    if (chosen) setLanguage(chosen);
    const appearance = themes.find((name) => name === value);
    if (appearance) setTheme(appearance);
  };
  return (
    <Menu label={words.nav.settings} items={items} onSelect={select}>
      <Icon name="globe" />
    </Menu>
  );
}
