/**
 * Aborts when the request's own signal does, always with an AbortError: runtimes give reasons that are no
 * errors, and what is no Error would pass by the error handler.
 */
export function followClient(signal: AbortSignal): AbortController {
  const client = new AbortController();
  if (signal.aborted) client.abort();
  else signal.addEventListener('abort', () => client.abort(), { once: true });
  return client;
}
