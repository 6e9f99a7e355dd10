import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import { expectAccessible, isInView, markedText } from './support/page-actions.ts';
import { answerTools, toolAnswers } from './support/tool-answers.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const expectedProblems = /Failed to load resource|ERR_/;

onServedPlan('the wording check', (browser, served) => {
  let answers: ReturnType<typeof toolAnswers>;
  beforeAll(() => {
    answers = toolAnswers(served.text);
  });

  async function check(page: Page, draft: string): Promise<void> {
    await page.locator('.draft-box textarea').fill(draft);
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.locator('.finding').first().waitFor();
  }

  /** A page that shows an answer with one statement of each verdict. */
  async function openChecked(options: Parameters<typeof browser.open>[1] = {}): Promise<Page> {
    const page = await browser.open(`${served.url}/wording`, options);
    await answerTools(page, answers);
    await check(page, answers.draft);
    return page;
  }

  it('says of each statement how it stands to the text, in words', async () => {
    const page = await openChecked();
    const verdicts = await page.locator('.finding header .verdict').allTextContents();
    expect(verdicts).toEqual(['逐字一致', '基本一致', '数字不同', '措辞不同', '原文没有']);
    expect(await page.locator('.draft-text .statement .verdict').allTextContents()).toEqual(verdicts);
    const altered = page.locator('.finding').nth(2);
    expect(await altered.locator('.changes-list').textContent()).toContain('超过9%→草稿 9%');
    expect(await altered.locator('blockquote').textContent()).toContain('平均增速超过9%');
    expect(await altered.locator('.diff del').textContent()).toBe('原文有而草稿没有：超过');
    const quoted = page.locator('.finding').nth(3);
    expect(await quoted.textContent()).toContain('加了引号，却不是原话');
    expect(await quoted.textContent()).toContain('实际出自 三、(三)第2段');
    await expectAccessible(page);
  });

  it('shows the draft as it was written, with its statements marked', async () => {
    const page = await openChecked();
    const lines = await page.locator('.draft-line').evaluateAll((all) =>
      all.map((line) => {
        const copy = line.cloneNode(true) as HTMLElement;
        for (const verdict of copy.querySelectorAll('.verdict')) verdict.remove();
        return copy.textContent;
      }),
    );
    expect(lines.join('\n')).toBe(answers.draft);
  });

  it('filters by verdict', async () => {
    const page = await openChecked();
    await page.getByRole('button', { name: /^数字不同/ }).click();
    expect(await page.locator('.finding').count()).toBe(1);
    await page.locator('.draft-text .statement').nth(3).click();
    expect(await page.locator('.finding').count()).toBe(5);
    expect(await page.locator('.finding.selected').getAttribute('id')).toBe('finding-4');
  });

  it('opens the document at the very words of a mark, and goes back to it', async () => {
    const page = await openChecked();
    await page.locator('.draft-text .statement').nth(2).focus();
    await page.keyboard.press('Enter');
    expect(await markedText(page, 'mark.cited')).toBe('电子信息制造业产值突破3000亿元,平均增速超过9%');
    expect(await isInView(page, page.locator('mark.cited').first())).toBe(true);
    expect(await isInView(page, page.locator('#finding-3 header'))).toBe(true);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await page.locator('mark.cited').count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('data-statement')).toBe('2');
  });

  it('keeps the draft over a reload, and when the server is away', async () => {
    const page = await browser.open(`${served.url}/wording`, { expectedProblems });
    await page.locator('.draft-box textarea').fill(answers.draft);
    await page.route('**/api/wording-check', (route) => route.abort());
    await page.getByRole('button', { name: '核对', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('草稿还在');
    await expectAccessible(page);
    await page.reload();
    expect(await page.locator('.draft-box textarea').inputValue()).toBe(answers.draft);
    await answerTools(page, answers);
    await check(page, answers.draft);
    await page.reload();
    await page.locator('.finding').first().waitFor();
    await page.getByRole('button', { name: '修改草稿' }).click();
    expect(await page.locator('.draft-box textarea').inputValue()).toBe(answers.draft);
  });

  it.each([
    [413, 'too_large', '太大了'],
    [415, 'unsupported_media_type', '不支持这种文件'],
    [422, 'unprocessable_document', '读不出文字'],
    [429, 'rate_limited', '服务器正忙'],
  ])('says in words what a %i means', async (status, code, text) => {
    const page = await browser.open(`${served.url}/wording`, { expectedProblems });
    const error = { code, message: 'No.', requestId: 'r' };
    await page.route('**/api/wording-check/file', (route) => route.fulfill({ status, json: { error } }));
    await page.locator('input[type="file"]').setInputFiles({
      name: 'draft.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([0, 1]),
    });
    expect(await page.getByRole('alert').textContent()).toContain(text);
  });

  it('fits a phone: the findings below the draft, the document as a sheet', async () => {
    const page = await openChecked(phone);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.viewport.width);
    await page.locator('.draft-text .statement').nth(2).click();
    expect(await isInView(page, page.locator('#finding-3 header'))).toBe(true);
    await page.locator('#finding-3 .clause-path a').click();
    await page.locator('dialog.sheet').waitFor();
    expect(await markedText(page, 'mark.cited')).toContain('平均增速超过9%');
    await page.goBack();
    await page.locator('dialog.sheet').waitFor({ state: 'detached' });
    expect(await page.locator('.finding').count()).toBe(5);
  });

  it.each([
    ['zh-TW', 'dark', '核對', '數字不同'],
    ['en-GB', 'light', 'Check', 'Other figure'],
  ] as const)('speaks %s in %s', async (locale, colorScheme, button, verdict) => {
    const page = await browser.open(`${served.url}/wording`, { locale, colorScheme });
    await answerTools(page, answers);
    await page.locator('h1').waitFor();
    await expectAccessible(page);
    await page.locator('.draft-box textarea').fill(answers.draft);
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.locator('.finding').first().waitFor();
    expect(await page.locator('.finding').nth(2).textContent()).toContain(verdict);
    await expectAccessible(page);
  });
});
