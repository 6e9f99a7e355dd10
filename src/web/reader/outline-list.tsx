import type { OutlineNode } from '../api/types.ts';
import { readerUrl } from '../text/address.ts';
import { outlineEntries } from '../text/outline-entries.ts';

export interface OutlineListProps {
  readonly documentId: string;
  readonly nodes: readonly OutlineNode[];
  /** The document's text, from which articles without a title are shown. */
  readonly text: string;
  readonly currentId: string | null;
  readonly onChoose: (id: string) => void;
  readonly isInner?: boolean;
}

/** The outline as nested links. */
export function OutlineList({ documentId, nodes, text, currentId, onChoose, isInner }: OutlineListProps) {
  const entries = outlineEntries(nodes, text, isInner !== true);
  if (entries.length === 0) return null;
  return (
    <ul class="outline-list">
      {entries.map(({ node, ordinal, title }) => (
        <li key={node.id}>
          <a
            lang="zh-CN"
            href={readerUrl(documentId, node.id)}
            aria-current={node.id === currentId ? 'location' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onChoose(node.id);
            }}
          >
            <span class="ordinal">{ordinal}</span>
            <span>{title}</span>
          </a>
          <OutlineList
            documentId={documentId}
            nodes={node.children}
            text={text}
            currentId={currentId}
            onChoose={onChoose}
            isInner
          />
        </li>
      ))}
    </ul>
  );
}
