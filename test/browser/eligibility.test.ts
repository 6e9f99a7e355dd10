import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { onServedPlan } from './support/on-served-plan.ts';
import { expectAccessible, isInView, lastAnswer, markedText } from './support/page-actions.ts';
import { answerTools, toolAnswers } from './support/tool-answers.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const expectedProblems = /Failed to load resource|ERR_/;

onServedPlan('eligibility', (browser, served) => {
  let answers: ReturnType<typeof toolAnswers>;
  beforeAll(() => {
    answers = toolAnswers(served.text);
  });

  async function match(page: Page): Promise<void> {
    await page.getByRole('button', { name: '查看适用措施' }).click();
    await page.locator('.measure').first().waitFor();
  }

  it('sends what was filled in, and nothing else', async () => {
    const page = await browser.open(`${served.url}/eligibility`);
    await answerTools(page, answers);
    await page.locator('h1').waitFor();
    await expectAccessible(page);
    await page.getByLabel('所在地区').fill('北辰');
    await page.getByLabel('行业或产品').fill('5G设备，传感器');
    await page.getByLabel('人数').fill('20');
    await page.getByLabel('发展阶段').selectOption('初创');
    await page.getByLabel('高新技术企业').check();
    await page.getByLabel('人才').check();
    await page.getByRole('button', { name: '添加一个数字' }).click();
    await page.getByLabel('名称').fill('研发投入');
    await page.getByLabel('数值').fill('800');
    await page.getByLabel('单位').fill('万元');
    const sent = page.waitForRequest('**/api/eligibility');
    await match(page);
    expect((await sent).postDataJSON()).toEqual({
      lang: 'zh',
      profile: {
        district: '北辰',
        industry: ['5G设备', '传感器'],
        size: '20人',
        stage: '初创',
        certifications: ['高新技术企业'],
        needs: ['人才'],
        figures: [{ name: '研发投入', value: 800, unit: '万元' }],
      },
    });
  });

  it('groups the measures, each condition with its state in words', async () => {
    const page = await browser.open(`${served.url}/eligibility`);
    await answerTools(page, answers);
    await page.getByLabel('说说您的企业').fill('我们做5G设备');
    await match(page);
    const [applies, depends, general, excluded] = await page.locator('.result-group').all();
    expect(await general?.textContent()).toContain('面向各类企业');
    expect(await page.locator('.case').textContent()).toContain('按此理解 北辰 · 5G · 微型/小型');
    expect(await applies?.textContent()).toContain('符合');
    expect(await applies?.textContent()).toContain('240万元800万元 × 30% = 240万元');
    expect(await applies?.textContent()).toContain('所引条款没有写明金额、截止日期、申请渠道');
    expect(await depends?.textContent()).toContain('还不知道');
    await excluded?.locator('summary').click();
    expect(await excluded?.textContent()).toContain('不符合');
    expect(await page.locator('.notice').textContent()).toContain('已经结束');
    await expectAccessible(page);
    await page.locator('.measure header a').first().click();
    expect(await markedText(page, 'mark.cited')).toContain('鼓励企业通过兼并重组');
    expect(await isInView(page, page.locator('mark.cited').first())).toBe(true);
    await expectAccessible(page);
  });

  it('asks for the one fact that would change most, and takes it', async () => {
    const page = await browser.open(`${served.url}/eligibility`);
    await answerTools(page, answers);
    await page.getByLabel('说说您的企业').fill('我们做5G设备');
    await match(page);
    expect(await page.locator('.next-question').count()).toBe(1);
    const sent = page.waitForRequest('**/api/eligibility');
    await page.getByLabel('您的企业处在什么阶段').fill('初创');
    await page.keyboard.press('Enter');
    expect((await sent).postDataJSON().profile).toEqual({ text: '我们做5G设备', stage: '初创' });
    await page.reload();
    await page.locator('.measure').first().waitFor();
    expect(await page.locator('.case').textContent()).toContain('初创');
  });

  it('says what is missing, and keeps what was filled in when the server is away', async () => {
    const page = await browser.open(`${served.url}/eligibility`, { expectedProblems });
    await page.getByRole('button', { name: '查看适用措施' }).click();
    await page.getByText('先说说您的企业').waitFor();
    await page.getByLabel('人数').fill('很多');
    await page.getByRole('button', { name: '查看适用措施' }).click();
    await page.getByText('数值要填数字').waitFor();
    await page.getByLabel('人数').fill('20');
    await page.route('**/api/eligibility', (route) => route.abort());
    await page.getByRole('button', { name: '查看适用措施' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('填写的内容还在');
    await page.reload();
    await answerTools(page, answers);
    await page.getByLabel('人数').waitFor();
    expect(await page.getByLabel('人数').inputValue()).toBe('20');
  });

  it('goes on in the chat', async () => {
    const page = await browser.open(`${served.url}/eligibility`);
    await answerTools(page, answers);
    await page.getByLabel('所在地区').fill('北辰');
    await page.getByLabel('行业或产品').fill('5G设备');
    await match(page);
    await page.getByRole('button', { name: '在问答中接着问' }).click();
    await page.locator('.turn').waitFor();
    expect(await page.locator('.turn h2').textContent()).toContain('我们在北辰，做5G设备。');
    await lastAnswer(page);
    await page.goto(served.url);
    await page.locator('.examples').waitFor();
    expect(await page.locator('.turn').count()).toBe(0);
  });

  it('fits a phone', async () => {
    const page = await browser.open(`${served.url}/eligibility`, phone);
    await answerTools(page, answers);
    await page.locator('h1').waitFor();
    await expectAccessible(page);
    await page.getByLabel('说说您的企业').fill('我们做5G设备');
    await match(page);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.viewport.width);
    await page.locator('.measure header a').first().click();
    await page.locator('dialog.sheet').waitFor();
    expect(await markedText(page, 'mark.cited')).toContain('鼓励企业');
  });

  it.each([
    ['zh-TW', 'dark', '檢視適用措施', '還不知道'],
    ['en-GB', 'light', 'Show measures', 'Not known'],
  ] as const)('speaks %s in %s', async (locale, colorScheme, button, status) => {
    const page = await browser.open(`${served.url}/eligibility`, { locale, colorScheme });
    await answerTools(page, answers);
    await page.locator('h1').waitFor();
    await expectAccessible(page);
    await page.locator('.field textarea').fill('5G');
    await page.getByRole('button', { name: button }).click();
    await page.locator('.measure').first().waitFor();
    expect(await page.locator('.match').textContent()).toContain(status);
    await expectAccessible(page);
  });

  it('shows the measures of a document beside its text, with their parts marked', async () => {
    const page = await browser.open(`${served.url}/documents/tianjin-it-145`);
    await answerTools(page, answers);
    await page.getByRole('button', { name: '措施' }).click();
    await page.locator('.measure-link').click();
    expect(await markedText(page, 'mark.cited')).toContain('鼓励企业通过兼并重组');
    expect(await markedText(page, '.document-text mark.strength')).toBe('鼓励');
    expect(await markedText(page, '.document-text mark.beneficiary')).toBe('企业');
    expect(await isInView(page, page.locator('mark.cited').first())).toBe(true);
    await expectAccessible(page);
    await page.reload();
    expect(await markedText(page, '.document-text mark.strength')).toBe('鼓励');
    await page.getByRole('button', { name: '下一条' }).click();
    await page.locator('mark.cited').first().waitFor({ state: 'detached' });
    expect(await page.locator('.document-text mark.strength').count()).toBe(0);
  });
});
