import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OutlineNode } from '../api/types.ts';
import { parseHash } from '../text/address.ts';
import type { PartMark } from '../text/marks.ts';
import { listedNodeOf } from '../text/outline-entries.ts';
import { Icon } from '../ui/icon.tsx';
import { lazily } from '../ui/lazily.tsx';
import { Modal } from '../ui/modal.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { useMedia } from '../ui/use-media.ts';
import { DocumentReader } from './document-reader.tsx';
import { DocumentStateView } from './document-state.tsx';
import type { Focus, Span } from './focus.ts';
import { type LoadedDocument, useDocument } from './load-document.tsx';
import { OutlineList } from './outline-list.tsx';
import { useReaderWords } from './words/words.ts';

// Most come for the text; the measures are loaded when they are asked for.
const MeasureList = lazily(() => import('./measure-list.tsx').then((module) => module.MeasureList));

/** `/documents/:id`: a document on its own, at the place that the address names. */
export function ReaderPage({ documentId }: { documentId: string }) {
  const state = useDocument(documentId);
  const title = state.status === 'ready' ? state.document.detail.title : null;
  useEffect(() => {
    if (title !== null) document.title = `${title} · 策问`;
  }, [title]);
  return (
    <div class="page reader-page">
      <TopBar current="document" />
      <main id="main" class="workspace" tabIndex={-1}>
        {state.status === 'ready' ? (
          <LoadedReader document={state.document} />
        ) : (
          <DocumentStateView state={state} />
        )}
      </main>
    </div>
  );
}

function LoadedReader({ document }: { document: LoadedDocument }) {
  const text = useReaderWords();
  const focus = useHashFocus();
  const [isOutlineOpen, setOutlineOpen] = useState(false);
  const [side, setSide] = useSide();
  const [parts, setParts] = useState<readonly PartMark[]>([]);
  const hasColumn = useMedia('(min-width: 60rem)');
  // Those of another place stay behind with it.
  const partsHere = useMemo(() => parts.filter((part) => isWithin(part, focus?.span)), [parts, focus]);
  const { id, outline } = document.detail;
  const go = (sectionId: string, span?: Span) => {
    location.hash = encodeURIComponent(sectionId) + (span ? `:${span.start}-${span.end}` : '');
    setOutlineOpen(false);
  };
  const list = (
    <>
      <h2 class="off-screen">{text[side]}</h2>
      <SideToggle side={side} onSide={setSide} />
      {side === 'outline' ? (
        <OutlineList
          documentId={id}
          nodes={outline}
          text={document.text}
          currentId={focus && (listedNodeOf(outline, focus.sectionId, document.text)?.id ?? null)}
          onChoose={go}
        />
      ) : (
        <MeasureList documentId={id} focus={focus} onChoose={go} onParts={setParts} />
      )}
    </>
  );
  return (
    <div class="reader-columns">
      {hasColumn && (
        <nav class="outline-column" aria-label={text[side]}>
          {list}
        </nav>
      )}
      {isOutlineOpen && !hasColumn && (
        <Modal title={text.side} kind="drawer" onClose={() => setOutlineOpen(false)}>
          <nav aria-label={text[side]}>{list}</nav>
        </Modal>
      )}
      <DocumentReader
        document={document}
        focus={focus}
        parts={partsHere}
        controls={
          !hasColumn && (
            <button
              type="button"
              class="icon-button"
              aria-label={text.side}
              title={text.side}
              onClick={() => setOutlineOpen(true)}
            >
              <Icon name="list" />
            </button>
          )
        }
        steps={<ClauseSteps outline={outline} focus={focus} onGo={go} />}
      />
    </div>
  );
}

function isWithin(part: Span, whole: Span | null | undefined): boolean {
  return whole != null && part.start >= whole.start && part.end <= whole.end;
}

type Side = 'outline' | 'measures';

/** What stands beside the text, as the address says, so that a view can be sent to somebody. */
function useSide(): readonly [Side, (side: Side) => void] {
  const [side, setSide] = useState<Side>(() =>
    new URLSearchParams(location.search).get('view') === 'measures' ? 'measures' : 'outline',
  );
  const choose = (next: Side) => {
    const search = next === 'measures' ? '?view=measures' : '';
    history.replaceState(history.state, '', location.pathname + search + location.hash);
    setSide(next);
  };
  return [side, choose];
}

function SideToggle({ side, onSide }: { side: Side; onSide: (side: Side) => void }) {
  const text = useReaderWords();
  return (
    <fieldset class="view-toggle side-toggle">
      <legend class="off-screen">{text.side}</legend>
      {(['outline', 'measures'] as const).map((name) => (
        <button key={name} type="button" aria-pressed={side === name} onClick={() => onSide(name)}>
          {text[name]}
        </button>
      ))}
    </fieldset>
  );
}

/** The place behind `#`, as it changes. */
function useHashFocus(): Focus | null {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const update = () => setHash(location.hash);
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return useMemo(() => {
    const address = parseHash(hash);
    return address && { ...address, figure: null };
  }, [hash]);
}

interface ClauseStepsProps {
  readonly outline: readonly OutlineNode[];
  readonly focus: Focus | null;
  readonly onGo: (sectionId: string) => void;
}

function ClauseSteps({ outline, focus, onGo }: ClauseStepsProps) {
  const text = useReaderWords();
  const leaves = useMemo(() => leavesOf(outline), [outline]);
  const at = leaves.findIndex(({ id }) => id === focus?.sectionId || id.startsWith(`${focus?.sectionId}.`));
  const step = (by: number) => {
    const next = leaves[at < 0 ? 0 : at + by];
    return next ? () => onGo(next.id) : null;
  };
  const [previous, next] = [at < 0 ? null : step(-1), step(1)];
  return (
    <span class="steps">
      <button
        type="button"
        class="icon-button"
        aria-label={text.previousClause}
        disabled={!previous}
        onClick={() => previous?.()}
      >
        <Icon name="left" />
      </button>
      <span role="status" lang="zh-CN">
        {leaves[at]?.label ?? text.label}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={text.nextClause}
        disabled={!next}
        onClick={() => next?.()}
      >
        <Icon name="right" />
      </button>
    </span>
  );
}

function leavesOf(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [node] : leavesOf(node.children)));
}
