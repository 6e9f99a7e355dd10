import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import { askAndWait, expectAccessible, isInView, markedText } from './support/page-actions.ts';

onServedPlan('eligibility, with the server', (browser, served) => {
  async function match(page: Page, text: string): Promise<void> {
    await page.getByLabel('说说您的企业').fill(text);
    await page.getByRole('button', { name: '查看适用措施' }).click();
    await page.locator('.measure, .none').first().waitFor();
  }

  it('offers the districts of the area, and takes any other', async () => {
    const page = await browser.open(`${served.url}/eligibility`);
    await page.locator('datalist option[value="北辰区"]').waitFor({ state: 'attached' });
    await page.getByLabel('所在地区').fill('深圳');
    await match(page, '做5G设备');
    expect(await page.locator('.notice', { hasText: '深圳' }).count()).toBe(1);
  });

  it('matches a firm by its own words, each condition leading to its place', async () => {
    const page = await browser.open(`${served.url}/eligibility`);
    await match(page, '我们在北辰，二十来个人，做5G设备，想招人。');
    expect(await page.locator('.understood').textContent()).toContain('北辰');
    expect(await page.locator('.match').textContent()).toMatch(/所引条款没有写明.*金额/);
    await expectAccessible(page);
    const condition = page.locator('.condition-list li', { hasText: '5G' }).first();
    expect(await condition.locator('.status-label').textContent()).toBe('符合');
    const words = await condition.locator('a').textContent();
    await condition.locator('a').click();
    expect(await markedText(page, 'mark.cited')).toBe(words);
    expect(await isInView(page, page.locator('mark.cited').first())).toBe(true);
  });

  it('takes the answer to its question into the profile', async () => {
    const page = await browser.open(`${served.url}/eligibility`);
    await match(page, '我们做5G设备');
    const asked = await page.locator('.next-question label').textContent();
    await page.locator('.next-question input').fill('北辰区');
    const answered = page.waitForResponse('**/api/eligibility');
    await page.keyboard.press('Enter');
    await answered;
    await page.waitForFunction(
      (before) => document.querySelector('.next-question label')?.textContent !== before,
      asked,
    );
    expect(await page.locator('.case').textContent()).toContain('北辰区');
  });

  it('says so when the documents have nothing', async () => {
    const page = await browser.open(`${served.url}/eligibility`);
    await match(page, '你好');
    expect(await page.locator('.measure').count()).toBe(0);
    await expectAccessible(page);
  });

  it('lists the measures of the plan, each marked at its place', async () => {
    const page = await browser.open(`${served.url}/documents/tianjin-it-145?view=measures`);
    const first = page.locator('.measure-link').first();
    await first.waitFor();
    expect(await page.locator('.measure-link').count()).toBeGreaterThan(20);
    const words = await first.locator('.measure-words').textContent();
    await first.click();
    expect(await markedText(page, 'mark.cited')).toBe(words);
    expect(await markedText(page, '.document-text mark.strength')).toBe(
      await first.locator('.strength').textContent(),
    );
    await expectAccessible(page);
  });

  it('shows the conditions in the chat, and hands the profile to its page', async () => {
    const page = await browser.open(served.url);
    const turn = await askAndWait(page, '我们在北辰做5G设备,有什么支持?');
    await turn.locator('.turn-measures summary').click();
    expect(await turn.locator('.turn-measures tbody tr').count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await turn.getByRole('link', { name: '在适用页打开' }).click();
    await page.locator('.measure').first().waitFor();
    expect(await page.locator('.case').textContent()).toContain('5G');
  });
});
