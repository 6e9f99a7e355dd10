import { defineConfig } from 'vitest/config';

/**
 * One project per kind of test: `unit` needs no server, `http` talks to the assembled app, `package` installs what is
 * published, `browser` looks at the page.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,evals,scripts}/**/*.test.ts', 'test/*.test.ts'],
          // No test waits for anything; a busy machine is no failure.
          testTimeout: 60_000,
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
