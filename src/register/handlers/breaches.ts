/** Personal data breaches: written down as they become known, decided on and closed. */
import type { Selectable } from 'kysely';
import type { BreachInput, BreachRow, BreachView, NewBreach } from '#shared/contract/breaches.ts';
import { ContractError, withinField } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import { isInstantAfter } from '#shared/domain/breach-clock.ts';
import { type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import { breachDeadline, timeZoneOf } from '#shared/domain/deadlines.ts';
import type { Country } from '#shared/domain/locale.ts';
import { hasContact, readBreachRow, todosOf } from '../breach-record.ts';
import type { ReadDb } from '../database.ts';
import {
  findBreach,
  insertBreach,
  insertFollowUp,
  listBreaches,
  listBreachLetters,
  listBreachNotices,
  listFollowUps,
  listWithdrawnReports,
  updateBreach,
} from '../queries/breaches.ts';
import { findProcessor } from '../queries/processors.ts';
import { getController, getStatement, nextNumber } from '../queries/settings.ts';
import type { BreachTable } from '../schema.ts';
import { checkFields } from './checks.ts';
import type { Handlers } from './context.ts';
import { found } from './texts.ts';

/** Columns that follow from what the owner filled in. */
function columnsOf(
  breach: BreachInput,
): Omit<Selectable<BreachTable>, 'id' | 'number' | 'closed_on' | 'created_at' | 'updated_at'> {
  return {
    name: breach.name,
    role: breach.role,
    origin: breach.origin,
    assessment: breach.assessment === null ? null : JSON.stringify(breach.assessment),
    no_breach_because: breach.noBreachBecause,
    facts: breach.facts,
    discovered_at: breach.discoveredAt,
    aware_at: breach.awareAt,
    occurred_from_on: breach.occurredFromOn,
    occurred_to_on: breach.occurredToOn,
    natures: JSON.stringify([...new Set(breach.natures)]),
    person_categories: breach.personCategories,
    approx_persons: breach.approxPersons,
    data_categories: breach.dataCategories,
    approx_records: breach.approxRecords,
    cause: breach.cause,
    protection: breach.protection,
    processor_id: breach.processorId,
    consequences: breach.consequences,
    measures_taken: breach.measuresTaken,
    measures_planned: breach.measuresPlanned,
    advice: breach.advice,
    risk: breach.risk,
    risk_reason: breach.riskReason,
    authority_notified_at: breach.authorityNotifiedAt,
    authority_reason_not: breach.authorityReasonNot,
    authority_reference: breach.authorityReference,
    late_reason: breach.lateReason,
    persons_told_on: breach.personsToldOn,
    persons_not_told_because: breach.personsNotToldBecause,
    persons_not_told_note: breach.personsNotToldNote,
    controller_told_at: breach.controllerToldAt,
  };
}

/** What nobody knows yet when a breach is written down. */
const UNKNOWN: Omit<BreachInput, keyof NewBreach> = {
  assessment: null,
  noBreachBecause: '',
  discoveredAt: null,
  occurredFromOn: null,
  occurredToOn: null,
  natures: [],
  personCategories: '',
  approxPersons: null,
  dataCategories: '',
  approxRecords: null,
  cause: '',
  protection: '',
  processorId: null,
  consequences: '',
  measuresTaken: '',
  measuresPlanned: '',
  advice: '',
  risk: null,
  riskReason: '',
  authorityNotifiedAt: null,
  authorityReasonNot: '',
  authorityReference: '',
  lateReason: '',
  personsToldOn: null,
  personsNotToldBecause: null,
  personsNotToldNote: '',
  controllerToldAt: null,
};

/** Moments and days lie in the past, in the order in which they can come. */
function checkMoments(breach: BreachInput, now: string, today: PlainDate): void {
  const inPast = (at: string | null) =>
    at !== null && isInstantAfter(at, now) ? 'date.future' : null;
  const from = breach.occurredFromOn;
  const to = breach.occurredToOn;
  const future = (on: PlainDate | null) => (on !== null && on > today ? 'date.future' : null);
  const before = (at: string | null) =>
    at !== null && isInstantAfter(breach.awareAt, at) ? 'date.before-aware' : null;
  checkFields({
    awareAt: inPast(breach.awareAt),
    discoveredAt:
      inPast(breach.discoveredAt) ??
      // Nobody knows of a breach before somebody saw something.
      (breach.discoveredAt !== null && isInstantAfter(breach.discoveredAt, breach.awareAt)
        ? 'date.after-aware'
        : null),
    occurredFromOn: future(from),
    occurredToOn: future(to) ?? (from !== null && to !== null && to < from ? 'date.order' : null),
    authorityNotifiedAt: inPast(breach.authorityNotifiedAt) ?? before(breach.authorityNotifiedAt),
    controllerToldAt: inPast(breach.controllerToldAt) ?? before(breach.controllerToldAt),
    personsToldOn: future(breach.personsToldOn),
  });
}

async function checkProcessor(db: ReadDb, id: number | null): Promise<void> {
  if (id !== null) found(await findProcessor(db, id));
}

async function surroundings(db: ReadDb, now: string) {
  const controller = await getController(db);
  return { controller, now, timeZone: timeZoneOf(controller.country as Country) };
}

function rowView(row: Selectable<BreachTable>, todos: BreachRow['todos']): BreachRow {
  const breach = readBreachRow(row);
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    role: breach.role,
    awareAt: breach.awareAt,
    risk: breach.risk,
    authorityNotifiedAt: breach.authorityNotifiedAt,
    authorityReasonNot: breach.authorityReasonNot,
    noBreachBecause: breach.noBreachBecause,
    controllerToldAt: breach.controllerToldAt,
    todos,
    closedOn: breach.closedOn,
  };
}

