/**
 * Notes where in a scrolled column its reader is and returns what brings it back there once the column has
 * another width, at which the same lines stand elsewhere.
 *
 * @param parts - selector of what may be held in place: the first that is in view is
 * @param preferred - held instead where it lies in the column and in view
 */
export function keepPlace(column: Element, parts: string, preferred: Element | null = null): () => void {
  const frame = () => column.getBoundingClientRect();
  const isInView = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > frame().top && top < frame().bottom;
  };
  const held =
    preferred && column.contains(preferred) && isInView(preferred)
      ? preferred
      : [...column.querySelectorAll(parts)].find(isInView);
  const place = () => (held?.isConnected ? held.getBoundingClientRect().top - frame().top : null);
  const before = place();
  return () => {
    const now = place();
    if (before !== null && now !== null) column.scrollTop += now - before;
  };
}
