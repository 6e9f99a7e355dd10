import { LRUCache } from 'lru-cache';
import type {
  Clock,
  ConversationArchive,
  ConversationMessage,
  ConversationSummary,
  Feedback,
  StoredAnswer,
  StoredConversation,
} from '../ports.ts';
import { shorten } from '../text/shorten.ts';
import {
  type ConversationLimits,
  conversationLimits,
  noSuchConversation,
  noSuchTurn,
  titleCharacters,
} from './conversation-limits.ts';

export interface MemoryConversationArchiveOptions {
  /** Beyond this the least recently used conversation is forgotten. */
  readonly maxConversations: number;
  /** A conversation is forgotten this many milliseconds after its last use. */
  readonly ttlMs: number;
  /** Characters of all conversations together, about; 32 million, some 64 MB, when absent. */
  readonly maxCharacters?: number;
  readonly limits?: ConversationLimits;
  readonly clock: Clock;
}

interface KeptTurn {
  readonly id: string;
  readonly question: string;
  readonly askedAt: Date;
  answerId: string | null;
  /** As JSON: smaller than the object, and out of reach of whoever holds the answer. */
  answer: string | null;
  feedback: Feedback | null;
}

interface KeptConversation {
  readonly id: string;
  readonly owner: string | undefined;
  readonly createdAt: Date;
  updatedAt: Date;
  title: string | null;
  turns: KeptTurn[];
}

const defaultMaxCharacters = 32_000_000;
/** What a turn takes beside its texts, in characters, about. */
const turnOverhead = 200;

/** Conversations in the memory of one process, under random UUIDs. */
export function memoryConversationArchive<Answer extends StoredAnswer>(
  options: MemoryConversationArchiveOptions,
): ConversationArchive<Answer> {
  const { clock, limits = conversationLimits } = options;
  /** Answer id → conversation id. */
  const answers = new Map<string, string>();
  const conversations = new LRUCache<string, KeptConversation>({
    max: options.maxConversations,
    maxSize: options.maxCharacters ?? defaultMaxCharacters,
    sizeCalculation: ({ turns }) => turns.reduce((sum, turn) => sum + sizeOf(turn), turnOverhead),
    ttl: options.ttlMs,
    updateAgeOnGet: true,
    ttlResolution: 0,
    perf: { now: () => clock.now().getTime() },
    dispose: ({ turns }, _, reason) => {
      if (reason !== 'set') forgetAnswers(turns);
    },
  });
  const forgetAnswers = (turns: readonly KeptTurn[]) => {
    for (const { answerId } of turns) if (answerId !== null) answers.delete(answerId);
  };
  const owned = (owner: string, id: string): KeptConversation | null => {
    const conversation = conversations.peek(id);
    return conversation?.owner === owner ? conversation : null;
  };
  let turnsBegun = 0;

  return {
    async begin({ conversationId, owner, question, replaceFrom }) {
      const now = clock.now();
      const conversation =
        conversationId === undefined
          ? { id: crypto.randomUUID(), owner, createdAt: now, updatedAt: now, title: null, turns: [] }
          : conversations.get(conversationId);
      if (!conversation) throw noSuchConversation();
      const { turns } = conversation;
      if (replaceFrom !== undefined && replaceFrom > turns.length) throw noSuchTurn(turns.length);
      forgetAnswers(turns.splice(replaceFrom ?? turns.length));
      const history = historyOf(turns, limits.historyTurns);
      const turn = { id: String(turnsBegun++), question, askedAt: now, ...unanswered };
      turns.push(turn);
      forgetAnswers(turns.splice(0, turns.length - limits.turns));
      conversation.updatedAt = now;
      // Another object, so that the cache counts its size again.
      conversations.set(conversation.id, { ...conversation });
      return { conversationId: conversation.id, turnId: turn.id, history };
    },
    async finish({ conversationId, turnId }, answer) {
      const conversation = conversations.get(conversationId);
      const turn = conversation?.turns.find(({ id }) => id === turnId);
      if (!conversation || !turn) return;
      turn.answer = JSON.stringify(answer);
      turn.answerId = answer.id;
      answers.set(answer.id, conversationId);
      conversations.set(conversationId, { ...conversation });
    },
    async history(conversationId) {
      const conversation = conversations.get(conversationId);
      return conversation ? historyOf(conversation.turns, limits.historyTurns) : null;
    },
    async list(owner) {
      return [...conversations.values()]
        .filter((conversation) => conversation.owner === owner)
        .map(summaryOf)
        .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
    },
    async read(owner, id) {
      const conversation = owned(owner, id);
      return conversation && conversationOf<Answer>(conversation);
    },
    async rename(owner, id, title) {
      const conversation = owned(owner, id);
      if (conversation) conversation.title = title;
      return conversation && summaryOf(conversation);
    },
    async remove(owner, id) {
      return owned(owner, id) !== null && conversations.delete(id);
    },
    async removeAll(owner) {
      for (const [id, conversation] of [...conversations.entries()])
        if (conversation.owner === owner) conversations.delete(id);
    },
    async record(answerId, feedback) {
      const conversation = conversations.peek(answers.get(answerId) ?? '');
      const turn = conversation?.turns.find((one) => one.answerId === answerId);
      if (turn) turn.feedback = feedback;
      return turn !== undefined;
    },
  };
}

const unanswered = { answerId: null, answer: null, feedback: null };

function sizeOf({ question, answer, feedback }: KeptTurn): number {
  return turnOverhead + question.length + (answer?.length ?? 0) + (feedback?.comment?.length ?? 0);
}

function historyOf(turns: readonly KeptTurn[], most: number): ConversationMessage[] {
  return turns
    .filter((turn) => turn.answer !== null)
    .slice(-most)
    .flatMap(({ question, answer }) => [
      { role: 'user', content: question },
      { role: 'assistant', content: (JSON.parse(answer ?? '') as StoredAnswer).answer },
    ]);
}

function headOf({ id, title, createdAt, updatedAt, turns }: KeptConversation) {
  return { id, title: title ?? shorten(turns[0]?.question ?? '', titleCharacters), createdAt, updatedAt };
}

function summaryOf(conversation: KeptConversation): ConversationSummary {
  return { ...headOf(conversation), turns: conversation.turns.length };
}

function conversationOf<Answer extends StoredAnswer>(
  conversation: KeptConversation,
): StoredConversation<Answer> {
  return {
    ...headOf(conversation),
    turns: conversation.turns.map(({ question, answer, askedAt, feedback }) => ({
      question,
      answer: answer === null ? null : (JSON.parse(answer) as Answer),
      askedAt,
      feedback,
    })),
  };
}
