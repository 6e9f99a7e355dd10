import { findQuantities, type Quantity } from '../../text/quantities.ts';

/** 两年, 15年 are lengths of time; 25年 is a year, and so is what stands behind 到 or before 底. */
const longestDuration = 15;
/** 18平 is said for square metres, 罚两万 for a sum of money. */
const spokenArea = /^平(?![方台均安地原面时房])/;
const spokenSum =
  /(?<=(?:罚|补|奖|给|掏|交|收|拿|出|花|退)(?:款|到|个|了|他|你|我|最多|至多|顶多|不超过|不到|至少|起码){0,2})([一二两三四五六七八九十百]+(?:万|千|百))(?![一二三四五六七八九\d元块个家户人名亩套多余])/g;

/**
 * The quantities of a text as claims are held against them: a number of years is a count where it tells how long, not when; what one says
 * for square metres and for sums is read as such.
 */
export function claimQuantities(text: string): Quantity[] {
  const found = findQuantities(text).map((quantity): Quantity => {
    if (isDuration(quantity, text)) return { ...quantity, kind: 'count' };
    const area = quantity.kind === 'plain' && spokenArea.test(text.slice(quantity.end));
    return area
      ? { ...quantity, end: quantity.end + 1, text: `${quantity.text}平`, kind: 'count', unit: '平方米' }
      : quantity;
  });
  const sums = [...text.matchAll(spokenSum)].flatMap(({ index, 0: said }): Quantity[] => {
    const [sum] = findQuantities(`${said}元`);
    const isFree = !found.some(({ start, end }) => start < index + said.length && end > index);
    return sum === undefined || !isFree
      ? []
      : [{ ...sum, start: index, end: index + said.length, text: said, unit: '元' }];
  });
  return [...found, ...sums];
}

function isDuration({ kind, unit, value, start, end }: Quantity, text: string): boolean {
  if (kind !== 'date' || unit !== '年' || value === null || value > longestDuration) return false;
  return (
    !/(?:到|自|从|第|每|至|[-—])$/.test(text.slice(0, start)) && !/^(?:[底末初]|级|代)/.test(text.slice(end))
  );
}
