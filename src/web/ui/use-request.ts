import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Problem, problemOf } from '../api/problem.ts';

/** A request that a page repeats: the last result stays until another has come. */
export interface Request<Result> {
  readonly isRunning: boolean;
  /** Why the last attempt failed. */
  readonly problem: Problem | null;
  readonly result: Result | null;
  /** Sends anew; what runs is given up. */
  readonly run: (send: (signal: AbortSignal) => Promise<Result>) => void;
  /** Gives up what runs; what there is stays. */
  readonly stop: () => void;
  /** Forgets result and problem. */
  readonly clear: () => void;
}

interface RequestState<Result> {
  readonly isRunning: boolean;
  readonly problem: Problem | null;
  readonly result: Result | null;
}

export function useRequest<Result>(): Request<Result> {
  const empty: RequestState<Result> = { isRunning: false, problem: null, result: null };
  const [state, setState] = useState(empty);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback((send: (signal: AbortSignal) => Promise<Result>) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState(({ result }) => ({ isRunning: true, problem: null, result }));
    send(own.signal).then(
      (result) => {
        if (!own.signal.aborted) setState({ isRunning: false, problem: null, result });
      },
      (error) => {
        if (own.signal.aborted) return;
        setState(({ result }) => ({ isRunning: false, problem: problemOf(error), result }));
      },
    );
  }, []);
  const stop = useCallback(() => {
    running.current?.abort();
    setState(({ result }) => ({ isRunning: false, problem: null, result }));
  }, []);
  const clear = useCallback(() => {
    running.current?.abort();
    setState(empty);
  }, []);
  return { ...state, run, stop, clear };
}
