import { expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import { expectAccessible, isInView, markedText } from './support/page-actions.ts';

onServedPlan('the reader', (browser, served) => {
  it('opens at a clause, with its place in the outline', async () => {
    const page = await browser.open(`${served.url}/documents/tianjin-it-145#3.3.p2`);
    const clause = page.locator('[data-target]');
    await clause.waitFor();
    expect(await clause.getAttribute('data-section')).toBe('3.3.p2');
    expect(await isInView(page, clause)).toBe(true);
    expect(await page.locator('.outline-column [aria-current]').textContent()).toBe('(三)发展目标');
    await expectAccessible(page);
    await page.getByRole('button', { name: '下一条' }).click();
    expect(page.url()).toContain('#3.3.p3');
    await page.getByRole('link', { name: /人才储备/ }).click();
    expect(page.url()).toContain('#6.4');
  });

  it('opens at an exact span', async () => {
    const start = served.text.indexOf('突破3000亿元');
    const page = await browser.open(`${served.url}/documents/tianjin-it-145#3.3.p2:${start}-${start + 8}`);
    expect(await markedText(page, 'mark.cited')).toBe('突破3000亿元');
    expect(await isInView(page, page.locator('mark.cited').first())).toBe(true);
  });

  it('shows the whole text, character by character', async () => {
    const page = await browser.open(`${served.url}/documents/tianjin-it-145`);
    await page.locator('.document-text').waitFor();
    const paragraphs = await page
      .locator('.document-text p, .document-text h2, .document-text h3')
      .allTextContents();
    expect(paragraphs.join('\n')).toBe(served.text.trimEnd());
    const source = await (await fetch(`${served.url}/api/documents/tianjin-it-145/source`)).text();
    await page.getByRole('button', { name: '收到的原样' }).click();
    const received = await page.locator('.document-text.received').locator('p, h2, h3').allTextContents();
    const squeezed = (whole: string) => whole.replace(/\n/g, '');
    expect(squeezed(received.join(''))).toBe(squeezed(source));
  });

  it('finds words whatever their script and width', async () => {
    const page = await browser.open(`${served.url}/documents/tianjin-it-145`);
    const field = page.getByRole('searchbox');
    for (const query of ['产业规模持续扩大', '產業規模持續擴大']) {
      await field.fill(query);
      expect(await markedText(page, 'mark.current')).toBe('产业规模持续扩大');
    }
    await field.fill('５Ｇ基站');
    expect(await markedText(page, 'mark.current')).toBe('5G基站');
    await field.fill('集成电路');
    expect(await page.locator('.search-count').textContent()).toMatch(/^第 1 处，共 \d+ 处$/);
    await page.keyboard.press('Enter');
    expect(await page.locator('.search-count').textContent()).toMatch(/^第 2 处/);
    await field.fill('没有这样的词');
    expect(await page.locator('.search-count').textContent()).toBe('没有找到');
  });

  it('goes on to the next hit however soon Enter follows the words', async () => {
    const page = await browser.open(`${served.url}/documents/tianjin-it-145`);
    await page.getByRole('searchbox').evaluate(async (field: HTMLInputElement) => {
      field.value = '集成电路';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Long enough for the page to be drawn anew, too short for the screen to be painted.
      await Promise.resolve();
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    });
    expect(await page.locator('.search-count').textContent()).toMatch(/^第 2 处/);
  });

  it('explains every repair by hand', async () => {
    const page = await browser.open(`${served.url}/documents/tianjin-it-145`);
    await page.getByRole('button', { name: '收到的原样' }).click();
    await page.getByLabel('种类').selectOption('erratum');
    await page.getByRole('button', { name: '下一处校正' }).click();
    const explained = page.locator('.repair-explained');
    expect(await explained.textContent()).toContain('“十四五”时期');
    expect(await explained.textContent()).toContain('opening quotation mark was lost');
    expect(await isInView(page, page.locator('mark.repair-current').first())).toBe(true);
  });

  it('copies a clause as a formal reference, with and without its words', async () => {
    const page = await browser.open(`${served.url}/documents/tianjin-it-145#3.3.p2`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const title = '《天津市新一代信息技术产业发展“十四五”专项规划》';
    const copied = async (item: string) => {
      await page.getByRole('button', { name: '复制引用' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByText('已复制').waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('只复制出处')).toBe(`${title}三、(三)第2段`);
    expect(await copied('出处和原文')).toContain(`${title}三、(三)第2段：“产业规模持续扩大。到2025年,`);
    expect(await copied('复制链接')).toMatch(/\/documents\/tianjin-it-145#3\.3\.p2:\d+-\d+$/);
  });

  it('says when there is no such document', async () => {
    const page = await browser.open(`${served.url}/documents/none`, { expectedProblems: /404/ });
    await page.getByText('没有这份文件。').waitFor();
  });
});
