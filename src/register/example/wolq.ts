/** Fictitious customers and subscribers of a software house (statement profile wolq). */
import type { ExamplePerson } from './person.ts';

export const WOLQ_PERSONS: readonly ExamplePerson[] = [
  {
    given: 'Lotte',
    infix: 'van der',
    family: 'Meer',
    title: 'directeur',
    organisation: 'Van der Meer Logistiek',
    email: 'lotte@vdmeer.example.nl',
    phone: '040 555 0201',
    address: 'Havenkade 40\n5600 AA Voorbeeldhoven',
    relations: [['customer', '6y']],
    agreements: [['Abonnement klantenportaal', '6y']],
    items: [
      { category: 'wolq.account', events: [['last-activity', '11d']] },
      {
        category: 'wolq.invoices',
        label: 'Facturen abonnement',
        fields: {
          invoices: '2026-0107',
          payments: 'automatische incasso',
          orders: 'portaal, 25 gebruikers',
        },
        events: [['document-date', '1m']],
      },
      {
        category: 'wolq.contracts',
        label: 'Abonnement klantenportaal',
        fields: { contract: 'C-2020-031', term: 'jaarlijks verlengd' },
      },
      {
        category: 'wolq.portal-projects',
        label: 'Project inrichting CRM',
        fields: { projects: 'Inrichting CRM', time: '112 uur', remarks: '18 opmerkingen' },
      },
    ],
  },
  {
    given: 'Erik',
    family: 'Mulder',
    email: 'erik.mulder@mail.example.nl',
    phone: '06 10000022',
    relations: [['customer', '9y', '7y6m']],
    items: [
      { category: 'wolq.account', events: [['last-activity', '7y2m']] },
      {
        category: 'wolq.invoices',
        label: 'Losse training',
        fields: { invoices: '2018-0221' },
        events: [['document-date', '8y3m']],
      },
    ],
  },
  {
    given: 'Fatima',
    family: 'El Amrani',
    organisation: 'El Amrani Events',
    email: 'fatima@elamrani.example.nl',
    phone: '010 555 0203',
    relations: [['customer', '2y']],
    agreements: [['Zoho-licenties', '2y']],
    items: [
      {
        category: 'wolq.call-recordings',
        label: 'Gesprek over een bestelling',
        fields: { recording: 'opname van 6 minuten' },
        events: [['recorded', '45d']],
      },
      { category: 'wolq.account', events: [['last-activity', '3m']] },
    ],
  },
  {
    given: 'Ruben',
    infix: 'de',
    family: 'Wit',
    email: 'ruben@dewit.example.nl',
    phone: '06 10000024',
    relations: [['customer', '1y']],
    items: [
      {
        category: 'wolq.call-recordings',
        label: 'Gesprek met mogelijke fraude',
        fields: { recording: 'opname van 14 minuten' },
        events: [['recorded', '3m']],
      },
    ],
    holds: [
      [
        'legal-duty',
        'Op verzoek van de politie bewaard; kenmerk staat in het papieren dossier.',
        '80d',
      ],
    ],
  },
  {
    given: 'Sanne',
    family: 'Visser',
    email: 'sanne.visser@mail.example.nl',
    relations: [['subscriber', '5y6m', '3m']],
    items: [
      {
        category: 'wolq.consents',
        fields: { topic: 'nieuwsbrief, webinar', proof: 'dubbele bevestiging per e-mail' },
      },
      { category: 'wolq.newsletter', fields: { topics: 'productnieuws' } },
    ],
    consents: [
      {
        topic: 'wolq.newsletter',
        given: '5y6m',
        channel: 'website',
        how: 'aanmeldformulier op de website',
        wording: 'Ja, stuur mij elke maand de nieuwsbrief.',
        proof: 'Bevestigingsmail van dezelfde dag.',
        withdrawn: '3m',
      },
    ],
  },
  {
    given: 'Joris',
    family: 'Peeters',
    email: 'joris.peeters@mail.example.be',
    relations: [['subscriber', '5y4m']],
    items: [
      {
        category: 'wolq.consents',
        fields: { topic: 'webinar', proof: 'deelnemerslijst' },
        events: [['consent-given', '5y4m']],
      },
    ],
    consents: [
      {
        topic: 'wolq.webinar',
        given: '5y4m',
        how: 'inschrijving voor een webinar',
        proof: 'Deelnemerslijst van het webinar.',
      },
    ],
  },
  {
    given: 'Marijke',
    family: 'Hoekstra',
    organisation: 'Hoekstra Tuinen',
    email: 'info@hoekstratuinen.example.nl',
    phone: '058 555 0207',
    relations: [['customer', '3y', '4m']],
    agreements: [['Abonnement boekhoudkoppeling', '3y', '4m']],
    items: [
      {
        category: 'wolq.contracts',
        label: 'Abonnement boekhoudkoppeling',
        fields: { contract: 'C-2023-014' },
      },
      {
        category: 'wolq.support-media',
        label: 'Schermopname van een foutmelding',
        fields: { videos: 'opname van 2 minuten' },
      },
    ],
  },
  {
    given: 'Daan',
    family: 'Kuipers',
    email: 'daan@kuipersmedia.example.nl',
    organisation: 'Kuipers Media',
    relations: [['prospect', '1y2m']],
    items: [
      {
        category: 'wolq.service-questions',
        label: 'Vragen voor een offerte',
        fields: { messages: '4 berichten', notes: 'wil eerst een demonstratie' },
      },
    ],
    consents: [
      {
        topic: 'wolq.demonstration',
        given: '1y2m',
        channel: 'phone',
        how: 'in een gesprek over de offerte',
      },
    ],
  },
  {
    given: 'Wilma',
    family: 'Postma',
    email: 'wilma.postma@mail.example.nl',
    relations: [['customer', '8y', '6y11m']],
    items: [
      {
        category: 'wolq.account',
        label: 'Al jaren niet gebruikt',
        events: [['last-activity', '6y11m10d']],
      },
    ],
  },
];
