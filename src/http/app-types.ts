import { OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { RateLimiter } from '../ports.ts';
import type { EvalReports } from '../reports/eval-report.ts';
import type { Readiness } from './services.ts';
import { describeIssues } from './validation-message.ts';

/** A file of the web page. */
export interface Asset {
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The same compressed, where there is such a thing. */
  readonly gzip?: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** Supplies the files of the web page by name (`index.html`, `assets/page-1a2b.js`); `null` for any other name. */
export type AssetSupplier = (name: string) => Promise<Asset | null>;

/** What a request may hold. */
export interface RequestLimits {
  /** Longest question in UTF-16 code units. */
  readonly messageCharacters: number;
  /** Most messages in `history`. */
  readonly historyTurns: number;
  /** All contents of `history` together, in bytes of UTF-8. */
  readonly historyBytes: number;
  /** Request body in bytes. */
  readonly bodyBytes: number;
  /** Draft whose wording is checked, in bytes: the request body, or the text of a file. */
  readonly draftBytes: number;
  /** File with a draft, in bytes. */
  readonly fileBytes: number;
}

/** How often a client may ask for what costs. */
export interface RateLimit {
  readonly limiter: RateLimiter;
  /** Whose request it is; each runtime knows it from elsewhere. `null` for who may ask as often as they like. */
  clientOf(request: Request): string | null;
}

export interface AppOptions {
  readonly log: Logger;
  readonly assets: AssetSupplier;
  /** Reports for `/evals`; `null` when the page is switched off. */
  readonly evalReports: EvalReports | null;
  readonly limits: RequestLimits;
  /** Web origins whose pages may call the API. */
  readonly corsOrigins: readonly string[];
  /** Milliseconds between the comment lines that keep a stream open. */
  readonly heartbeatMs: number;
  /** Without it, anybody may ask as often as they like. */
  readonly rateLimit?: RateLimit | undefined;
}

/** The limits and intervals of the contract. */
export const defaultLimits: RequestLimits = {
  messageCharacters: 8_000,
  historyTurns: 50,
  historyBytes: 64 * 1024,
  bodyBytes: 256 * 1024,
  draftBytes: 1024 * 1024,
  fileBytes: 5 * 1024 * 1024,
};
export const defaultHeartbeatMs = 15_000;

/** What every route file is given. */
export interface RouteContext extends AppOptions {
  readonly readiness: Readiness;
}

/** Values that middleware leaves for handlers. */
export interface AppEnvironment {
  Variables: { requestId: string };
}

export type App = OpenAPIHono<AppEnvironment>;

/** An empty app whose validation failures become `invalid_request`. */
export function newApp(): App {
  return new OpenAPIHono<AppEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw new AppError('invalid_request', describeIssues(result.error.issues));
    },
  });
}
