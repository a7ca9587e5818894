/**
 * Reads any table of persons and organisations by a mapping: the one the owner chose,
 * or the one that the names of the columns propose.
 */
import { createGathering } from './gather.ts';
import { addConsents, addEvents, warnOfSameConsents } from './generic-facts.ts';
import { takeValues } from './generic-values.ts';
import { mapColumns } from './mapped-columns.ts';
import { addParty, type PartyContext } from './parties.ts';
import { proposeMapping } from './propose-mapping.ts';
import type { ReadSettings, Recognition, Table, TableReader } from './reader.ts';
import type { Reading } from './records.ts';
import { SYNONYMS } from './synonyms.ts';
import { readExternalId } from './values.ts';

/** A preset that recognises its own header always goes before. */
const MOST_CONFIDENT = 0.3;

export const GENERIC_READER: TableReader = {
  kind: 'table',
  id: 'table',
  system: '',
  columns: [...SYNONYMS.keys()],
  recognise,
  read,
};

/** How many columns are known by name or by what they hold. */
function recognise(table: Table): Recognition {
  const { columns } = proposeMapping(table, 'NL');
  const known = columns.filter(({ why }) => why !== 'nothing').length;
  const confidence = columns.length === 0 ? 0 : (known / columns.length) * MOST_CONFIDENT;
  return {
    confidence,
    reasons: [{ code: 'generic', params: { known, columns: columns.length } }],
  };
}

function read(table: Table, settings: ReadSettings): Reading {
  const gathering = createGathering('', table.entry);
  const mapping =
    settings.mapping ??
    settings.mappingFor?.(table) ??
    proposeMapping(table, settings.country).mapping;
  const columns = mapColumns(table, mapping, settings, gathering);
  const context: PartyContext = {
    columns,
    settings,
    gathering,
    organisations: new Map(),
    relation: mapping.relation,
    addressOf: 'organisation',
  };
  const ids = new Map<string, number>();
  for (const row of table.rows) {
    const values = takeValues(row, columns, gathering);
    const id = readExternalId(values.one('external-id')).value;
    if (id !== '') ids.set(id, (ids.get(id) ?? 0) + 1);
    const key = addParty(row, values, context);
    if (key === undefined) continue;
    addConsents(key, row, columns, settings.consentState, gathering);
    addEvents(key, row, columns, gathering);
  }
  const repeated = [...ids.values()].filter((count) => count > 1).length;
  if (repeated > 0) gathering.warn('records.repeated-id', { count: repeated });
  warnOfSameConsents(table, columns, gathering);
  return gathering.finish();
}
