import { useEffect } from 'preact/hooks';
import type { Conversation, ConversationState } from './conversation.ts';

const prefix = '#c=';

/**
 * Keeps the conversation's id in the address, behind `#`, where it reaches no log: a reload and the way back
 * show the same conversation.
 */
export function useConversationAddress(conversation: Conversation, state: ConversationState): void {
  useEffect(() => {
    const show = () => {
      const id = addressed();
      if (id === conversation.state.id) return;
      if (id === null) conversation.clear();
      else conversation.load(id).catch(() => history.replaceState(null, '', location.pathname));
    };
    show();
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, [conversation]);
  useEffect(() => {
    if (state.id === null) {
      // Not before the conversation in the address has had its chance to load.
      if (conversation.wasUsed && location.hash !== '') history.pushState(null, '', location.pathname);
    } else if (addressed() !== state.id) {
      history.pushState(null, '', prefix + encodeURIComponent(state.id));
    }
  }, [conversation, state.id]);
}

function addressed(): string | null {
  if (!location.hash.startsWith(prefix)) return null;
  try {
    return decodeURIComponent(location.hash.slice(prefix.length));
  } catch {
    return null;
  }
}
