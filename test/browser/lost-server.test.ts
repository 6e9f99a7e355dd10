import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endProcesses, run, scratchForProcess } from '../http/support/running-process.ts';
import { inChromium } from './support/in-chromium.ts';
import { ask, askAndWait, lastAnswer, questions } from './support/page-actions.ts';

const expectedProblems = /Failed to load resource|ERR_/;

inChromium('an answer that takes its time', (browser) => {
  let folder: string;
  let server: Awaited<ReturnType<typeof start>>;

  async function start(port: string) {
    const process = run('../test/browser/support/slow-server.ts', {
      PORT: port,
      CEWEN_EMBEDDINGS: 'none',
      CEWEN_DATABASE: join(folder, 'conversations.db'),
    });
    const { url } = await process.waitForLine('listening');
    return { ...process, url: String(url).replace(/\/$/, '') };
  }

  /** Waits until some but not all of the answer is there. */
  async function someText(page: Page): Promise<string> {
    const answer = page.locator('.turn[data-status="streaming"] .answer');
    await answer.waitFor();
    return (await answer.textContent()) ?? '';
  }

  beforeAll(async () => {
    folder = scratchForProcess();
    server = await start('0');
  });
  afterAll(endProcesses);

  it('can be stopped, and asked again', async () => {
    const page = await browser.open(server.url, { expectedProblems });
    await ask(page, questions.long);
    await someText(page);
    await page.getByRole('button', { name: '停止' }).click();
    const turn = page.locator('.turn').last();
    await turn.getByText('已停止').waitFor();
    const stopped = await turn.locator('.answer').textContent();
    await page.waitForTimeout(1500);
    expect(await turn.locator('.answer').textContent()).toBe(stopped);
    await turn.getByRole('button', { name: '重新提问' }).click();
    const again = await lastAnswer(page);
    expect(((await again.locator('.answer').textContent()) ?? '').length).toBeGreaterThan(
      stopped?.length ?? 0,
    );
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('breaks off when the server dies, says so, and can be had when the server is back', async () => {
    const page = await browser.open(server.url, { expectedProblems });
    await askAndWait(page, questions.figure);
    await ask(page, questions.long);
    await someText(page);
    server.signal('SIGKILL');
    await server.exit;
    const problem = page.locator('.problem');
    expect(await problem.textContent()).toContain('连接中断');
    server = await start(new URL(server.url).port);
    await problem.getByText('服务器已恢复').waitFor();
    await problem.getByRole('button', { name: '重新提问' }).click();
    await lastAnswer(page);
    expect(await page.locator('.turn').count()).toBe(2);

    await page.reload();
    await lastAnswer(page);
    const asked = await page.locator('.turn h2').allTextContents();
    expect(asked.map((question) => question.replace('提问: ', ''))).toEqual([
      questions.figure,
      questions.long,
    ]);
  });
});
