/** Permissions to get into data kept for customers (WEBANIZR-15 to -17 and -23). */
import { withinField } from '#shared/contract/errors.ts';
import { lackProblems } from '#shared/contract/lacks.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PermissionInput, PermissionView } from '#shared/contract/permissions.ts';
import {
  PERMISSION_LACKS,
  type PermissionFacts,
  type PermissionKind,
  type PermittedTo,
  permissionLacks,
} from '#shared/domain/access-permissions.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb } from '../database.ts';
import {
  deletePermission,
  findPermission,
  findServed,
  insertPermission,
  listPermissions,
  listServedNames,
  updatePermission,
} from '../queries/permissions.ts';
import { findPerson } from '../queries/persons.ts';
import { findProcessor } from '../queries/processors.ts';
import type { AccessPermissionTable } from '../schema.ts';
import { checkFields } from './checks.ts';
import type { Handlers } from './context.ts';
import { found } from './texts.ts';

function columnsOf(input: PermissionInput): Omit<AccessPermissionTable, 'id' | 'created_at'> {
  return {
    person_id: input.personId,
    served_controller_id: input.servedControllerId,
    processor_id: input.processorId,
    kind: input.kind,
    may: input.may,
    what: input.what,
    who: input.who,
    asked_on: input.askedOn,
    given_on: input.givenOn,
    given_how: input.givenHow,
    ticket: input.ticket,
    ends_on: input.endsOn,
    used_on: input.usedOn,
  };
}

function permissionView(row: Awaited<ReturnType<typeof listPermissions>>[number]): PermissionView {
  return {
    id: row.id,
    personId: row.person_id,
    person: row.person ?? '',
    servedControllerId: row.served_controller_id,
    servedController: row.served_controller ?? '',
    processorId: row.processor_id,
    processor: row.processor ?? '',
    kind: row.kind as PermissionKind,
    may: row.may as PermittedTo,
    what: row.what,
    who: row.who,
    askedOn: row.asked_on as PlainDate | null,
    givenOn: row.given_on as PlainDate | null,
    givenHow: row.given_how,
    ticket: row.ticket,
    endsOn: row.ends_on as PlainDate | null,
    usedOn: row.used_on as PlainDate | null,
  };
}

function checkPermission(permission: PermissionFacts, today: PlainDate): void {
  const future = (on: PlainDate | null) => (on !== null && on > today ? 'date.future' : null);
  checkFields({
    askedOn: future(permission.askedOn),
    givenOn: future(permission.givenOn),
    usedOn: future(permission.usedOn),
    ...lackProblems(permissionLacks(permission), PERMISSION_LACKS),
  });
}

async function checkParties(db: ReadDb, input: PermissionInput): Promise<void> {
  if (input.personId !== null) found(await findPerson(db, input.personId));
  if (input.servedControllerId !== null) found(await findServed(db, input.servedControllerId));
  if (input.processorId !== null) found(await findProcessor(db, input.processorId));
}

function lineOf(id: number, { kind, may, personId, givenOn, endsOn, usedOn }: PermissionInput) {
  return {
    subjectKind: 'access-permission',
    subjectId: id,
    ...(personId !== null && { personId }),
    detail: { kind, may, givenOn, endsOn, usedOn },
  };
}

export const permissionHandlers: Handlers<
  'permissions.list' | 'permissions.create' | 'permissions.update' | 'permissions.remove'
> = {
  'permissions.list': async ({ db }, { personId }) => {
    const [rows, served] = await Promise.all([listPermissions(db, personId), listServedNames(db)]);
    return { rows: rows.map(permissionView), served };
  },

  'permissions.create': async ({ db, newId, now, today, journal }, input) => {
    checkPermission(input, today);
    await checkParties(db, input);
    const id = newId();
    await insertPermission(db, { id, ...columnsOf(input), created_at: now });
    await journal({ action: 'permission-logged', ...lineOf(id, input) });
    return { id };
  },

  'permissions.update': async ({ db, today, journal }, { permissionId, permission }) => {
    found(await findPermission(db, permissionId));
    await withinField('permission', () => checkPermission(permission, today));
    await checkParties(db, permission);
    await updatePermission(db, permissionId, columnsOf(permission));
    await journal({ action: 'permission-changed', ...lineOf(permissionId, permission) });
    return DONE;
  },

  'permissions.remove': async ({ db, journal }, { permissionId }) => {
    const row = found(await findPermission(db, permissionId));
    await deletePermission(db, permissionId);
    await journal({
      action: 'permission-removed',
      subjectKind: 'access-permission',
      subjectId: permissionId,
      ...(row.person_id !== null && { personId: row.person_id }),
      detail: { kind: row.kind, givenOn: row.given_on },
    });
    return DONE;
  },
};
