/**
 * Writes rows of an import, and remembers them so that it can be taken back. What hangs on
 * somebody new goes with that person, and is not remembered by itself.
 */
import type { Insertable } from 'kysely';
import type { HandlerContext } from '../process/context.ts';
import { createWaitingBulk } from '../queries/bulk.ts';
import type { ImportRowTable, Schema } from '../schema.ts';

/** Kinds of rows that an import makes, with their tables. */
const TABLES = {
  person: 'person',
  organisation: 'organisation',
  'contact-point': 'contact_point',
  relation: 'relation',
  'data-item': 'data_item',
  event: 'event',
  consent: 'consent',
  topic: 'consent_topic',
} as const;
type Kind = keyof typeof TABLES;

/** Those to whose rows others refer come first. */
const ORDER = [
  'person',
  'organisation',
  'consent_topic',
  'import_row',
  'contact_point',
  'relation',
  'data_item',
  'data_item_system',
  'event',
  'consent',
] as const;

export interface ImportWriter {
  readonly newId: () => number;
  /** Inserts a row, and counts it. */
  make<K extends Kind>(
    kind: K,
    row: Insertable<Schema[(typeof TABLES)[K]]> & { readonly id: number },
    personId: number | null,
  ): void;
  /** A copy in a system, of an item that was made now or was there. */
  copy(
    row: { readonly itemId: number; readonly systemId: number; readonly externalId: string },
    personId: number,
    isNewItem: boolean,
  ): void;
  /** Remembers a change of something that was there. */
  changed(
    kind: 'copy' | 'consent-ended' | 'filled',
    rowId: number,
    personId: number,
    detail: string,
  ): void;
  /** Rows wait until there are many; this writes them. To be called before anything reads them. */
  flush(): void;
  /** How many rows of a kind were made. */
  made(kind: Kind | 'copy'): number;
}

/** A writer for one import, in a transaction that somebody else began. */
export function createImportWriter(
  { database, newId }: Pick<HandlerContext, 'database' | 'newId'>,
  importId: number,
): ImportWriter {
  const bulk = createWaitingBulk(database, ORDER);
  const newPersons = new Set<number>();
  const counts = new Map<string, number>();
  const count = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);

  function remember(
    kind: ImportRowTable['kind'],
    rowId: number,
    personId: number | null,
    detail = '',
  ): void {
    bulk.insert('import_row', {
      import_id: importId,
      kind,
      row_id: rowId,
      person_id: personId,
      detail,
    });
  }

  return {
    newId,
    make(kind, row, personId) {
      bulk.insert(TABLES[kind], row as never);
      if (personId === null || !newPersons.has(personId)) remember(kind, row.id, personId);
      if (kind === 'person') newPersons.add(row.id);
      count(kind);
    },
    copy({ itemId, systemId, externalId }, personId, isNewItem) {
      bulk.insert('data_item_system', {
        data_item_id: itemId,
        system_id: systemId,
        external_id: externalId,
      });
      // It goes with an item that goes.
      if (!isNewItem) remember('copy', itemId, personId, String(systemId));
      count('copy');
    },
    changed: remember,
    flush: bulk.flush,
    made: (kind) => counts.get(kind) ?? 0,
  };
}
