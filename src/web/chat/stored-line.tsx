import { useApp } from '../ui/app-context.tsx';

/** What is stored, where and for how long; nothing is claimed before the server has said it. */
export function StoredLine() {
  const { words, settings } = useApp();
  if (!settings) return null;
  const { storesConversations, retentionDays } = settings;
  return (
    <p class="stored">
      {storesConversations ? words.conversations.stored(retentionDays) : words.conversations.notStored}
    </p>
  );
}
