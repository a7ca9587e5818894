/** Headers of address books in the order in which the programs write them. */

function names(text: string): readonly string[] {
  return text.split(';').map((name) => name.trim());
}

/** Type and value, or what else belongs to one number: `E-mail 1 - Value`. */
function groups(group: string, count: number, fields: string): string[] {
  return Array.from({ length: count }, (_, index) =>
    names(fields).map((field) => `${group} ${index + 1} - ${field}`),
  ).flat();
}

const PLACE = 'Formatted;Street;City;PO Box;Region;Postal Code;Country;Extended Address';

export const GOOGLE_OLD = [
  ...names(
    'Name;Given Name;Additional Name;Family Name;Yomi Name;Given Name Yomi;Additional Name Yomi;Family Name Yomi;Name Prefix;Name Suffix;Initials;Nickname;Short Name;Maiden Name;Birthday;Gender;Location;Billing Information;Directory Server;Mileage;Occupation;Hobby;Sensitivity;Priority;Subject;Notes;Language;Photo;Group Membership',
  ),
  ...groups('E-mail', 2, 'Type;Value'),
  ...groups('IM', 1, 'Type;Service;Value'),
  ...groups('Phone', 3, 'Type;Value'),
  ...groups('Address', 2, `Type;${PLACE}`),
  ...groups(
    'Organization',
    1,
    'Type;Name;Yomi Name;Title;Department;Symbol;Location;Job Description',
  ),
  ...groups('Relation', 1, 'Type;Value'),
  ...groups('Website', 1, 'Type;Value'),
  ...groups('Event', 1, 'Type;Value'),
  ...groups('Custom Field', 2, 'Type;Value'),
];

export const GOOGLE_NEW = [
  ...names(
    'First Name;Middle Name;Last Name;Phonetic First Name;Phonetic Middle Name;Phonetic Last Name;Name Prefix;Name Suffix;Nickname;File As;Organization Name;Organization Title;Organization Department;Birthday;Notes;Photo;Labels',
  ),
  ...groups('E-mail', 2, 'Label;Value'),
  ...groups('Phone', 2, 'Label;Value'),
  ...groups('Address', 1, `Label;${PLACE}`),
  ...groups('Website', 1, 'Label;Value'),
  ...groups('Event', 1, 'Label;Value'),
  ...groups('Custom Field', 1, 'Label;Value'),
];

export const OUTLOOK_GOOGLE = names(
  "First Name;Middle Name;Last Name;Title;Suffix;Initials;Web Page;Gender;Birthday;Anniversary;Location;Language;Internet Free Busy;Notes;E-mail Address;E-mail 2 Address;E-mail 3 Address;Primary Phone;Home Phone;Home Phone 2;Mobile Phone;Pager;Home Fax;Home Address;Home Street;Home Street 2;Home Street 3;Home Address PO Box;Home City;Home State;Home Postal Code;Home Country;Spouse;Children;Manager's Name;Assistant's Name;Referred By;Company Main Phone;Business Phone;Business Phone 2;Business Fax;Assistant's Phone;Company;Job Title;Department;Office Location;Organizational ID Number;Profession;Account;Business Address;Business Street;Business Street 2;Business Street 3;Business Address PO Box;Business City;Business State;Business Postal Code;Business Country;Other Phone;Other Fax;Other Address;Other Street;Other Street 2;Other Street 3;Other Address PO Box;Other City;Other State;Other Postal Code;Other Country;Callback;Car Phone;ISDN;Radio Phone;TTY/TDD Phone;Telex;User 1;User 2;User 3;User 4;Keywords;Mileage;Hobby;Billing Information;Directory Server;Sensitivity;Priority;Private;Categories",
);

export const OUTLOOK_ENGLISH = names(
  "Title;First Name;Middle Name;Last Name;Suffix;Company;Department;Job Title;Business Street;Business Street 2;Business Street 3;Business City;Business State;Business Postal Code;Business Country/Region;Home Street;Home Street 2;Home Street 3;Home City;Home State;Home Postal Code;Home Country/Region;Other Street;Other Street 2;Other Street 3;Other City;Other State;Other Postal Code;Other Country/Region;Assistant's Phone;Business Fax;Business Phone;Business Phone 2;Callback;Car Phone;Company Main Phone;Home Fax;Home Phone;Home Phone 2;ISDN;Mobile Phone;Other Fax;Other Phone;Pager;Primary Phone;Radio Phone;TTY/TDD Phone;Telex;Account;Anniversary;Assistant's Name;Billing Information;Birthday;Business Address PO Box;Categories;Children;Directory Server;E-mail Address;E-mail Type;E-mail Display Name;E-mail 2 Address;E-mail 2 Type;E-mail 2 Display Name;E-mail 3 Address;E-mail 3 Type;E-mail 3 Display Name;Gender;Government ID Number;Hobby;Home Address PO Box;Initials;Internet Free Busy;Keywords;Language;Location;Manager's Name;Mileage;Notes;Office Location;Organizational ID Number;Other Address PO Box;Priority;Private;Profession;Referred By;Sensitivity;Spouse;User 1;User 2;User 3;User 4;Web Page",
);

