import type { AnswerEvent } from '../answer/types.ts';
import { AppError } from '../errors.ts';
import type { ErrorBody } from './error-response.ts';

export interface EventStreamOptions {
  /** Milliseconds of silence after which a comment line is sent. */
  readonly heartbeatMs: number;
  /** Aborted here when the reader goes away; what fails after an abort is of no interest. */
  readonly client: AbortController;
  /** The error object for a failure after the first event. */
  readonly describeError: (error: unknown) => ErrorBody;
}

/**
 * Answer events as server-sent events. Resolves when the first event is there, so that a failure before
 * it can still become an error status.
 *
 * @throws whatever the events throw before the first one.
 */
export async function eventStream(
  events: AsyncIterable<AnswerEvent>,
  options: EventStreamOptions,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = events[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const first = await iterator.next();
  let pending: Promise<IteratorResult<AnswerEvent>> | undefined = Promise.resolve(first);
  let ended = false;
  let cancelled = false;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      try {
        pending ??= iterator.next();
        const result = await within(pending, options.heartbeatMs);
        if (cancelled) return;
        if (result === null) return send(': keep-alive\n\n');
        pending = undefined;
        if (!result.done) {
          send(eventFrame(result.value));
          ended ||= result.value.type === 'answer-end';
          return;
        }
        if (!ended) throw new AppError('internal', 'The answer broke off.');
      } catch (error) {
        if (!options.client.signal.aborted) send(frame('error', options.describeError(error)));
      }
      if (!cancelled) controller.close();
    },
    cancel() {
      cancelled = true;
      options.client.abort();
      // Waits for the step under way; the reader is gone, so nobody is interested in how it ends.
      iterator.return?.()?.catch(() => undefined);
    },
  });
}

/** The value, or `null` when it takes longer than `milliseconds`. */
async function within<Value>(value: Promise<Value>, milliseconds: number): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([value, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function frame(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function eventFrame(event: AnswerEvent): string {
  switch (event.type) {
    case 'meta': {
      const { type, ...data } = event;
      return frame(type, data);
    }
    case 'citation':
      return frame(event.type, event.citation);
    case 'text-delta':
      return frame(event.type, { text: event.text });
    case 'notice':
      return frame(event.type, event.notice);
    case 'answer-reset':
      return frame(event.type, { reason: event.reason });
    case 'answer-end':
      return frame(event.type, event.answer);
  }
}
