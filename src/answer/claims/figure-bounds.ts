import type { Quantity } from '../../text/quantities.ts';

/** How a figure is meant: as at least, as at most, or as it stands. */
export type Bound = 'at-least' | 'at-most' | 'exact';

const before =
  /(?:(?:不得|不能|不应|不可|不准)(?:超过|少于|低于|高于|大于|多于)|超过|突破|达到|不少于|不低于|不超过|不高于|不大于|至少|至多|最多|最高|最低|约|近|超|过)$/;
const behind = /^(?:以上|以下|以内|左右|上下|起)/;

/** What one says for 至少 and 至多, and what stands between that and the figure: 最多能补300万, 顶天也就罚两万. */
const spoken =
  /(起码|顶多|顶天|撑死|封顶|不到|(?<!不)(?:少于|低于)|至少|至多|最少|最多|最高|最低|最长|不超过)(?:能|可以|可|就|也|只|给|补|罚|奖|拿|要|得|到|是|有|保存|一次|出){0,4}$/;

/** A figure with the words that bound it: 突破3000亿元, 50项以上. */
export function withBounds(text: string, { start, end }: Pick<Quantity, 'start' | 'end'>): string {
  const left = before.exec(text.slice(0, start))?.[0] ?? '';
  const right = behind.exec(text.slice(end))?.[0] ?? '';
  return text.slice(start - left.length, end + right.length);
}

/** Which way the words around a figure bound it. */
export function boundOf(text: string, { start, end }: Pick<Quantity, 'start' | 'end'>): Bound {
  const said = spoken.exec(text.slice(0, start))?.[1] ?? '';
  const around = said + withBounds(text, { start, end });
  if (
    /不(?:得|能|应|可|准)?(?:超过|高于|大于|多于)|至多|最多|最高|最长|顶多|顶天|撑死|封顶|不到|(?<!不)(?:少于|低于)|以下|以内/.test(
      around,
    )
  )
    return 'at-most';
  return /超过|突破|不(?:得|能|应|可|准)?(?:少于|低于)|至少|起码|最少|最低|超|过|以上|起|余|多/.test(around)
    ? 'at-least'
    : 'exact';
}
