/** Fills a new register: the business, its settings and what its statement says. */

import { ContractError } from '#shared/contract/errors.ts';
import type { NewRegisterSeed } from '#shared/contract/register-process.ts';
import type { StatementProfile } from '#shared/domain/statement-profile.ts';
import { inTransaction } from './in-transaction.ts';
import { floors, listProfiles, processorCatalogue } from './knowledge.ts';
import type { HandlerContext } from './process/context.ts';
import { DEFAULT_SETTINGS, saveController, saveSettings } from './queries/settings.ts';
import { seedProfile } from './seed.ts';

/**
 * One transaction: either the register is whole, or it is as empty as before.
 * Throws `bad-input` for a profile that does not exist. `others` are further
 * statements kept in the same register, as the example does.
 */
export async function seedRegister(
  context: HandlerContext,
  seed: NewRegisterSeed,
  others: readonly StatementProfile[] = [],
): Promise<void> {
  const profile = listProfiles().find((entry) => entry.id === seed.profile);
  if (profile === undefined) throw new ContractError('bad-input', { profile: 'value.invalid' });
  await inTransaction(context, async ({ db, newId, today, journal }) => {
    await saveController(db, {
      name: seed.businessName,
      legal_form: '',
      country: seed.country,
      address: '',
      email: '',
      phone: '',
      website: '',
      registration_number: '',
      vat_number: '',
      iban: '',
      data_protection_officer: '',
      signatory: seed.signatory,
      place: '',
      financial_year_end: '12-31',
    });
    await saveSettings(db, {
      ...DEFAULT_SETTINGS,
      letterLocale: seed.country === 'BE' ? 'nl-BE' : 'nl-NL',
      letterForm: profile.address,
    });
    // The owner's country decides the law and the authority, whatever profile they start from.
    const own: StatementProfile =
      others.length > 0
        ? profile
        : {
            ...profile,
            country: seed.country,
            authority: seed.country === 'BE' ? 'GBA' : 'AP',
            business: { ...profile.business, name: seed.businessName },
          };
    for (const statement of [own, ...others]) {
      await seedProfile(db, {
        profile: statement,
        catalogue: processorCatalogue(),
        floors: floors(),
        newId,
        language: seed.language,
        today,
      });
    }
    await journal({
      action: 'register-created',
      subjectKind: 'register',
      detail: { profile: seed.profile, country: seed.country },
    });
  });
}
