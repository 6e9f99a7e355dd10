import { allNodes } from '../corpus/outline/all-nodes.ts';
import type { PolicyDocument } from '../corpus/types.ts';
import type { NormalText } from './normal-text.ts';

/** The number of a clause where it is printed, before the clause's words. */
export const ordinal =
  /^[ \t\u3000]*(?:第[〇零一二三四五六七八九十百\d]{1,5}(?:[编編篇章节節条條款项項]|部分)[ \t\u3000]*|\d{1,3}[.．、]|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)/;

/** Stands for a character that agrees with none. */
const nothing = '\ue000';

/** A document's normal text, of the same length, in which the numbers of its articles and chapters agree with nothing. */
export function withoutOrdinals(document: PolicyDocument, { text, offsets }: NormalText): string {
  const units = [...Array(text.length).keys()].map((at) => text[at] ?? '');
  let at = 0;
  for (const { start, label } of allNodes(document.outline)) {
    const printed = ordinal.exec(document.text.slice(start, start + 16))?.[0];
    // A paragraph may begin with a number that is a word of it: 第一条生产线. Its label tells.
    if (printed === undefined || !/^[ \t\u3000]*第/.test(printed) || /段$/.test(label)) continue;
    while (at > 0 && (offsets[at - 1] ?? 0) >= start) at -= 1;
    while (at < offsets.length && (offsets[at] ?? 0) < start) at += 1;
    for (; at < offsets.length && (offsets[at] ?? 0) < start + printed.length; at += 1) units[at] = nothing;
  }
  return units.join('');
}
