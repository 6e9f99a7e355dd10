import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface PageOptions extends BrowserContextOptions {
  /** Complaints of the page that a test expects, such as those about a server that it has killed. */
  readonly expectedProblems?: RegExp;
}

/** A browser for the tests of one file. */
export interface TestBrowser {
  /** A page in a browser profile of its own, in 简体 unless told otherwise. */
  open(url: string, options?: PageOptions): Promise<Page>;
}

/**
 * Describes what happens in a real browser. After each test no page may have complained: no script error, no
 * breach of the content security policy, no failed request.
 */
export function inChromium(name: string, body: (browser: TestBrowser) => void): void {
  const path = findChromium();
  if (path === null && process.env.CI) {
    it(`${name}: there is a Chromium`, () => {
      throw new Error('No Chromium found. Under CI the browser tests must run; .ci/run installs one.');
    });
    return;
  }
  describe.skipIf(path === null)(path === null ? `${name} (no Chromium found)` : name, () => {
    let browser: Browser;
    const problems: string[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: path ?? '', args: flags });
    });
    afterAll(() => browser?.close());
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      expect(problems.splice(0)).toEqual([]);
    });
    body({
      async open(url, { expectedProblems, ...options } = {}) {
        const context = await browser.newContext({
          locale: 'zh-CN',
          viewport: { width: 1440, height: 900 },
          reducedMotion: 'reduce',
          ...options,
        });
        context.setDefaultTimeout(60_000);
        const page = await context.newPage();
        const note = (problem: string) => {
          if (!expectedProblems?.test(problem)) problems.push(problem);
        };
        page.on('pageerror', (error) => note(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning')
            note(`${message.text()} ${message.location().url}`);
        });
        page.on('dialog', (dialog) => note(`dialog ${dialog.message()}`));
        await page.goto(url);
        return page;
      },
    });
  });
}
