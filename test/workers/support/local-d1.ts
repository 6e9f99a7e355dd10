import type { D1Binding } from '../../../src/adapters/sqlite/d1-connection.ts';
import { openMiniflare } from './own-miniflare.ts';

/** D1 databases of this process: the SQLite of workerd, behind the binding that a Worker gets. */
export interface LocalD1 {
  /** An empty one at each call, of as many as were asked for. */
  next(): Promise<D1Binding>;
  close(): Promise<void>;
}

export async function startLocalD1(databases: number): Promise<LocalD1> {
  const names = Array.from({ length: databases }, (_, index) => `DB${index}`);
  const { miniflare, close } = openMiniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() };',
    compatibilityDate: '2026-03-01',
    d1Databases: names,
  });
  await miniflare.ready.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    async next() {
      const name = names.shift();
      if (name === undefined) throw new Error(`There are ${databases} databases only.`);
      return miniflare.getD1Database(name);
    },
    close,
  };
}
