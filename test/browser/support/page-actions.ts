import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Questions whose answers the tests know. */
export const questions = {
  figure: '到2025年电子信息制造业产值目标是多少?',
  followUp: '那软件业呢?',
  refused: '蓟州区发展什么产业?',
  long: '集成电路重点发展什么?',
} as const;

/** Types a question and sends it. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('.ask textarea').fill(question);
  await page.keyboard.press('Enter');
}

/** The last turn, once its answer is complete. */
export async function lastAnswer(page: Page): Promise<Locator> {
  const turn = page.locator('.turn').last();
  await page.waitForFunction(
    () => [...document.querySelectorAll<HTMLElement>('.turn')].at(-1)?.dataset.status === 'done',
  );
  return turn;
}

/** Asks and waits for the answer. */
export async function askAndWait(page: Page, question: string): Promise<Locator> {
  await ask(page, question);
  await page.locator('.turn h2, .turn h3').filter({ hasText: question }).last().waitFor();
  return lastAnswer(page);
}

/** Text that is marked, joined over the pieces that it was cut into. */
export async function markedText(page: Page, selector: string): Promise<string> {
  await page.locator(selector).first().waitFor();
  return (await page.locator(selector).allTextContents()).join('');
}

/** Whether all of an element lies in the window. */
export async function isInView(page: Page, locator: Locator): Promise<boolean> {
  const box = await locator.boundingBox();
  const size = page.viewportSize();
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe, shadow trees included, by WCAG 2.2 A and AA and its best practices; expects no finding.
 *
 * @param parts - selectors of what is looked at; the whole page when absent.
 */
export async function expectAccessible(page: Page, parts?: readonly string[]): Promise<void> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (include) => {
    // @ts-expect-error: axe has just been put there
    const { violations } = await window.axe.run(include ? { include } : document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(
      (one: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }) =>
        `${one.impact} ${one.id}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join(' | ')}`,
    );
  }, parts ?? null);
  expect(violations).toEqual([]);
}
