/** Longest line that is waited for: a reply that never breaks a line must not fill the memory. */
const longestLine = 1_000_000;

/**
 * The `data` of server-sent events, each on a line of its own as language models send them
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation). Stopping to read cancels the stream.
 *
 * @throws SyntaxError for a line that is too long; the stream's own error
 */
export async function* readServerSentData(
  stream: ReadableStream<Uint8Array>,
  stopped: AbortSignal,
): AsyncGenerator<string> {
  const reader = stream.getReader();
  // A read under way ends with the stream; what cancelling says no longer matters.
  const cancel = () => void reader.cancel().catch(() => undefined);
  stopped.addEventListener('abort', cancel);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    stopped.throwIfAborted();
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      // What stands behind the last line break is not a whole line yet.
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('data:')) yield line.slice(line[5] === ' ' ? 6 : 5);
      }
      // The last line needs no break to be whole when it is the mark of the end; any other may have been cut.
      if (done && /^data: ?\[DONE\]\s*$/.test(rest)) yield '[DONE]';
      if (done) return;
      if (rest.length > longestLine) throw new SyntaxError('a line of the stream is too long');
    }
  } finally {
    stopped.removeEventListener('abort', cancel);
    cancel();
  }
}
