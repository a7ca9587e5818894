/** Fictitious customers and subscribers of a Flemish web builder (statement profile wits). */
import type { ExamplePerson } from './person.ts';

export const WITS_PERSONS: readonly ExamplePerson[] = [
  {
    given: 'An',
    family: 'Janssens',
    organisation: 'Fietsen Janssens',
    email: 'an@fietsenjanssens.example.be',
    phone: '+32 2 555 03 01',
    address: 'Kerkplein 5\n9000 Voorbeeldgem',
    relations: [['customer', '3y']],
    agreements: [['Webhosting', '3y']],
    items: [
      {
        category: 'wits.customer-file',
        fields: {
          devices: 'laptop met Windows 11',
          'user-names': 'janssens-web',
          applications: 'Outlook',
        },
      },
      {
        category: 'wits.orders',
        label: 'Hosting, derde jaar',
        fields: { orders: 'B-2025-118', invoices: 'F-2025-118' },
        events: [['order-completed', '11m']],
      },
      {
        category: 'wits.remote-support',
        fields: { 'teamviewer-id': '123 000 301' },
        events: [['support-ended', '2m']],
      },
    ],
  },
  {
    given: 'Pieter',
    family: 'Claes',
    email: 'pieter.claes@mail.example.be',
    phone: '+32 9 555 03 02',
    relations: [['prospect', '2y1m']],
    items: [
      {
        category: 'wits.contact-form',
        label: 'Vraag over een domeinnaam',
        fields: { message: 'Kan mijn domeinnaam verhuisd worden?', 'ip-address': '192.0.2.34' },
        events: [
          ['received', '2y1m'],
          ['handled', '2y'],
        ],
      },
    ],
  },
  {
    given: 'Griet',
    family: 'Maes',
    email: 'griet@praktijkmaes.example.be',
    organisation: 'Praktijk Maes',
    relations: [['prospect', '10d']],
    items: [
      {
        category: 'wits.contact-form',
        label: 'Vraag naar een offerte',
        fields: { message: 'Graag een offerte voor een kleine site' },
        events: [['received', '10d']],
      },
    ],
  },
  {
    given: 'Luc',
    infix: 'van',
    family: 'Damme',
    email: 'luc@vandamme.example.be',
    phone: '+32 3 555 03 04',
    relations: [
      ['customer', '2y'],
      ['subscriber', '2y', '5m'],
    ],
    agreements: [['Onderhoud webshop', '2y']],
    items: [
      {
        category: 'wits.newsletter',
        label: 'Uitgeschreven, nog wel klant',
        fields: { topics: 'webshops', 'ip-address': '192.0.2.77' },
        events: [['unsubscribed', '5m']],
      },
      { category: 'wits.customer-file', fields: { applications: 'webshop' } },
    ],
  },
  {
    nickname: 'zeemeeuw',
    email: 'zeemeeuw@mail.example.be',
    relations: [['subscriber', '3y', '9m']],
    items: [
      {
        category: 'wits.newsletter',
        fields: { topics: 'tips' },
        events: [['unsubscribed', '9m']],
      },
    ],
  },
  {
    given: 'Noor',
    family: 'Wouters',
    email: 'noor.wouters@mail.example.be',
    relations: [['subscriber', '1y']],
    items: [
      {
        category: 'wits.newsletter',
        fields: { topics: 'tips, beveiliging' },
      },
    ],
    consents: [
      {
        topic: 'wits.newsletter',
        given: '1y',
        channel: 'website',
        how: 'aanmeldformulier op de website',
        wording: 'Ik wil de nieuwsbrief over tips en beveiliging.',
        proof: 'Tijdstip en adres van de aanmelding in de mailinglijst.',
      },
    ],
  },
  {
    given: 'Mathias',
    family: 'Goossens',
    organisation: 'Goossens Interieur',
    email: 'mathias@goossensinterieur.example.be',
    phone: '+32 50 55 03 07',
    relations: [['customer', '6y', '1y3m']],
    agreements: [['Webhosting', '6y', '1y3m']],
    items: [
      {
        category: 'wits.customer-file',
        label: 'Dossier van een oud-klant',
        fields: { applications: 'Outlook' },
      },
      {
        category: 'wits.orders',
        label: 'Bouw van de website',
        fields: { orders: 'B-2020-014', invoices: 'F-2020-014' },
        events: [['order-completed', '6y']],
      },
      {
        category: 'wits.remote-support',
        label: 'Heeft bezwaar gemaakt',
        fields: { 'teamviewer-id': '123 000 307' },
        events: [
          ['support-ended', '2y'],
          ['objected', '6d'],
        ],
      },
    ],
  },
  {
    given: 'Emma',
    family: 'Desmet',
    email: 'emma.desmet@mail.example.be',
    relations: [['prospect', '2d']],
    items: [
      {
        category: 'wits.sensitive-data',
        label: 'Bericht van een leerling van een school',
        fields: { received: 'bericht via het contactformulier, inhoud niet overgenomen' },
        events: [['suspected', '1d']],
      },
    ],
  },
  {
    given: 'Koen',
    family: 'Lambrechts',
    email: 'koen@lambrechts.example.be',
    relations: [['customer', '8m']],
    agreements: [['Webhosting', '8m']],
    items: [
      { category: 'wits.customer-file', fields: { devices: 'iMac' } },
      {
        category: 'wits.website-visits',
        label: 'Statistiek van de klantenzone',
        fields: { statistics: 'bezoeken per maand' },
      },
    ],
  },
];
