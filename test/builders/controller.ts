/** The business of the owner, as the screens ask for it. */
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

/** A Dutch business, with what differs. */
export function aController(
  parts: Partial<Output<'controller.get'>> = {},
): Output<'controller.get'> {
  return {
    name: 'Voorbeeld Webdiensten',
    legalForm: 'eenmanszaak',
    country: 'NL',
    address: '',
    email: '',
    phone: '',
    website: '',
    registrationNumber: '',
    vatNumber: '',
    iban: '',
    dataProtectionOfficer: '',
    signatory: 'Fred',
    place: '',
    financialYearEnd: '12-31',
    profile: 'koel-ict',
    statementVersionOn: getPlainDate('2025-01-01'),
    authority: 'AP',
    ...parts,
  };
}
