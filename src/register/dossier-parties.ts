/** The parties and systems of a dossier. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier, DossierItem } from '#shared/domain/dossier.ts';
import { type LetterLocale, languageOf, localized } from '#shared/domain/locale.ts';
import { safeguardInWords } from '#shared/domain/safeguards.ts';
import type { ReadDb } from './database.ts';
import { readText } from './handlers/texts.ts';
import { listItemSystems } from './queries/items.ts';
import {
  listEndedProcessors,
  listProcessors,
  listSystemsEver,
  listTransfers,
} from './queries/processors.ts';

/** Who got the data (through the systems that hold them), where they go, what was searched. */
export async function gatherParties(
  db: ReadDb,
  input: {
    readonly locale: LetterLocale;
    /** What the owner noted per system searched. */
    readonly searched: ReadonlyMap<number, string>;
  },
  items: readonly DossierItem[],
): Promise<Pick<Dossier, 'recipients' | 'transfers' | 'systemsSearched'>> {
  const language = languageOf(input.locale);
  const [inUse, ended, systems, transfers, held] = await Promise.all([
    listProcessors(db),
    listEndedProcessors(db),
    listSystemsEver(db),
    listTransfers(db),
    listItemSystems(
      db,
      items.map((item) => Number(item.itemId)),
    ),
  ]);
  const heldBy = new Set(held.map((row) => row.id));
  const named = (column: string) => localized(readText(column), language);
  /** Where the owner did not say what a party is for: the purposes of what it holds. */
  const purposesAt = (processorId: number) => {
    const ids = new Set(
      held
        .filter((entry) => entry.processor_id === processorId)
        .map((entry) => String(entry.data_item_id)),
    );
    const names = items
      .filter((item) => ids.has(item.itemId))
      .flatMap((item) => item.purposes.map((purpose) => purpose.name));
    return [...new Set(names)].join('; ');
  };
  // GDPR art. 15(1)(c): whom the data were given to, also when the contract has ended since.
  const receiving = [...inUse, ...ended].filter((row) =>
    held.some((entry) => entry.processor_id === row.id),
  );
  return {
    recipients: receiving.map((row) => ({
      name: row.name,
      legalName: row.legal_name,
      role: row.role as 'processor' | 'controller' | 'recipient',
      purpose: row.purpose || purposesAt(row.id),
      country: row.country,
      systems: systems
        .filter((system) => system.processor_id === row.id && heldBy.has(system.id))
        .map((system) => named(system.name)),
      unnamed: row.unnamed === 1,
    })),
    transfers: transfers
      .filter((row) => receiving.some((processor) => processor.id === row.processor_id))
      .map((row) => ({
        recipient: receiving.find((processor) => processor.id === row.processor_id)?.name ?? '',
        country: row.country,
        safeguards: row.safeguards
          .split('\n')
          .flatMap((part) => part.split(';'))
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .map((part) => safeguardInWords(part, language)),
        checkedOn: row.checked_on as PlainDate | null,
      })),
    systemsSearched: systems
      .filter(
        (system) =>
          (system.ended_on === null && heldBy.has(system.id)) || input.searched.has(system.id),
      )
      .map((system) => ({
        name: named(system.name),
        note: input.searched.get(system.id) ?? '',
      })),
  };
}
