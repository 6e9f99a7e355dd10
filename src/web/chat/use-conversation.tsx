import { useEffect, useMemo, useState } from 'preact/hooks';
import { useApp } from '../ui/app-context.tsx';
import { Conversation, type ConversationState } from './conversation.ts';

/** One conversation for as long as the component lives, with its present state. */
export function useConversation(): { conversation: Conversation; state: ConversationState } {
  const { client } = useApp();
  const conversation = useMemo(() => new Conversation(client), [client]);
  const [state, setState] = useState(conversation.state);
  useEffect(() => conversation.subscribe(() => setState(conversation.state)), [conversation]);
  return { conversation, state };
}
