/** What was handed to others; to a colleague only as agreed before (KOEL-22 to -24). */
import type { DisclosureInput, DisclosureView } from '#shared/contract/disclosures.ts';
import { withinField } from '#shared/contract/errors.ts';
import { lackProblems } from '#shared/contract/lacks.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import {
  DISCLOSURE_LACKS,
  type DisclosureFacts,
  type DisclosureKind,
  disclosureLacks,
} from '#shared/domain/disclosures.ts';
import type { ReadDb } from '../database.ts';
import {
  deleteDisclosure,
  findDisclosure,
  insertDisclosure,
  listDisclosures,
  updateDisclosure,
} from '../queries/disclosures.ts';
import { findPerson } from '../queries/persons.ts';
import { findProcessor } from '../queries/processors.ts';
import type { DisclosureTable } from '../schema.ts';
import { checkFields } from './checks.ts';
import type { Handlers } from './context.ts';
import { found } from './texts.ts';
import { withoutNationalNumbers } from './typed-texts.ts';

function columnsOf(input: DisclosureInput): Omit<
  DisclosureTable,
  'id' | 'created_at' | 'silent' | 'silent_because'
> & {
  silent: number;
  silent_because: string;
} {
  return {
    person_id: input.personId,
    processor_id: input.processorId,
    kind: input.kind,
    recipient: input.recipient,
    law: input.law,
    what: input.what,
    why: input.why,
    disclosed_on: input.disclosedOn,
    agreed_on: input.agreedOn,
    agreed_how: input.agreedHow,
    silent: input.silent ? 1 : 0,
    silent_because: input.silent ? input.silentBecause : '',
  };
}

function disclosureView(row: Awaited<ReturnType<typeof listDisclosures>>[number]): DisclosureView {
  return {
    id: row.id,
    kind: row.kind as DisclosureKind,
    personId: row.person_id,
    person: row.person ?? '',
    processorId: row.processor_id,
    recipient: row.recipient,
    law: row.law,
    what: row.what,
    why: row.why,
    disclosedOn: row.disclosed_on as PlainDate,
    agreedOn: row.agreed_on as PlainDate | null,
    agreedHow: row.agreed_how,
    silent: row.silent === 1,
    silentBecause: row.silent_because,
  };
}

/** The same rule as in the contract: what a method of its own would let through stops here. */
function checkDisclosure(disclosure: DisclosureFacts, today: PlainDate): void {
  const { disclosedOn } = disclosure;
  checkFields({
    disclosedOn: disclosedOn > today ? 'date.future' : null,
    ...lackProblems(disclosureLacks(disclosure), DISCLOSURE_LACKS),
  });
}

async function checkParties(db: ReadDb, { personId, processorId }: DisclosureInput): Promise<void> {
  if (personId !== null) found(await findPerson(db, personId));
  if (processorId !== null) found(await findProcessor(db, processorId));
}

function lineOf(id: number, { kind, personId, disclosedOn, agreedOn, silent }: DisclosureInput) {
  return {
    subjectKind: 'disclosure',
    subjectId: id,
    ...(personId !== null && { personId }),
    detail: { kind, disclosedOn, agreedOn, silent },
  };
}

export const disclosureHandlers: Handlers<
  'disclosures.list' | 'disclosures.create' | 'disclosures.update' | 'disclosures.remove'
> = {
  'disclosures.list': async ({ db }, { personId }) => {
    const rows = await listDisclosures(db, personId);
    return rows.map(disclosureView);
  },

  'disclosures.create': async ({ db, newId, now, today, journal }, typed) => {
    const input = withoutNationalNumbers(typed);
    checkDisclosure(input, today);
    await checkParties(db, input);
    const id = newId();
    await insertDisclosure(db, { id, ...columnsOf(input), created_at: now });
    await journal({ action: 'disclosure-logged', ...lineOf(id, input) });
    return { id };
  },

  'disclosures.update': async ({ db, today, journal }, typed) => {
    const { disclosureId, disclosure } = withoutNationalNumbers(typed);
    found(await findDisclosure(db, disclosureId));
    await withinField('disclosure', () => checkDisclosure(disclosure, today));
    await checkParties(db, disclosure);
    await updateDisclosure(db, disclosureId, columnsOf(disclosure));
    await journal({ action: 'disclosure-changed', ...lineOf(disclosureId, disclosure) });
    return DONE;
  },

  'disclosures.remove': async ({ db, journal }, { disclosureId }) => {
    const row = found(await findDisclosure(db, disclosureId));
    await deleteDisclosure(db, disclosureId);
    await journal({
      action: 'disclosure-removed',
      subjectKind: 'disclosure',
      subjectId: disclosureId,
      ...(row.person_id !== null && { personId: row.person_id }),
      detail: { kind: row.kind, disclosedOn: row.disclosed_on },
    });
    return DONE;
  },
};
