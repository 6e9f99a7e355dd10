/** The line that names a box: 专栏3 重点工程, 【专栏一:示范工程】. */
export interface BoxHeading {
  /** As printed; empty where the box has none. */
  readonly number: string;
  readonly title: string;
}

const boxHeading =
  /^[【〔[]?\s*[专專]\s*[栏欄]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[】〕\]]?\s*[:：]?\s*([^。；！？]{0,40}?)\s*[】〕\]]?$/;

/** Reads the heading of a box; `null` for any other line. */
export function readBoxHeading(line: string): BoxHeading | null {
  const match = boxHeading.exec(line);
  return match === null ? null : { number: match[1] ?? '', title: match[2] ?? '' };
}
