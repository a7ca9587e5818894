/** Dossiers of fictitious persons, in Dutch; each part can be replaced. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier, DossierField, DossierItem } from '#shared/domain/dossier.ts';

const on = (text: string) => text as PlainDate;

/** A field with one value, given by the person. */
export function aField(
  name: string,
  value: string,
  change: Partial<DossierField> = {},
): DossierField {
  return {
    fieldId: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    name,
    values: value === '' ? [] : [value],
    secret: false,
    floorArticle: null,
    providedByPerson: true,
    ...change,
  };
}

/** A data item that ends on a date that is still to come. */
export function anItem(change: Partial<DossierItem> = {}): DossierItem {
  return {
    itemId: 'item-contact',
    categoryId: 'contact-details',
    category: 'Contactgegevens',
    description: 'Naam en contactmogelijkheden',
    label: 'Contactgegevens',
    fields: [
      aField('Naam', 'Jan de Vries'),
      aField('E-mailadres', 'jan@devriesbouw.example.nl'),
      aField('Telefoon', '+31 6 12345678'),
      aField('Functie', ''),
    ],
    purposes: [
      {
        purposeId: 'agreement',
        name: 'De overeenkomst uitvoeren',
        bases: ['contract'],
        interest: '',
      },
      {
        purposeId: 'contact',
        name: 'Contact houden met klanten',
        bases: ['legitimate-interest'],
        interest: 'vragen snel kunnen beantwoorden en eerder werk kunnen terugvinden',
      },
    ],
    systems: ['Zoho CRM', 'Telefoon'],
    source: '',
    collectedOn: on('2019-04-03'),
    retention: {
      state: 'running',
      dueOn: on('2028-03-01'),
      floorOn: null,
      disposal: 'erase',
      rule: '2 jaar na het laatste contact',
      because: ['Het laatste contact was op 1 maart 2026.'],
    },
    ...change,
  };
}

/** An invoice that tax law wants kept (the law decides the date). */
export function anInvoice(
  number: string,
  amount: string,
  change: Partial<DossierItem> = {},
): DossierItem {
  const law = 'artikel 52 lid 4 AWR';
  return anItem({
    itemId: `item-${number}`,
    categoryId: 'invoices',
    category: 'Facturen en betalingen',
    description: 'Facturen, betalingen en wat de belastingdienst daarvan wil zien',
    label: `Factuur ${number}`,
    fields: [
      aField('Factuurnummer', number, { floorArticle: law, providedByPerson: false }),
      aField('Bedrag', amount, { floorArticle: law, providedByPerson: false }),
      aField('Opmerking', ''),
    ],
    purposes: [
      {
        purposeId: 'books',
        name: 'De boekhouding bijhouden',
        bases: ['legal-obligation'],
        interest: '',
      },
    ],
    systems: ['Acumulus'],
    collectedOn: on('2024-04-03'),
    retention: {
      state: 'running',
      dueOn: on('2032-01-01'),
      floorOn: on('2032-01-01'),
      disposal: 'erase',
      rule: '7 jaar na het boekjaar',
      because: ['De factuur hoort bij boekjaar 2024.'],
    },
    ...change,
  });
}

