/** Fictitious account holders of a site builder (statement profile webanizr). */
import type { ExamplePerson } from './person.ts';

export const WEBANIZR_PERSONS: readonly ExamplePerson[] = [
  {
    given: 'Floor',
    family: 'Dekker',
    email: 'floor@dekkerdesign.example.nl',
    organisation: 'Dekker Design',
    address: 'Gracht 7\n2300 AA Voorbeeldleiden',
    relations: [
      ['customer', '2y'],
      ['subscriber', '2y'],
    ],
    agreements: [['Betaald account', '2y']],
    items: [
      { category: 'webanizr.account', fields: { plan: 'betaald', products: 'site en webwinkel' } },
      {
        category: 'webanizr.invoices',
        label: 'Facturen van het account',
        fields: { invoices: 'W-2026-0043' },
        events: [['document-date', '4m']],
      },
      { category: 'webanizr.newsletter' },
    ],
  },
  {
    given: 'Mees',
    family: 'Willems',
    email: 'mees.willems@mail.example.nl',
    relations: [['customer', '1y']],
    items: [
      { category: 'webanizr.account', label: 'Gratis account', fields: { plan: 'gratis' } },
      { category: 'webanizr.statistics', fields: { 'ip-address': '203.0.113.9' } },
    ],
  },
  {
    given: 'Julia',
    family: 'Groen',
    email: 'julia@groenstyling.example.nl',
    organisation: 'Groen Styling',
    relations: [['customer', '9y', '7y10m']],
    agreements: [['Betaald account', '9y', '7y10m']],
    items: [
      {
        category: 'webanizr.invoices',
        label: 'Oude facturen',
        fields: { invoices: 'W-2018-0007' },
        events: [['document-date', '8y1m']],
      },
    ],
  },
  {
    nickname: 'pixelpaard',
    email: 'pixelpaard@mail.example.nl',
    relations: [['customer', '5m']],
    items: [{ category: 'webanizr.account', fields: { plan: 'gratis' } }],
  },
  {
    given: 'Stijn',
    family: 'Vos',
    email: 'stijn@vosverhuizingen.example.nl',
    phone: '045 555 0505',
    organisation: 'Vos Verhuizingen',
    relations: [['customer', '3y']],
    agreements: [['Betaald account', '3y']],
    items: [
      { category: 'webanizr.account', fields: { plan: 'betaald', products: 'site' } },
      {
        category: 'webanizr.invoices',
        label: 'Factuur zonder datum',
        fields: { invoices: 'W-2024-0212' },
      },
    ],
  },
  {
    given: 'Lieke',
    family: 'Brouwer',
    email: 'lieke.brouwer@mail.example.nl',
    relations: [['subscriber', '10m']],
    items: [{ category: 'webanizr.newsletter' }],
    consents: [
      {
        topic: 'webanizr.newsletter',
        given: '10m',
        channel: 'website',
        how: 'aanmelding onder aan de site',
        confirmed: '10m',
        wording: 'Houd mij op de hoogte.',
        proof: 'Aanmelding met tijdstip in het mailingplatform.',
        file: 'aanmelding.txt',
      },
    ],
  },
  {
    given: 'Olaf',
    family: 'Timmer',
    email: 'olaf@timmerwerk.example.nl',
    relations: [['customer', '4y', '8m']],
    agreements: [['Betaald account', '4y', '8m']],
    items: [
      { category: 'webanizr.account', fields: { plan: 'opgezegd' } },
      {
        category: 'webanizr.invoices',
        fields: { invoices: 'W-2025-0300' },
        events: [['document-date', '1y']],
      },
    ],
    consents: [
      {
        topic: 'webanizr.newsletter',
        given: '3y6m',
        implied: true,
        how: 'staat in de voorwaarden bij het bestellen',
      },
    ],
  },
  {
    given: 'Zoë',
    family: 'Martens',
    email: 'zoe@martens.example.nl',
    relations: [['subscriber', '2y', '1m']],
    items: [{ category: 'webanizr.newsletter' }],
    consents: [
      {
        topic: 'webanizr.newsletter',
        given: '2y',
        how: 'aanmelding onder aan de site',
        withdrawn: '1m',
      },
    ],
  },
];
