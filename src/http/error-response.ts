import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { AppError, type ErrorCode, errorStatus } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { AppEnvironment } from './app-types.ts';

/** The error object of the contract. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly requestId: string };
}

/** Codes for the statuses that the framework itself raises. */
const codeByStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  413: 'too_large',
  415: 'unsupported_media_type',
};

/**
 * What a client may know of an error. Anything that is not an AppError is `internal` and keeps its
 * message to itself.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException) {
    const code = codeByStatus[error.status];
    if (code) return new AppError(code, error.message, { cause: error });
  }
  return new AppError('internal', 'Something went wrong on our side.', { cause: error });
}

/** The error object for a request; internal errors are logged with what happened. */
export function errorBody(error: unknown, requestId: string, log: Logger): ErrorBody {
  const { code, message } = toAppError(error);
  if (code === 'internal') log.error('internal error', { requestId, ...whatHappened(error) });
  return { error: { code, message, requestId } };
}

/** Messages of errors that are not ours may repeat a question (JSON.parse does), so only the place is logged. */
function whatHappened(error: unknown): Record<string, unknown> {
  if (error instanceof AppError) return { error: error.message };
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { error: error.name, at: frames.map((line) => line.trim()) };
}

/** The one place where errors become responses. */
export function errorResponse(
  context: Context<AppEnvironment>,
  error: unknown,
  log: Logger,
  headers: Record<string, string> = {},
): Response {
  // Work that stops because its client went away is no failure of ours, and nobody reads this response.
  const cancelled = context.req.raw.signal.aborted && !(error instanceof AppError);
  const reason = cancelled ? new AppError('unavailable', 'The request was cancelled.') : error;
  const body = errorBody(reason, context.get('requestId'), log);
  return context.json(body, errorStatus[body.error.code], { 'cache-control': 'no-store', ...headers });
}
