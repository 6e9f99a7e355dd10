import { render } from 'preact';
import { createClient } from '../api/client.ts';
import answerStyles from '../styles/answer.css?inline';
import { AppContext } from '../ui/app-context.tsx';
import { dictionaries } from '../words/language.ts';
import { readOptions, type WidgetOptions } from './read-options.ts';
import styles from './widget.css?inline';
import { WidgetRoot } from './widget-root.tsx';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const options = readOptions(script);
  if (document.body) mount(options);
  else addEventListener('DOMContentLoaded', () => mount(options));
}

/**
 * Puts the widget into a shadow tree of its own. Its styles are constructed, not written into the page, so
 * that a content security policy needs to allow the server's origin for scripts and connections, nothing else.
 */
function mount(options: WidgetOptions): void {
  const host = document.createElement('cewen-widget');
  const { side, theme, color } = options;
  host.dataset.side = side;
  host.dataset.theme = theme;
  if (color) {
    host.style.setProperty('--accent', color);
    host.style.setProperty('--on-accent', readableOn(color));
  }
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${answerStyles}\n${styles}`);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  const app = {
    words: dictionaries[options.language],
    language: options.language,
    setLanguage: () => {},
    theme,
    setTheme: () => {},
    client: createClient(options.origin),
    settings: null,
  };
  render(
    <AppContext.Provider value={app}>
      <WidgetRoot options={options} />
    </AppContext.Provider>,
    root,
  );
}

/** Black or white, whichever is the easier to read on a colour (WCAG 2.2, relative luminance). */
function readableOn(color: string): string {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return '#fff';
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance > 0.179 ? '#000' : '#fff';
}
