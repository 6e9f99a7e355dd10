import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import { ask, expectAccessible, lastAnswer, markedText } from './support/page-actions.ts';

onServedPlan('every form of answer', (browser, served) => {
  function citation(n: number, quote: string) {
    const start = served.text.indexOf(quote);
    const place = { documentId: 'tianjin-it-145', sectionId: '3.3.p2', label: '三、(三)第2段' };
    return {
      n,
      ...place,
      quote,
      start,
      end: start + quote.length,
      heading: ['总体要求', '发展目标'],
      url: '/documents/tianjin-it-145#3.3.p2',
    };
  }

  /** The server's next answer, whatever is asked. */
  async function answerWith(page: Page, answer: Record<string, unknown>): Promise<void> {
    const full = {
      id: 'a',
      conversationId: 'c',
      outcome: 'answered',
      citations: [],
      nearest: [],
      notices: [],
      suggestions: [],
      verification: { quotesLiteral: true, numbersSupported: true, unsupported: [], derived: [] },
      mode: 'extractive',
      timings: {},
      ...answer,
    };
    const frames: [string, unknown][] = [
      ['meta', { id: 'a', conversationId: 'c', mode: full.mode, question: '比较' }],
      ['text-delta', { text: '要撤回的' }],
      ['answer-reset', { reason: 'unsupported' }],
      ...full.citations.map((one: unknown): [string, unknown] => ['citation', one]),
      ['text-delta', { text: answer.answer }],
      ['answer-end', full],
    ];
    await page.route('**/api/chat', (route) =>
      route.fulfill({
        contentType: 'text/event-stream; charset=utf-8',
        body: frames.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(''),
      }),
    );
  }

  it('shows a comparison as a table whose figures lead to their places', async () => {
    const page = await browser.open(served.url);
    await answerWith(page, {
      answer:
        '**两项目标**都在三、(三)第2段。\n\n| 项目 | 电子信息制造业 | 软件和信息技术服务业 |\n|---|---|---|\n| 规模 | 产值突破3000亿元[1] | 营业收入突破3500亿元[2] |\n| 增速 | 平均增速超过9%[1] | 增速达到10%[2] |\n\n- 列表一项[1]\n- **a\\*b** \\| c',
      citations: [
        citation(1, '电子信息制造业产值突破3000亿元,平均增速超过9%'),
        citation(2, '软件和信息技术服务业营业收入突破3500亿元,增速达到10%'),
      ],
    });
    await ask(page, '比较');
    const turn = await lastAnswer(page);
    expect(await turn.locator('table thead th').allTextContents()).toEqual([
      '项目',
      '电子信息制造业',
      '软件和信息技术服务业',
    ]);
    expect(await turn.locator('.answer').textContent()).not.toContain('要撤回的');
    expect(await turn.locator('.answer ul li').allTextContents()).toEqual(['列表一项1', 'a*b | c']);
    await turn.locator('table .figure', { hasText: '10%' }).click();
    expect(await markedText(page, 'mark.cited-figure')).toBe('10%');
    await page.getByRole('button', { name: '上一处引证' }).click();
    expect(await markedText(page, 'mark.cited')).toBe('电子信息制造业产值突破3000亿元,平均增速超过9%');
    await expectAccessible(page);
  });

  it('offers the readings of an unclear question', async () => {
    const page = await browser.open(served.url);
    await answerWith(page, {
      outcome: 'needs_clarification',
      answer: '您指哪一个?',
      choices: ['智能终端的目标是什么?', '信创的目标是什么?'],
    });
    await ask(page, '目标是什么?');
    const turn = await lastAnswer(page);
    expect(await turn.locator('.outcome').textContent()).toContain('需要说明');
    const asked = page.waitForRequest('**/api/chat');
    await turn.getByRole('button', { name: '信创的目标是什么?' }).click();
    expect((await asked).postDataJSON()).toMatchObject({ message: '信创的目标是什么?', conversationId: 'c' });
  });

  it('says what is answered in part, computed or rephrased', async () => {
    const page = await browser.open(served.url, { locale: 'en-GB' });
    await answerWith(page, {
      outcome: 'partial',
      mode: 'llm',
      answer: 'Output is to exceed CNY 300 billion.[1]',
      citations: [citation(1, '电子信息制造业产值突破3000亿元')],
      verification: {
        quotesLiteral: true,
        numbersSupported: true,
        unsupported: [],
        derived: [{ text: 'CNY 300 billion', inputs: ['3000亿元'], rule: 'currency-gloss' }],
      },
    });
    await ask(page, 'How much?');
    const turn = await lastAnswer(page);
    expect(await turn.locator('.outcome').textContent()).toMatch(/Answered in part.*Rephrased/);
    await turn.locator('.figure', { hasText: 'CNY 300 billion' }).click();
    expect(await markedText(page, 'mark.cited-figure')).toBe('3000亿元');
  });

  it('explains an error of the server in plain words', async () => {
    const page = await browser.open(served.url, { expectedProblems: /429/ });
    await page.route('**/api/chat', (route) =>
      route.fulfill({
        status: 429,
        json: { error: { code: 'rate_limited', message: 'Too many requests.', requestId: 'r' } },
      }),
    );
    await ask(page, '目标?');
    await page.getByText('服务器正忙').waitFor();
    expect(await page.locator('.turn').textContent()).not.toContain('Too many');
  });
});
