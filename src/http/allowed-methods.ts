import { TrieRouter } from 'hono/router/trie-router';
import type { App } from './app-types.ts';

/**
 * Answers which methods the routes of an app offer at a path, for `Allow` headers. Reads the routes at
 * the first call, after all of them were added.
 *
 * @returns sorted method names, `HEAD` and `OPTIONS` included; empty for a path without any route.
 */
export function allowedMethods(app: App): (path: string) => string[] {
  let router: TrieRouter<string> | undefined;
  return (path) => {
    if (!router) {
      router = new TrieRouter<string>();
      for (const route of app.routes) if (route.method !== 'ALL') router.add('ALL', route.path, route.method);
    }
    const methods = new Set(router.match('ALL', path)[0].map(([method]) => method));
    if (methods.size === 0) return [];
    if (methods.has('GET')) methods.add('HEAD');
    return [...methods.add('OPTIONS')].sort();
  };
}
