import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from './support/find-chromium.ts';
import { askAndWait } from './support/page-actions.ts';

/**
 * Takes the screenshots of the README anew: `npm run screenshots -- [address]`, from a running server, by default
 * http://127.0.0.1:8787. Writes docs/images/*.webp.
 */
const url = (process.argv[2] ?? 'http://127.0.0.1:8787').replace(/\/$/, '');
const folder = resolve(import.meta.dirname, '../../docs/images');

/** A draft with something of each kind: a dropped bound, a stronger word, a wrong count, what the plan does not say. */
const draft = [
  '到2025年，电子信息制造业产值突破3000亿元，平均增速9%；软件和信息技术服务业营业收入突破3500亿元，增速达到10%。',
  '打造3家掌握核心技术、具有国际竞争力、年收入超百亿元企业。',
  '必须鼓励企业通过兼并重组、产权转让、上市融资等方式实施产业整合。',
  '每个街道设立一座人工智能体验馆。',
].join('\n');

const figure = '到2025年,电子信息制造业产值目标是多少?';
const wide = { viewport: { width: 1360, height: 850 } };
const phone = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

interface Shot {
  readonly name: string;
  readonly path?: string;
  readonly options: BrowserContextOptions;
  readonly prepare: (page: Page) => Promise<unknown>;
}

const openFirstSource = async (page: Page) => {
  await page.locator('.turn').last().locator('.answer .marker').first().click();
  await page.locator('mark.cited').first().waitFor();
};

const checkDraft = async (page: Page) => {
  await page.locator('.draft-box textarea').fill(draft);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.locator('.finding').first().waitFor();
};

const matchProfile = async (page: Page) => {
  await page.getByLabel('说说您的企业').fill('我们在北辰，二十来个人，做5G设备，想招人。');
  await page.getByRole('button', { name: '查看适用措施' }).click();
  await page.locator('.measure').first().waitFor();
};

const shots: readonly Shot[] = [
  {
    name: 'wide',
    options: wide,
    prepare: async (page) => {
      await askAndWait(page, '首批国家绿色数据中心有几个?');
      await page.getByRole('button', { name: '新对话' }).click();
      await askAndWait(page, figure);
    },
  },
  {
    name: 'reader',
    options: wide,
    prepare: async (page) => {
      const turn = await askAndWait(page, figure);
      await turn.locator('.answer .figure', { hasText: '3000亿元' }).first().click();
      await page.locator('mark.cited-figure').first().waitFor();
    },
  },
  {
    name: 'received',
    path: '/documents/tianjin-it-145',
    options: wide,
    prepare: async (page) => {
      await page.getByRole('button', { name: '收到的原样' }).click();
      await page.getByLabel('种类').selectOption('erratum');
      for (let pressed = 0; pressed < 2; pressed++)
        await page.getByRole('button', { name: '下一处校正' }).click();
    },
  },
  { name: 'refusal', options: wide, prepare: (page) => askAndWait(page, '蓟州区发展什么产业?') },
  {
    name: 'comparison',
    options: wide,
    prepare: (page) => askAndWait(page, '比较2025年电子信息制造业和软件业的目标'),
  },
  {
    name: 'wording',
    path: '/wording',
    options: wide,
    prepare: async (page) => {
      await checkDraft(page);
      await page.locator('.statement.altered_number').first().click();
      await page.locator('mark.cited').first().waitFor();
    },
  },
  { name: 'eligibility', path: '/eligibility', options: wide, prepare: matchProfile },
  {
    name: 'measures',
    path: '/documents/tianjin-it-145?view=measures',
    options: wide,
    prepare: async (page) => {
      await page.locator('.measure-link').nth(3).click();
      await page.locator('mark.cited').first().waitFor();
    },
  },
  { name: 'phone-wording', path: '/wording', options: phone, prepare: checkDraft },
  { name: 'phone-eligibility', path: '/eligibility', options: phone, prepare: matchProfile },
  { name: 'phone', options: phone, prepare: (page) => askAndWait(page, figure) },
  {
    name: 'phone-reader',
    options: phone,
    prepare: async (page) => {
      await askAndWait(page, figure);
      await openFirstSource(page);
    },
  },
  {
    name: 'dark',
    options: { ...wide, colorScheme: 'dark', locale: 'zh-TW' },
    prepare: async (page) => {
      await askAndWait(page, '首批國家綠色資料中心有幾個?');
      await openFirstSource(page);
    },
  },
  {
    name: 'english',
    options: { ...wide, locale: 'en-GB' },
    prepare: (page) => askAndWait(page, 'How many 5G base stations had been built by the end of 2020?'),
  },
  {
    name: 'dashboard',
    path: '/evals',
    options: wide,
    prepare: (page) => page.locator('.chart .bar').first().waitFor(),
  },
  {
    name: 'widget',
    path: '/widget-example',
    options: wide,
    prepare: async (page) => {
      await page.locator('.bubble').click();
      await page.locator('.ask textarea').fill(figure);
      await page.keyboard.press('Enter');
      const turn = page.locator('.turn[data-status="done"]');
      await turn.waitFor();
      await turn.locator('.marker').first().click();
      await page.locator('.place').waitFor();
    },
  },
];

async function take(browser: Browser, { name, path = '/', options, prepare }: Shot): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(url + path, { waitUntil: 'networkidle' });
  await prepare(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  const image = Buffer.from(data, 'base64');
  await writeFile(join(folder, `${name}.webp`), image);
  process.stdout.write(`${name}.webp ${Math.round(image.byteLength / 1000)} kB\n`);
  await context.close();
}

const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium found; CHROMIUM_PATH names one.');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const shot of shots) await take(browser, shot);
await browser.close();
