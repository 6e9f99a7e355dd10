import type { SqlDatabase } from './sql-database.ts';

/**
 * A database that is prepared before its first use, and again before the next one when that failed.
 *
 * @param prepare may run any number of times at once.
 */
export function prepareAtFirstUse(
  database: SqlDatabase,
  prepare: (database: SqlDatabase) => Promise<void>,
): SqlDatabase {
  let isPrepared = false;
  const prepared = async () => {
    if (isPrepared) return;
    // Not one promise for all: on Workers, those who wait for another request's work wait for ever when that request is cancelled.
    await prepare(database);
    isPrepared = true;
  };
  return {
    ...database,
    async write(...statements) {
      await prepared();
      return database.write(...statements);
    },
    async read(...statements) {
      await prepared();
      return database.read(...statements);
    },
  };
}
