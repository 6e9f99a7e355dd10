import { expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import {
  askAndWait,
  expectAccessible,
  isInView,
  lastAnswer,
  markedText,
  questions,
} from './support/page-actions.ts';

onServedPlan('asking', (browser, served) => {
  it('shows an answer whose citation opens the clause with exactly the quote marked, in view', async () => {
    const page = await browser.open(served.url);
    const turn = await askAndWait(page, questions.figure);
    expect(await turn.locator('.outcome').textContent()).toContain('已回答');
    expect(await turn.locator('.answer').textContent()).toContain('3000亿元');
    await turn.locator('.answer .marker').first().click();
    const marked = await markedText(page, 'mark.cited');
    const start = Number(await page.locator('mark.cited').first().getAttribute('data-start'));
    expect(marked).toContain('电子信息制造业产值突破3000亿元,平均增速超过9%');
    expect(served.text.slice(start, start + marked.length)).toBe(marked);
    expect(await isInView(page, page.locator('mark.cited').first())).toBe(true);
    await expectAccessible(page);
  });

  it('ties a figure to the very place where it stands', async () => {
    const page = await browser.open(served.url);
    const turn = await askAndWait(page, questions.figure);
    const figure = turn.locator('.answer .figure', { hasText: '3500亿元' });
    await figure.hover();
    expect(await turn.locator('.marker.tied').count()).toBeGreaterThan(0);
    await figure.click();
    expect(await markedText(page, 'mark.cited-figure')).toBe('3500亿元');
  });

  it('shows how far the quote is from what was received, and why', async () => {
    const page = await browser.open(served.url);
    const turn = await askAndWait(page, questions.figure);
    await turn.locator('.answer .marker').first().click();
    await page.getByRole('button', { name: '对照原样' }).click();
    expect(await markedText(page, 'mark.cited')).toContain('電子信息制造業(yè)產(chǎn)值突破3000億元');
    await page.getByRole('button', { name: '下一处校正' }).click();
    const explained = page.locator('.repair-explained');
    expect(await explained.textContent()).toMatch(/收到.+校正为.+/);
    expect(await page.locator('.repair-count').textContent()).toMatch(/^校正 1 \/ \d+$/);
    // Thousands of marks take axe a quarter of a minute: the first paragraphs have every kind of them.
    await expectAccessible(page, ['.reader-tools', '.repair-bar', '.document-text > :nth-child(-n+4)']);
  });

  it('understands a follow-up, and shows a notice once', async () => {
    const page = await browser.open(served.url);
    await askAndWait(page, questions.figure);
    const second = await askAndWait(page, questions.followUp);
    expect(await second.locator('.understood').textContent()).toContain('软件');
    expect(await second.locator('.answer').textContent()).toContain('3500亿元');
    expect(await page.locator('.notice').count()).toBe(1);
    expect(await page.locator('.notice').textContent()).toContain('2021—2025');
  });

  it('asks a suggestion by one press', async () => {
    const page = await browser.open(served.url);
    const first = await askAndWait(page, questions.figure);
    const chip = first.locator('.chip').first();
    const question = (await chip.textContent()) ?? '';
    await chip.click();
    await page.locator('.turn').nth(1).waitFor();
    const second = await lastAnswer(page);
    expect(await second.locator('h2').textContent()).toContain(question);
  });

  it('says plainly what the document does not hold, with the nearest clauses', async () => {
    const page = await browser.open(served.url);
    const turn = await askAndWait(page, questions.refused);
    expect(await turn.locator('.outcome').textContent()).toContain('文件中没有');
    expect(await turn.locator('.answer .marker').count()).toBe(0);
    await turn.locator('.nearest a').first().click();
    const quote = (await turn.locator('.nearest li span').first().textContent()) ?? '-';
    expect(await markedText(page, 'mark.cited')).toBe(quote.trim());
    await expectAccessible(page);
  });

  it('puts an edited question in the place of the old one and of what followed', async () => {
    const page = await browser.open(served.url);
    await askAndWait(page, questions.figure);
    await askAndWait(page, questions.followUp);
    const first = page.locator('.turn').first();
    await first.getByRole('button', { name: '修改问题' }).click();
    await first.getByRole('textbox').fill(questions.refused);
    await first.getByRole('button', { name: '重新提问' }).click();
    const turn = await lastAnswer(page);
    expect(await turn.locator('h2').textContent()).toContain('蓟州区');
    expect(await page.locator('.turn').count()).toBe(1);
    await page.reload();
    await lastAnswer(page);
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('takes feedback with a comment', async () => {
    const page = await browser.open(served.url);
    const turn = await askAndWait(page, questions.figure);
    await turn.getByRole('button', { name: '有问题' }).click();
    await turn.getByLabel('补充说明').fill('应当先说增速');
    const sent = page.waitForRequest('**/api/feedback');
    await turn.getByRole('button', { name: '提交' }).click();
    expect((await sent).postDataJSON()).toMatchObject({ rating: 'down', comment: '应当先说增速' });
    await turn.getByText('谢谢，已记录。').waitFor();
  });

  it.each([
    ['Word', '.docx'],
    ['Markdown', '.md'],
  ])('exports the conversation as %s', async (name, extension) => {
    const page = await browser.open(served.url);
    await askAndWait(page, questions.figure);
    await page.getByRole('button', { name: '导出对话' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    expect((await download).suggestedFilename()).toContain(extension);
  });

  it('copies an answer with its sources', async () => {
    const page = await browser.open(served.url, { permissions: ['clipboard-read', 'clipboard-write'] });
    const turn = await askAndWait(page, questions.figure);
    await turn.getByRole('button', { name: '复制回答' }).click();
    await turn.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('[1] 三、(三)第2段：“到2025年,电子信息制造业产值突破3000亿元');
  });

  it('begins with one example of each kind, and asks it by one press', async () => {
    const page = await browser.open(served.url);
    await page.locator('.examples button').first().waitFor();
    expect(await page.locator('.examples .kind').allTextContents()).toEqual([
      '查数字',
      '看适用',
      '核原文',
      '作比较',
    ]);
    await expectAccessible(page);
    await page.locator('.examples button').first().click();
    await lastAnswer(page);
  });
});
