/**
 * The backup of Zoho CRM: an archive with a table per module, split into files of a
 * hundred thousand rows. Read together, so that a deal finds its contact.
 */
import { createGathering, type Gathering } from './gather.ts';
import { openText } from './open-file.ts';
import type { ArchiveReader, Entry, ReadSettings, Recognition, Table } from './reader.ts';
import { FileRefused } from './records.ts';
import { ZOHO_CRM, ZOHO_MODULES, type ZohoBackup, type ZohoModule } from './zoho-crm.ts';

export const ZOHO_CRM_BACKUP: ArchiveReader = {
  kind: 'archive',
  id: 'zoho-crm-backup',
  system: ZOHO_CRM,
  recognise,
  read,
};

/** `Data/Contacts_001.csv`: the module and the number of the part. */
const PART = /(?:^|\/)([^/]+)_\d{3,}\.csv$/i;
/** The list of files in the archive of attachments that goes with a backup. */
const ATTACHMENTS = 'attachments';

function moduleOf({ name }: Entry): string {
  return PART.exec(name)?.[1]?.toLowerCase() ?? '';
}

function recognise(entries: readonly Entry[]): Recognition {
  const modules = new Set(ZOHO_MODULES.map(({ name }) => name.toLowerCase()));
  const parts = entries.filter((entry) => modules.has(moduleOf(entry)));
  const index = entries.some((entry) => moduleOf(entry) === ATTACHMENTS);
  if (parts.length === 0 && !index) return { confidence: 0, reasons: [] };
  return {
    confidence: parts.length > 0 ? 0.9 : 0.7,
    reasons: [{ code: 'entry-names', params: { count: parts.length } }],
  };
}

function read(entries: readonly Entry[], settings: ReadSettings) {
  const gathering = createGathering(ZOHO_CRM, '');
  const backup: ZohoBackup = {
    gathering,
    organisations: new Map(),
    persons: new Map(),
    erased: new Set(),
  };
  const left = new Set(entries);
  let rows = 0;
  for (const module of ZOHO_MODULES) {
    const parts = entries.filter((entry) => moduleOf(entry) === module.name.toLowerCase());
    for (const entry of parts.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      left.delete(entry);
      const table = openTable(entry, module, gathering.inEntry(entry.name));
      if (table === undefined) continue;
      rows += table.rows.length;
      module.read(table, settings, backup);
    }
  }
  warnOfOthers([...left], gathering);
  return { ...gathering.finish(), rows };
}

/** The table of a part, with what was odd about it; undefined when it is none of the module. */
function openTable(entry: Entry, { reader }: ZohoModule, gathering: Gathering): Table | undefined {
  try {
    const part = openText(entry, entry.name, [reader]);
    for (const { code, params, row } of part.warnings) gathering.warn(code, params, row);
    if (part.kind === 'table' && reader.recognise(part.table).confidence > 0) return part.table;
    gathering.warn('entry.not-recognised');
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    gathering.warn('entry.not-read', { reason: error.code });
  }
  return undefined;
}

/** Other modules are named; attachments, pictures and the lists of them are only counted. */
function warnOfOthers(entries: readonly Entry[], gathering: Gathering): void {
  const isModule = (entry: Entry) => !['', ATTACHMENTS].includes(moduleOf(entry));
  for (const entry of entries.filter(isModule)) {
    gathering.inEntry(entry.name).warn('entry.not-recognised');
  }
  const files = entries.filter((entry) => !isModule(entry)).length;
  if (files > 0) gathering.warn('entry.not-read', { count: files });
}
