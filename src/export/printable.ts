/**
 * Text without what no document format can hold: control characters other than line feed and tab, code points that are no characters,
 * halves of surrogate pairs.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]|\p{Surrogate}/gu, '');
}
