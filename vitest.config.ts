import { defineConfig } from 'vitest/config';

/**
 * One project per kind of test: `unit` needs no server, `http` talks to the assembled app, `package` installs what is
 * published, `browser` looks at the page, `workers` runs parts in Cloudflare's runtime.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,evals,scripts}/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['**/*.workers.test.ts'],
        },
      },
      {
        test: {
          name: 'http',
          include: ['test/http/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'workers',
          include: ['src/**/*.workers.test.ts', 'test/workers/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'package', include: ['test/package/**/*.test.ts'], testTimeout: 240_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/support/build-page.ts',
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
