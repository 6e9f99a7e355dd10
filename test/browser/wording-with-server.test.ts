import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import { askAndWait, expectAccessible, markedText } from './support/page-actions.ts';

const expectedProblems = /Failed to load resource/;

onServedPlan('the wording check, with the server', (browser, served) => {
  async function check(page: Page, draft: string): Promise<void> {
    await page.locator('.draft-box textarea').fill(draft);
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.locator('.finding').first().waitFor();
  }

  const draft = '到2025年，电子信息制造业产值突破3000亿元，平均增速9%。\n每个街道设立一座人工智能体验馆。';

  it('finds a bound that was dropped, and what the plan does not say', async () => {
    const page = await browser.open(`${served.url}/wording`);
    await check(page, draft);
    const changed = page.locator('.finding', { hasText: '数字不同' });
    expect(await changed.locator('.changes-list').textContent()).toContain('超过9%→草稿 9%');
    expect(await page.locator('.finding').last().textContent()).toContain('原文没有');
    await page.locator('.draft-text .statement.altered_number').click();
    expect(await markedText(page, 'mark.cited')).toContain('平均增速超过9%');
  });

  it.each([
    ['draft.md', 'text/markdown', async () => Buffer.from(`# 目标\n\n${draft}`)],
    ['draft.txt', 'text/plain', async () => Buffer.from(`\ufeff${draft}`)],
    ['draft.docx', '', () => wordFile(draft)],
  ])('checks %s', async (name, mimeType, content) => {
    const page = await browser.open(`${served.url}/wording`);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType, buffer: Buffer.from(await content()) });
    await page.locator('.finding', { hasText: '数字不同' }).waitFor();
    expect(await page.locator('.draft-text').textContent()).toContain('人工智能体验馆');
    await page.getByRole('button', { name: '修改草稿' }).click();
    await page.getByText(`来自文件 ${name}`).waitFor();
  });

  it('takes a file that is dropped', async () => {
    const page = await browser.open(`${served.url}/wording`);
    await page.locator('.draft-form').waitFor();
    const transfer = await page.evaluateHandle((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
      return files;
    }, draft);
    await page.dispatchEvent('.tool-scroll', 'dragover', { dataTransfer: transfer });
    await page.getByText('松开即可核对').waitFor();
    await page.dispatchEvent('.tool-scroll', 'drop', { dataTransfer: transfer });
    await page.locator('.finding', { hasText: '数字不同' }).waitFor();
  });

  it('says that a file which is no text cannot be read, and keeps what was written', async () => {
    const page = await browser.open(`${served.url}/wording`, { expectedProblems });
    await page.locator('.draft-box textarea').fill(draft);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'draft.docx', mimeType: '', buffer: Buffer.from([1, 0, 2, 0]) });
    expect(await page.getByRole('alert').textContent()).toContain('读不出文字');
    expect(await page.locator('.draft-box textarea').inputValue()).toBe(draft);
  });

  it('shows a draft as text, whatever stands in it', async () => {
    const page = await browser.open(`${served.url}/wording`);
    await check(page, `<img src=x onerror=alert(1)><b>${draft}</b>\u202e反`);
    expect(await page.locator('.draft-text').textContent()).toContain('<img src=x onerror=alert(1)><b>');
    expect(await page.locator('.draft-text img, .draft-text b, .finding img').count()).toBe(0);
    expect(await page.locator('.draft-text .control').textContent()).toBe('\u202e');
  });

  it.each(['docx', 'json'])('saves the result as %s', async (format) => {
    const page = await browser.open(`${served.url}/wording`);
    await check(page, draft);
    await page.getByRole('button', { name: '导出' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: format === 'docx' ? /Word/ : 'JSON' }).click();
    const saved = readFileSync(await (await download).path());
    expect((await download).suggestedFilename()).toBe(`wording-check.${format}`);
    if (format === 'docx') expect(Object.keys(unzipSync(saved))).toContain('word/comments.xml');
    else expect(JSON.parse(saved.toString('utf8')).segments.length).toBeGreaterThan(1);
  });

  it('shows in the chat what differs, and hands the draft to its page', async () => {
    const page = await browser.open(served.url);
    const statement = draft.split('\n')[0] ?? '';
    const turn = await askAndWait(page, `帮我核对这句话：${statement}`);
    const finding = turn.locator('.finding');
    await finding.waitFor();
    expect(await finding.locator('.changes-list').textContent()).toContain('超过9%→草稿 9%');
    await expectAccessible(page);
    await finding.locator('.clause-path a').click();
    expect(await markedText(page, 'mark.cited')).toContain('平均增速超过9%');
    await turn.getByRole('link', { name: '在核对页打开' }).click();
    await page.locator('.finding', { hasText: '数字不同' }).waitFor();
    await page.getByRole('button', { name: '修改草稿' }).click();
    expect(await page.locator('.draft-box textarea').inputValue()).toBe(statement);
  });

  it('lists every occurrence of a term, each leading to its place', async () => {
    const page = await browser.open(`${served.url}/wording`);
    await page.getByRole('button', { name: '查词语' }).click();
    await page.getByLabel('词语').fill('集成電路');
    await page.keyboard.press('Enter');
    await page.locator('.occurrence').first().waitFor();
    const marked = await page.locator('.occurrence mark').allTextContents();
    expect(new Set(marked)).toEqual(new Set(['集成电路']));
    const chapter = page.getByRole('button', { name: /^三 总体要求/ });
    const count = Number(await chapter.locator('b').textContent());
    await chapter.click();
    expect(await page.locator('.occurrence').count()).toBe(count);
    await expectAccessible(page);
    await page.locator('.occurrence a').first().click();
    expect(await markedText(page, 'mark.cited')).toBe('集成电路');
    await page.reload();
    await page.locator('.occurrence').first().waitFor();
    await page.getByLabel('词语').fill('没有这样的词');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('文件中没有“没有这样的词”').waitFor();
  });
});

/** A Word file with these lines as its paragraphs. */
function wordFile(text: string): Promise<Buffer> {
  const children = text.split('\n').map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
