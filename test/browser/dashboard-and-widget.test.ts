import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endProcesses, startServer } from '../http/support/running-process.ts';
import { inChromium } from './support/in-chromium.ts';
import { expectAccessible, questions } from './support/page-actions.ts';
import { earlierReport, laterReport, reportHeads } from './support/reports.ts';

const built = resolve(import.meta.dirname, '../../dist/web');

inChromium('dashboard, widget and weight', (browser) => {
  let url = '';
  let host: Server;
  let hostUrl = '';
  beforeAll(async () => {
    // A page of another origin, as strict as the widget allows.
    host = createServer((_, response) => {
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; script-src ${url}; connect-src ${url}; img-src 'self'`,
      );
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><title>Portal</title><main><h1>Portal</h1></main>` +
          `<script src="${url}/widget.js" defer data-lang="en" data-color="#0b6" data-document="tianjin-it-145" data-title="Plan"></script>`,
      );
    });
    await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
    hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    ({ url } = await startServer({ CEWEN_EMBEDDINGS: 'none', CEWEN_CORS_ORIGINS: hostUrl }));
  });
  afterAll(async () => {
    await endProcesses();
    host?.close();
  });

  it('shows the report that ships with the project', async () => {
    const page = await browser.open(`${url}/evals`);
    await page.locator('.chart .bar').first().waitFor();
    expect(await page.locator('.chart .bar').count()).toBeGreaterThan(5);
    expect(await page.locator('.failures details').count()).toBeGreaterThan(0);
    await page.locator('.failures summary').first().click();
    await expectAccessible(page);
    await page.getByLabel('题集').selectOption('test');
    expect(await page.locator('.failures').count()).toBe(0);
  });

  it('compares two reports', async () => {
    const page = await browser.open(`${url}/documents/tianjin-it-145`);
    await page.route('**/api/evals', (route) => route.fulfill({ json: { reports: reportHeads } }));
    for (const report of [earlierReport, laterReport])
      await page.route(`**/api/evals/${report.id}`, (route) => route.fulfill({ json: report }));
    await page.goto(`${url}/evals?report=later&compare=earlier`);
    await page.locator('.chart .earlier').first().waitFor({ state: 'attached' });
    expect(await page.locator('.evals table').first().textContent()).toContain('▲ +.100');
    const changes = page.locator('.changes');
    expect(await changes.nth(0).textContent()).toContain('新错的题');
    expect(await changes.nth(1).textContent()).toContain('改正的题');
    await expectAccessible(page);
  });

  it('answers on a strict page of another origin, in a tree of its own', async () => {
    const page = await browser.open(hostUrl);
    await page.getByRole('button', { name: 'Ask about the policy' }).click();
    await page.getByRole('dialog', { name: 'Plan' }).waitFor();
    await page.keyboard.type(questions.figure);
    await page.keyboard.press('Enter');
    const turn = page.locator('cewen-widget .turn[data-status="done"]');
    await turn.waitFor();
    expect(await turn.locator('.answer').textContent()).toContain('3000亿元');
    const marker = turn.locator('.marker').first();
    expect(await marker.getAttribute('href')).toContain(`${url}/documents/tianjin-it-145#3.3.p2`);
    await marker.click();
    expect(await page.locator('cewen-widget .place blockquote').textContent()).toContain('平均增速超过9%');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('cewen-widget .panel').isVisible()).toBe(false);
  });

  it('has an example page', async () => {
    const page = await browser.open(`${url}/widget-example`);
    await page.locator('cewen-widget .bubble').click();
    await page.getByRole('dialog').waitFor();
  });

  it('keeps to a policy without inline script or style', async () => {
    const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(readFileSync(join(built, 'index.html'), 'utf8')).not.toMatch(
      /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/,
    );
  });

  it('loads the chat and the document first, and every other page when it is opened', () => {
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
    const bytes = first.map((name) => gzipSync(readFileSync(join(built, name))).byteLength);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(80_000);
    for (const page of ['wording-page', 'eligibility-page', 'evals-page', 'measure-list'])
      expect(first.join()).not.toContain(page);
  });

  it('weighs at most 200 kB of compressed script, everything together', () => {
    const scripts = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
    const bytes = scripts.map((name) => gzipSync(readFileSync(join(built, 'assets', name))).byteLength);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000);
  });
});
