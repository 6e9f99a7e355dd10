import type { Client } from '../api/client.ts';
import type { Profile } from '../api/eligibility-types.ts';
import { problemOf } from '../api/problem.ts';
import type { ChatRequest, StoredConversation } from '../api/types.ts';
import { afterEvent, newTurn, storedTurn, type Turn } from './turn.ts';

/** What a view shows of a conversation; a new object after every change. */
export interface ConversationState {
  readonly id: string | null;
  readonly turns: readonly Turn[];
  readonly isRunning: boolean;
}

const empty: ConversationState = { id: null, turns: [], isRunning: false };

/** One conversation: asks, stops, asks again; tells its listener of every change. */
export class Conversation {
  state: ConversationState = empty;
  /** Documents to answer from; all when `null`. */
  documents: readonly string[] | null = null;
  /** What the asker has told of an enterprise elsewhere; goes with every question until the conversation ends. */
  profile: Profile | null = null;
  /** Whether anything was ever asked or loaded. */
  wasUsed = false;
  readonly #client: Client;
  readonly #listeners = new Set<() => void>();
  #running: AbortController | null = null;
  #keys = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins anew; what runs is stopped. */
  clear(): void {
    this.stop();
    this.profile = null;
    this.#set(empty);
  }

  stop(): void {
    this.#running?.abort();
  }

  /** Shows a conversation that the server keeps. Rejects when it has none by this id. */
  async load(id: string): Promise<void> {
    this.stop();
    const stored = await this.#client.json<StoredConversation>(
      `/api/conversations/${encodeURIComponent(id)}`,
    );
    const turns = stored.turns.map((turn) => storedTurn(this.#nextKey(), turn));
    this.#set({ id: stored.id, turns, isRunning: false });
  }

  /**
   * Asks a question as the next turn, or in place of the turn at `index` and all that follow it.
   * Resolves when the turn has ended, however it ended.
   */
  async ask(question: string, index = this.state.turns.length): Promise<void> {
    this.stop();
    const running = new AbortController();
    this.#running = running;
    const turn = newTurn(this.#nextKey(), question);
    const kept = this.state.turns.slice(0, index);
    const dropped = this.state.turns.slice(index);
    const { id } = this.state;
    this.#set({ id, turns: [...kept, turn], isRunning: true });
    try {
      const replaceFrom =
        id === null || dropped.length === 0 ? null : await this.#storedCount(id, index, dropped);
      const request: ChatRequest = {
        message: question,
        ...(id !== null && { conversationId: id }),
        ...(this.documents && { documents: this.documents }),
        ...(this.profile && { profile: this.profile }),
        ...(replaceFrom !== null && { replaceFrom }),
      };
      await this.#client.ask(request, running.signal, (event, data) => {
        if (running.signal.aborted) return;
        if (event === 'meta')
          this.#set({ ...this.state, id: (data as { conversationId: string }).conversationId });
        this.#change(turn.key, (before) => afterEvent(before, event, data));
        // The next question need not wait for the connection to close.
        if (event === 'answer-end') this.#set({ ...this.state, isRunning: false });
      });
    } catch (error) {
      this.#change(turn.key, (before) =>
        before.status === 'streaming' ? withFailure(before, error) : before,
      );
    }
    if (this.#running === running) {
      this.#running = null;
      this.#set({ ...this.state, isRunning: false });
    }
  }

  /** Asks the question of a turn in a conversation of its own. */
  async askFresh(question: string): Promise<void> {
    this.clear();
    await this.ask(question);
  }

  /** How many turns the server keeps before the ones that are to be replaced. */
  async #storedCount(id: string, index: number, dropped: readonly Turn[]): Promise<number> {
    const known = this.state.turns.slice(0, index).filter(({ isStored }) => isStored).length;
    if (known === index && dropped.every(({ isStored }) => isStored)) return known;
    // A turn that was stopped before its first event may or may not have been kept.
    const path = `/api/conversations/${encodeURIComponent(id)}`;
    const stored = await this.#client.json<StoredConversation>(path).catch(() => null);
    return stored ? Math.min(index, stored.turns.length) : known;
  }

  #nextKey(): number {
    this.#keys += 1;
    return this.#keys;
  }

  #change(key: number, change: (turn: Turn) => Turn): void {
    this.#set({
      ...this.state,
      turns: this.state.turns.map((turn) => (turn.key === key ? change(turn) : turn)),
    });
  }

  #set(state: ConversationState): void {
    this.wasUsed ||= state.turns.length > 0;
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}

function withFailure(turn: Turn, error: unknown): Turn {
  if (error instanceof Error && error.name === 'AbortError') return { ...turn, status: 'stopped' };
  return { ...turn, status: 'failed', problem: problemOf(error) };
}
