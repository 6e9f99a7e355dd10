const restarted = 'Your worker restarted mid-request';
const mostTries = 5;
/** No answer takes so long on a quiet machine; on a busy one a nudge does no harm. */
const nudgeEveryMs = 5_000;

/**
 * `fetch` that bears with wrangler, whose proxy loses its connection to the Worker now and then on a busy machine. What cannot be asked
 * twice it answers itself, with a text that says to ask again, and is asked again here. A GET it puts aside for another try, which it
 * makes when the next request comes (`requestRetryQueue` in its ProxyWorker); so another request is made for as long as the answer is
 * out. Whatever the Worker or Node answers is passed on.
 *
 * Each request has a connection of its own: workerd closes one that is idle for five seconds, and a client that was kept from running so
 * long writes into it just then (“other side closed”, ECONNRESET).
 */
export async function steadyFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await nudged(withOwnConnection(input, init));
    if (response.status !== 503 || tries === mostTries) return response;
    if (!(await response.clone().text()).startsWith(restarted)) return response;
  }
}

/** Node's `fetch` reads the header, though a browser's would not. */
function withOwnConnection(input: string | URL | Request, init?: RequestInit): Request {
  const request = new Request(input, init);
  request.headers.set('connection', 'close');
  return request;
}

async function nudged(request: Request): Promise<Response> {
  const health = new URL('/healthz', request.url);
  // Whether it is answered does not matter: the one that is waited for is.
  const nudge = setInterval(() => void fetch(withOwnConnection(health)).catch(() => undefined), nudgeEveryMs);
  try {
    return await fetch(request);
  } finally {
    clearInterval(nudge);
  }
}
