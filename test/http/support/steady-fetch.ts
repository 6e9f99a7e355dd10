const restarted = 'Your worker restarted mid-request';
const mostTries = 5;

/**
 * `fetch` that asks again where wrangler says to: it may look at its files once more after it has said that it is ready, and restarts the
 * Worker in the middle of a request. That answer is wrangler's own; whatever the Worker or Node answers is passed on.
 */
export async function steadyFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(input, init);
    if (response.status !== 503 || tries === mostTries) return response;
    if (!(await response.clone().text()).startsWith(restarted)) return response;
  }
}
