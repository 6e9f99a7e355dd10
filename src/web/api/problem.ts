import { ConnectionError, ServerError } from './client.ts';

/** Why something has no, or no complete, answer. */
export type Problem =
  | { readonly kind: 'offline' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'server'; readonly code: string; readonly message: string; readonly requestId: string };

/** What a failed request of the client means to its user. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ServerError) {
    const { code, message, requestId } = error;
    return code === 'not_found' ? { kind: 'gone' } : { kind: 'server', code, message, requestId };
  }
  if (error instanceof ConnectionError) return { kind: 'offline' };
  return { kind: 'server', code: 'internal', message: String(error), requestId: '–' };
}
