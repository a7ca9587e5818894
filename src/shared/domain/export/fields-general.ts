/** Fields of the machine-readable file about who answers, and to what request. */
import { code, codes, type FieldNode, field, group, nullable } from './field-node.ts';
import { PERSON } from './fields-person.ts';
import { AUTHORITY_LABELS, CHANNEL_LABELS, RIGHT_LABELS } from './labels.ts';
import { wording as w } from './wording.ts';

/** Names and version of the formats of the machine-readable file: all, and what is portable. */
export const FORMAT_NAME = 'dossierwacht-person-data';
export const PORTABLE_FORMAT_NAME = 'dossierwacht-portable-data';
export const FORMAT_VERSION = '1.0';

const COUNTRY_LABELS = {
  NL: w('Nederland', 'the Netherlands', 'Pays-Bas'),
  BE: w('België', 'Belgium', 'Belgique'),
};

const FORMAT = group(
  'object',
  'format',
  w('Formaat', 'Format', 'Format'),
  w(
    'Waaraan een programma dit bestand herkent',
    'How a program recognises this file',
    'Ce qui permet à un programme de reconnaître ce fichier',
  ),
  [
    field(
      'text',
      'name',
      w('Naam van het formaat', 'Name of the format', 'Nom du format'),
      w('Vaste naam van dit formaat', 'Fixed name of this format', 'Nom fixe de ce format'),
    ),
    field(
      'text',
      'version',
      w('Versie van het formaat', 'Version of the format', 'Version du format'),
      w(
        'Gaat omhoog als de opbouw verandert',
        'Goes up when the structure changes',
        'Augmente lorsque la structure change',
      ),
    ),
    field(
      'text',
      'language',
      w('Taal', 'Language', 'Langue'),
      w(
        'Taal van de omschrijvingen, zoals nl-NL',
        'Language of the descriptions, such as en',
        'Langue des descriptions, par exemple fr',
      ),
    ),
  ],
);

const CONTROLLER = group(
  'object',
  'controller',
  w('Verwerkingsverantwoordelijke', 'Controller', 'Responsable du traitement'),
  w(
    'Het bedrijf dat de gegevens bewaart en dit pakket maakte',
    'The business that keeps the data and made this package',
    'L’entreprise qui conserve les données et a préparé ce dossier',
  ),
  [
    field(
      'text',
      'name',
      w('Naam van het bedrijf', 'Name of the business', 'Nom de l’entreprise'),
      w(
        'Naam waaronder het bedrijf werkt',
        'Name under which the business trades',
        'Nom sous lequel l’entreprise exerce',
      ),
    ),
    field(
      'text',
      'legalForm',
      w('Rechtsvorm', 'Legal form', 'Forme juridique'),
      w('Zoals eenmanszaak', 'Such as sole proprietorship', 'Par exemple entreprise individuelle'),
    ),
    field(
      'texts',
      'addressLines',
      w('Adres van het bedrijf', 'Address of the business', 'Adresse de l’entreprise'),
      w('Adres, regel voor regel', 'Address, line by line', 'Adresse, ligne par ligne'),
    ),
    code(
      'country',
      COUNTRY_LABELS,
      w('Land van het bedrijf', 'Country of the business', 'Pays de l’entreprise'),
      w(
        'Land waar het bedrijf gevestigd is',
        'Country in which the business is established',
        'Pays où l’entreprise est établie',
      ),
    ),
    field(
      'text',
      'email',
      w('E-mail van het bedrijf', 'E-mail of the business', 'E-mail de l’entreprise'),
      w(
        'Adres voor vragen over deze gegevens',
        'Address for questions about these data',
        'Adresse pour toute question sur ces données',
      ),
    ),
    field(
      'text',
      'phone',
      w('Telefoon van het bedrijf', 'Phone of the business', 'Téléphone de l’entreprise'),
      w('Telefoonnummer', 'Phone number', 'Numéro de téléphone'),
    ),
    field(
      'text',
      'website',
      w('Website van het bedrijf', 'Website of the business', 'Site web de l’entreprise'),
      w('Adres van de website', 'Address of the website', 'Adresse du site web'),
    ),
    field(
      'text',
      'registration',
      w('Inschrijving', 'Registration', 'Inscription'),
      w(
        'Nummer in het handelsregister, met de naam van dat register',
        'Number in the trade register, with the name of that register',
        'Numéro au registre du commerce, avec le nom de ce registre',
        'Ondernemingsnummer, met de naam van de databank',
      ),
    ),
    field(
      'text',
      'dataProtectionOfficer',
      w(
        'Functionaris voor gegevensbescherming',
        'Data protection officer',
        'Délégué à la protection des données',
        'Functionaris voor gegevensbescherming (DPO)',
      ),
      w(
        'Wie binnen het bedrijf op de omgang met gegevens let; leeg als er geen is',
        'Who watches over the handling of data; empty when there is none',
        'Personne qui veille au traitement des données ; vide s’il n’y en a pas',
      ),
    ),
    field(
      'text',
      'signatory',
      w('Ondertekenaar', 'Signatory', 'Signataire'),
      w(
        'Wie voor het bedrijf antwoordt',
        'Who answers for the business',
        'Qui répond au nom de l’entreprise',
      ),
    ),
    field(
      'text',
      'place',
      w('Plaats', 'Place', 'Lieu'),
      w('Plaats van ondertekening', 'Place of signature', 'Lieu de signature'),
    ),
    nullable(
      field(
        'date',
        'statementVersionOn',
        w(
          'Versie van de privacyverklaring',
          'Version of the privacy statement',
          'Version de la déclaration de confidentialité',
        ),
        w(
          'Datum van de privacyverklaring die nu geldt',
          'Date of the privacy statement now in force',
          'Date de la déclaration de confidentialité en vigueur',
        ),
      ),
    ),
  ],
);

