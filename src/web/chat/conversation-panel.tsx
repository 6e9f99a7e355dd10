import { useState } from 'preact/hooks';
import type { ConversationEntry } from '../api/types.ts';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { ConfirmDialog, RenameDialog } from './conversation-dialogs.tsx';
import { StoredLine } from './stored-line.tsx';
import type { ConversationListState } from './use-conversation-list.tsx';

export interface ConversationPanelProps {
  readonly list: ConversationListState;
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onFresh: () => void;
  /** Told of what was deleted, `null` for all. */
  readonly onRemoved: (id: string | null) => void;
}

type Pending =
  | { readonly what: 'rename' | 'remove'; readonly entry: ConversationEntry }
  | { readonly what: 'removeAll' };

/** The conversations of this browser, and what the server keeps of them. */
export function ConversationPanel({ list, currentId, onOpen, onFresh, onRemoved }: ConversationPanelProps) {
  const { words } = useApp();
  const [pending, setPending] = useState<Pending | null>(null);
  const { entries, hasFailed } = list;
  const text = words.conversations;
  return (
    <nav class="conversations" aria-label={text.title}>
      <button type="button" class="fresh" onClick={onFresh}>
        <Icon name="plus" />
        {text.fresh}
      </button>
      {hasFailed && <p class="muted">{text.unavailable}</p>}
      {entries?.length === 0 && <p class="muted">{text.empty}</p>}
      <ul>
        {entries?.map((entry) => (
          <li key={entry.id} class={entry.id === currentId ? 'current' : ''}>
            <button
              type="button"
              class="conversation"
              aria-current={entry.id === currentId ? 'true' : undefined}
              onClick={() => onOpen(entry.id)}
            >
              <bdi>{entry.title}</bdi>
            </button>
            <Menu
              label={text.actions(entry.title)}
              items={[
                { value: 'rename', label: text.rename },
                { value: 'remove', label: text.remove, isDangerous: true },
              ]}
              onSelect={(what) => setPending({ what: what as 'rename' | 'remove', entry })}
            >
              <Icon name="more" />
            </Menu>
          </li>
        ))}
      </ul>
      <StoredLine />
      {entries && entries.length > 0 && (
        <button type="button" class="link remove-all" onClick={() => setPending({ what: 'removeAll' })}>
          {text.removeAll}
        </button>
      )}
      {pending && (
        <PendingDialog pending={pending} list={list} onRemoved={onRemoved} onClose={() => setPending(null)} />
      )}
    </nav>
  );
}

interface PendingDialogProps {
  readonly pending: Pending;
  readonly list: ConversationListState;
  readonly onRemoved: (id: string | null) => void;
  readonly onClose: () => void;
}

function PendingDialog({ pending, list, onRemoved, onClose }: PendingDialogProps) {
  const { words } = useApp();
  const text = words.conversations;
  if (pending.what === 'rename') {
    const { id, title } = pending.entry;
    return <RenameDialog title={title} onClose={onClose} onRename={(next) => list.rename(id, next)} />;
  }
  const entry = pending.what === 'remove' ? pending.entry : null;
  const confirm = async () => {
    await (entry ? list.remove(entry.id) : list.removeAll());
    onRemoved(entry?.id ?? null);
  };
  return (
    <ConfirmDialog
      title={entry ? text.removeTitle : text.removeAllTitle}
      text={entry ? text.removeText(entry.title) : text.removeAllText}
      action={text.remove}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
