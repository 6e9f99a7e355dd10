import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endProcesses, scratchForProcess, startServer } from '../http/support/running-process.ts';
import { inChromium } from './support/in-chromium.ts';
import { ask, askAndWait, lastAnswer } from './support/page-actions.ts';

const image = '<img src=x onerror="window.wasHacked=true">';
/** A page's source that shows the same: its repair is the very text, which must stay text. */
const escaped = image.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const script = '</script><script>window.wasHacked=true</script>';
const override = '\u202e反转\u202c';

const hostile = `关于支持测试产业发展的若干措施${image}
一、总体要求
(一)发展目标。到2025年,测试产业产值达到300亿元${escaped}${image}**[1]**,形成${script}[9]产业集群|甲|乙|。
(二)重点任务${override}。支持企业开展javascript:alert(1)技术攻关,给予最高50万元奖励。
`;

inChromium('hostile text', (browser) => {
  let url = '';
  beforeAll(async () => {
    const folder = scratchForProcess();
    mkdirSync(join(folder, 'corpus'));
    writeFileSync(join(folder, 'corpus/hostile.txt'), hostile);
    ({ url } = await startServer({ CEWEN_EMBEDDINGS: 'none', CEWEN_CORPUS: join(folder, 'corpus') }));
  });
  afterAll(endProcesses);

  it.each([
    ['an image with a handler', `产值目标是多少${image}`],
    ['a script', `产值目标是多少${script}`],
    ['Markdown and a link', '**产值**目标是[多少](javascript:alert(1))'],
    ['a direction override', `产值目标${override}是多少`],
  ])('in a question is shown as it is: %s', async (_, question) => {
    const page = await browser.open(url);
    await ask(page, question);
    const turn = await lastAnswer(page);
    expect(await turn.locator('h2 bdi').textContent()).toBe(question);
    expect(await page.locator('#app img, #app script, #app a[href^="javascript:"]').count()).toBe(0);
    expect(await page.evaluate(() => 'wasHacked' in window)).toBe(false);
    await page.reload();
    await lastAnswer(page);
    expect(await page.locator('#app img, #app script').count()).toBe(0);
    expect(await page.evaluate(() => 'wasHacked' in window)).toBe(false);
  });

  it('cannot turn the writing direction around', async () => {
    const page = await browser.open(url);
    await ask(page, `产值${override}目标abc是多少`);
    const turn = await lastAnswer(page);
    const left = (text: string) =>
      turn.locator('h2 bdi').evaluate((question, wanted) => {
        const walker = document.createTreeWalker(question, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect().left;
        }
        return Number.NaN;
      }, text);
    expect(await left('反转')).toBeLessThan(await left('转'));
    expect(await turn.locator('h2 .control').count()).toBe(2);
  });

  it('in a document is shown as it is, in the answer and in the reader', async () => {
    const page = await browser.open(url);
    const turn = await askAndWait(page, '到2025年测试产业产值目标是多少?');
    expect(await turn.locator('.answer').textContent()).toContain('300亿元<img src=x onerror=');
    await turn.locator('.answer .marker').first().click();
    await page.locator('mark.cited').first().waitFor();
    expect(await page.locator('.document-text').textContent()).toContain(image);
    expect(await page.locator('#app img, #app script').count()).toBe(0);
    await page.goto(`${url}/documents/hostile#1.2`);
    await page.locator('[data-target]').waitFor();
    expect(await page.locator('.document-text').textContent()).toContain(image);
    await page.getByRole('button', { name: '收到的原样' }).click();
    const received = await page.locator('.document-text.received').textContent();
    for (const raw of [image, script, escaped]) expect(received).toContain(raw);
    expect(await page.locator('#app img, #app script').count()).toBe(0);
    expect(await page.evaluate(() => 'wasHacked' in window)).toBe(false);
  });

  it('in the address opens nothing', async () => {
    const page = await browser.open(`${url}/documents/hostile#${encodeURIComponent(image)}`, {
      expectedProblems: /404/,
    });
    await page.locator('.document-text').waitFor();
    await page.goto(`${url}/documents/%3Cimg%20src=x%3E`);
    await page.getByText('没有这份文件。').waitFor();
    expect(await page.evaluate(() => 'wasHacked' in window)).toBe(false);
  });

  it('of 50 kB is not sent, and the page says why; of 8,000 characters it is folded', async () => {
    const page = await browser.open(url);
    const field = page.locator('.ask textarea');
    await field.fill(image + '政'.repeat(50_000));
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('最多 8000 字');
    expect(await page.locator('.turn').count()).toBe(0);
    expect((await field.inputValue()).length).toBe(50_000 + image.length);
    const long = `产值目标是多少?${'政'.repeat(7900)}`;
    await field.fill(long);
    await page.keyboard.press('Enter');
    const turn = await lastAnswer(page);
    expect((await turn.locator('h2').textContent())?.length).toBeLessThan(500);
    await turn.getByRole('button', { name: '展开全部' }).click();
    expect(await turn.locator('h2 bdi').textContent()).toBe(long);
  });
});
