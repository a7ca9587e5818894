/**
 * The schema of each version of the program, made by its own migrations. Who has the key
 * could add a trigger or a view to a copy; it would then work in the owner's name.
 */
import type Database from 'better-sqlite3';
import { connectToMemory } from './connection.ts';
import { migrations } from './migrations/index.ts';
import { RegisterOpenError } from './open-error.ts';
import { listSchemaObjects } from './queries/schema-objects.ts';

const known = new Map<number, readonly string[]>();

/**
 * True when the schema is that of this version, no more and no less. Throws
 * `register-newer` for a version this program does not know.
 */
export function hasSchemaOf(version: number, database: Database.Database): boolean {
  if (version > migrations.length) throw new RegisterOpenError('register-newer');
  const expected = known.get(version) ?? schemaOf(version);
  known.set(version, expected);
  const found = listSchemaObjects(database);
  return found.length === expected.length && found.every((line, at) => line === expected[at]);
}

function schemaOf(version: number): readonly string[] {
  const database = connectToMemory();
  try {
    for (const { up } of migrations.slice(0, version)) up(database);
    return listSchemaObjects(database);
  } finally {
    database.close();
  }
}
