/** Fictitious customers and applicants of a software maker (statement profile directcode). */
import type { ExamplePerson } from './person.ts';

export const DIRECTCODE_PERSONS: readonly ExamplePerson[] = [
  {
    given: 'Nadia',
    family: 'Verhoeven',
    title: 'beheerder',
    organisation: 'Verhoeven Verhuur',
    email: 'nadia@verhoevenverhuur.example.nl',
    phone: '073 555 0401',
    address: 'Industrieweg 21\n5200 AB Voorbeeldbosch',
    relations: [['customer', '4y']],
    agreements: [['Verhuursoftware', '4y']],
    items: [
      { category: 'directcode.name-function', fields: { 'customer-number': 'K-0401' } },
      { category: 'directcode.company' },
      { category: 'directcode.email' },
      {
        category: 'directcode.payment',
        fields: { 'account-number': 'NL91 ABNA 0417 1643 00', 'account-holder': 'N. Verhoeven' },
      },
      { category: 'directcode.login', label: 'Account van het bedieningspaneel' },
      {
        category: 'directcode.ip-addresses',
        fields: { 'ip-address': '192.0.2.101', log: '41 aanmeldingen' },
      },
    ],
  },
  {
    given: 'Gerard',
    family: 'Prins',
    organisation: 'Prins Keukens',
    email: 'gerard@prinskeukens.example.nl',
    phone: '024 555 0402',
    address: 'Markt 2\n6500 ZZ Voorbeeldmegen',
    relations: [['customer', '8y', '6y5m']],
    agreements: [['Planningsoftware', '8y', '6y5m']],
    items: [
      { category: 'directcode.company' },
      {
        category: 'directcode.invoices',
        label: 'Laatste facturen',
        fields: { invoices: 'DC-2020-077' },
        events: [['document-date', '6y5m']],
      },
      { category: 'directcode.phone' },
    ],
  },
  {
    given: 'Hanna',
    family: 'Bos',
    email: 'hanna@bosfotografie.example.nl',
    organisation: 'Bos Fotografie',
    relations: [['customer', '5y', '1y4m']],
    agreements: [['Fotoportaal', '5y', '1y4m']],
    items: [
      {
        category: 'directcode.email',
        label: 'Heeft gevraagd om te wissen',
        events: [['erasure-requested', '5d']],
      },
      {
        category: 'directcode.company',
      },
    ],
  },
  {
    given: 'Youssef',
    family: 'Benali',
    email: 'youssef.benali@mail.example.nl',
    phone: '06 10000044',
    relations: [['applicant', '4m']],
    items: [
      {
        category: 'directcode.applicants',
        label: 'Procedure webontwikkelaar',
        fields: { cv: 'cv van 2 bladzijden', letter: 'motivatiebrief', portfolio: '6 projecten' },
        events: [
          ['received', '4m'],
          ['procedure-ended', '12d'],
        ],
      },
    ],
  },
  {
    given: 'Iris',
    family: 'Kok',
    email: 'iris.kok@mail.example.nl',
    phone: '06 10000045',
    relations: [['applicant', '15d']],
    items: [
      {
        category: 'directcode.applicants',
        label: 'Procedure support',
        fields: { cv: 'cv van 1 bladzijde', assignment: 'ingeleverde opdracht' },
        events: [['received', '15d']],
      },
    ],
  },
  {
    given: 'Tim',
    family: 'Scholten',
    email: 'tim@scholten.example.nl',
    relations: [['website-visitor', '3m']],
    items: [
      {
        category: 'directcode.server-logs',
        label: 'Aanval op de inlogpagina',
        fields: { 'ip-address': '198.51.100.23', browser: 'onbekend' },
        events: [['recorded', '3m']],
      },
    ],
  },
  {
    given: 'Carla',
    family: 'Wesselink',
    email: 'carla.wesselink@mail.example.nl',
    relations: [['customer', '2y']],
    agreements: [['Verhuursoftware', '2y']],
    items: [
      {
        category: 'directcode.unsolicited',
        label: 'Kopie van een contract in een ticket',
        fields: { content: 'ongevraagd meegestuurd; ticket 2291' },
        events: [['received', '20d']],
      },
      { category: 'directcode.updates', fields: { preference: 'wil geen updates' } },
    ],
  },
  {
    given: 'Rob',
    infix: 'van',
    family: 'Leeuwen',
    email: 'rob@vanleeuwen.example.nl',
    phone: '055 555 0408',
    relations: [['customer', '3y']],
    agreements: [['Planningsoftware', '3y']],
    items: [
      { category: 'directcode.phone' },
      {
        category: 'directcode.messages',
        label: 'Klacht over een storing',
        fields: { messages: '6 berichten', complaint: 'storing van maart' },
      },
    ],
    holds: [['restriction', 'Juistheid van het telefoonnummer wordt betwist (AVG art. 18).', '9d']],
  },
  {
    given: 'Elise',
    family: 'Vermeulen',
    email: 'elise@vermeulen.example.nl',
    relations: [['website-visitor', '6m']],
    items: [
      {
        category: 'directcode.website-use',
        fields: { cookies: 'functioneel', interests: 'agenda, planning' },
      },
    ],
    consents: [
      {
        topic: 'directcode.site-insight',
        given: '6m',
        how: 'cookiemelding',
        proof: 'logregel van de cookiemelding',
      },
      { topic: 'directcode.interests', given: '6m', how: 'cookiemelding', withdrawn: '2m' },
    ],
  },
];
