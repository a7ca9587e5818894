/**
 * Contacts of Outlook as CSV, by the names of the columns in each language. Never by their
 * place: from the 49th on, Outlook sorts them by the alphabet of the language. English
 * serves the program, Outlook on the web, and Google's export for Outlook.
 */
import { type AddressColumns, type ContactColumns, columnNames } from './contact-columns.ts';
import { contactTableReader } from './contact-table.ts';

function englishAddress(label: string, work: boolean, country: string): AddressColumns {
  return {
    label,
    work,
    street: [`${label} Street`, `${label} Street 2`, `${label} Street 3`],
    box: `${label} Address PO Box`,
    city: `${label} City`,
    postcode: `${label} Postal Code`,
    country: `${label} ${country}`,
    whole: `${label} Address`,
  };
}

function english(country: string): ContactColumns {
  return {
    given: 'First Name',
    middle: 'Middle Name',
    family: 'Last Name',
    initials: 'Initials',
    nickname: 'Nickname',
    full: ['E-mail Display Name', 'E-mail 2 Display Name', 'E-mail 3 Display Name'],
    company: 'Company',
    function: 'Job Title',
    emails: ['E-mail Address', 'E-mail 2 Address', 'E-mail 3 Address'],
    phones: columnNames(
      'Mobile Phone; Primary Phone; Business Phone; Business Phone 2; Home Phone; Home Phone 2; Other Phone; Car Phone; Callback; Radio Phone',
    ),
    companyPhone: 'Company Main Phone',
    websites: ['Web Page', 'Personal Web Page'],
    tags: 'Categories',
    notes: 'Notes',
    addresses: [
      englishAddress('Business', true, country),
      englishAddress('Home', false, country),
      englishAddress('Other', false, country),
    ],
    citizenNumbers: ['Government ID Number'],
    technical: columnNames(
      'E-mail Type; E-mail 2 Type; E-mail 3 Type; Internet Free Busy; Directory Server; Sensitivity; Priority; Private; Given Yomi; Surname Yomi; Company Yomi; Language',
    ),
    others: columnNames(
      "Title; Suffix; Department; Business State; Home State; Other State; Assistant's Phone; Business Fax; Home Fax; Other Fax; ISDN; Pager; TTY/TDD Phone; Telex; Account; Anniversary; Assistant's Name; Billing Information; Birthday; Children; Gender; Hobby; Keywords; Location; Manager's Name; Mileage; Office Location; Organizational ID Number; Profession; Referred By; Spouse; User 1; User 2; User 3; User 4; Schools; IMAddress",
    ),
  };
}

/** Outlook itself and Outlook on the web. */
export const OUTLOOK_READER = contactTableReader({
  id: 'outlook',
  system: 'outlook',
  own: [
    ['First Name', 'Last Name', 'E-mail Address', 'E-mail 2 Address', 'Business Country/Region'],
  ],
  columns: english('Country/Region'),
});

/** Google's "Outlook CSV": columns of an older Outlook, and extra e-mail addresses among the notes. */
export const OUTLOOK_GOOGLE_READER = contactTableReader({
  id: 'google-contacts-outlook',
  system: 'google-contacts',
  own: [['First Name', 'Last Name', 'E-mail Address', 'E-mail 2 Address', 'Business Country']],
  columns: english('Country'),
});

function dutchAddress(
  label: string,
  work: boolean,
  streets: string,
  country: string,
): AddressColumns {
  return {
    label,
    work,
    street: columnNames(streets),
    box: `${label}, postbusnummer`,
    city: `${label}, plaats`,
    postcode: `${label}, postcode`,
    country: `Land/regio (${country})`,
  };
}

