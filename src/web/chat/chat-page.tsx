import { useEffect, useRef, useState } from 'preact/hooks';
import { BesideReader, useReader } from '../reader/beside-reader.tsx';
import { useApp } from '../ui/app-context.tsx';
import { takeHandedQuestion } from '../ui/ask-in-chat.ts';
import { Icon } from '../ui/icon.tsx';
import { Modal } from '../ui/modal.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { useMedia } from '../ui/use-media.ts';
import { ChatColumn } from './chat-column.tsx';
import { ConversationPanel } from './conversation-panel.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useConversation } from './use-conversation.tsx';
import { useConversationAddress } from './use-conversation-address.ts';
import { useConversationList } from './use-conversation-list.tsx';

/** Chat beside the source: two columns where there is room, the source as a sheet where not. */
export function ChatPage() {
  const { words } = useApp();
  const { conversation, state } = useConversation();
  const list = useConversationList();
  const reader = useReader('.chat-scroll', '.turn > :not(.answer), .answer > *');
  const [isListOpen, setListOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const hasSidebar = useMedia('(min-width: 80rem)');

  const firstQuestion = state.turns[0]?.question;

  useConversationAddress(conversation, state);
  useEffect(() => {
    const handed = takeHandedQuestion();
    if (!handed) return;
    conversation.profile = handed.profile ?? null;
    void conversation.ask(handed.question);
  }, [conversation]);
  useEffect(() => {
    document.title = firstQuestion
      ? `${firstQuestion.slice(0, 60)} · ${words.brand}`
      : `${words.brand} Cewen`;
  }, [words, firstQuestion]);
  useEffect(list.reload, [state.id, state.isRunning]);

  const fresh = () => {
    conversation.clear();
    reader.setTarget(null);
    setListOpen(false);
    field.current?.focus();
  };

  const panel = (
    <ConversationPanel
      list={list}
      currentId={state.id}
      onFresh={fresh}
      onOpen={(id) => {
        reader.setTarget(null);
        setListOpen(false);
        conversation.load(id).catch(list.reload);
      }}
      onRemoved={(id) => (id === null || id === state.id) && fresh()}
    />
  );
  const chat = <ChatColumn conversation={conversation} state={state} field={field} onOpen={reader.open} />;
  return (
    <div class={hasSidebar ? 'page with-sidebar' : 'page'}>
      <TopBar
        current="ask"
        before={
          !hasSidebar && (
            <button
              type="button"
              class="icon-button"
              aria-label={words.conversations.open}
              title={words.conversations.title}
              onClick={() => setListOpen(true)}
            >
              <Icon name="menu" />
            </button>
          )
        }
        behind={
          <>
            {state.id && state.turns.length > 0 && <ExportMenu conversationId={state.id} />}
            {!hasSidebar && (
              <button
                type="button"
                class="icon-button"
                aria-label={words.conversations.fresh}
                title={words.conversations.fresh}
                onClick={fresh}
              >
                <Icon name="plus" />
              </button>
            )}
          </>
        }
      />
      {hasSidebar && <aside class="sidebar">{panel}</aside>}
      {isListOpen && !hasSidebar && (
        <Modal title={words.conversations.title} kind="drawer" onClose={() => setListOpen(false)}>
          {panel}
        </Modal>
      )}
      <main id="main" class="workspace" tabIndex={-1}>
        <h1 class="off-screen">{words.brand}</h1>
        <BesideReader state={reader}>{chat}</BesideReader>
      </main>
    </div>
  );
}
