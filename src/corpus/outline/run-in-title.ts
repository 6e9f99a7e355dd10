import type { Clause } from '../types.ts';

/** 青岛。打造…, ——关键技术。构建…, 压力传感器:重点…: what follows the name is a sentence. */
const opening =
  /^\s*(?:[—–-]{1,3}[ \t]*)?([\p{Script=Han}A-Za-z0-9“”"（）()+＋/·]{2,10})[。:：][ \t]*(?=[^\n。；]{12})/u;
/** 产业规模不断壮大, 坚持市场主导: says something, and names nothing; 联系电话: and its like head no paragraph. */
const saying =
  /单位|电话|附件|来源|地址|时间|部门|我们|认为|不断|显著|持续|明显|逐步|进一步|坚持|加[快强大]|推[进动]|强化|提[升高]|优化|增强|完善|建[设立]|打造|壮大|形成|突破|初步|基本|有待/;

/**
 * The name that a paragraph begins with, as a heading of its own: all that follows is said of it.
 *
 * @returns `null` where it has a title already, or begins with a sentence like any other
 */
export function runInTitle({ title, text }: Pick<Clause, 'title' | 'text'>): string | null {
  if (title !== '') return null;
  const name = opening.exec(text)?.[1] ?? null;
  return name === null || saying.test(name) ? null : name;
}
