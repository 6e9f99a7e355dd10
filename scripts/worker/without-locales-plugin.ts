import type { Plugin } from 'esbuild';

/**
 * Leaves out zod's messages in languages other than English, which nothing here shows: .9 MB of the isolate's memory. English is imported by its
 * own file. Fails where zod no longer brings them, for then it is built another way.
 */
export function withoutLocalesPlugin(): Plugin {
  return {
    name: 'without-locales',
    setup(build) {
      let isMet = false;
      build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ path, importer }) => {
        if (!/[\\/]node_modules[\\/]zod[\\/]/.test(importer)) return undefined;
        isMet = true;
        return { path, namespace: 'no-locales' };
      });
      build.onLoad({ filter: /.*/, namespace: 'no-locales' }, () => ({ contents: 'export {};' }));
      build.onEnd(() => (isMet ? {} : { errors: [{ text: 'zod brings its locales another way' }] }));
    },
  };
}
