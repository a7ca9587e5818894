/** Dutch names of roles, rights, bases and authorities. */

import type { Country } from '../../locale.ts';
import { writtenDay } from '../../written-dates.ts';
import type { LetterForm } from '../document.ts';
import type { LetterTexts } from './texts.ts';

/**
 * The way to the court (GDPR art. 79). Netherlands: UAVG art. 35(2), six weeks.
 * Belgium: Act of 30 July 2018, art. 209 and further.
 */
export const DUTCH_COURT: Readonly<Record<LetterForm, Readonly<Record<Country, string>>>> = {
  formal: {
    NL:
      'Daarnaast kunt u naar de rechter. In Nederland vraagt u dat met een verzoekschrift aan de ' +
      'rechtbank, binnen zes weken nadat u dit antwoord hebt ontvangen (artikel 79 AVG en artikel 35 UAVG).',
    BE:
      'Daarnaast kunt u naar de rechter stappen. In België kan dat met een vordering tot staking bij ' +
      'de voorzitter van de rechtbank van eerste aanleg (artikel 79 AVG en artikel 209 en volgende ' +
      'van de wet van 30 juli 2018).',
  },
  informal: {
    NL:
      'Daarnaast kun je naar de rechter. In Nederland vraag je dat met een verzoekschrift aan de ' +
      'rechtbank, binnen zes weken nadat je dit antwoord hebt ontvangen (artikel 79 AVG en artikel 35 UAVG).',
    BE:
      'Daarnaast kun je naar de rechter stappen. In België kan dat met een vordering tot staking bij ' +
      'de voorzitter van de rechtbank van eerste aanleg (artikel 79 AVG en artikel 209 en volgende ' +
      'van de wet van 30 juli 2018).',
  },
};

/** The names that need no sentence. */
export function dutchNames(
  form: LetterForm,
): Pick<
  LetterTexts,
  | 'unknown'
  | 'lawfulBases'
  | 'relations'
  | 'rightNames'
  | 'recipientRoles'
  | 'channels'
  | 'authorities'
  | 'senderLabels'
  | 'references'
  | 'enclosures'
> {
  const uw = form === 'formal' ? 'uw' : 'je';
  return {
    unknown: 'niet bekend',
    lawfulBases: {
      consent: 'Toestemming (artikel 6 lid 1 onder a AVG)',
      contract: 'Uitvoering van een overeenkomst (artikel 6 lid 1 onder b AVG)',
      'legal-obligation': 'Wettelijke verplichting (artikel 6 lid 1 onder c AVG)',
      'vital-interest': 'Vitaal belang (artikel 6 lid 1 onder d AVG)',
      'public-task': 'Taak van algemeen belang (artikel 6 lid 1 onder e AVG)',
      'legitimate-interest': 'Gerechtvaardigd belang (artikel 6 lid 1 onder f AVG)',
    },
    relations: {
      customer: 'Klant',
      prospect: 'Geïnteresseerde',
      subscriber: 'Abonnee van de nieuwsbrief',
      applicant: 'Sollicitant',
      'supplier-contact': 'Contactpersoon bij een leverancier',
      colleague: 'Collega',
      'website-visitor': 'Bezoeker van de website',
    },
    rightNames: {
      access: 'inzage',
      rectification: 'rectificatie',
      erasure: 'wissing',
      restriction: 'beperking van de verwerking',
      portability: 'overdracht van gegevens',
      objection: 'stopzetting van bepaald gebruik (bezwaar)',
      'consent-withdrawal': 'intrekking van toestemming',
    },
    recipientRoles: {
      processor: 'Verwerker',
      controller: 'Zelf verantwoordelijk',
      recipient: 'Ontvanger',
    },
    channels: {
      email: 'per e-mail',
      post: 'per post',
      phone: 'per telefoon',
      'in-person': 'in een gesprek',
      portal: 'via onze website',
      other: 'langs een andere weg',
    },
    authorities: {
      AP: {
        name: 'Autoriteit Persoonsgegevens (AP)',
        addressLines: ['Postbus 93374', '2509 AJ Den Haag'],
        phone: '088 1805 250',
        website: 'www.autoriteitpersoonsgegevens.nl',
        email: '',
      },
      GBA: {
        name: 'Gegevensbeschermingsautoriteit (GBA)',
        addressLines: ['Drukpersstraat 35', '1000 Brussel'],
        phone: '+32 2 274 48 00',
        website: 'www.gegevensbeschermingsautoriteit.be',
        email: 'contact@apd-gba.be',
      },
    },
    senderLabels: {
      phone: 'Telefoon',
      email: 'E-mail',
      website: 'Website',
      dataProtectionOfficer: 'Functionaris voor gegevensbescherming:',
    },
    references: {
      date: 'Datum',
      number: 'Ons kenmerk',
      request: form === 'formal' ? 'Uw verzoek' : 'Je verzoek',
      requestOf: (on) => `ontvangen op ${writtenDay(on, 'nl')}`,
    },
    enclosures: {
      heading: (count) => (count === 1 ? 'Bijlage' : 'Bijlagen'),
      annexName: 'Bijlage 1',
      annexDescription: `${uw} gegevens, in dit document`,
      from: (system) => `uit ${system}`,
      noneName: 'Geen',
      noneDescription: 'alles staat in deze brief',
    },
  };
}