export const OUTLOOK_DUTCH_READER = contactTableReader({
  id: 'outlook-nl',
  system: 'outlook',
  own: [
    ['Voornaam', 'Middelste naam', 'Achternaam', 'Werkadres, straat', 'Weergavenaam voor e-mail'],
  ],
  columns: {
    given: 'Voornaam',
    middle: 'Middelste naam',
    family: 'Achternaam',
    initials: 'Initialen',
    nickname: '',
    full: ['Weergavenaam voor e-mail', 'E-mail, weergegeven naam 2', 'E-mail, weergegeven naam 3'],
    company: 'Bedrijf',
    function: 'Functie',
    emails: ['E-mailadres', 'E-mailadres 2', 'E-mailadres 3'],
    phones: columnNames(
      'Mobiele telefoon; Hoofdtelefoon; Telefoon op werk; Telefoon op werk 2; Telefoon thuis; Telefoon thuis 2; Andere telefoon; Autotelefoon; Terugbellen; Radiotelefoon',
    ),
    companyPhone: 'Hoofdtelefoon bedrijf',
    websites: ['Webpagina'],
    tags: 'Categorieën',
    notes: 'Notities',
    addresses: [
      dutchAddress(
        'Werkadres',
        true,
        'Werkadres, straat; Werkadres 2, straat; Werkadres 3, straat',
        'werk',
      ),
      dutchAddress(
        'Huisadres',
        false,
        'Huisadres, straat; Huisadres, straat 2; Huisadres, straat 3',
        'thuis',
      ),
      dutchAddress(
        'Ander adres',
        false,
        'Ander adres, straat; Ander adres, straat 2; Ander adres, straat 3',
        'anders',
      ),
    ],
    citizenNumbers: ['Sofinummer'],
    technical: columnNames(
      'E-mailtype; E-mailtype 2; E-mailtype 3; Internet Beschikbaarheidsinfo; Adreslijstserver; Gevoeligheid; Prioriteit; Privé; Taal',
    ),
    others: columnNames(
      "Titel; Achtervoegsel; Afdeling; Werkadres, provincie; Huisadres, provincie; Ander adres, provincie; Telefoon assistent; Fax op werk; Fax thuis; Andere fax; ISDN; Pager; Teksttelefoon; Telex; Account; Beroep; Factuurinformatie; Gebruiker 1; Gebruiker 2; Gebruiker 3; Gebruiker 4; Geslacht; Hobby's; Kantoorlocatie; Kinderen; Locatie; Naam assistent; Naam manager; Organisatie-id; Partner; Referentie van; Reisafstand; Speciale datum; Trefwoorden; Verjaardag",
    ),
  },
});

export const OUTLOOK_GERMAN_READER = contactTableReader({
  id: 'outlook-de',
  system: 'outlook',
  own: [['Vorname', 'Weitere Vornamen', 'Nachname', 'Straße geschäftlich', 'E-Mail-Adresse']],
  columns: {
    given: 'Vorname',
    middle: 'Weitere Vornamen',
    family: 'Nachname',
    initials: 'Initialen',
    nickname: '',
    full: ['E-Mail: Angezeigter Name', 'E-Mail 2: Angezeigter Name', 'E-Mail 3: Angezeigter Name'],
    company: 'Firma',
    function: 'Position',
    emails: ['E-Mail-Adresse', 'E-Mail 2: Adresse', 'E-Mail 3: Adresse'],
    phones: columnNames(
      'Mobiltelefon; Mobiltelefon 2; Haupttelefon; Telefon geschäftlich; Telefon geschäftlich 2; Telefon privat; Telefon privat 2; Weiteres Telefon; Autotelefon; Rückmeldung',
    ),
    companyPhone: 'Telefon Firma',
    websites: ['Webseite'],
    tags: 'Kategorien',
    notes: 'Notizen',
    addresses: [
      {
        label: 'geschäftlich',
        work: true,
        street: columnNames('Straße geschäftlich; Straße geschäftlich 2; Straße geschäftlich 3'),
        box: 'Postfach geschäftlich',
        city: 'Ort geschäftlich',
        postcode: 'Postleitzahl geschäftlich',
        country: 'Land/Region geschäftlich',
      },
      {
        label: 'privat',
        work: false,
        street: columnNames('Straße privat; Straße privat 2; Straße privat 3'),
        box: 'Postfach privat',
        city: 'Ort privat',
        postcode: 'Postleitzahl privat',
        country: 'Land/Region privat',
      },
      {
        label: 'weitere',
        work: false,
        street: columnNames('Weitere Straße; Weitere Straße 2; Weitere Straße 3'),
        box: 'Weiteres Postfach',
        city: 'Weiterer Ort',
        postcode: 'Weitere Postleitzahl',
        country: 'Weiteres/e Land/Region',
      },
    ],
    citizenNumbers: ['Regierungs-Nr.', 'Regierungsnr.'],
    technical: columnNames(
      'E-Mail-Typ; E-Mail 2: Typ; E-Mail 3: Typ; Internet-Frei/Gebucht; Verzeichnisserver; Vertraulichkeit; Priorität; Privat; Sprache',
    ),
    others: columnNames(
      'Anrede; Suffix; Abteilung; Region geschäftlich; Bundesland/Kanton privat; Weiteres/r Bundesland/Kanton; Telefon Assistent; Fax geschäftlich; Fax privat; Weiteres Fax; ISDN; Pager; Telefon für Hörbehinderte; Telex; Abrechnungsinformation; Assistent(in); Benutzer 1; Benutzer 2; Benutzer 3; Benutzer 4; Beruf; Büro; Empfohlen von; Geburtstag; Geschlecht; Hobby; Jahrestag; Kinder; Konto; Name Assistent; Name des/der Vorgesetzten; Organisations-Nr.; Organisationsnr.; Ort; Partner; Reisekilometer; Stichwörter',
    ),
  },
});
