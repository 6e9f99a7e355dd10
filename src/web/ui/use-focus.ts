import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to what has just taken the place of something that had it, so that a keyboard and a screen
 * reader go on there.
 *
 * @param isWanted - `false` leaves the focus where it is
 */
export function useFocusOnMount<Element extends HTMLElement>(isWanted = true): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}
