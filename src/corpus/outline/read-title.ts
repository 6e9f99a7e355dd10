import type { Marker } from './markers.ts';

/** Longest first sentence that still is a heading and not prose; the longest heading met had 38 characters. */
const longestHeading = 45;

/** How a numbered line divides into a heading and text of its own. */
export interface HeadingReading {
  readonly title: string;
  /** Whether the line says something beyond its heading. */
  readonly hasBody: boolean;
}

/**
 * Divides a numbered line. Three cases: the whole line is a heading (`一、总体要求`, `(二)基本原则。`); its first sentence is one
 * (`1.集成电路。堅持…`, `(一)指导思想:以…`); or it is prose without a heading. Articles (第X条) have no run-in heading.
 *
 * @param rest the line behind its marker
 */
export function readHeading(marker: Marker, rest: string): HeadingReading {
  const heading = divideLine(marker, rest.trim());
  return { ...heading, title: unspaced(heading.title) };
}

/** 总　　则 is 总则: a short heading is set wide in print. */
function unspaced(title: string): string {
  return /^[\u4e00-\u9fff](?:[\s　]+[\u4e00-\u9fff]){1,4}$/.test(title)
    ? title.replace(/[\s　]+/g, '')
    : title;
}

function divideLine(marker: Marker, text: string): HeadingReading {
  if (marker.style === 'article') {
    const bracketed = /^[【(（〔]([^】)）〕]{2,20})[】)）〕]/.exec(text);
    return { title: bracketed?.[1] ?? '', hasBody: true };
  }
  const colon = /^([^,，、:：。！？]{2,20})[:：](?=.)/.exec(text);
  if (colon?.[1] !== undefined) return { title: colon[1], hasBody: true };
  const stop = text.search(/[。！？]/);
  if (stop < 0) {
    const isHeading = text.length <= longestHeading && !/[;；:：,，]$/.test(text);
    return { title: isHeading ? text : '', hasBody: !isHeading };
  }
  const first = text.slice(0, stop).trim();
  const isWhole = stop >= text.length - 1;
  if (isWhole) {
    // 「基本原则。」 is a heading; a full sentence with commas that ends the line is the clause itself.
    const isHeading = first.length <= 20 && !/[,，;；:：]/.test(first);
    return { title: isHeading ? first : '', hasBody: !isHeading };
  }
  return { title: first.length <= longestHeading ? first : '', hasBody: true };
}
