/** Posts and pages that show work for somebody (KOEL-20), and taking them down. */
import { ContractError, withinField } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PublicationInput } from '#shared/contract/publications.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { findPerson } from '../queries/persons.ts';
import {
  deletePublication,
  findPublication,
  insertPublication,
  listPublications,
  updatePublication,
} from '../queries/publications.ts';
import type { PublicationTable } from '../schema.ts';
import { checkFields } from './checks.ts';
import type { Handlers } from './context.ts';
import { found } from './texts.ts';

function columnsOf(input: PublicationInput): Omit<PublicationTable, 'id'> {
  return {
    person_id: input.personId,
    place: input.place,
    what: input.what,
    published_on: input.publishedOn,
    taken_down_on: input.takenDownOn,
  };
}

function checkDays({ publishedOn, takenDownOn }: PublicationInput, today: PlainDate): void {
  checkFields({ takenDownOn: problemOfEnd(publishedOn, takenDownOn, today) });
}

function problemOfEnd(from: string | null, to: PlainDate | null, today: PlainDate) {
  if (to === null) return null;
  if (to > today) return 'date.future';
  return from !== null && to < from ? 'date.order' : null;
}

function lineOf(id: number, personId: number | null, takenDownOn: string | null) {
  return {
    subjectKind: 'publication',
    subjectId: id,
    ...(personId !== null && { personId }),
    detail: { takenDownOn },
  };
}

export const publicationHandlers: Handlers<
  | 'publications.list'
  | 'publications.create'
  | 'publications.update'
  | 'publications.take-down'
  | 'publications.remove'
> = {
  'publications.list': async ({ db }, { personId }) => {
    const rows = await listPublications(db, personId);
    return rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      person: row.person ?? '',
      place: row.place,
      what: row.what,
      publishedOn: row.published_on as PlainDate | null,
      takenDownOn: row.taken_down_on as PlainDate | null,
      objectedOn: row.objected_on as PlainDate | null,
    }));
  },

  'publications.create': async ({ db, newId, today, journal }, input) => {
    checkDays(input, today);
    if (input.personId !== null) found(await findPerson(db, input.personId));
    const id = newId();
    await insertPublication(db, { id, ...columnsOf(input) });
    await journal({
      action: 'publication-added',
      ...lineOf(id, input.personId, input.takenDownOn),
    });
    return { id };
  },

  'publications.update': async ({ db, today, journal }, { publicationId, publication }) => {
    found(await findPublication(db, publicationId));
    await withinField('publication', () => checkDays(publication, today));
    const { personId, takenDownOn } = publication;
    if (personId !== null) found(await findPerson(db, personId));
    await updatePublication(db, publicationId, columnsOf(publication));
    await journal({
      action: 'publication-changed',
      ...lineOf(publicationId, personId, takenDownOn),
    });
    return DONE;
  },

  'publications.take-down': async ({ db, today, journal }, { publicationId, takenDownOn }) => {
    const row = found(await findPublication(db, publicationId));
    if (row.taken_down_on !== null) throw new ContractError('conflict');
    checkFields({ takenDownOn: problemOfEnd(row.published_on, takenDownOn, today) });
    await updatePublication(db, publicationId, { taken_down_on: takenDownOn });
    await journal({
      action: 'publication-taken-down',
      ...lineOf(publicationId, row.person_id, takenDownOn),
    });
    return DONE;
  },

  'publications.remove': async ({ db, journal }, { publicationId }) => {
    const row = found(await findPublication(db, publicationId));
    await deletePublication(db, publicationId);
    await journal({
      action: 'publication-removed',
      ...lineOf(publicationId, row.person_id, row.taken_down_on),
    });
    return DONE;
  },
};
