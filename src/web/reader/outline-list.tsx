import type { OutlineNode } from '../api/types.ts';
import { readerUrl } from '../text/address.ts';

export interface OutlineListProps {
  readonly documentId: string;
  readonly nodes: readonly OutlineNode[];
  readonly currentId: string | null;
  readonly onChoose: (id: string) => void;
}

/** The outline as nested links; paragraphs without a title are reached through what they stand under. */
export function OutlineList({ documentId, nodes, currentId, onChoose }: OutlineListProps) {
  const titled = nodes.filter(({ title, children }) => title !== '' || children.length > 0);
  if (titled.length === 0) return null;
  return (
    <ul class="outline-list">
      {titled.map((node) => (
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
            <span class="ordinal">{ordinal(node.label)}</span>
            <span>{node.title}</span>
          </a>
          <OutlineList
            documentId={documentId}
            nodes={node.children}
            currentId={currentId}
            onChoose={onChoose}
          />
        </li>
      ))}
    </ul>
  );
}

/** The last part of a label: `四、(一)2` → `2`. */
function ordinal(label: string): string {
  return /(?:\([^)]*\)|[^、)]+)$/.exec(label)?.[0] ?? label;
}
