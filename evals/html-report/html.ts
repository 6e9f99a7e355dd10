/** Text that is markup already. Only this module makes it, so whatever else reaches a page is escaped. */
class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

/** What can stand in a template: markup as it is, words escaped, lists in their order, nothing for nothing. */
export type Child = Markup | string | number | null | undefined | false | readonly Child[];

/**
 * A piece of HTML or SVG. Values are escaped, for element content and for attributes alike; an
 * attribute's value must stand in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Child[]): Markup {
  return new Markup(strings.reduce((text, piece, position) => text + render(values[position - 1]) + piece));
}

/** Markup of our own, such as a style sheet. Never for what was read from a file. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function render(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  if (child instanceof Markup) return child.text;
  if (typeof child === 'string' || typeof child === 'number') return escapeText(String(child));
  return child.map(render).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that show nothing, or turn the order of what follows, are shown by their number. */
function escapeText(text: string): string {
  return text
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
      (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
