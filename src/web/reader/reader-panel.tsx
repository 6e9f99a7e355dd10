import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '../api/types.ts';
import { readerUrl } from '../text/address.ts';
import { listedNodeOf } from '../text/outline-entries.ts';
import { Icon } from '../ui/icon.tsx';
import { DocumentReader } from './document-reader.tsx';
import { DocumentStateView } from './document-state.tsx';
import type { Focus, Span } from './focus.ts';
import { useDocument } from './load-document.tsx';
import { OutlineList } from './outline-list.tsx';
import { useReaderWords } from './words/words.ts';

/** The citations of one answer and the one of them that is looked at. */
export interface ReaderTarget {
  readonly places: readonly Place[];
  readonly index: number;
  readonly figure: Span | null;
}

export interface ReaderPanelProps {
  readonly target: ReaderTarget;
  readonly onTarget: (target: ReaderTarget) => void;
  readonly onClose: () => void;
}

/** The document beside a conversation. */
export function ReaderPanel({ target, onTarget, onClose }: ReaderPanelProps) {
  const text = useReaderWords();
  const place = target.places[target.index];
  const state = useDocument(place?.documentId ?? '');
  const [elsewhere, setElsewhere] = useState<Focus | null>(null);
  const [isOutlineOpen, setOutlineOpen] = useState(false);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    setElsewhere(null);
    close.current?.focus({ preventScroll: true });
  }, [target]);
  useEscape(onClose);
  const cited = useMemo<Focus | null>(
    () =>
      place
        ? {
            sectionId: place.sectionId,
            span: { start: place.start, end: place.end },
            figure: target.figure,
          }
        : null,
    [place, target.figure],
  );
  if (!place || !cited) return null;
  const focus = elsewhere ?? cited;
  return (
    <section class="reader-panel" aria-label={text.label}>
      <header class="panel-header">
        <button
          type="button"
          class="icon-button"
          aria-label={text.outline}
          title={text.outline}
          aria-expanded={isOutlineOpen}
          onClick={() => setOutlineOpen(!isOutlineOpen)}
        >
          <Icon name="list" />
        </button>
        <strong lang="zh-CN" class="panel-title">
          {place.label}
        </strong>
        <a
          class="icon-button"
          href={readerUrl(place.documentId, focus.sectionId, focus.span ?? undefined)}
          aria-label={text.fullPage}
          title={text.fullPage}
        >
          <Icon name="open" />
        </a>
        <button ref={close} type="button" class="icon-button" aria-label={text.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {state.status === 'ready' ? (
        <div class="panel-body">
          {isOutlineOpen && (
            <nav class="outline-overlay" aria-label={text.outline}>
              <OutlineList
                documentId={place.documentId}
                nodes={state.document.detail.outline}
                text={state.document.text}
                currentId={
                  listedNodeOf(state.document.detail.outline, focus.sectionId, state.document.text)?.id ??
                  null
                }
                onChoose={(sectionId) => {
                  setElsewhere({ sectionId, span: null, figure: null });
                  setOutlineOpen(false);
                }}
              />
            </nav>
          )}
          <DocumentReader
            document={state.document}
            focus={focus}
            steps={<CitationSteps target={target} onTarget={onTarget} />}
          />
        </div>
      ) : (
        <DocumentStateView state={state} />
      )}
    </section>
  );
}

/** Escape closes wherever the focus is, save where it means something else: a dialog, a menu, a text being written. */
function useEscape(close: () => void) {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      if (target instanceof Element && target.closest('dialog, [role="menu"], textarea')) return;
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function CitationSteps({ target, onTarget }: Pick<ReaderPanelProps, 'target' | 'onTarget'>) {
  const text = useReaderWords();
  const { places, index } = target;
  const move = (by: number) =>
    onTarget({ places, index: (index + by + places.length) % places.length, figure: null });
  return (
    <span class="steps">
      <button
        type="button"
        class="icon-button"
        aria-label={text.previousCitation}
        disabled={places.length < 2}
        onClick={() => move(-1)}
      >
        <Icon name="left" />
      </button>
      <span role="status">{text.citationOf(index + 1, places.length)}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={text.nextCitation}
        disabled={places.length < 2}
        onClick={() => move(1)}
      >
        <Icon name="right" />
      </button>
    </span>
  );
}
