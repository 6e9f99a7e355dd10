const restarted = 'Your worker restarted mid-request';
const mostTries = 5;
/** No answer takes so long on a quiet machine; on a busy one a nudge does no harm. */
const nudgeEveryMs = 5_000;

/**
 * `fetch` that bears with wrangler, whose proxy loses its connection to the Worker now and then on a busy machine. What cannot be asked
 * twice it answers itself, with a text that says to ask again, and is asked again here. A GET it puts aside for another try, which it
 * makes when the next request comes (`requestRetryQueue` in its ProxyWorker); so another request is made for as long as the answer is
 * out. Whatever the Worker or Node answers is passed on.
 */
export async function steadyFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await nudged(input, init);
    if (response.status !== 503 || tries === mostTries) return response;
    if (!(await response.clone().text()).startsWith(restarted)) return response;
  }
}

async function nudged(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const health = new URL('/healthz', input instanceof Request ? input.url : input);
  // Whether it is answered does not matter: the one that is waited for is.
  const nudge = setInterval(() => void fetch(health).catch(() => undefined), nudgeEveryMs);
  try {
    return await fetch(input, init);
  } finally {
    clearInterval(nudge);
  }
}
