/** Characters that a text file has no use for; a few strays are forgiven, a share of them is a picture or a program. */
const stray = /(?![\t\n\f\r])[\p{Cc}\ufffd]/gu;
const mostStrays = 0.005;

/**
 * Reads the bytes of a text file: UTF-8, UTF-16 by its mark, or GB18030, which Chinese files without a mark are in otherwise.
 *
 * @returns `null` for what is no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    const text = decodeAs(encoding, bytes);
    if (text !== null && isText(text)) return text;
  }
  return null;
}

function encodingsOf([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isText(text: string): boolean {
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) return false;
  return (text.match(stray)?.length ?? 0) <= text.length * mostStrays;
}
