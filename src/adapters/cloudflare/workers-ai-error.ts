/**
 * HTTP status of each error of Workers AI: https://developers.cloudflare.com/workers-ai/platform/errors/
 * The binding throws an Error whose message begins with the code, REST says it in `errors[].code`.
 */
const statusOfCode: Readonly<Record<number, number>> = {
  5007: 400,
  5004: 400,
  3039: 400,
  3003: 400,
  5018: 403,
  5016: 403,
  3023: 403,
  3041: 403,
  5019: 405,
  5005: 405,
  3042: 404,
  3006: 413,
  3007: 408,
  3008: 408,
  3036: 429,
  3040: 429,
};

/** The day's free allowance is used up; it comes back at 00:00 UTC. */
export const allowanceUsedUp = 3036;

/** @returns the error code that the binding's message begins with; `null` when there is none. */
export function workersAiCode(cause: unknown): number | null {
  const [, digits] = /^\s*(\d{4}):/.exec(cause instanceof Error ? cause.message : '') ?? [];
  return digits === undefined ? null : Number(digits);
}

/** @returns the HTTP status that goes with an error of the binding; `null` for an unknown one. */
export function workersAiStatus(cause: unknown): number | null {
  const code = workersAiCode(cause);
  return code === null ? null : (statusOfCode[code] ?? null);
}
