import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../api/types.ts';
import { AskForm } from '../chat/ask-form.tsx';
import { useConversation } from '../chat/use-conversation.tsx';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { PlaceCard } from './place-card.tsx';
import type { WidgetOptions } from './read-options.ts';
import { WidgetTurn } from './widget-turn.tsx';

export interface WidgetPanelProps {
  readonly options: WidgetOptions;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A conversation in a small window over somebody's page. It lasts as long as that page. */
export function WidgetPanel({ options, isOpen, onClose }: WidgetPanelProps) {
  const { words } = useApp();
  const { conversation, state } = useConversation();
  const [place, setPlace] = useState<Place | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const title = options.title ?? words.widget.title;
  const lastKey = state.turns.at(-1)?.key;
  conversation.documents = options.documents;
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  useEffect(() => {
    if (lastKey !== undefined) log.current?.lastElementChild?.scrollIntoView({ block: 'start' });
  }, [lastKey]);
  const ask = (question: string, index?: number) => {
    setPlace(null);
    void conversation.ask(question, index);
  };
  return (
    <section
      class="panel"
      role="dialog"
      aria-label={title}
      hidden={!isOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (place) setPlace(null);
        else onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.conversations.fresh}
          title={words.conversations.fresh}
          onClick={() => {
            conversation.clear();
            setPlace(null);
          }}
        >
          <Icon name="plus" />
        </button>
        <button type="button" class="icon-button" aria-label={words.widget.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard, too */}
      <div class="log" ref={log} tabIndex={0} role="log" aria-label={words.turn.log}>
        {state.turns.length === 0 && <p class="lead">{words.empty.text}</p>}
        {state.turns.map((turn, index) => (
          <WidgetTurn
            key={turn.key}
            turn={turn}
            turns={state.turns}
            index={index}
            origin={options.origin}
            onAsk={ask}
            onPlace={setPlace}
            onFresh={(question) => conversation.askFresh(question)}
          />
        ))}
      </div>
      {place && <PlaceCard place={place} origin={options.origin} onClose={() => setPlace(null)} />}
      <AskForm isRunning={state.isRunning} onAsk={ask} onStop={() => conversation.stop()} field={field} />
      <p class="powered">
        <a href={`${options.origin}/`} target="_blank" rel="noopener noreferrer">
          {words.widget.powered}
        </a>
      </p>
    </section>
  );
}
