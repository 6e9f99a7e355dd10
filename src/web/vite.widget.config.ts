import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The widget: one classic script with everything in it. */
export default defineConfig({
  root: folder,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: `${folder}widget/widget.tsx`,
      formats: ['iife'],
      name: 'cewenWidget',
      fileName: () => 'widget.js',
    },
  },
});
