import { expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import { askAndWait, expectAccessible, lastAnswer, questions } from './support/page-actions.ts';

onServedPlan('conversations', (browser, served) => {
  it('survive a reload, and the way back from the document', async () => {
    const page = await browser.open(served.url);
    await askAndWait(page, questions.figure);
    const answer = await page.locator('.answer').textContent();
    await page.reload();
    await lastAnswer(page);
    expect(await page.locator('.answer').textContent()).toBe(answer);
    await page.getByRole('link', { name: '文件' }).click();
    await page.locator('.document-text').waitFor();
    await page.goBack();
    await lastAnswer(page);
    expect(await page.locator('.answer').textContent()).toBe(answer);
  });

  it('are listed, opened, renamed and deleted', async () => {
    const page = await browser.open(served.url);
    await askAndWait(page, questions.figure);
    await page.getByRole('button', { name: '新对话' }).click();
    await askAndWait(page, questions.refused);
    const entries = page.locator('.conversation');
    await page.waitForFunction(() => document.querySelectorAll('.conversation').length === 2);
    expect(await entries.allTextContents()).toEqual([questions.refused, questions.figure]);

    await entries.nth(1).click();
    await page.getByRole('heading', { name: questions.figure }).waitFor();

    await page.getByRole('button', { name: `“${questions.figure}”的操作` }).click();
    await page.getByRole('menuitem', { name: '重命名' }).click();
    await expectAccessible(page);
    // The name is selected: what is typed replaces it, and Enter saves.
    await page.keyboard.type('<b>产值</b>');
    await page.keyboard.press('Enter');
    await page.locator('.conversation', { hasText: '<b>产值</b>' }).waitFor();

    await page.getByRole('button', { name: '“<b>产值</b>”的操作' }).click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.conversation').length === 1);
    expect(await page.locator('.turn').count()).toBe(0);
    expect(page.url()).toBe(`${served.url}/`);
  });

  it('say what is stored and for how long', async () => {
    const page = await browser.open(served.url);
    expect(await page.locator('.conversations .stored').textContent()).toContain('服务器内存');
  });

  it('belong to one browser only', async () => {
    const page = await browser.open(served.url);
    await askAndWait(page, questions.figure);
    const address = page.url();
    const stranger = await browser.open(address, { expectedProblems: /404/ });
    await stranger.locator('.empty').waitFor();
    expect(await stranger.locator('.turn').count()).toBe(0);
  });
});
