/** Systems: where copies are, with the owner or with a processor. */
import { DONE } from '#shared/contract/method.ts';
import {
  findProcessor,
  findSystem,
  insertSystem,
  listSystems,
  updateSystem,
} from '../queries/processors.ts';
import { listStatements } from '../queries/settings.ts';
import { countBySystem } from '../queries/verdicts.ts';
import type { Handlers } from './context.ts';
import { changedText, distinctNames, found, ownText } from './texts.ts';

export const systemHandlers: Handlers<'systems.list' | 'systems.create' | 'systems.update'> = {
  'systems.list': async ({ db }) => {
    const [rows, counts, statements] = await Promise.all([
      listSystems(db),
      countBySystem(db),
      listStatements(db),
    ]);
    const nameOf = distinctNames(rows, statements);
    return rows.map((row) => {
      const count = counts.find((entry) => entry.id === row.id);
      return {
        id: row.id,
        name: nameOf(row),
        kind: row.kind as 'own' | 'processor',
        processorId: row.processor_id,
        processor: row.processor ?? '',
        location: row.location,
        note: row.note,
        items: count?.items ?? 0,
        persons: count?.persons ?? 0,
      };
    });
  },

  'systems.create': async ({ db, newId, journal }, system) => {
    if (system.processorId !== null) found(await findProcessor(db, system.processorId));
    const id = newId();
    await insertSystem(db, {
      id,
      key: `own.${id}`,
      name: ownText(system.name),
      kind: system.kind,
      processor_id: system.processorId,
      location: system.location,
      note: system.note,
      ended_on: null,
    });
    await journal({ action: 'system-created', subjectKind: 'system', subjectId: id });
    return { id };
  },

  'systems.update': async ({ db, journal }, { systemId, system }) => {
    const before = found(await findSystem(db, systemId));
    const [rows, statements] = await Promise.all([listSystems(db), listStatements(db)]);
    const shown = distinctNames(rows, statements)(before);
    // The name as it was shown, with the business behind it, is no change either.
    const unchanged = system.name === shown.nl || system.name === shown.en;
    if (system.processorId !== null) found(await findProcessor(db, system.processorId));
    await updateSystem(db, systemId, {
      name: unchanged ? before.name : changedText(before.name, system.name),
      kind: system.kind,
      processor_id: system.processorId,
      location: system.location,
      note: system.note,
    });
    await journal({ action: 'system-changed', subjectKind: 'system', subjectId: systemId });
    return DONE;
  },
};
