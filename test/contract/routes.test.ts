import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentDetailSchema, sectionSchema } from '../../src/http/document-schema.ts';
import { searchResponseSchema } from '../../src/http/search-schema.ts';
import {
  checkedWordingSchema,
  concordanceSchema,
  wordingCheckSchema,
} from '../../src/http/wording-schema.ts';
import { ask, askStreaming, type Client, clientOf, follow, json } from '../http/support/chat-client.ts';
import { figureQuestion } from '../http/support/plan-questions.ts';
import { endRuntimes, startRuntime } from './support/runtime.ts';

const document = '/api/documents/tianjin-it-145';
let client: Client;
beforeAll(async () => {
  client = clientOf((await startRuntime({})).url);
});
afterAll(endRuntimes);

async function read<Value>(schema: z.ZodType<Value>, path: string, init?: RequestInit): Promise<Value> {
  const response = await client(path, init);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}

describe('an answer', () => {
  it('comes as JSON and as events, with the same quotes', async () => {
    const whole = await ask(client, figureQuestion);
    expect(whole).toMatchObject({ outcome: 'answered', citations: [{ sectionId: '3.3.p2' }] });
    const followed = follow(await askStreaming(client, figureQuestion));
    expect(followed.early).toEqual([]);
    expect(followed.text).toBe(whole.answer);
    expect(followed.citations).toEqual(whole.citations);
  });

  it.each([
    ['什么是智能网联汽车产业的发展重点?', 'answered', /智能网联汽车/],
    ['人工智慧要怎麼發展?', 'answered', /人工智能/],
    ['What is the output target for electronics manufacturing by 2025?', 'answered', /CNY 300 billion/],
    ['给我写一首关于春天的诗', 'out_of_scope', /./],
    ['2025年电子信息制造业的利润总额目标是多少?', 'not_in_document', /./],
  ])('to %s is %s', async (question, outcome, text) => {
    const answer = await ask(client, question);
    expect(answer.outcome).toBe(outcome);
    expect(answer.answer).toMatch(text);
  });
});

describe('the documents', () => {
  it('are told of, with outline, texts, clauses, repairs and measures', async () => {
    const detail = await read(documentDetailSchema, document);
    expect(detail.outline.length).toBeGreaterThan(5);
    const text = await (await client(`${document}/text`)).text();
    expect(await (await client(`${document}/source`)).text()).not.toBe(text);
    const section = await read(sectionSchema, `${document}/sections/3.3.p2`);
    expect(text.slice(section.start, section.end)).toBe(section.text);
    const repairs = await read(z.array(z.object({ kind: z.string() })), `${document}/repairs`);
    expect(repairs.length).toBeGreaterThan(0);
    const measures = await read(z.array(z.unknown()), `${document}/measures`);
    expect(measures.length).toBeGreaterThan(0);
  });

  it('are searched by words and by meaning', async () => {
    const { hits } = await read(searchResponseSchema, `/api/search?q=${encodeURIComponent('芯片')}&k=3`);
    expect(hits).toHaveLength(3);
    expect(hits.some(({ signals }) => signals.dense > 0)).toBe(true);
  });
});

describe('a draft', () => {
  const text = '电子信息制造业产值突破3000亿元,平均增速9%。';

  it('is checked as text, and as a Word file', async () => {
    const check = await read(wordingCheckSchema, '/api/wording-check', json({ text }));
    expect(check.summary.altered_number).toBe(1);
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bytes)]), 'draft.docx');
    const checked = await read(checkedWordingSchema, '/api/wording-check/file', { method: 'POST', body });
    expect(checked.summary).toEqual(check.summary);
  });

  it('comes back as a Word file with comments', async () => {
    const response = await client('/api/wording-check/export?format=docx', json({ text }));
    expect(response.status).toBe(200);
    expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 2))).toBe('PK');
  });

  it('can be held against every occurrence of a term', async () => {
    const found = await read(concordanceSchema, `/api/concordance?term=${encodeURIComponent('信创')}`);
    expect(found.occurrences.length).toBeGreaterThan(3);
  });
});

it('a firm is told what concerns it', async () => {
  const profile = { district: '北辰区', industry: ['5G'], size: '20人' };
  const { measures } = await read(
    z.object({ measures: z.array(z.object({ title: z.string() })) }),
    '/api/eligibility',
    json({ profile }),
  );
  expect(measures.length).toBeGreaterThan(0);
});

describe('the page', () => {
  it.each(['/', '/wording', '/eligibility', '/evals', '/documents/tianjin-it-145'])(
    '%s is served, and safe',
    async (path) => {
      const response = await client(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await response.text()).toContain('<div id="app"');
    },
  );

  it('brings files that are kept for good, and no others', async () => {
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await client('/')).text()) ?? [];
    const response = await client(script);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    for (const path of [
      '/assets/none.js',
      '/assets/..%2Fpackage.json',
      '/data/corpus.json',
      '/data/vectors.bin',
    ])
      expect((await client(path)).status).toBe(404);
  });

  it('is known by an etag', async () => {
    const etag = (await client('/')).headers.get('etag') ?? '';
    expect((await client('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('comes with the widget, the reports of evaluations and a description of the API', async () => {
    expect((await client('/widget.js')).headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const { reports } = await read(
      z.object({ reports: z.array(z.object({ id: z.string() })) }),
      '/api/evals',
    );
    expect((await client(`/api/evals/${reports[0]?.id}`)).status).toBe(200);
    expect(await (await client('/openapi.json')).text()).toContain('/api/chat');
  });
});

it('health, readiness and settings are told', async () => {
  expect((await client('/healthz')).status).toBe(200);
  expect((await client('/readyz')).status).toBe(200);
  const settings = await read(
    z.object({ documents: z.array(z.object({ id: z.string() })) }),
    '/api/settings',
  );
  expect(settings.documents.map(({ id }) => id)).toEqual(['tianjin-it-145']);
});