/** A customer of a Dutch business with six items, a consent, a transfer and something masked. */
export function aDossier(change: Partial<Dossier> = {}): Dossier {
  return {
    controller: {
      name: 'Bakker ICT-hulp',
      legalForm: 'eenmanszaak',
      addressLines: ['Kerkstraat 12', '3511 AB Utrecht'],
      country: 'NL',
      email: 'privacy@bakker-ict.example.nl',
      phone: '030 123 45 67',
      website: 'www.bakker-ict.example.nl',
      registration: 'KvK 12345678',
      dataProtectionOfficer: '',
      signatory: 'Fred Bakker',
      place: 'Utrecht',
      statementVersionOn: on('2026-01-15'),
    },
    authority: 'AP',
    person: {
      personId: 'person-1',
      name: 'Jan de Vries',
      familyName: 'de Vries',
      givenName: 'Jan',
      organisation: 'De Vries Bouw',
      addressLines: ['Dorpsweg 5', '3721 XX Bilthoven'],
      email: 'jan@devriesbouw.example.nl',
      details: [
        {
          name: 'Telefoon',
          values: ['+31 20 555 0101 (werkplaats)', '+31 6 10000013'],
          given: ['+31 20 555 0101', '+31 6 10000013'],
        },
        { name: 'Aantekening', values: ['Belt het liefst voor negen uur.'], given: [] },
      ],
      relations: [
        { kind: 'customer', fromOn: on('2019-04-03'), toOn: null },
        { kind: 'subscriber', fromOn: on('2023-04-03'), toOn: on('2025-09-01') },
      ],
      agreements: [
        { name: 'Onderhoud werkplekken', fromOn: on('2019-04-03'), toOn: on('2025-12-31') },
      ],
    },
    request: {
      number: '2026-014',
      rights: ['access'],
      receivedOn: on('2026-11-05'),
      channel: 'email',
      keptUntilOn: on('2028-11-05'),
    },
    madeOn: on('2026-11-22'),
    items: [
      anItem(),
      anInvoice('2024-0113', '€ 1.250,00'),
      anInvoice('2024-0187', '€ 87,50', { collectedOn: on('2024-08-19') }),
      anInvoice('2025-0042', '€ 640,00', {
        collectedOn: on('2025-02-11'),
        retention: {
          state: 'running',
          dueOn: on('2033-01-01'),
          floorOn: on('2033-01-01'),
          disposal: 'erase',
          rule: '7 jaar na het boekjaar',
          because: ['De factuur hoort bij boekjaar 2025.'],
        },
      }),
      anItem({
        itemId: 'item-quote',
        categoryId: 'quotes',
        category: 'Offertes',
        description: 'Aanvragen en voorstellen die geen opdracht werden',
        label: 'Offerte netwerk 2021',
        fields: [
          aField('Aanvraag', 'Nieuw netwerk voor twee verdiepingen'),
          aField('Aantekeningen', 'Wacht op de verbouwing.\nBelt zelf terug na de zomer.', {
            providedByPerson: false,
          }),
        ],
        systems: ['Laptop'],
        source: 'Aanbevolen door Smit Elektra',
        collectedOn: on('2021-06-14'),
        retention: {
          state: 'due',
          dueOn: on('2026-03-01'),
          floorOn: null,
          disposal: 'anonymise',
          rule: '2 jaar na het laatste contact over de offerte',
          because: ['Het laatste contact over deze offerte was op 1 maart 2024.'],
        },
      }),
      anItem({
        itemId: 'item-login',
        categoryId: 'login',
        category: 'Inloggegevens',
        description: 'Toegang tot systemen die wij beheren',
        label: 'Beheer router',
        fields: [
          aField('Gebruikersnaam', 'beheer-devries'),
          aField('Wachtwoord', '', { secret: true }),
        ],
        purposes: [],
        systems: ['Wachtwoordkluis'],
        collectedOn: null,
        retention: {
          state: 'undecided',
          dueOn: null,
          floorOn: null,
          disposal: 'erase',
          rule: '',
          because: [],
        },
      }),
    ],
    recipients: [
      {
        name: 'Zoho CRM',
        legalName: 'Zoho Corporation B.V.',
        role: 'processor',
        purpose: 'Klantgegevens bewaren',
        country: 'NL',
        systems: ['Zoho CRM'],
        unnamed: false,
      },
      {
        name: 'Acumulus',
        legalName: 'SIEL B.V.',
        role: 'processor',
        purpose: 'Boekhouding',
        country: 'Nederland',
        systems: ['Acumulus'],
        unnamed: false,
      },
      {
        name: 'Mailchimp',
        legalName: 'Intuit Inc.',
        role: 'processor',
        purpose: 'Nieuwsbrief versturen',
        country: 'US',
        systems: ['Mailchimp'],
        unnamed: false,
      },
      {
        name: 'Belastingdienst',
        legalName: '',
        role: 'controller',
        purpose: 'Belastingaangifte',
        country: 'Nederland',
        systems: [],
        unnamed: false,
      },
      {
        name: 'Hostingbedrijf',
        legalName: '',
        role: 'processor',
        purpose: 'back-up van e-mail',
        country: '',
        systems: [],
        unnamed: true,
      },
    ],
    disclosures: [],
    transfers: [
      {
        recipient: 'Mailchimp',
        country: 'US',
        safeguards: [
          'Adequaatheidsbesluit (EU-US Data Privacy Framework)',
          'Modelcontractbepalingen',
        ],
        checkedOn: on('2026-10-01'),
      },
    ],
    consents: [
      {
        topic: 'Nieuwsbrief',
        state: 'withdrawn',
        givenOn: on('2023-04-03'),
        withdrawnOn: on('2025-09-01'),
        how: 'Formulier op de website',
        wording: 'Ja, stuur mij elke maand de nieuwsbrief.',
        hasProof: true,
      },
      {
        topic: 'Foto in het portfolio',
        state: 'given',
        givenOn: on('2024-05-20'),
        withdrawnOn: null,
        how: 'Per e-mail',
        wording: '',
        hasProof: false,
      },
    ],
    events: [
      { on: on('2019-04-03'), what: 'Overeenkomst gesloten: Onderhoud werkplekken' },
      { on: on('2025-12-31'), what: 'Overeenkomst beëindigd' },
      { on: on('2026-03-01'), what: 'Laatste contact: telefoongesprek over een factuur' },
    ],
    systemsSearched: [
      { name: 'Zoho CRM', note: 'op naam en e-mailadres' },
      { name: 'Acumulus', note: 'op klantnummer' },
      { name: 'Mailprogramma', note: 'op e-mailadres, ook in het archief' },
      { name: 'Laptop', note: '' },
    ],
    attachments: [
      {
        name: 'e-mails-de-vries.pdf',
        system: 'Mailprogramma',
        note: '14 berichten, namen van anderen onleesbaar gemaakt',
      },
    ],
    masked: [
      {
        what: 'Namen van twee collega’s in de e-mails',
        why: 'Het zijn gegevens van anderen, zonder verband met de vraag',
      },
    ],
    automatedDecisions: '',
    ...change,
  };
}

