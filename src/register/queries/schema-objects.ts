/** Whether a file has the schema that this program made, and nothing besides. */
import type BetterSqlite3 from 'better-sqlite3';

type Database = BetterSqlite3.Database;

/**
 * One line per table, index, view and trigger. What SQLite makes for itself is left out:
 * nobody else can take such a name. Of the tables within a full-text index the name
 * counts alone, since their text is SQLite's own and may change with its version.
 */
export function listSchemaObjects(database: Database): string[] {
  const rows = database
    .prepare(
      `SELECT type, name, tbl_name,
         CASE WHEN name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
           THEN '' ELSE coalesce(sql, '') END AS sql
       FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY type, name`,
    )
    .raw()
    .all() as string[][];
  return rows.map((row) => row.join(' ').replace(/\s+/g, ' '));
}
