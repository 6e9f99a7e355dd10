import { expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import { askAndWait, questions } from './support/page-actions.ts';

onServedPlan('the document beside a conversation', (browser, served) => {
  it('keeps its menu in its pane, and is closed by Escape from anywhere without moving the conversation', async () => {
    const page = await browser.open(served.url, { viewport: { width: 970, height: 600 } });
    await page.locator('.answers-from', { hasText: '天津市' }).waitFor();
    await askAndWait(page, questions.long);
    await askAndWait(page, questions.long);
    await page.locator('.answer .marker').last().click();
    await page.locator('mark.cited').first().waitFor();

    await page.getByRole('button', { name: '复制引用' }).click();
    await page.getByRole('menuitem', { name: '复制链接' }).waitFor();
    const menu = await page.locator('.reader .menu-list').boundingBox();
    const pane = await page.locator('.reader').boundingBox();
    expect(menu?.x).toBeGreaterThanOrEqual(pane?.x ?? Number.NaN);
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: '复制链接' }).waitFor({ state: 'hidden' });
    expect(await page.locator('.reader').count()).toBe(1);

    const question = page.locator('.turn .question').first();
    await page.locator('.chat-scroll').evaluate((column) => column.scrollTo(0, 20));
    const before = (await question.boundingBox())?.y ?? Number.NaN;
    await page.locator('.turn button').first().focus();
    await page.keyboard.press('Escape');
    await page.locator('.reader').waitFor({ state: 'detached' });
    expect((await question.boundingBox())?.y).toBeCloseTo(before, 0);
  });

  it('is left by the way back on a phone', async () => {
    const page = await browser.open(served.url, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await askAndWait(page, questions.long);
    const address = page.url();
    for (const close of ['button', 'back']) {
      await page.locator('.answer .marker').first().click();
      await page.locator('dialog.sheet').waitFor();
      if (close === 'back') await page.goBack();
      else await page.getByRole('button', { name: '关闭原文' }).click();
      await page.locator('dialog.sheet').waitFor({ state: 'detached' });
      await page.waitForFunction(() => !history.state?.isOverlay);
      expect(page.url()).toBe(address);
      expect(await page.locator('.turn').count()).toBe(1);
    }
  });
});
