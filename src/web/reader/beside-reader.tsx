import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../api/types.ts';
import { keepPlace } from '../ui/keep-place.ts';
import { Modal } from '../ui/modal.tsx';
import { Split } from '../ui/split.tsx';
import { useMedia } from '../ui/use-media.ts';
import { ReaderPanel, type ReaderTarget } from './reader-panel.tsx';
import { useReaderWords } from './words/words.ts';

/** Opens the document at one of several places, between which its reader can then walk. */
export type OpenPlace = (
  places: readonly Place[],
  place: Place,
  figure?: { readonly start: number; readonly end: number },
) => void;

export interface ReaderState {
  readonly target: ReaderTarget | null;
  readonly setTarget: (target: ReaderTarget | null) => void;
  readonly open: OpenPlace;
  /** Closes the document; the focus goes back to what opened it. */
  readonly close: () => void;
}

/**
 * The document that is open beside a page's own content, if any. The reader takes room from the content and gives
 * it back, which sets its lines anew; what was being read stays where it is.
 *
 * @param column - selector of what scrolls
 * @param parts - selector of the parts of the content that may be held in place
 */
export function useReader(column: string, parts: string): ReaderState {
  const [target, setTarget] = useState<ReaderTarget | null>(null);
  const opener = useRef<Element | null>(null);
  const restorePlace = useRef<(() => void) | null>(null);
  const notePlace = (preferred: Element | null = null) => {
    const element = document.querySelector(column);
    restorePlace.current = element && keepPlace(element, parts, preferred);
  };
  const open = useCallback<OpenPlace>((places, place, figure) => {
    opener.current = document.activeElement;
    notePlace(opener.current);
    setTarget({ places, index: places.indexOf(place), figure: figure ?? null });
  }, []);
  const close = () => {
    notePlace();
    setTarget(null);
    // What opened the reader may be far from where the content has been read on to.
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    restorePlace.current?.();
    restorePlace.current = null;
  }, [target !== null]);
  return { target, setTarget, open, close };
}

export interface BesideReaderProps {
  readonly state: ReaderState;
  readonly children: ComponentChildren;
}

/** A page's content with the document: in a second column where there is room, as a sheet where not. */
export function BesideReader({ state, children }: BesideReaderProps) {
  const text = useReaderWords();
  const isWide = useMedia('(min-width: 60rem)');
  const { target, setTarget, close } = state;
  const reader = target && <ReaderPanel target={target} onTarget={setTarget} onClose={close} />;
  return (
    <>
      <Split left={children} right={isWide ? reader : null} />
      {reader && !isWide && (
        <Modal title={text.label} kind="sheet" hasHeader={false} onClose={close}>
          {reader}
        </Modal>
      )}
    </>
  );
}
