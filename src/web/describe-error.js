import { ServerError } from './server-events.js';
import { text } from './words.js';

/** What to tell a reader about a failed request. */
export function describeError(error) {
  if (error.name === 'AbortError') return text.stopped;
  return error instanceof ServerError ? text.failed + error.message : text.offline;
}
