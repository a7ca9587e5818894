/**
 * Names of columns in Dutch exports, with some English ones, by what they hold: for
 * files that no reader knows. Folded by `foldColumn`, so that capitals, spaces and
 * marks make no difference.
 */

import type { ColumnTarget } from '#shared/domain/imports/mapping.ts';
import { foldColumn } from './column-names.ts';

const NAMES: readonly (readonly [ColumnTarget, string])[] = [
  [
    { to: 'external-id' },
    'Relatienummer, Relatiecode, Relatienr, Relatie-id, Klantnummer, Klantnr, Klant-id, Klantcode, Debiteurnummer, Debiteurnr, Debiteurcode, Crediteurnummer, Crediteurcode, Code, Extern relatienummer, Id, Contact-id, Record Id, Customer ID, Contact ID, Account ID, Lidnummer, Abonneenummer',
  ],
  [
    { to: 'organisation' },
    'Bedrijf, Bedrijfsnaam, Naam bedrijf, Organisatie, Organisatienaam, Firma, Firmanaam, Handelsnaam, Onderneming, Vennootschap, companyname1, companyname2, contactname1, contactname2, Company, Company name, Organization, Organisation, Account Name, Societe, Entreprise',
  ],
  [
    { to: 'given-name' },
    'Voornaam, Voornamen, Roepnaam, First name, Given name, Firstname, Prenom, Vorname',
  ],
  [{ to: 'initials' }, 'Initialen, Voorletters, Voorletter, Initials'],
  [
    { to: 'infix' },
    'Tussenvoegsel, Tussenvoegsels, Tussenv, Voorvoegsel, Voorvoegsels, Tussennaam, Middelste naam, Middle name, Contactpersoon tussenvoegsel, Infix, Additional name',
  ],
  [
    { to: 'family-name' },
    'Achternaam, Familienaam, Last name, Surname, Family name, Lastname, Nom de famille, Nachname, Contactpersoon achternaam',
  ],
  [
    { to: 'full-name' },
    'Naam, Name, Nom, Persoon, Contactpersoon, Contact, Volledige naam, Weergavenaam, Full name, Fullname, Display name, Naam contactpersoon, Aanspreekpunt, Klant, Klantnaam, Relatienaam, Contact name, Customer name, Naam klant, Ter attentie van, attention, contactperson',
  ],
  [{ to: 'nickname' }, 'Bijnaam, Nickname, Gebruikersnaam, Username, Alias, Schermnaam'],
  [
    { to: 'function' },
    'Functie, Functieomschrijving, Functienaam, Functietitel, Beroep, Position, Designation, Job title, Jobtitle, Rol, Fonction',
  ],
  [
    { to: 'street' },
    'Straat, Straatnaam, Adres, Straat en nummer, Straat + nummer, Straat en huisnummer, Adresregel, Address, Street, Street address, Adresse, Rue, Adreslijn',
  ],
  [{ to: 'house-number' }, 'Huisnummer, Huisnr, Huis nr, Nummer, Nr, House number, Numero'],
  [
    { to: 'house-number-addition' },
    'Huisnummer toevoeging, Huisnummertoevoeging, Toevoeging, Bus, Busnummer, Busnr, Toev, Huisletter',
  ],
  [
    { to: 'postcode' },
    'Postcode, Post code, Postnummer, Zip, Zipcode, Zip code, Postal code, Code postal, PLZ, PC',
  ],
  [
    { to: 'city' },
    'Plaats, Plaatsnaam, Woonplaats, Gemeente, Stad, Locality, City, Town, Ville, Ort, Vestigingsplaats',
  ],
  [{ to: 'country' }, 'Land, Landcode, Land-id, Country, Country code, Landnaam, Pays'],
  [
    { to: 'phone' },
    'Telefoon, Telefoonnummer, Telefoonnr, Tel, Tel nr, Telefoon op werk, Telefoon werk, Telefoon privé, Telefoon thuis, Mobiel, Mobielnummer, Mobiel nummer, GSM, GSM-nummer, Mobiele telefoon, Mobiel telefoonnummer, Vast nummer, Phone, Phone number, Mobile, Mobile phone, Telephone, Cell, 06-nummer',
  ],
  [
    { to: 'email' },
    'E-mail, Email, Mail, E-mailadres, Emailadres, E-mail adres, Mailadres, E-mail address, Email address, Contact email, Factuur e-mail, E-mail facturen, Courriel',
  ],
  [
    { to: 'website' },
    'Website, Webpagina, Site, URL, URL website, Webadres, Web page, Homepage, Internet, Domein, Domeinnaam',
  ],
  [
    { to: 'registration-number' },
    'KvK, KvK-nummer, KvK nr, KvKnr, Nummer kvk, Handelsregisternummer, Kamer van Koophandel, chamber_of_commerce, Ondernemingsnummer, Ondernemingsnr, KBO, KBO-nummer, Registration number, CoC number',
  ],
  [
    { to: 'vat-number' },
    'BTW, BTW-nummer, BTW nr, BTWnr, BTW-id, BTW identificatienummer, OB-nummer, tax_number, VAT Number, VAT, vat_id, VAT ID, TVA, Numero TVA, Tax ID',
  ],
  [
    { to: 'iban' },
    'IBAN, IBAN-nummer, bankrekening/iban, Bankrekening, Bankrekeningnummer, Bankrekeningnr, Rekening, Rekeningnummer, Banknummer, bank_account, Bank account, bankaccountnumber',
  ],
  [
    { to: 'relation' },
    'Relatietype, Type relatie, Soort relatie, Relatiesoort, Relatie, Klanttype, Contacttype, Contact type, contacttypename, Type, Soort, Categorie relatie',
  ],
  [
    { to: 'tags' },
    'Tags, Tag, Labels, Label, Groep, Groepen, Group, Groups, Categorie, Categorieën, Category, Categories, Trefwoorden, Kenmerken',
  ],
  [
    { to: 'inactive' },
    'Inactief, Geblokkeerd, Gearchiveerd, Nonactief, Archived, Inactive, Disabled, Vervallen, Slapend',
  ],
  [{ to: 'active' }, 'Actief, Active, Enabled, Ingeschakeld, contactstatus'],
  [
    { to: 'modified-on' },
    'Gewijzigd, Gewijzigd op, Laatst gewijzigd, Laatste wijziging, Wijzigingsdatum, Modified, Modified time, Last modified, Last modified time, Updated at, Bijgewerkt op, Last changed, modifiedOn',
  ],
  [
    { to: 'consent', topic: 'Nieuwsbrief', means: 'opted-in' },
    'Nieuwsbrief, Nieuwsbrieven, Newsletter, Mailing, Mailinglijst, Ontvangt nieuwsbrief, Nieuwsbrief ontvangen, Toestemming nieuwsbrief',
  ],
  [
    { to: 'consent', topic: 'E-mail', means: 'opted-in' },
    'Accepts Marketing, Accepts Email Marketing, marketing_consent, Marketing toestemming, Toestemming, Opt-in, Optin, Email opt in, Mag gemaild worden, Toestemming marketing, Toestemming e-mail',
  ],
  [
    { to: 'consent', topic: 'E-mail', means: 'opted-out' },
    'GeenEmail, Geen e-mail, Email Opt Out, Opt-out, Optout, Unsubscribed, Afgemeld, Uitgeschreven, Geen mailing, Geen reclame, Niet mailen, Do not email, E-mail geblokkeerd, EMAIL_BLACKLISTED',
  ],
  [
    { to: 'consent-given-on', topic: 'Nieuwsbrief' },
    'Ingeschreven op, Inschrijfdatum, Aangemeld op, Aanmelddatum, Datum inschrijving, Subscribed at, Signup date, Opt-in date, Datum toestemming, Toestemming op, optin_time',
  ],
  [
    { to: 'consent-ended-on', topic: 'Nieuwsbrief' },
    'Uitgeschreven op, Uitschrijfdatum, Afgemeld op, Afmelddatum, Datum uitschrijving, Unsubscribed at, Unsubscribe date, unsub_time',
  ],
  [
    { to: 'event', kind: 'document-date' },
    'Factuurdatum, Laatste factuur, Laatste factuurdatum, Datum laatste factuur, Invoice Date, Last invoice date, Documentdatum, Offertedatum',
  ],
  [
    { to: 'event', kind: 'order-completed' },
    'Orderdatum, Besteldatum, Laatste bestelling, Laatste order, Datum bestelling, Order date, Last order date, Leverdatum, Opgeleverd op, Opleverdatum',
  ],
  [
    { to: 'event', kind: 'last-contact' },
    'Laatste contact, Laatste contactmoment, Datum laatste contact, Last contact, Last contacted, Contactdatum',
  ],
  [
    { to: 'event', kind: 'last-activity' },
    'Laatste activiteit, Last Activity Time, Last activity, Last Active, Laatst actief, Laatste login, Last login, Laatst ingelogd',
  ],
  [
    { to: 'event', kind: 'agreement-ended' },
    'Einddatum contract, Contract einddatum, Einde contract, Einde overeenkomst, Einddatum, Contract end, Contract end date, End date, Opgezegd per, Beëindigd op',
  ],
];

/** From a folded name to what such a column holds. */
export const SYNONYMS: ReadonlyMap<string, ColumnTarget> = new Map(
  NAMES.flatMap(([target, names]) =>
    names.split(',').map((name) => [foldColumn(name), target] as const),
  ),
);

/** What stands before or behind the name of a column when there are several of a kind. */
export const GROUPS: readonly string[] = [
  'bezoekadres',
  'postadres',
  'factuuradres',
  'afleveradres',
  'vestigingsadres',
  'correspondentieadres',
  'werkadres',
  'huisadres',
  'woonadres',
  'bezoek',
  'post',
  'factuur',
  'facturatie',
  'aflever',
  'verzend',
  'vestigings',
  'correspondentie',
  'contactpersoon',
  'werk',
  'zakelijk',
  'prive',
  'thuis',
  'ander',
  'billing',
  'shipping',
  'mailing',
  'business',
  'home',
  'work',
  'other',
  'company',
  'primary',
  'klant',
  'relatie',
  'contact',
];