export const OUTLOOK_WEB = names(
  "First Name;Middle Name;Last Name;Title;Suffix;Nickname;Given Yomi;Surname Yomi;E-mail Address;E-mail 2 Address;E-mail 3 Address;Home Phone;Home Phone 2;Business Phone;Business Phone 2;Mobile Phone;Car Phone;Other Phone;Primary Phone;Pager;Business Fax;Home Fax;Other Fax;Company Main Phone;Callback;Radio Phone;Telex;TTY/TDD Phone;IMAddress;Job Title;Department;Company;Office Location;Manager's Name;Assistant's Name;Assistant's Phone;Company Yomi;Business Street;Business City;Business State;Business Postal Code;Business Country/Region;Home Street;Home City;Home State;Home Postal Code;Home Country/Region;Other Street;Other City;Other State;Other Postal Code;Other Country/Region;Personal Web Page;Spouse;Schools;Hobby;Location;Web Page;Birthday;Anniversary;Notes",
);

export const OUTLOOK_DUTCH = names(
  "Titel;Voornaam;Middelste naam;Achternaam;Achtervoegsel;Bedrijf;Afdeling;Functie;Werkadres, straat;Werkadres 2, straat;Werkadres 3, straat;Werkadres, plaats;Werkadres, provincie;Werkadres, postcode;Land/regio (werk);Huisadres, straat;Huisadres, straat 2;Huisadres, straat 3;Huisadres, plaats;Huisadres, provincie;Huisadres, postcode;Land/regio (thuis);Ander adres, straat;Ander adres, straat 2;Ander adres, straat 3;Ander adres, plaats;Ander adres, provincie;Ander adres, postcode;Land/regio (anders);Telefoon assistent;Fax op werk;Telefoon op werk;Telefoon op werk 2;Terugbellen;Autotelefoon;Hoofdtelefoon bedrijf;Fax thuis;Telefoon thuis;Telefoon thuis 2;ISDN;Mobiele telefoon;Andere fax;Andere telefoon;Pager;Hoofdtelefoon;Radiotelefoon;Teksttelefoon;Telex;Account;Adreslijstserver;Ander adres, postbusnummer;Beroep;Categorieën;E-mailadres;E-mailtype;Weergavenaam voor e-mail;E-mailadres 2;E-mailtype 2;E-mail, weergegeven naam 2;E-mailadres 3;E-mailtype 3;E-mail, weergegeven naam 3;Factuurinformatie;Gebruiker 1;Gebruiker 2;Gebruiker 3;Gebruiker 4;Geslacht;Gevoeligheid;Hobby's;Huisadres, postbusnummer;Initialen;Internet Beschikbaarheidsinfo;Kantoorlocatie;Kinderen;Locatie;Naam assistent;Naam manager;Notities;Organisatie-id;Partner;Prioriteit;Privé;Referentie van;Reisafstand;Sofinummer;Speciale datum;Taal;Trefwoorden;Verjaardag;Webpagina;Werkadres, postbusnummer",
);

export const OUTLOOK_GERMAN = names(
  'Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;Straße geschäftlich 2;Straße geschäftlich 3;Ort geschäftlich;Region geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich;Straße privat;Straße privat 2;Straße privat 3;Ort privat;Bundesland/Kanton privat;Postleitzahl privat;Land/Region privat;Telefon geschäftlich;Telefon Firma;Telefon (privat);Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;Geburtstag;Geschlecht;Kategorien;Notizen;Regierungs-Nr.;Vertraulichkeit;Webseite',
);

export const THUNDERBIRD = names(
  'First Name;Last Name;Display Name;Nickname;Primary Email;Secondary Email;Screen Name;Work Phone;Home Phone;Fax Number;Pager Number;Mobile Number;Home Address;Home Address 2;Home City;Home State;Home ZipCode;Home Country;Work Address;Work Address 2;Work City;Work State;Work ZipCode;Work Country;Job Title;Department;Organization;Web Page 1;Web Page 2;Birth Year;Birth Month;Birth Day;Custom 1;Custom 2;Custom 3;Custom 4;Notes',
);

export const THUNDERBIRD_BRITISH = THUNDERBIRD.map((name) =>
  name.replace('State', 'County').replace('ZipCode', 'Post Code').replace('zation', 'sation'),
);
