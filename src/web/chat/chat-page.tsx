import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../api/types.ts';
import { ReaderPanel, type ReaderTarget } from '../reader/reader-panel.tsx';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { keepPlace } from '../ui/keep-place.ts';
import { Modal } from '../ui/modal.tsx';
import { Split } from '../ui/split.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { useMedia } from '../ui/use-media.ts';
import { ChatColumn } from './chat-column.tsx';
import { ConversationPanel } from './conversation-panel.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useConversation } from './use-conversation.tsx';
import { useConversationAddress } from './use-conversation-address.ts';
import { useConversationList } from './use-conversation-list.tsx';

/** Where the conversation is read, to be come back to. */
function notePlace(preferred: Element | null = null): (() => void) | null {
  const column = document.querySelector('.chat-scroll');
  return column && keepPlace(column, '.turn > :not(.answer), .answer > *', preferred);
}

/** Chat beside the source: two columns where there is room, the source as a sheet where not. */
export function ChatPage() {
  const { words } = useApp();
  const { conversation, state } = useConversation();
  const list = useConversationList();
  const [target, setTarget] = useState<ReaderTarget | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<Element | null>(null);
  const restorePlace = useRef<(() => void) | null>(null);
  const isWide = useMedia('(min-width: 60rem)');
  const hasSidebar = useMedia('(min-width: 80rem)');

  const firstQuestion = state.turns[0]?.question;

  useConversationAddress(conversation, state);
  useEffect(() => {
    document.title = firstQuestion
      ? `${firstQuestion.slice(0, 60)} · ${words.brand}`
      : `${words.brand} Cewen`;
  }, [words, firstQuestion]);
  useEffect(list.reload, [state.id, state.isRunning]);

  const open = useCallback(
    (places: readonly Place[], place: Place, figure?: { start: number; end: number }) => {
      opener.current = document.activeElement;
      restorePlace.current = notePlace(opener.current);
      setTarget({ places, index: places.indexOf(place), figure: figure ?? null });
    },
    [],
  );
  const close = () => {
    restorePlace.current = notePlace();
    setTarget(null);
    // What opened the reader may be far from where the conversation has been read on to.
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  };
  // The reader takes room from the conversation and gives it back, which sets its lines anew.
  useLayoutEffect(() => {
    restorePlace.current?.();
    restorePlace.current = null;
  }, [target !== null]);
  const fresh = () => {
    conversation.clear();
    setTarget(null);
    setListOpen(false);
    field.current?.focus();
  };

  const panel = (
    <ConversationPanel
      list={list}
      currentId={state.id}
      onFresh={fresh}
      onOpen={(id) => {
        setTarget(null);
        setListOpen(false);
        conversation.load(id).catch(list.reload);
      }}
      onRemoved={(id) => (id === null || id === state.id) && fresh()}
    />
  );
  const chat = <ChatColumn conversation={conversation} state={state} field={field} onOpen={open} />;
  const reader = target && <ReaderPanel target={target} onTarget={setTarget} onClose={close} />;
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
        <Split left={chat} right={isWide ? reader : null} />
        {reader && !isWide && (
          <Modal title={words.reader.label} kind="sheet" hasHeader={false} onClose={close}>
            {reader}
          </Modal>
        )}
      </main>
    </div>
  );
}
