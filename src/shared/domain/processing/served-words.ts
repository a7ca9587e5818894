/** Words for what is done for customers: the lines of art. 30(2) and what asks for attention. */

export interface ServedWords {
  readonly labels: Readonly<
    Record<
      | 'processor'
      | 'processorOfficer'
      | 'controller'
      | 'representative'
      | 'dataProtectionOfficer'
      | 'processing'
      | 'transfers'
      | 'measures'
      | 'data'
      | 'persons'
      | 'systems'
      | 'subProcessors'
      | 'agreement'
      | 'atEnd'
      | 'period'
      | 'note',
      string
    >
  >;
  readonly missingContact: string;
  readonly missingProcessing: string;
  readonly notRecorded: string;
  readonly notNamed: string;
  readonly subProcessor: (name: string, of: string) => string;
  readonly agreed: (day: string) => string;
  readonly atEnd: Readonly<Record<'delete' | 'return', string>>;
  readonly signals: Readonly<Record<'agreement' | 'at-end', string>>;
  readonly subProcessorsUnnamed: (parties: string) => string;
}

export const SERVED_WORDS_NL: ServedWords = {
  labels: {
    processor: 'Verwerker',
    processorOfficer: 'Functionaris voor gegevensbescherming van de verwerker',
    controller: 'Verwerkingsverantwoordelijke (de klant)',
    representative: 'Vertegenwoordiger van de klant',
    dataProtectionOfficer: 'Functionaris voor gegevensbescherming van de klant',
    processing: 'Soorten verwerking',
    transfers: 'Doorgifte buiten de EER',
    measures: 'Beveiliging',
    data: 'Welke gegevens',
    persons: 'Van wie',
    systems: 'Systemen',
    subProcessors: 'Subverwerkers',
    agreement: 'Verwerkersovereenkomst',
    atEnd: 'Aan het einde',
    period: 'Begin en einde',
    note: 'Notitie',
  },
  missingContact: 'Contactgegevens van de klant ontbreken.',
  missingProcessing: 'Wat er voor de klant met de gegevens gebeurt, is nog niet vastgelegd.',
  notRecorded: 'nog niet vastgelegd',
  notNamed: 'geen opgegeven',
  subProcessor: (name, of) => `${name} (via ${of})`,
  agreed: (day) => `gesloten op ${day}`,
  atEnd: { delete: 'wissen', return: 'teruggeven' },
  signals: {
    agreement: 'Er is nog geen verwerkersovereenkomst met deze klant vastgelegd.',
    'at-end': 'Nog niet vastgelegd of je aan het einde wist of teruggeeft.',
  },
  subProcessorsUnnamed: (parties) => `Van deze subverwerkers ontbreekt de naam: ${parties}.`,
};

export const SERVED_WORDS_EN: ServedWords = {
  labels: {
    processor: 'Processor',
    processorOfficer: 'Data protection officer of the processor',
    controller: 'Controller (the customer)',
    representative: 'Representative of the customer',
    dataProtectionOfficer: 'Data protection officer of the customer',
    processing: 'Categories of processing',
    transfers: 'Transfers outside the EEA',
    measures: 'Security',
    data: 'Which data',
    persons: 'Whose data',
    systems: 'Systems',
    subProcessors: 'Sub-processors',
    agreement: 'Processing agreement',
    atEnd: 'At the end',
    period: 'Start and end',
    note: 'Note',
  },
  missingContact: 'Contact details of the customer are missing.',
  missingProcessing: 'What is done with the data for the customer has not been recorded yet.',
  notRecorded: 'not recorded yet',
  notNamed: 'none given',
  subProcessor: (name, of) => `${name} (through ${of})`,
  agreed: (day) => `concluded on ${day}`,
  atEnd: { delete: 'delete', return: 'return' },
  signals: {
    agreement: 'No processing agreement with this customer has been recorded yet.',
    'at-end': 'Not recorded yet whether you delete or return at the end.',
  },
  subProcessorsUnnamed: (parties) => `The name of these sub-processors is missing: ${parties}.`,
};
