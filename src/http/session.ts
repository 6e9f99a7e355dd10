import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { AppError } from '../errors.ts';

/** The cookie that says to whom conversations belong. */
export const sessionCookie = 'cewen_session';

/** 256 random bits as base64url. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** Browsers keep no cookie for longer. */
const mostCookieDays = 400;

export interface SessionOptions {
  /** Days for which the browser keeps the cookie; 0 for as long as it runs. */
  readonly days: number;
}

/**
 * The owner that a request's cookie stands for, or a new one.
 *
 * @returns an id that cannot be turned back into the cookie: what is stored opens nothing. `null` for the page of another site, which is
 * given no cookie.
 */
export async function openSession(context: Context, options: SessionOptions): Promise<string | null> {
  if (isFromElsewhere(context)) return null;
  const token = tokenOf(context) ?? newToken();
  keepToken(context, token, options);
  return ownerOf(token);
}

/**
 * The owner that a request's cookie stands for, whose cookie is kept for longer; `null` without one. It makes none: of two first requests
 * at once each would make its own, and the browser would lose what was asked with the other.
 */
export async function renewSession(context: Context, options: SessionOptions): Promise<string | null> {
  const token = tokenOf(context);
  if (token === null || isFromElsewhere(context)) return null;
  keepToken(context, token, options);
  return ownerOf(token);
}

/** The owner that a request's cookie stands for; `null` without a cookie of ours. */
export async function currentSession(context: Context): Promise<string | null> {
  const token = tokenOf(context);
  return token === null ? null : ownerOf(token);
}

/**
 * The owner for what only an owner can see.
 *
 * @throws AppError `not_found` without a cookie of ours: then no conversation is one's own.
 */
export async function sessionOf(context: Context): Promise<string> {
  const owner = await currentSession(context);
  if (owner === null) throw new AppError('not_found', 'There is no such conversation.');
  return owner;
}

function tokenOf(context: Context): string | null {
  const token = getCookie(context, sessionCookie);
  return token !== undefined && tokenPattern.test(token) ? token : null;
}

/** Sets the cookie anew, so that it lives as long as the conversations it opens. */
function keepToken(context: Context, token: string, { days }: SessionOptions): void {
  setCookie(context, sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(context),
    ...(days > 0 ? { maxAge: Math.min(days, mostCookieDays) * 86_400 } : {}),
  });
}

function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

async function ownerOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether a browser asks on behalf of a page of another origin. It is asked rather than `Origin` compared with `Host`, which proxies
 * rewrite; a client that does not say is no browser, or one of one's own page over plain http.
 */
function isFromElsewhere(context: Context): boolean {
  return ['cross-site', 'same-site'].includes(context.req.header('sec-fetch-site') ?? '');
}

/** Whether the browser speaks https, to us or to a proxy before us. */
function isSecure(context: Context): boolean {
  const forwarded = context.req.header('x-forwarded-proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(context.req.url).protocol.slice(0, -1)) === 'https';
}
