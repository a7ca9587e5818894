/** Organisations that persons act for. */

import type * as v from 'valibot';
import { withinField } from '#shared/contract/errors.ts';
import type { OrganisationInput } from '#shared/contract/facts.ts';
import { DONE } from '#shared/contract/method.ts';
import { listPersonsOfOrganisation } from '../queries/persons.ts';
import {
  findOrganisation,
  insertOrganisation,
  listOrganisations,
  updateOrganisation,
} from '../queries/relations.ts';
import { checkFields, checkRegistrationNumber, checkVatNumber, checkWebsite } from './checks.ts';
import type { Handlers } from './context.ts';
import { foldForSorting } from './names.ts';
import { refreshSearchLine } from './search.ts';
import { found } from './texts.ts';

type Organisation = v.InferOutput<typeof OrganisationInput>;

async function columnsOf(organisation: Organisation) {
  checkFields({
    registrationNumber: checkRegistrationNumber(organisation.registrationNumber),
    vatNumber: await checkVatNumber(organisation.vatNumber),
    website: checkWebsite(organisation.website),
  });
  return {
    name: organisation.name,
    sort_name: foldForSorting(organisation.name),
    registration_number: organisation.registrationNumber,
    vat_number: organisation.vatNumber,
    website: organisation.website,
    address: organisation.address,
  };
}

export const organisationHandlers: Handlers<
  'organisations.list' | 'organisations.create' | 'organisations.update'
> = {
  'organisations.list': async ({ db }, { search }) => {
    const rows = await listOrganisations(db, foldForSorting(search));
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      registrationNumber: row.registration_number,
      vatNumber: row.vat_number,
      website: row.website,
      address: row.address,
      persons: row.persons,
    }));
  },

  'organisations.create': async ({ db, newId, journal }, organisation) => {
    const id = newId();
    await insertOrganisation(db, { id, ...(await columnsOf(organisation)) });
    await journal({ action: 'organisation-created', subjectKind: 'organisation', subjectId: id });
    return { id };
  },

  'organisations.update': async ({ db, journal }, { organisationId, organisation }) => {
    found(await findOrganisation(db, organisationId));
    const columns = await withinField('organisation', () => columnsOf(organisation));
    await updateOrganisation(db, organisationId, columns);
    for (const personId of await listPersonsOfOrganisation(db, organisationId)) {
      await refreshSearchLine(db, personId);
    }
    await journal({
      action: 'organisation-changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
    });
    return DONE;
  },
};
