/** A statement with named parameters: `:name` in the SQL, `name` in `args`. */
export interface SqlStatement {
  readonly sql: string;
  readonly args?: Readonly<Record<string, string | number | null>>;
}

/** Column → value. */
export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * An SQLite database, wherever it is. How many rows a statement changed is told by its `returning`, not by a count: D1 counts the rows
 * that a foreign key deletes along, SQLite itself does not.
 */
export interface SqlDatabase {
  /** Statements in one transaction; the rows of each, in the same order. */
  write(...statements: SqlStatement[]): Promise<SqlRow[][]>;
  /** Statements that see one state of the database. */
  read(...statements: SqlStatement[]): Promise<SqlRow[][]>;
  /** Empties the log, where there is one to empty: deleted text is then in neither log nor file. */
  emptyLog?(): Promise<void>;
  /** A second time does nothing. */
  close(): Promise<void>;
}
