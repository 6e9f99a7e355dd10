import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Citation, NearestClause } from '../../src/answer/types.ts';
import { recordingLog } from '../../src/http/test-doubles.ts';
import { readConfiguration } from '../../src/runtimes/configuration.ts';
import { createNodeServices } from '../../src/runtimes/node-services.ts';
import { expectExplained } from '../support/explain-repairs.ts';
import { assembledClient } from './support/assembled-client.ts';
import { ask, askStreaming, follow, markersIn } from './support/chat-client.ts';
import { figureQuestion, planQuestions, requestOf } from './support/plan-questions.ts';
import { readPlan, type ServedPlan } from './support/served-plan.ts';

const answerable = [
  ...['figure', 'list', 'wording', 'explanation', 'comparison'],
  ...['false-premise', 'english', 'traditional', 'follow-up'],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The server as it is assembled for Node, without the socket. */
async function assemble(settings: Record<string, string>, now = '2026-03-01T00:00:00Z') {
  const log = recordingLog();
  const configuration = readConfiguration({ CEWEN_INDEX: join(folder, 'index'), ...settings });
  const services = await createNodeServices(configuration, { log, clock: { now: () => new Date(now) } });
  const client = assembledClient(services, log);
  return { client, index: services.index, log };
}

type Assembled = Awaited<ReturnType<typeof assemble>>;

describe('the assembled server', () => {
  let hnsw: Assembled;
  let plan: ServedPlan;
  beforeAll(async () => {
    hnsw = await assemble({ CEWEN_VECTOR_STORE: 'hnsw' });
    plan = await readPlan(hnsw.client);
  });

  it('answers the figure question with the figure, first, and its clause', async () => {
    const answer = await ask(hnsw.client, figureQuestion);
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toMatch(/^\*\*突破3000亿元\*\*/);
    expect(answer.citations.map(({ sectionId }) => sectionId)).toEqual(['3.3.p2']);
    expect(answer.citations[0]).toMatchObject({ label: '三、(三)第2段', heading: ['总体要求', '发展目标'] });
    expect(answer.verification).toMatchObject({ quotesLiteral: true, numbersSupported: true });
    expect(answer.nearest).toEqual([]);
  });

  it('streams the same answer, each citation before its marker', async () => {
    const questions = await planQuestions(['figure', 'list', 'near-miss', 'off-topic'], 2);
    for (const request of [{ message: figureQuestion }, ...questions.map(requestOf)]) {
      const expected = await ask(hnsw.client, request);
      const events = await askStreaming(hnsw.client, request);
      const { text, citations, notices, early, answer } = follow(events);
      expect(events[0]?.event).toBe('meta');
      expect(events.at(-1)?.event).toBe('answer-end');
      expect(text).toBe(expected.answer);
      expect(citations).toEqual(expected.citations);
      expect(notices).toEqual(expected.notices);
      expect(early).toEqual([]);
      const { id, conversationId } = events[0]?.data ?? {};
      expect(answer).toMatchObject({ id, conversationId, answer: text, outcome: expected.outcome });
    }
  });

  it('cites literally, by the clause and offsets that the document endpoints give', async () => {
    const questions = await planQuestions(answerable, 3);
    let cited = 0;
    for (const question of questions) {
      const { answer, citations, nearest, outcome } = await ask(hnsw.client, requestOf(question));
      for (const citation of citations) await expectProven(plan, citation, question.id);
      for (const clause of nearest) await expectLiteral(plan, clause, question.id);
      expect([...new Set(markersIn(answer))], question.id).toEqual(citations.map(({ n }) => n));
      if (citations.length === 0) expect(outcome, question.id).not.toBe('answered');
      else cited += 1;
    }
    expect(questions.length).toBeGreaterThanOrEqual(25);
    // What is cited is measured elsewhere; here it must not be next to nothing.
    expect(cited).toBeGreaterThanOrEqual(20);
  });

  it.each(['怎么做红烧肉才好吃?', '写一首关于春天的诗', '北京到上海的高铁几点发车?'])(
    'refuses what is off the topic: %s',
    async (question) => {
      const answer = await ask(hnsw.client, question);
      expect(['out_of_scope', 'not_in_document']).toContain(answer.outcome);
      expect(answer.citations).toEqual([]);
      expect(answer.notices).toEqual([]);
      for (const clause of answer.nearest) await expectLiteral(plan, clause, question);
    },
  );

  it.each(['蓟州区', '南开区', '东丽区'])(
    'refuses a question on %s, of which the plan says nothing',
    async (district) => {
      const answer = await ask(hnsw.client, `${district}重点发展哪些产业?`);
      expect(answer.outcome).toBe('not_in_document');
      expect(answer.citations).toEqual([]);
      expect(answer.nearest).not.toEqual([]);
      for (const clause of answer.nearest) await expectLiteral(plan, clause, district);
    },
  );

  it('answers alike with exact search and with HNSW, from one index', async () => {
    const exact = await assemble({ CEWEN_VECTOR_STORE: 'exact' });
    expect([hnsw.index.kind, exact.index.kind, exact.index.rebuilt]).toEqual(['hnsw', 'exact', null]);
    const questions = await planQuestions([...answerable, 'near-miss', 'off-topic'], 3);
    for (const question of questions) {
      const [one, other] = await Promise.all(
        [hnsw, exact].map(async ({ client }) => {
          const { outcome, answer, citations, nearest } = await ask(client, requestOf(question));
          return { outcome, answer, citations, nearest };
        }),
      );
      expect(other, question.id).toEqual(one);
    }
  });

  it('explains by repairs how the source became the text', async () => {
    const repairs = await plan.repairs();
    expect(repairs.length).toBeGreaterThan(1000);
    expect(plan.source).not.toBe(plan.text);
    expectExplained(plan.source, { text: plan.text, repairs });
    expect(plan.text).toHaveLength(plan.detail.characters);
    for (const [kind, count] of Object.entries(plan.detail.repairs)) {
      expect(repairs.filter((repair) => repair.kind === kind)).toHaveLength(count);
    }
  });

  it('lets a reader walk through all clauses, forwards and backwards', async () => {
    const forwards = await plan.walk('0.p1', 'next');
    expect(forwards).toEqual(plan.leaves);
    expect(forwards).toHaveLength(61);
    expect(plan.detail.sections).toBe(61);
    expect((await plan.walk(forwards.at(-1) ?? '', 'previous')).reverse()).toEqual(forwards);
  });

  it('finds clauses, with their signals and a literal snippet', async () => {
    const hits = await plan.search('q=电子信息制造业产值目标&k=5');
    expect(hits).toHaveLength(5);
    expect(hits[0]).toMatchObject({ documentId: plan.id, sectionId: '3.3.p2', label: '三、(三)第2段' });
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    for (const { sectionId, start, end, snippet } of hits) {
      const section = await plan.section(sectionId);
      expect([start, end]).toEqual([section.start, section.end]);
      expect(section.text).toContain(snippet);
    }
    expect(hits[0]?.signals.dense).toBeGreaterThan(0);
    expect(await plan.search(`q=机器人&documents=${plan.id}`)).toHaveLength(10);
  });
});

describe('the period of a plan', () => {
  it.each([
    ['2026-01-01T00:00:00Z', ['period_ended']],
    ['2025-06-30T00:00:00Z', []],
  ])('at %s brings the notices %j', async (now, codes) => {
    const { client } = await assemble({ CEWEN_EMBEDDINGS: 'none' }, now);
    const { notices } = await ask(client, figureQuestion);
    expect(notices.map(({ code }) => code)).toEqual(codes);
    for (const { text } of notices) expect(text).toMatch(/2021.*2025/);
  });
});

describe('without an embedding model', () => {
  it('answers the figure question all the same, and builds no index', async () => {
    const { client, index } = await assemble({
      CEWEN_EMBEDDINGS: 'none',
      CEWEN_INDEX: join(folder, 'never'),
    });
    const answer = await ask(client, figureQuestion);
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toContain('3000亿元');
    expect(answer.citations.map(({ sectionId }) => sectionId)).toContain('3.3.p2');
    expect(index.kind).toBe('none');
    expect(await readdir(folder)).not.toContain('never');
  });
});

/** A quote stands where its offsets say, inside the clause that it names. */
async function expectLiteral(plan: ServedPlan, clause: NearestClause, asked: string) {
  const { quote, start, end, sectionId } = clause;
  expect(clause.documentId, asked).toBe(plan.id);
  expect(quote.trim(), asked).not.toBe('');
  expect(plan.text.slice(start, end), asked).toBe(quote);
  const section = await plan.section(sectionId);
  expect(section.label, asked).toBe(clause.label);
  expect(section.start <= start && end <= section.end, asked).toBe(true);
}

/** A citation is literal, and its label, heading and address are those of the section and of the outline. */
async function expectProven(plan: ServedPlan, citation: Citation, asked: string) {
  await expectLiteral(plan, citation, asked);
  const { sectionId, label, heading, start, end, url } = citation;
  expect((await plan.section(sectionId)).heading, asked).toEqual(heading);
  const path = plan.pathTo(sectionId);
  const node = path.at(-1);
  expect(node, asked).toMatchObject({ id: sectionId, label });
  expect(
    path.map(({ title }) => title).filter((title) => title !== ''),
    asked,
  ).toEqual(heading);
  for (const above of path) expect(above.start <= start && end <= above.end, asked).toBe(true);
  expect(url, asked).toBe(`/documents/${plan.id}#${sectionId}`);
}
