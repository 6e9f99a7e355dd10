import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OpenPlace } from '../reader/beside-reader.tsx';
import { useApp } from '../ui/app-context.tsx';
import { AskForm } from './ask-form.tsx';
import type { Conversation, ConversationState } from './conversation.ts';
import { EmptyState } from './empty-state.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { freshNotices } from './turn.ts';
import { TurnView } from './turn-view.tsx';

export interface ChatColumnProps {
  readonly conversation: Conversation;
  readonly state: ConversationState;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onOpen: OpenPlace;
}

/** The turns of a conversation with the question box below. */
export function ChatColumn({ conversation, state, field, onOpen }: ChatColumnProps) {
  const { words } = useApp();
  const { turns, isRunning } = state;
  const log = useRef<HTMLDivElement>(null);
  const lastKey = turns.at(-1)?.key;
  useEffect(() => {
    // A new question is brought to the top, so that its answer is read from its beginning.
    if (lastKey !== undefined) log.current?.lastElementChild?.scrollIntoView({ block: 'start' });
  }, [lastKey]);
  const ask = (question: string, index?: number) => {
    void conversation.ask(question, index);
    // Not where a keyboard would come up and cover the answer.
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  };
  return (
    <div class="chat">
      <div class="chat-scroll">
        {turns.length === 0 ? (
          <EmptyState onAsk={ask} />
        ) : (
          <section class="turns" ref={log} aria-label={words.turn.log}>
            {turns.map((turn, index) => (
              <TurnView
                key={turn.key}
                turn={turn}
                notices={freshNotices(turns, index)}
                isLast={index === turns.length - 1}
                onAsk={ask}
                onAskAgain={(question) => ask(question, index)}
                onAskFresh={(question) => conversation.askFresh(question)}
                onOpen={onOpen}
              />
            ))}
          </section>
        )}
      </div>
      <ScopeChoice
        onChoose={(documents) => {
          conversation.documents = documents;
        }}
      />
      <AskForm isRunning={isRunning} onAsk={ask} onStop={() => conversation.stop()} field={field} />
    </div>
  );
}
