import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/types.ts';
import { ask, type Client as HttpClient, json } from '../../http/support/chat-client.ts';
import { figureQuestion } from '../../http/support/plan-questions.ts';

const documentId = 'tianjin-it-145';

/**
 * What the official client gets over a transport, held against what the API says.
 *
 * @param transport - a new one; asked for once the API is there
 * @param api - a server's API over the same documents
 */
export function itServesTheOfficialClient(transport: () => Transport, api: () => HttpClient): void {
  let expected: Answer;
  const http: HttpClient = (path, init) => api()(path, init);
  const client = new Client({ name: 'test', version: '1' });
  beforeAll(async () => {
    expected = await ask(http, figureQuestion);
    await client.connect(transport());
  });
  afterAll(() => client.close());

  /** A tool's result; its data were checked against its schema by the client. */
  const call = async (name: string, input: object): Promise<CallToolResult> =>
    (await client.callTool({ name, arguments: { ...input } })) as CallToolResult;
  const textOf = ({ content: [first] }: CallToolResult) => (first?.type === 'text' ? first.text : '');

  it('learns what there is, and what not to do', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'ask_policy',
      'search_clauses',
      'get_clause',
      'check_wording',
      'match_eligibility',
    ]);
    for (const tool of tools) {
      expect(tool).toMatchObject({ annotations: { readOnlyHint: true }, outputSchema: { type: 'object' } });
      expect(tool.description?.length).toBeGreaterThan(40);
    }
    expect(client.getInstructions()).toContain('ask_policy');
  });

  it('asks, and gets the answer with its sources', async () => {
    const result = await call('ask_policy', { question: figureQuestion });
    const { outcome, answer, citations, notices } = expected;
    expect(result.structuredContent).toMatchObject({ outcome, answer, citations, notices });
    expect(textOf(result)).toContain(`[1] ${citations[0]?.label}:“${citations[0]?.quote}”`);
  });

  it('gets a refusal as data, with the nearest clauses', async () => {
    const result = await call('ask_policy', {
      question: '2025年电子信息制造业的利润总额目标是多少?',
      language: 'en',
    });
    expect(result.isError).toBeUndefined();
    expect(result.structuredContent).toMatchObject({ outcome: 'not_in_document', citations: [] });
    expect(textOf(result)).toContain('\n- ');
  });

  it('goes on with a conversation', async () => {
    const question = '武清区重点发展什么产业?';
    const first = textOf(await call('ask_policy', { question }));
    const history = [
      { role: 'user', content: question },
      { role: 'assistant', content: first },
    ];
    expect(textOf(await call('ask_policy', { question: '那北辰区呢?', history }))).toContain('北辰');
  });

  it('searches, and reads a clause by id or by label', async () => {
    const search = await call('search_clauses', { query: '专精特新 中小企业', limit: 3 });
    const { hits } = search.structuredContent as { hits: { sectionId: string; text: string }[] };
    expect(hits).toHaveLength(3);
    expect(textOf(search)).toContain(hits[0]?.text);
    const byId = await call('get_clause', { section: '3.3.p2' });
    const byLabel = await call('get_clause', { section: '三、(三)第2段', document: documentId });
    expect(byId.structuredContent).toMatchObject({ documentId, sectionId: '3.3.p2', previous: '3.3.p1' });
    expect(byLabel).toEqual(byId);
    const { text } = (await (await http(`/api/documents/${documentId}/sections/3.3.p2`)).json()) as {
      text: string;
    };
    expect(byId.structuredContent).toMatchObject({ text });
    expect(textOf(await call('get_clause', { section: '4.1' }))).toContain('北辰');
  });

  it('checks a draft, as text and as data', async () => {
    const text = '电子信息制造业产值突破3000亿元,平均增速9%。';
    const result = await call('check_wording', { text, documents: [documentId], language: 'en' });
    const check = await (await http('/api/wording-check', json({ text, documentId }))).json();
    expect(result.structuredContent).toEqual(check);
    expect(textOf(result)).toContain('Figure: the text has “超过9%”, the draft “9%”');
    // In the language of the draft unless another is asked for.
    expect(textOf(await call('check_wording', { text }))).toMatch(/数字不同[\s\S]*超过9%/);
  });

  it('matches measures as the API does', async () => {
    const profile = { district: '北辰', industry: ['5G'], size: '20人' };
    const result = await call('match_eligibility', { profile });
    const report = await (await http('/api/eligibility', json({ profile }))).json();
    const { measures, questions, notices, understood } = report;
    expect(measures.length).toBeGreaterThan(0);
    expect(result.structuredContent).toEqual({ measures, questions, notices, understood });
    expect(textOf(result)).toContain('北辰区 符合');
  });

  it.each([
    ['match_eligibility', {}],
    ['match_eligibility', { profile: { figures: [{ name: '投资', value: -1, unit: '元' }] } }],
    ['match_eligibility', { profile: {}, documents: ['none'] }],
    ['check_wording', { text: ' ' }],
    ['check_wording', { text: '产值', documents: ['none'] }],
    ['ask_policy', { question: ' ' }],
    ['ask_policy', { question: '问'.repeat(8_001) }],
    ['ask_policy', { question: figureQuestion, documents: ['none'] }],
    ['ask_policy', { question: figureQuestion, language: 'fr' }],
    ['search_clauses', { query: '产值', limit: 0 }],
    ['get_clause', { section: '99' }],
    ['get_clause', { section: '3', document: 'none' }],
    ['no_such_tool', {}],
  ])('is told what is wrong with %s %j', async (name, input) => {
    const result = await call(name, input);
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(/not_found|nvalid|not found/);
  });

  it('reads documents and clauses as resources', async () => {
    const { resources } = await client.listResources();
    const uri = `cewen://documents/${documentId}`;
    expect(resources).toHaveLength(62);
    expect(resources).toContainEqual(
      expect.objectContaining({ uri, title: expect.stringContaining('专项规划') }),
    );
    const read = async (address: string) => (await client.readResource({ uri: address })).contents[0];
    expect(await read(uri)).toMatchObject({
      text: await (await http(`/api/documents/${documentId}/text`)).text(),
    });
    expect(await read(`${uri}/clauses/3.3.p2`)).toMatchObject({ text: expect.stringContaining('3000亿元') });
    await expect(read(`${uri}/clauses/99`)).rejects.toThrow(/no such section/);
    await expect(read('cewen://documents/none')).rejects.toThrow(/no such document/);
    const ref = { type: 'ref/resource' as const, uri: 'cewen://documents/{document}/clauses/{section}' };
    const { completion } = await client.complete({
      ref,
      argument: { name: 'section', value: '3.3' },
      context: { arguments: { document: documentId } },
    });
    expect(completion.values).toEqual(['3.3.p1', '3.3.p2', '3.3.p3', '3.3.p4', '3.3.p5']);
  });
}
