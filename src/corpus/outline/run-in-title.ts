/** 青岛。打造…, ——关键技术。构建…, 压力传感器:重点…: what follows the name is a sentence. */
const opening =
  /^\s*(?:[—–-]{1,3}\s*)?([\p{Script=Han}A-Za-z0-9“”"（）()+＋/·]{2,10})[。:：]\s*(?=[^\n。；]{12})/u;
/** 产业规模不断壮大, 坚持市场主导: says something, and names nothing. */
const saying =
  /不断|显著|持续|明显|逐步|进一步|坚持|加[快强大]|推[进动]|强化|提[升高]|优化|增强|完善|建[设立]|打造|壮大|形成|突破|初步|基本|有待/;

/**
 * The name that a paragraph begins with, as a heading of its own: all that follows is said of it.
 *
 * @param text of a clause without a title
 * @returns `null` where a paragraph begins with a sentence like any other
 */
export function runInTitle(text: string): string | null {
  const name = opening.exec(text)?.[1] ?? null;
  return name === null || saying.test(name) ? null : name;
}
