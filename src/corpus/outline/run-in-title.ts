/** 青岛。打造…, ——关键技术。构建…, 压力传感器:重点…: in characters of the name; what follows is a sentence. */
const opening =
  /^\s*(?:[—–-]{1,3}\s*)?([\p{Script=Han}A-Za-z0-9“”"（）()、+＋/·]{2,16})[。:：]\s*(?=[^\n。；]{12})/u;

/**
 * The name that a paragraph begins with, as a heading of its own: all that follows is said of it.
 *
 * @param text of a clause without a title
 * @returns `null` where a paragraph begins with a sentence like any other
 */
export function runInTitle(text: string): string | null {
  return opening.exec(text)?.[1] ?? null;
}
