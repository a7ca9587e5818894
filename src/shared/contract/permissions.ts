/** Permissions to get into data that are kept for a customer, given in words or implied. */
import * as v from 'valibot';
import {
  PERMISSION_KINDS,
  PERMISSION_LACKS,
  PERMITTED_TO,
  permissionLacks,
} from '#shared/domain/access-permissions.ts';
import { lackProblems, withoutProblems } from './lacks.ts';
import { command, Done, Id, line, MaybeDay, query, requiredLine } from './method.ts';

const Facts = v.strictObject({
  personId: v.nullable(Id),
  servedControllerId: v.nullable(Id),
  /** The processor whose staff gets in; null for the business itself. */
  processorId: v.nullable(Id),
  kind: v.picklist(PERMISSION_KINDS),
  may: v.picklist(PERMITTED_TO),
  what: requiredLine(300),
  /** Who gets in: somebody, or a role. */
  who: requiredLine(120),
  askedOn: MaybeDay,
  givenOn: MaybeDay,
  givenHow: line(500),
  ticket: line(120),
  endsOn: MaybeDay,
  usedOn: MaybeDay,
});

export const PermissionInput = v.pipe(
  Facts,
  withoutProblems<v.InferOutput<typeof Facts>>((input) =>
    lackProblems(permissionLacks(input), PERMISSION_LACKS),
  ),
);
export type PermissionInput = v.InferOutput<typeof PermissionInput>;

export const PermissionView = v.strictObject({
  id: Id,
  ...Facts.entries,
  /** Names of whom it is about and whose staff it is; empty without one. */
  person: v.string(),
  servedController: v.string(),
  processor: v.string(),
});
export type PermissionView = v.InferOutput<typeof PermissionView>;

export const PermissionList = v.strictObject({
  rows: v.array(PermissionView),
  /** Customers to choose from, for whom data are processed (GDPR art. 30(2)). */
  served: v.array(v.strictObject({ id: Id, name: v.string() })),
});

export const permissionMethods = {
  /** The newest first; of everybody or of one person. */
  'permissions.list': query(v.strictObject({ personId: v.nullable(Id) }), PermissionList),
  'permissions.create': command(PermissionInput, v.strictObject({ id: Id })),
  'permissions.update': command(
    v.strictObject({ permissionId: Id, permission: PermissionInput }),
    Done,
  ),
  'permissions.remove': command(v.strictObject({ permissionId: Id }), Done),
} as const;
