import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import {
  ask,
  askAndWait,
  expectAccessible,
  isInView,
  lastAnswer,
  markedText,
  questions,
} from './support/page-actions.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

onServedPlan('every hand and every screen', (browser, served) => {
  /** Presses Tab until the focused element matches; fails after a hundred. */
  async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
    for (let pressed = 0; pressed < 100; pressed++) {
      await page.keyboard.press(key);
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    throw new Error(`${selector} is not reached by Tab`);
  }

  it('needs no mouse', async () => {
    const page = await browser.open(served.url);
    await page.locator('.examples button').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('跳到正文');
    await tabTo(page, '.ask textarea');
    await page.keyboard.type(questions.figure);
    await page.keyboard.press('Enter');
    await lastAnswer(page);

    await tabTo(page, '.answer .marker', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('mark.cited').first().waitFor();
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('关闭原文');

    await page.locator('.split-bar').focus();
    const before = await page.locator('.split-left').evaluate((left) => left.clientWidth);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.split-left').evaluate((left) => left.clientWidth)).toBeGreaterThan(before);

    await tabTo(page, '[aria-label="关闭原文"]');
    await page.keyboard.press('Escape');
    expect(await page.locator('mark.cited').count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('class')).toContain('marker');

    await page.getByRole('button', { name: '语言和外观' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'English' }).waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) {
      const chosen = await page
        .locator('.menu-item[data-highlighted]')
        .textContent()
        .catch(() => null);
      if (chosen === 'English') break;
      await page.keyboard.press(key);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Ask', exact: true }).waitFor();
  });

  it('does not send while a Chinese character is being put together', async () => {
    const page = await browser.open(served.url);
    const field = page.locator('.ask textarea');
    await field.fill('产值');
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await page.locator('.turn').count()).toBe(0);
    expect(await field.inputValue()).toBe('产值');
  });

  it('fits a phone: the document comes as a sheet, the conversations as a drawer', async () => {
    const page = await browser.open(served.url, phone);
    await askAndWait(page, questions.figure);
    await expectAccessible(page);
    await page.locator('.answer .marker').first().click();
    await page.locator('dialog.sheet').waitFor();
    expect(await markedText(page, 'mark.cited')).toContain('3000亿元');
    expect(await isInView(page, page.locator('mark.cited').first())).toBe(true);
    expect(await isInView(page, page.locator('.panel-header'))).toBe(true);
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(phone.viewport.width);
    await page.getByRole('button', { name: '关闭原文' }).click();
    await page.waitForFunction(() => !history.state?.isOverlay);
    await page.locator('.answer .marker').first().click();
    await page.locator('dialog.sheet').waitFor();
    await page.goBack();
    await page.locator('dialog.sheet').waitFor({ state: 'detached' });
    expect(await page.locator('.turn').count()).toBe(1);
    await page.getByRole('button', { name: '打开对话列表' }).click();
    await page.locator('dialog.drawer .conversation').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('is readable in %s', async (colorScheme) => {
    const page = await browser.open(served.url, { colorScheme });
    const turn = await askAndWait(page, questions.figure);
    await turn.locator('.answer .marker').first().click();
    await page.locator('mark.cited').first().waitFor();
    await expectAccessible(page);
  });

  it.each([
    ['zh-TW', 'zh-Hant', '問答', '首批國家綠色資料中心有幾個?', '已回答'],
    ['en-GB', 'en', 'Ask', 'How many 5G base stations had been built by the end of 2020?', 'Answered'],
  ])('speaks the language of a browser set to %s', async (locale, lang, ask_, question, outcome) => {
    const page = await browser.open(served.url, { locale });
    expect(await page.getAttribute('html', 'lang')).toBe(lang);
    await page.getByRole('link', { name: ask_, exact: true }).waitFor();
    const turn = await askAndWait(page, question);
    expect(await turn.locator('.outcome').textContent()).toContain(outcome);
    await expectAccessible(page);
  });

  it('keeps a chosen language and appearance over a reload', async () => {
    const page = await browser.open(served.url);
    for (const name of ['English', 'Dark']) {
      await page.getByRole('button', { name: /语言和外观|Language and appearance/ }).click();
      await page.getByRole('menuitemradio', { name }).click();
    }
    await page.reload();
    await page.getByRole('link', { name: 'Ask', exact: true }).waitFor();
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe('rgb(24, 23, 20)');
  });

  it('prints the answer with its quotes, without the controls', async () => {
    const page = await browser.open(served.url);
    await askAndWait(page, questions.figure);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.ask').isVisible()).toBe(false);
    expect(await page.locator('.top-bar').isVisible()).toBe(false);
    expect(await page.locator('.source-quote').textContent()).toContain('3000亿元');
    expect(await page.locator('.source-quote').isVisible()).toBe(true);
  });

  it('does not jump about while an answer comes', async () => {
    const page = await browser.open(served.url);
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { shifts: seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await ask(page, questions.figure);
    await lastAnswer(page);
    const total = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    expect(total).toBeLessThan(0.1);
  });
});