/** Dates alone: what happened may stand nowhere but in the register of breaches itself. */
function datesOf(breach: Pick<BreachInput, 'awareAt'>) {
  return { awareAt: breach.awareAt, dueAt: breachDeadline(breach.awareAt, 'UTC').dueAt };
}

export const breachHandlers: Handlers<
  | 'breaches.list'
  | 'breaches.get'
  | 'breaches.create'
  | 'breaches.update'
  | 'breaches.add-follow-up'
  | 'breaches.close'
> = {
  'breaches.list': async ({ db, now }) => {
    const { controller, timeZone } = await surroundings(db, now);
    const [rows, withdrawn] = await Promise.all([listBreaches(db), listWithdrawnReports(db)]);
    return {
      now,
      timeZone,
      rows: rows.map((row) =>
        rowView(row, todosOf(readBreachRow(row), controller, now, withdrawn.has(row.id))),
      ),
    };
  },

  'breaches.get': async ({ db, now }, { breachId }) => {
    const row = found(await findBreach(db, breachId));
    const { controller, timeZone } = await surroundings(db, now);
    const [statement, followUps, notices, letters, processor] = await Promise.all([
      getStatement(db),
      listFollowUps(db, breachId),
      listBreachNotices(db, breachId),
      listBreachLetters(db, breachId),
      row.processor_id === null ? undefined : findProcessor(db, row.processor_id),
    ]);
    const { closedOn, ...breach } = readBreachRow(row);
    return {
      id: row.id,
      number: row.number,
      name: row.name,
      ...breach,
      natures: [...breach.natures],
      assessment: breach.assessment === null ? null : [...breach.assessment],
      processorId: row.processor_id,
      processor: processor?.name ?? '',
      closedOn,
      now,
      timeZone,
      hasContact: hasContact(controller),
      authority: statement.authority as BreachView['authority'],
      notices: notices.map((notice) => ({
        id: notice.id,
        kind: notice.kind as BreachView['notices'][number]['kind'],
        sentAt: notice.sent_at,
        what: notice.what,
        reference: notice.reference,
      })),
      followUps: followUps.map(({ id, happened_on, note }) => ({
        id,
        on: happened_on as PlainDate,
        note,
      })),
      letters: letters.map((letter) => ({
        id: letter.id,
        number: letter.number,
        kind: letter.kind as BreachView['letters'][number]['kind'],
        locale: letter.locale as BreachView['letters'][number]['locale'],
        madeOn: letter.made_on as PlainDate,
      })),
    };
  },

  'breaches.create': async ({ db, now, newId, today, journal }, input) => {
    const breach = { ...UNKNOWN, ...input };
    checkMoments(breach, now, today);
    const id = newId();
    const number = await nextNumber(db, 'breach', yearOf(today));
    await insertBreach(db, {
      id,
      number,
      ...columnsOf(breach),
      closed_on: null,
      created_at: now,
      updated_at: now,
    });
    await journal({
      action: 'breach-recorded',
      subjectKind: 'breach',
      subjectId: id,
      detail: { number, ...datesOf(breach) },
    });
    return { id, number };
  },

  'breaches.update': async ({ db, now, today, journal }, { breachId, breach }) => {
    const before = found(await findBreach(db, breachId));
    if (before.closed_on !== null) throw new ContractError('conflict');
    await withinField('breach', () => checkMoments(breach, now, today));
    await checkProcessor(db, breach.processorId);
    await updateBreach(db, breachId, { ...columnsOf(breach), updated_at: now });
    await journal({
      action: 'breach-changed',
      subjectKind: 'breach',
      subjectId: breachId,
      detail: {
        number: before.number,
        ...datesOf(breach),
        authorityNotifiedAt: breach.authorityNotifiedAt,
        personsToldOn: breach.personsToldOn,
        controllerToldAt: breach.controllerToldAt,
      },
    });
    return DONE;
  },

  'breaches.add-follow-up': async ({ db, now, newId, today, journal }, { breachId, on, note }) => {
    // What comes up after a case was closed belongs to it as well.
    const { number } = found(await findBreach(db, breachId));
    if (on > today) throw new ContractError('bad-input', { on: 'date.future' });
    const id = newId();
    await insertFollowUp(db, {
      id,
      breach_id: breachId,
      happened_on: on,
      note,
      created_at: now,
    });
    await journal({
      action: 'breach-follow-up-added',
      subjectKind: 'breach',
      subjectId: breachId,
      detail: { number, on },
    });
    return { id };
  },

  'breaches.close': async ({ db, now, today, journal }, { breachId, closedOn }) => {
    const { number, closed_on } = found(await findBreach(db, breachId));
    if ((closed_on === null) === (closedOn === null)) throw new ContractError('conflict');
    if (closedOn !== null && closedOn > today) {
      throw new ContractError('bad-input', { closedOn: 'date.future' });
    }
    await updateBreach(db, breachId, { closed_on: closedOn, updated_at: now });
    await journal({
      action: closedOn === null ? 'breach-reopened' : 'breach-closed',
      subjectKind: 'breach',
      subjectId: breachId,
      detail: { number, closedOn },
    });
    return DONE;
  },
};
