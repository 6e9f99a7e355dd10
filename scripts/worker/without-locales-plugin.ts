import type { Plugin } from 'esbuild';

/**
 * Leaves out zod's messages in languages other than English, which nothing here shows: a third of a megabyte of the isolate's memory. English
 * is imported by its own file.
 */
export function withoutLocalesPlugin(): Plugin {
  return {
    name: 'without-locales',
    setup(build) {
      build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ path, importer }) =>
        /[\\/]node_modules[\\/]zod[\\/]/.test(importer) ? { path, namespace: 'no-locales' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'no-locales' }, () => ({ contents: 'export {};' }));
    },
  };
}
