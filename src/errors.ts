/** The closed list of error codes, each with the one HTTP status that goes with it. */
export const errorStatus = {
  invalid_request: 400,
  unauthorized: 401,
  not_found: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  unprocessable_document: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** An error that a user may see: its message is part of the contract and never carries internals. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/**
 * A setting has a value that it cannot have. The message is for whoever set it: it names the variable, its value and what is allowed.
 */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  /** What anybody may be told: a value that stands in the wrong place may be a secret. */
  readonly withoutValues: string;

  constructor(message: string, withoutValues = 'A setting is wrong; the log says which.') {
    super(message);
    this.withoutValues = withoutValues;
  }
}

/** Why a language model gave no whole reply. */
export const modelFailures = [
  /** No connection, or it broke off before a status came. */
  'unreachable',
  /** 401 and 403. */
  'unauthorized',
  /** 429. */
  'rate_limited',
  /** Another status of the 400s: the endpoint does not know the model, or the request. */
  'rejected',
  /** A status of the 500s. */
  'server_error',
  /** Nothing came for too long. */
  'silent',
  /** The whole reply took too long. */
  'too_slow',
  /** The reply ended before the model was done. */
  'cut_off',
  /** The reply is not what the protocol says. */
  'malformed',
  /** The reply is longer than it may be. */
  'too_long',
  /** Not asked: it failed a moment ago. */
  'resting',
  /** Not asked: the budget is used up. */
  'over_budget',
] as const;
export type ModelFailure = (typeof modelFailures)[number];

/** A language model did not give a whole reply. It never reaches a client: what was found without the model is sent instead. */
export class ModelError extends Error {
  readonly failure: ModelFailure;
  /** Milliseconds that the endpoint asked to be left alone; `null` when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(failure: ModelFailure, options: ErrorOptions & { readonly retryAfterMs?: number | null } = {}) {
    super(`the language model failed: ${failure}`, options);
    this.name = 'ModelError';
    this.failure = failure;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
