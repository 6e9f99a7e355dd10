import { prepareAtFirstUse } from './prepare-at-first-use.ts';
import type { SqlDatabase, SqlRow, SqlStatement } from './sql-database.ts';
import { takeSteps } from './steps.ts';

/** What is used of Cloudflare's `D1Database`. */
export interface D1Binding {
  prepare(sql: string): D1Statement;
  /** One transaction. */
  batch(statements: D1Statement[]): Promise<readonly { readonly results: unknown[] }[]>;
}

export interface D1Statement {
  bind(...values: unknown[]): D1Statement;
}

/**
 * A D1 database, brought to the present form at its first use. Foreign keys are enforced there by default, and there is no log to empty.
 *
 * @throws at its uses what D1 and {@link takeSteps} throw.
 */
export function connectD1(binding: D1Binding): SqlDatabase {
  const run = async (...statements: SqlStatement[]): Promise<SqlRow[][]> => {
    const results = await binding.batch(statements.map((statement) => bound(binding, statement)));
    return results.map((result) => result.results as SqlRow[]);
  };
  return prepareAtFirstUse({ write: run, read: run, close: async () => {} }, takeSteps);
}

function bound(binding: D1Binding, statement: SqlStatement): D1Statement {
  const { sql, values } = numbered(statement);
  return binding.prepare(sql).bind(...values);
}

/** A text in quotes, which may hold colons, or a parameter. */
const textOrParameter = /'(?:[^']|'')*'|:(\w+)/g;

/**
 * A statement with numbers in place of names, as D1 knows no names: `:id … :id` becomes `?1 … ?1`.
 *
 * @throws Error for a parameter without a value, which D1 would take for null.
 */
export function numbered({ sql, args = {} }: SqlStatement): {
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
} {
  const names: string[] = [];
  const values: (string | number | null)[] = [];
  const text = sql.replace(textOrParameter, (whole, name: string | undefined) => {
    if (name === undefined) return whole;
    if (!names.includes(name)) {
      const value = args[name];
      if (value === undefined) throw new Error(`The parameter :${name} has no value.`);
      names.push(name);
      values.push(value);
    }
    return `?${names.indexOf(name) + 1}`;
  });
  return { sql: text, values };
}
