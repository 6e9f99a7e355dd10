/** Named characters of HTML that are met in copied pages. */
const named: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: '　', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', hellip: '…' },
  ...{ mdash: '—', ndash: '–', middot: '·', bull: '•', times: '×', divide: '÷', deg: '°', permil: '‰' },
  ...{ plusmn: '±', le: '≤', ge: '≥', copy: '©', reg: '®', trade: '™', zwnj: '', zwj: '', shy: '' },
};

const greatestCodePoint = 0x10ffff;

/** A character written as `&nbsp;`, `&#8220;` or `&#x201c;`. */
export const entity = /&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/gi;

/** The character that an entity stands for; `null` for one that is none. */
export function readEntity(text: string): string | null {
  const name = text.slice(1, -1);
  if (!name.startsWith('#')) return named[name] ?? named[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!(code > 0x1f && code <= greatestCodePoint) || (code >= 0xd800 && code < 0xe000)) return null;
  return code === 0xa0 ? ' ' : String.fromCodePoint(code);
}