/** The same customer at a Belgian business. */
export function aBelgianDossier(change: Partial<Dossier> = {}): Dossier {
  const dossier = aDossier();
  return {
    ...dossier,
    controller: {
      ...dossier.controller,
      name: 'Peeters Webdesign',
      addressLines: ['Veldstraat 8', '9000 Gent'],
      country: 'BE',
      email: 'privacy@peeters-web.example.be',
      phone: '+32 9 123 45 67',
      website: 'www.peeters-web.example.be',
      registration: 'KBO 0123.456.789',
      dataProtectionOfficer: 'An Claes',
      signatory: 'Tom Peeters',
      place: 'Gent',
    },
    authority: 'GBA',
    person: {
      ...dossier.person,
      name: 'Lotte de Smet',
      familyName: 'de Smet',
      givenName: 'Lotte',
      organisation: '',
      addressLines: ['Kerkplein 2', '9700 Oudenaarde'],
      email: 'lotte@example.be',
    },
    ...change,
  };
}

/** A person of whom nothing is kept but the request. */
export function anEmptyDossier(change: Partial<Dossier> = {}): Dossier {
  const dossier = aDossier();
  return {
    ...dossier,
    person: { ...dossier.person, organisation: '', details: [], relations: [], agreements: [] },
    items: [],
    recipients: [],
    disclosures: [],
    transfers: [],
    consents: [],
    events: [],
    attachments: [],
    masked: [],
    ...change,
  };
}
