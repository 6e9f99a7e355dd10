import { LRUCache } from 'lru-cache';

/** Questions repeat within a conversation and among users; 512 vectors take 2 to 4 MB. */
const rememberedQueries = 512;

/** Embeds each question once while it is remembered; what is remembered cannot be changed by a caller. */
export function rememberQueries(
  embed: (text: string) => Promise<readonly number[]>,
): (text: string) => Promise<number[]> {
  const vectors = new LRUCache<string, readonly number[]>({ max: rememberedQueries });
  return async (text) => {
    const known = vectors.get(text);
    if (known !== undefined) return [...known];
    const vector = await embed(text);
    vectors.set(text, vector);
    return [...vector];
  };
}
