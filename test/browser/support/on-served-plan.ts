import { afterAll, beforeAll } from 'vitest';
import { endProcesses, startServer } from '../../http/support/running-process.ts';
import { inChromium, type TestBrowser } from './in-chromium.ts';

/** A server with the plan that ships; known once the tests run. */
export interface ServedPlan {
  readonly url: string;
  /** The plan's canonical text. */
  readonly text: string;
}

/** Describes what happens in a real browser on the pages of a server of one's own, with lexical search. */
export function onServedPlan(name: string, body: (browser: TestBrowser, served: ServedPlan) => void): void {
  inChromium(name, (browser) => {
    const served = { url: '', text: '' };
    beforeAll(async () => {
      const { url } = await startServer({ CEWEN_EMBEDDINGS: 'none' });
      served.url = url;
      served.text = await (await fetch(`${url}/api/documents/tianjin-it-145/text`)).text();
    });
    afterAll(endProcesses);
    body(browser, served);
  });
}
