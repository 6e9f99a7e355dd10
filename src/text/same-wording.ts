/** Whether two texts differ in nothing but spaces, width and punctuation. */
export function isSameWording(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');
}
