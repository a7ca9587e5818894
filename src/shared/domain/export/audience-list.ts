/** The list for a mailing as a table: who, to which address, and why. */
import type { AudienceGround } from '../audience.ts';
import { csvDelimiter, toCsv } from '../csv.ts';
import type { UiLanguage } from '../locale.ts';

export interface AudienceLine {
  readonly name: string;
  readonly email: string;
  readonly because: AudienceGround;
}

const HEADER: Record<UiLanguage, readonly string[]> = {
  nl: ['Naam', 'E-mail', 'Waarom op de lijst'],
  en: ['Name', 'E-mail', 'Why on the list'],
};

/** Why somebody is on the list, in one line. The screen shows the same words. */
export const GROUNDS_IN_WORDS: Record<UiLanguage, Record<AudienceGround, string>> = {
  nl: {
    consent: 'zei ja, met bewijs',
    'consent-after-objection': 'zei na het bezwaar ja tegen dit onderwerp, met bewijs',
    'consent-without-proof': 'zei ja, zonder bewijs',
    'paying-customer': 'betalende klant met een lopende overeenkomst',
    customer: 'klant die geen bezwaar maakte',
    'agreement-runs': 'lopende overeenkomst',
    'customer-service': 'klant',
  },
  en: {
    consent: 'said yes, with proof',
    'consent-after-objection': 'said yes to this topic after objecting, with proof',
    'consent-without-proof': 'said yes, without proof',
    'paying-customer': 'paying customer with a running agreement',
    customer: 'customer who did not object',
    'agreement-runs': 'running agreement',
    'customer-service': 'customer',
  },
};

export function audienceCsv(lines: readonly AudienceLine[], language: UiLanguage): string {
  const words = GROUNDS_IN_WORDS[language];
  return toCsv(
    [HEADER[language], ...lines.map(({ name, email, because }) => [name, email, words[because]])],
    { delimiter: csvDelimiter(language) },
  );
}
