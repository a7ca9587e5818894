/** How quickly a party erases by its own word (resources/processors.json). */
import { addMonths, type PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb } from '../database.ts';
import { processorCatalogue } from '../knowledge.ts';
import { listProcessors, listSystems } from '../queries/processors.ts';

/** What whoever holds a system says about its own pace. */
export interface HolderPace {
  /** The day by which its last copy is gone at the earliest promise; null when it erases at once. */
  readonly expectedOn: (toldOn: PlainDate) => PlainDate | null;
}

/** The pace of a party, by the product of the catalogue that it is. */
export function paceOfProduct(catalogueId: string | null): HolderPace {
  const known = processorCatalogue().find((entry) => entry.id === catalogueId);
  const months = known?.erasesWithinMonths?.value ?? 0;
  return { expectedOn: (toldOn) => (months === 0 ? null : addMonths(toldOn, months)) };
}

/** The pace of whoever holds a system. The owner's own systems and other parties: at once. */
export async function paces(db: ReadDb): Promise<(systemId: number) => HolderPace> {
  const [systems, processors] = await Promise.all([listSystems(db), listProcessors(db)]);
  return (systemId) => {
    const processorId = systems.find((row) => row.id === systemId)?.processor_id ?? null;
    return paceOfProduct(processors.find((row) => row.id === processorId)?.catalogue ?? null);
  };
}
