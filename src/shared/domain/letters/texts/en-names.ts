/** English names of roles, rights, bases and authorities. */
import { writtenDay } from '../../written-dates.ts';
import type { LetterTexts } from './texts.ts';

/** The names that need no sentence. */
export const ENGLISH_NAMES = {
  unknown: 'not known',
  lawfulBases: {
    consent: 'Consent (Article 6(1)(a) GDPR)',
    contract: 'Performance of a contract (Article 6(1)(b) GDPR)',
    'legal-obligation': 'Legal obligation (Article 6(1)(c) GDPR)',
    'vital-interest': 'Vital interests (Article 6(1)(d) GDPR)',
    'public-task': 'Task in the public interest (Article 6(1)(e) GDPR)',
    'legitimate-interest': 'Legitimate interests (Article 6(1)(f) GDPR)',
  },
  relations: {
    customer: 'Customer',
    prospect: 'Prospective customer',
    subscriber: 'Newsletter subscriber',
    applicant: 'Job applicant',
    'supplier-contact': 'Contact at a supplier',
    colleague: 'Colleague',
    'website-visitor': 'Website visitor',
  },
  rightNames: {
    access: 'access',
    rectification: 'rectification',
    erasure: 'erasure',
    restriction: 'restriction of processing',
    portability: 'transfer of data',
    objection: 'an end to certain use (objection)',
    'consent-withdrawal': 'withdrawal of consent',
  },
  recipientRoles: {
    processor: 'Processor',
    controller: 'Controller',
    recipient: 'Recipient',
  },
  channels: {
    email: 'by email',
    post: 'by post',
    phone: 'by phone',
    'in-person': 'in person',
    portal: 'through our website',
    other: 'by another way',
  },
  authorities: {
    AP: {
      name: 'Dutch Data Protection Authority (Autoriteit Persoonsgegevens, AP)',
      addressLines: ['Postbus 93374', '2509 AJ Den Haag', 'The Netherlands'],
      phone: '+31 88 1805 250',
      website: 'www.autoriteitpersoonsgegevens.nl',
      email: '',
    },
    GBA: {
      name: 'Belgian Data Protection Authority (GBA/APD)',
      addressLines: ['Drukpersstraat 35', '1000 Brussels', 'Belgium'],
      phone: '+32 2 274 48 00',
      website: 'www.dataprotectionauthority.be',
      email: 'contact@apd-gba.be',
    },
  },
  senderLabels: {
    phone: 'Phone',
    email: 'Email',
    website: 'Website',
    dataProtectionOfficer: 'Data protection officer:',
  },
  references: {
    date: 'Date',
    number: 'Our reference',
    request: 'Your request',
    requestOf: (on) => `received on ${writtenDay(on, 'en')}`,
  },
  enclosures: {
    heading: (count) => (count === 1 ? 'Enclosure' : 'Enclosures'),
    annexName: 'Annex 1',
    annexDescription: 'your data, in this document',
    from: (system) => `from ${system}`,
    noneName: 'None',
    noneDescription: 'everything is in this letter',
  },
} satisfies Partial<LetterTexts>;