const REQUEST = group(
  'object',
  'request',
  w('Verzoek', 'Request', 'Demande'),
  w(
    'Het verzoek waarop dit pakket het antwoord is',
    'The request that this package answers',
    'La demande à laquelle ce dossier répond',
  ),
  [
    field(
      'text',
      'number',
      w('Kenmerk', 'Reference', 'Référence'),
      w(
        'Kenmerk van het verzoek bij het bedrijf',
        'Reference of the request at the business',
        'Référence de la demande auprès de l’entreprise',
      ),
    ),
    codes(
      'rights',
      RIGHT_LABELS,
      w('Gevraagd', 'Asked for', 'Droits invoqués'),
      w(
        'Welke rechten zijn ingeroepen (artikel 15 tot en met 21 en 7 lid 3 AVG)',
        'Which rights were invoked (Articles 15 to 21 and 7(3) GDPR)',
        'Droits invoqués (articles 15 à 21 et 7, paragraphe 3, du RGPD)',
        'Welke rechten zijn ingeroepen (artikel 15 tot en met 21 en artikel 7, lid 3 AVG)',
      ),
    ),
    field(
      'date',
      'receivedOn',
      w('Verzoek ontvangen op', 'Request received on', 'Demande reçue le'),
      w(
        'Dag waarop het verzoek binnenkwam',
        'Day on which the request came in',
        'Jour de réception de la demande',
      ),
    ),
    code(
      'channel',
      CHANNEL_LABELS,
      w('Ontvangen via', 'Received through', 'Reçue par'),
      w('Hoe het verzoek binnenkwam', 'How the request came in', 'Comment la demande est arrivée'),
    ),
    nullable(
      field(
        'date',
        'keptUntilOn',
        w('Verzoek bewaard tot', 'Request kept until', 'Demande conservée jusqu’au'),
        w(
          'Tot wanneer het verzoek zelf als bewijs wordt bewaard; leeg als dat nog niet is bepaald',
          'Until when the request itself is kept as proof; empty when not yet decided',
          'Jusqu’à quand la demande est conservée comme preuve ; vide si ce n’est pas encore fixé',
        ),
      ),
    ),
  ],
);

/** Fields that occur once. */
export const GENERAL_FIELDS: readonly FieldNode[] = [
  FORMAT,
  field(
    'date',
    'madeOn',
    w('Gemaakt op', 'Made on', 'Établi le'),
    w(
      'Dag waarop dit pakket is gemaakt; de gegevens zijn die van dat moment',
      'Day on which this package was made; the data are those of that moment',
      'Jour où ce dossier a été établi ; les données sont celles de ce moment',
    ),
  ),
  CONTROLLER,
  code(
    'supervisoryAuthority',
    AUTHORITY_LABELS,
    w(
      'Toezichthouder',
      'Supervisory authority',
      'Autorité de contrôle',
      'Toezichthoudende autoriteit',
    ),
    w(
      'Waar een klacht kan worden ingediend (artikel 77 AVG)',
      'Where a complaint can be lodged (Article 77 GDPR)',
      'Où une réclamation peut être introduite (article 77 du RGPD)',
    ),
  ),
  PERSON,
  nullable(REQUEST),
  field(
    'text',
    'automatedDecisions',
    w('Geautomatiseerde besluiten', 'Automated decisions', 'Décisions automatisées'),
    w(
      'Welke besluiten zonder tussenkomst van een mens worden genomen (artikel 22 AVG); leeg als die er niet zijn',
      'Decisions taken without anyone’s involvement (Article 22 GDPR); empty when there are none',
      'Décisions prises sans intervention humaine (article 22 du RGPD) ; vide s’il n’y en a pas',
    ),
  ),
];
