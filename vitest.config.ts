import { defineConfig } from 'vitest/config';

/**
 * One project per kind of test: `unit` needs no server, `http` talks to the assembled app on Node, `workers` to the same in workerd,
 * `package` installs what is published, `browser` looks at the page. What every runtime keeps is in `test/contract`, asked of both.
 */
export default defineConfig({
  test: {
    // Servers and browsers are processes of their own: a test file waits as often as it works.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // More than half of the time went into loading the same modules for each file; no test mocks or changes one.
          isolate: false,
          include: ['{src,evals,scripts,training}/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['**/*.workers.test.ts'],
          // No test waits for anything; a busy machine is no failure.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'http',
          include: ['test/{http,contract}/**/*.test.ts'],
          provide: { runtime: 'node' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'workers',
          include: ['src/**/*.workers.test.ts', 'test/{workers,contract}/**/*.test.ts'],
          provide: { runtime: 'workers' },
          globalSetup: 'test/workers/support/build-worker.ts',
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
