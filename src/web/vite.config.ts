import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The page. `npx vite src/web` serves it with reloading, beside a server on port 8787. */
export default defineConfig({
  root: folder,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Nothing goes into `data:` addresses: the content security policy is 'self' alone.
    assetsInlineLimit: 0,
    rolldownOptions: { input: [`${folder}index.html`, `${folder}widget-example.html`] },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8787', '/healthz': 'http://127.0.0.1:8787' } },
});
