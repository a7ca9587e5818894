/** The business itself, its settings, and unsaved forms. */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { readLogo } from '#shared/domain/letters/logo.ts';
import type { Country } from '#shared/domain/locale.ts';
import { isFinancialYearEnd } from '#shared/domain/retention/language.ts';
import {
  findDraft,
  findLogo,
  getController,
  getSettings,
  getStatement,
  saveController,
  saveDraft,
  saveLogo,
  saveSettings,
  saveStatementLaw,
} from '../queries/settings.ts';
import { refreshVerdicts } from '../verdicts.ts';
import {
  checkEmail,
  checkFields,
  checkIban,
  checkPeriod,
  checkPhone,
  checkRegistrationNumber,
  checkVatNumber,
  checkWebsite,
} from './checks.ts';
import type { Handlers } from './context.ts';

export const settingHandlers: Handlers<
  | 'controller.get'
  | 'controller.update'
  | 'settings.get'
  | 'settings.update'
  | 'settings.get-logo'
  | 'settings.save-logo'
  | 'drafts.get'
  | 'drafts.save'
> = {
  'controller.get': async ({ db }) => {
    const [row, statement] = await Promise.all([getController(db), getStatement(db)]);
    return {
      name: row.name,
      legalForm: row.legal_form,
      country: row.country as Country,
      address: row.address,
      email: row.email,
      phone: row.phone,
      website: row.website,
      registrationNumber: row.registration_number,
      vatNumber: row.vat_number,
      iban: row.iban,
      dataProtectionOfficer: row.data_protection_officer,
      signatory: row.signatory,
      place: row.place,
      financialYearEnd: row.financial_year_end,
      profile: statement.profile,
      statementVersionOn: statement.version_on as PlainDate | null,
      authority: statement.authority as 'AP' | 'GBA',
    };
  },

  'controller.update': async ({ db, today, journal }, controller) => {
    checkFields({
      email: checkEmail(controller.email),
      phone: checkPhone(controller.phone, controller.country),
      website: checkWebsite(controller.website),
      registrationNumber: checkRegistrationNumber(controller.registrationNumber),
      vatNumber: await checkVatNumber(controller.vatNumber),
      iban: checkIban(controller.iban),
      financialYearEnd: isFinancialYearEnd(controller.financialYearEnd) ? null : 'date.invalid',
    });
    const before = await getController(db);
    await saveController(db, {
      name: controller.name,
      legal_form: controller.legalForm,
      country: controller.country,
      address: controller.address,
      email: controller.email,
      phone: controller.phone,
      website: controller.website,
      registration_number: controller.registrationNumber,
      vat_number: controller.vatNumber,
      iban: controller.iban,
      data_protection_officer: controller.dataProtectionOfficer,
      signatory: controller.signatory,
      place: controller.place,
      financial_year_end: controller.financialYearEnd,
    });
    // The country of the business decides which law sets the minimum and who supervises.
    if (before.country !== controller.country) await saveStatementLaw(db, controller.country);
    // Tax law counts from the end of the book year, so every date may move with it.
    if (
      before.financial_year_end !== controller.financialYearEnd ||
      before.country !== controller.country
    ) {
      await refreshVerdicts(db, today, 'all');
    }
    await journal({ action: 'controller-changed', subjectKind: 'controller' });
    return DONE;
  },

  'settings.get': async ({ db }) => getSettings(db),

  'settings.update': async ({ db, today, journal }, settings) => {
    checkFields({ requestFilePeriod: checkPeriod(settings.requestFilePeriod, today) });
    await saveSettings(db, settings);
    await journal({ action: 'settings-changed', subjectKind: 'setting' });
    return DONE;
  },

  'settings.get-logo': async ({ db }) => ({ logo: await findLogo(db) }),

  'settings.save-logo': async ({ db, journal }, { bytes }) => {
    const read = bytes === null ? null : readLogo(bytes);
    if (read?.ok === false) throw new ContractError('bad-input', { bytes: read.problem });
    await saveLogo(db, read === null ? null : read.picture);
    await journal({ action: 'settings-changed', subjectKind: 'setting' });
    return DONE;
  },

  'drafts.get': async ({ db }, { key }) => ({ value: await findDraft(db, key) }),

  'drafts.save': async ({ db, now }, { key, value }) => {
    await saveDraft(db, key, value, now);
    return DONE;
  },
};
