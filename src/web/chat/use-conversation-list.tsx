import { useCallback, useState } from 'preact/hooks';
import type { ConversationEntry, ConversationList } from '../api/types.ts';
import { useApp } from '../ui/app-context.tsx';

export interface ConversationListState {
  /** `null` until the list has arrived, or when it could not be loaded. */
  readonly entries: readonly ConversationEntry[] | null;
  readonly hasFailed: boolean;
  readonly reload: () => void;
  readonly rename: (id: string, title: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly removeAll: () => Promise<void>;
}

/** The conversations that the server keeps for this browser; nothing is loaded before `reload`. */
export function useConversationList(): ConversationListState {
  const { client } = useApp();
  const [entries, setEntries] = useState<readonly ConversationEntry[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const reload = useCallback(() => {
    client.json<ConversationList>('/api/conversations').then(
      ({ conversations }) => {
        setEntries(conversations);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [client]);
  const change = async (path: string, options: { method: 'PATCH' | 'DELETE'; body?: unknown }) => {
    await client.json(path, options).catch(() => setFailed(true));
    reload();
  };
  const path = (id: string) => `/api/conversations/${encodeURIComponent(id)}`;
  return {
    entries,
    hasFailed,
    reload,
    rename: (id, title) => change(path(id), { method: 'PATCH', body: { title } }),
    remove: (id) => change(path(id), { method: 'DELETE' }),
    removeAll: () => change('/api/conversations', { method: 'DELETE' }),
  };
}
