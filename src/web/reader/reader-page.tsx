import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OutlineNode } from '../api/types.ts';
import { parseHash } from '../text/address.ts';
import { titledNodeOf } from '../text/blocks.ts';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Modal } from '../ui/modal.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { useMedia } from '../ui/use-media.ts';
import { DocumentReader } from './document-reader.tsx';
import { DocumentStateView } from './document-state.tsx';
import type { Focus } from './focus.ts';
import { type LoadedDocument, useDocument } from './load-document.tsx';
import { OutlineList } from './outline-list.tsx';

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
  const { words } = useApp();
  const focus = useHashFocus();
  const [isOutlineOpen, setOutlineOpen] = useState(false);
  const hasColumn = useMedia('(min-width: 60rem)');
  const { id, outline } = document.detail;
  const go = (sectionId: string) => {
    location.hash = encodeURIComponent(sectionId);
    setOutlineOpen(false);
  };
  const list = (
    <OutlineList
      documentId={id}
      nodes={outline}
      currentId={focus && (titledNodeOf(outline, focus.sectionId)?.id ?? null)}
      onChoose={go}
    />
  );
  return (
    <div class="reader-columns">
      {hasColumn && (
        <nav class="outline-column" aria-label={words.reader.outline}>
          <h2>{words.reader.outline}</h2>
          {list}
        </nav>
      )}
      {isOutlineOpen && !hasColumn && (
        <Modal title={words.reader.outline} kind="drawer" onClose={() => setOutlineOpen(false)}>
          <nav aria-label={words.reader.outline}>{list}</nav>
        </Modal>
      )}
      <DocumentReader
        document={document}
        focus={focus}
        controls={
          !hasColumn && (
            <button
              type="button"
              class="icon-button"
              aria-label={words.reader.outline}
              title={words.reader.outline}
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
  const { words } = useApp();
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
        aria-label={words.reader.previousClause}
        disabled={!previous}
        onClick={() => previous?.()}
      >
        <Icon name="left" />
      </button>
      <span role="status" lang="zh-CN">
        {leaves[at]?.label ?? words.reader.label}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={words.reader.nextClause}
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
