import type { Problem } from '../api/problem.ts';
import type { Answer, Citation, Notice, StoredTurn } from '../api/types.ts';

export type TurnStatus = 'streaming' | 'done' | 'stopped' | 'failed';

/** One question with what is there of its answer. */
export interface Turn {
  /** Unique on this page; changes when the question is asked again. */
  readonly key: number;
  readonly question: string;
  /** The question as the server understood it. */
  readonly understood: string;
  readonly status: TurnStatus;
  /** The answer's Markdown so far. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly notices: readonly Notice[];
  readonly answer: Answer | null;
  readonly problem: Problem | null;
  /** Whether the server withdrew something and has sent nothing since. */
  readonly isReset: boolean;
  /** Whether the text is found, and a language model is putting it into sentences. */
  readonly isRephrasing: boolean;
  /** Whether the server is known to keep this turn: it said so by its first event. */
  readonly isStored: boolean;
  /** How the answer was rated before this page was opened. */
  readonly rating: 'up' | 'down' | null;
}

export function newTurn(key: number, question: string): Turn {
  return {
    key,
    question,
    understood: question,
    status: 'streaming',
    text: '',
    citations: [],
    notices: [],
    answer: null,
    problem: null,
    isReset: false,
    isRephrasing: false,
    isStored: false,
    rating: null,
  };
}

/** A turn as the server kept it; without an answer it was stopped or broke off. */
export function storedTurn(key: number, { question, answer, feedback }: StoredTurn): Turn {
  const turn = { ...newTurn(key, question), isStored: true, rating: feedback?.rating ?? null };
  return answer ? finished(turn, answer) : { ...turn, status: 'stopped' };
}

/** The turn after one event of the stream; events that are not known change nothing. */
export function afterEvent(turn: Turn, event: string, data: unknown): Turn {
  switch (event) {
    case 'meta': {
      const { question, mode } = data as { question: string; mode?: Answer['mode'] };
      return { ...turn, isStored: true, isRephrasing: mode === 'llm', understood: question };
    }
    case 'citation':
      return { ...turn, citations: [...turn.citations, data as Citation] };
    case 'text-delta':
      return { ...turn, isReset: false, text: turn.text + (data as { text: string }).text };
    case 'notice':
      return { ...turn, notices: [...turn.notices, data as Notice] };
    case 'answer-reset':
      return { ...turn, isReset: true, text: '', citations: [] };
    case 'answer-end':
      return finished(turn, data as Answer);
    default:
      return turn;
  }
}

function finished(turn: Turn, answer: Answer): Turn {
  return {
    ...turn,
    // The only word of it for a conversation that is opened again, which has no stream.
    understood: answer.question?.text ?? turn.understood,
    status: 'done',
    text: answer.answer,
    citations: answer.citations,
    notices: answer.notices,
    answer,
    isReset: false,
    isStored: true,
  };
}

/** The notices of a turn that no earlier turn has shown. */
export function freshNotices(turns: readonly Turn[], index: number): readonly Notice[] {
  const shown = new Set(turns.slice(0, index).flatMap(({ notices }) => notices.map(noticeKey)));
  return (turns[index]?.notices ?? []).filter((notice) => !shown.has(noticeKey(notice)));
}

function noticeKey({ code, text }: Notice): string {
  return `${code}\n${text}`;
}
