import { AppError } from '../../errors.ts';
import { migrations } from './schema.ts';
import type { SqlDatabase, SqlStatement } from './sql-database.ts';

/**
 * Where a file has `user_version` and `application_id`, other databases have this table: D1 and a libSQL server let nobody set those
 * pragmas. One row for each step that was taken; the table's name says whose database it is.
 */
const stepsTable = 'cewen_steps';

/** What SQLite, Cloudflare and libSQL keep for themselves is nobody's table. */
const tables: SqlStatement = {
  sql: `select name from sqlite_schema where type = 'table'
    and name not glob 'sqlite_*' and name not glob '_cf_*' and name not glob 'libsql_*'`,
};

/**
 * Brings a database without `user_version` to the present form, all missing steps in one transaction. Any number may do so at once.
 *
 * @throws AppError `unavailable` for a database that belongs to something else or comes from a newer version.
 */
export async function takeSteps(database: SqlDatabase): Promise<void> {
  const taken = await stepsTaken(database);
  if (taken === migrations.length) return;
  try {
    await database.write(...stepsAfter(taken));
  } catch (error) {
    // Whoever else took the same steps meanwhile was here first, and nothing of ours was done.
    if ((await stepsTaken(database)) < migrations.length) throw error;
  }
}

/** A step that was taken already has its row, and stops the whole transaction. */
function stepsAfter(taken: number): SqlStatement[] {
  const table = `create table if not exists ${stepsTable} (step integer primary key) strict`;
  const steps = migrations
    .slice(taken)
    .flatMap((statements, index) => [
      { sql: `insert into ${stepsTable} (step) values (:step)`, args: { step: taken + index + 1 } },
      ...statements.map((sql) => ({ sql })),
    ]);
  return [{ sql: table }, ...steps];
}

async function stepsTaken(database: SqlDatabase): Promise<number> {
  const [found = []] = await database.read(tables);
  if (found.length === 0) return 0;
  if (!found.some(({ name }) => name === stepsTable))
    throw new AppError('unavailable', 'The database is one of something else.');
  const [last] = await database.read({ sql: `select max(step) as step from ${stepsTable}` });
  const taken = Number(last?.[0]?.step);
  if (taken > migrations.length)
    throw new AppError('unavailable', 'The database was written by a newer version.');
  return taken;
}
