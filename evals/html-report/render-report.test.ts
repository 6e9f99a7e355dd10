import { describe, expect, it } from 'vitest';
import { findChanges } from '../changes.ts';
import { evaluationOf } from '../report-fixtures.ts';
import { ask, good, offTopic } from '../scripted-run.ts';
import { answerOf, cite, question, refusal } from '../test-fixtures.ts';
import { summarise } from './history.ts';
import { renderReport } from './render-report.ts';

const hostile = '</p><script>alert(1)</script>"\' onload=x';
const asked = [
  question({ id: 'figure-001', question: `产值?${hostile}`, facts: ['3000亿元', ['9%', '百分之九']] }),
  question({
    ...offTopic,
    id: 'near-miss-001',
    kind: 'near-miss',
    outcome: 'not_in_document',
    question: '2035年呢?',
  }),
  question({ id: 'secret-1', split: 'test', question: '秘密问题', reason: 'secret' }),
];
const given = answerOf({ answer: `${hostile}打造4家[1]`, citations: [cite(1, '打造4家')] });

/** What a piece of the page says, without its markup. */
const wordsOf = (markup = '') => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** All ids of a page. */
function expectIdsOnce(text: string): readonly (string | undefined)[] {
  const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}

async function page(change = {}): Promise<string> {
  const evaluation = evaluationOf([await ask(given, asked)], change);
  return renderReport({ evaluation, earlier: [], changes: null });
}

describe('the report', () => {
  it('needs nothing but itself: no script, nothing from elsewhere', async () => {
    const text = await page();
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(text).not.toMatch(/<script|<link|<iframe|\ssrc=|url\(|@import|https?:/i);
    for (const [, target] of text.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#/);
  });

  it('links to places that are there, each id once', async () => {
    const text = await page();
    const ids = expectIdsOnce(text);
    for (const [, target] of text.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
    for (const [, names] of text.matchAll(/aria-labelledby="([^"]*)"/g))
      for (const name of (names ?? '').split(' ')) expect(ids).toContain(name);
  });

  it('keeps documents apart whose names are not Latin, and does without any', async () => {
    const run = await ask(given, asked);
    const runs = ['规划', '意见', 'about'].map((documentId) => ({ ...run, documentId }));
    const text = renderReport({ evaluation: evaluationOf(runs), earlier: [], changes: null });
    expectIdsOnce(text);
    expect(renderReport({ evaluation: evaluationOf([]), earlier: [], changes: null })).toContain(
      'No question was asked.',
    );
  });

  it('has a name for every chart and a table behind every figure', async () => {
    const text = await page();
    const charts = text.match(/<svg class="chart".*?<\/svg>/gs) ?? [];
    expect(charts.length).toBeGreaterThan(5);
    for (const chart of charts) expect(chart).toMatch(/<title id="[^"]+">[^<]+<\/title><desc/);
    for (const figure of text.match(/<figure>.*?<\/figure>/gs) ?? []) expect(figure).toContain('<table>');
  });

  it('shows hostile text as text', async () => {
    const text = await page({ notes: [hostile], inputs: { [hostile]: hostile } });
    expect(text.match(/&lt;\/p&gt;&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).not.toContain('<script');
  });

  it('lists failures of the development split with what was expected, given, cited and missing', async () => {
    const text = await page();
    const [, failure = ''] = text.split('class="id">figure-001');
    const words = wordsOf(failure.split('</article>')[0]);
    expect(words).toContain('Expected answered 1.1 Given answered');
    expect(words).toContain('1.2 一、2 打造4家');
    expect(words).toContain('Missing 3000亿元 9%|百分之九');
    expect(text).toContain('Failures on the development split (2)');
  });

  it('gives no more than totals of the test split', async () => {
    const text = await page();
    expect(text).not.toMatch(/秘密问题|secret-1/);
    expect(text).toContain('without a finding aid: test (1)');
    expect(text).toMatch(/expected answered, given answered: 1 of 1/);
  });

  it('says when a threshold was missed, by how much', async () => {
    const miss = {
      where: 'plan, dev',
      metric: 'accuracy',
      value: 0.5,
      limit: 0.9,
      direction: 'atLeast',
    } as const;
    expect(await page({ misses: [miss] })).toContain('plan, dev: accuracy 0.5000 is under 0.9 by 0.4000');
    expect(await page()).toContain('No threshold was missed');
  });
});

describe('the report of the retrieval guard', () => {
  it('stands in it when the guard ran', async () => {
    const figures = { sha256: 'x', questions: 300, recallAt1: 0.9875, recallAt5: 0.99, mrr: 0.989 };
    const text = await page({ guard: [{ set: 'cmrc2018_dev', variant: 'with-embeddings', ...figures }] });
    expect(wordsOf(text)).toMatch(/cmrc2018_dev with-embeddings 300 0\.988 0\.990 0\.989/);
    expect(await page()).not.toContain('Retrieval guard');
  });
});

describe('the report beside earlier evaluations', () => {
  it('shows the way from them, and that there is none', async () => {
    const evaluation = evaluationOf([await ask(given, asked)]);
    const before = evaluationOf([await ask(good, asked)], { createdAt: '2026-01-30T08:00:00.000Z' });
    const text = renderReport({ evaluation, earlier: [summarise(before)], changes: null });
    expect(text).toContain('History: 2 evaluations');
    expect(text).toContain('2026-01-30 08:00');
    expect(await page()).toContain('No history');
  });

  it('shows what got better and worse, with both answers, and of the test split only how many', async () => {
    const before = evaluationOf([await ask(refusal, asked)], { inputs: {} });
    const evaluation = evaluationOf([await ask(good, asked)]);
    const text = renderReport({ evaluation, earlier: [], changes: findChanges(before, evaluation) });
    const changes = text.split('id="changes"')[1]?.split('<section')[0] ?? '';
    const words = wordsOf(changes);
    expect(words).toContain('Inputs that are not the same: plan/figure.jsonl');
    expect(words).toContain('dev: 1 better, 1 worse; test: 1 better, 0 worse; 0 new, 0 gone');
    expect(words).toMatch(/near-miss-001 .* Worse answer accuracy 1→0/);
    expect(words).toMatch(/Before not_in_document 规划没有提到。 Now answered 1\.1 产值突破3000亿元。/);
    expect(words).not.toMatch(/secret-1|秘密问题/);
  });
});
