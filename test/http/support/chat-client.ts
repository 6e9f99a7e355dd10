import { expect } from 'vitest';
import type { Answer, AnswerEvent } from '../../../src/answer/types.ts';
import { answerSchema, citationSchema } from '../../../src/http/chat-schema.ts';
import { steadyFetch } from './steady-fetch.ts';

/** `fetch` for one server: takes a path. */
export type Client = (path: string, init?: RequestInit) => Promise<Response>;

/** A client of a server that listens. */
export function clientOf(url: string): Client {
  return (path, init) => steadyFetch(`${url}${path}`, init);
}

/** A JSON body for `POST`. */
export function json(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** The answer as JSON; `body` is the question, or the request. */
export async function ask(client: Client, body: string | object): Promise<Answer> {
  const request = typeof body === 'string' ? { message: body } : body;
  const response = await client('/api/chat', json({ ...request, stream: false }));
  expect(response.status).toBe(200);
  return answerSchema.parse(await response.json());
}

/** One server-sent event. */
export interface ServerEvent {
  readonly event: AnswerEvent['type'] | 'error';
  readonly data: Record<string, unknown>;
}

/** The events that lead to an answer. */
export async function askStreaming(client: Client, body: string | object): Promise<ServerEvent[]> {
  const request = typeof body === 'string' ? { message: body } : body;
  const response = await client('/api/chat', json({ ...request, stream: true }));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  return parseEvents(await response.text());
}

/** Events of a whole stream; comments are left out. */
export function parseEvents(text: string): ServerEvent[] {
  expect(text).toMatch(/\n\n$/);
  return text
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith(':')))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const [, event, data] = /^event: ([a-z-]+)\ndata: (.*)$/.exec(lines.join('\n')) ?? [];
      return { event: event as ServerEvent['event'], data: JSON.parse(data ?? '') };
    });
}

/** What a client that follows the stream has in the end. */
export interface FollowedStream {
  /** The deltas since the last reset. */
  readonly text: string;
  readonly citations: readonly unknown[];
  readonly notices: readonly unknown[];
  /** Markers that appeared before their citation did. */
  readonly early: readonly string[];
  /** The object of `answer-end`; `null` when the stream broke off. */
  readonly answer: Answer | null;
}

/** Follows a stream as the contract tells clients to. */
export function follow(events: readonly ServerEvent[]): FollowedStream {
  let text = '';
  let citations: unknown[] = [];
  const notices: unknown[] = [];
  const early: string[] = [];
  let answer: Answer | null = null;
  for (const { event, data } of events) {
    if (event === 'text-delta') text += String(data.text);
    if (event === 'citation') citations.push(citationSchema.parse(data));
    if (event === 'notice') notices.push(data);
    if (event === 'answer-reset') [text, citations] = ['', []];
    if (event === 'answer-end') answer = answerSchema.parse(data);
    early.push(
      ...markersIn(text)
        .filter((n) => n > citations.length)
        .map((n) => `[${n}]`),
    );
  }
  return { text, citations, notices, early, answer };
}

/** Numbers of the `[n]` markers; a bracket of the text itself is escaped. */
export function markersIn(answer: string): number[] {
  return [...answer.matchAll(/(?<!\\)\[(\d+)\]/g)].map((match) => Number(match[1]));
}
