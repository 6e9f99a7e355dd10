import type { Context } from 'hono';
import { type ErrorCode, errorStatus } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { AppEnvironment } from '../app-types.ts';
import { type ErrorBody, errorBody } from '../error-response.ts';

/** The error object of the contract with what OpenAI's clients look for beside it. */
export interface OpenAiErrorBody {
  readonly error: ErrorBody['error'] & { readonly type: string; readonly param: null };
}

const types: Readonly<Partial<Record<ErrorCode, string>>> = {
  unauthorized: 'authentication_error',
  rate_limited: 'rate_limit_error',
  internal: 'server_error',
  unavailable: 'server_error',
};

/** What a client is told of an error, within a stream too. */
export function openAiErrorBody(error: unknown, requestId: string, log: Logger): OpenAiErrorBody {
  const body = errorBody(error, requestId, log).error;
  return { error: { ...body, type: types[body.code] ?? 'invalid_request_error', param: null } };
}

/** An error as a response in OpenAI's shape. */
export function openAiErrorResponse(context: Context<AppEnvironment>, error: unknown, log: Logger): Response {
  const body = openAiErrorBody(error, context.get('requestId'), log);
  return context.json(body, errorStatus[body.error.code], { 'cache-control': 'no-store' });
}
