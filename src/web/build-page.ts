import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Builds the page and the widget.
 *
 * @param outFolder - emptied first; gets `index.html`, `widget-example.html`, `widget.js`, `icon.svg` and `assets/`.
 * @throws the bundler's error; what the folder holds then is of no use.
 */
export async function buildPage(outFolder: string): Promise<void> {
  for (const config of ['vite.config.ts', 'vite.widget.config.ts']) {
    const configFile = fileURLToPath(new URL(config, import.meta.url));
    await build({ configFile, build: { outDir: outFolder } });
  }
}
