import type { Marker } from './markers.ts';

/** A parent's label as a prefix: 一 takes its 、 back when something follows. */
function prefix(parent: Marker | null, parentLabel: string): string {
  return parent?.style === 'clause' ? `${parentLabel}、` : parentLabel;
}

/** Label of a numbered node, e.g. `四、(二)2`, `第二章第五条`. */
export function nodeLabel(parent: Marker | null, parentLabel: string, own: Marker): string {
  return `${prefix(parent, parentLabel)}${own.label}`;
}

/** Label of a box: `三、(二)专栏3`. */
export function boxLabel(parent: Marker | null, parentLabel: string, number: string): string {
  return `${prefix(parent, parentLabel)}专栏${number}`;
}

/** Label of a numbered line of a box; a digit would run into the box's own: `三、(二)专栏3第1项`. */
export function boxItemLabel(boxLabel: string, own: Marker): string {
  const isBare = own.style === 'item' || own.style === 'padded';
  return `${boxLabel}${isBare ? `第${own.ordinal}项` : own.label}`;
}

/** Where a plain paragraph stands: under a heading, before or behind all headings, or in a text that has none. */
export type ParagraphPosition = 'inside' | 'before' | 'behind' | 'alone';

const outsideLabels = { before: '前言', behind: '正文后', alone: '' } as const;

/** Label of a plain paragraph: `三、(三)第2段`, `前言第1段`; `第1段` in a text without headings. */
export function paragraphLabel(
  parent: Marker | null,
  parentLabel: string,
  number: number,
  position: ParagraphPosition,
): string {
  const before = position === 'inside' ? prefix(parent, parentLabel) : outsideLabels[position];
  return `${before}第${number}段`;
}
