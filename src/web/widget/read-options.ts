import { interfaceLanguage, knownLanguage, type Language } from '../words/language.ts';

/** How a page set its widget up, by `data-` attributes of the script tag. */
export interface WidgetOptions {
  /** The server's origin: where the script came from. */
  readonly origin: string;
  readonly language: Language;
  /** A CSS colour, or `null` for the widget's own. */
  readonly color: string | null;
  /** Documents to answer from; `null` for all. */
  readonly documents: readonly string[] | null;
  readonly title: string | null;
  readonly side: 'left' | 'right';
  readonly theme: 'auto' | 'light' | 'dark';
}

/** What the script tag says; unknown values are as good as none. */
export function readOptions(script: HTMLScriptElement): WidgetOptions {
  const { lang, color, document: documents, title, side, theme } = script.dataset;
  const ids = (documents ?? '').split(',').map((id) => id.trim());
  const named = ids.filter((id) => id !== '');
  return {
    origin: new URL(script.src).origin,
    language: knownLanguage(lang) ?? interfaceLanguage(navigator.languages),
    color: color && CSS.supports('color', color) ? color : null,
    documents: named.length > 0 ? named : null,
    title: title?.trim() || null,
    side: side === 'left' ? 'left' : 'right',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}
