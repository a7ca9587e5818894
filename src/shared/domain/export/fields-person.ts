/** Fields of the machine-readable file about the person, relations and agreements. */
import { code, field, group, nullable } from './field-node.ts';
import { RELATION_LABELS } from './labels.ts';
import { wording as w } from './wording.ts';

export const PERSON = group(
  'object',
  'person',
  w('Persoon', 'Person', 'Personne'),
  w(
    'Over wie de gegevens gaan',
    'Whom the data are about',
    'La personne concernée par les données',
  ),
  [
    field(
      'text',
      'id',
      w('Nummer in het register', 'Number in the register', 'Numéro dans le registre'),
      w(
        'Intern nummer waaronder het bedrijf deze persoon bijhoudt',
        'Internal number under which the business keeps this person',
        'Numéro interne attribué à cette personne par l’entreprise',
      ),
    ),
    field(
      'text',
      'name',
      w('Naam', 'Name', 'Nom'),
      w('Volledige naam', 'Full name', 'Nom complet'),
    ),
    field(
      'text',
      'givenName',
      w('Voornaam', 'Given name', 'Prénom'),
      w(
        'Voornaam of voorletters; leeg als alleen de volledige naam bekend is',
        'Given name or initials; empty when only the full name is known',
        'Prénom ou initiales ; vide si seul le nom complet est connu',
      ),
    ),
    field(
      'text',
      'familyName',
      w('Achternaam', 'Family name', 'Nom de famille', 'Familienaam'),
      w(
        'Naam voor de aanhef',
        'Name used in the salutation',
        'Nom utilisé dans la formule d’appel',
      ),
    ),
    field(
      'text',
      'organisation',
      w('Organisatie', 'Organisation', 'Organisation'),
      w(
        'Organisatie namens wie de persoon contact heeft; leeg als privépersoon',
        'Organisation on whose behalf the person is in contact; empty for a private person',
        'Organisation pour laquelle la personne est en contact ; vide pour un particulier',
      ),
    ),
    field(
      'texts',
      'addressLines',
      w('Postadres', 'Postal address', 'Adresse postale'),
      w('Adres, regel voor regel', 'Address, line by line', 'Adresse, ligne par ligne'),
    ),
    field(
      'text',
      'email',
      w('E-mail', 'E-mail', 'E-mail'),
      w(
        'E-mailadres waarop het antwoord wordt gegeven',
        'E-mail address to which the answer goes',
        'Adresse e-mail à laquelle la réponse est envoyée',
      ),
    ),
  ],
);

/** What else is kept of the person as such, one row per value. */
export const DETAILS = group(
  'objects',
  'details',
  w('Overige persoonsgegevens', 'Other details of the person', 'Autres données de la personne'),
  w(
    'Wat verder van de persoon is vastgelegd, zoals telefoonnummers en aantekeningen',
    'What else is recorded of the person, such as telephone numbers and notes',
    'Ce qui est enregistré d’autre sur la personne, comme les téléphones et les notes',
  ),
  [
    field(
      'text',
      'name',
      w('Soort', 'Kind', 'Type'),
      w('Wat het is', 'What it is', 'Ce que c’est'),
    ),
    field(
      'text',
      'value',
      w('Waarde', 'Value', 'Valeur'),
      w('De waarde zoals vastgelegd', 'The value as recorded', 'La valeur telle qu’enregistrée'),
    ),
  ],
);

/** A period in which the person was something to the business. */
export const RELATIONS = group(
  'objects',
  'relations',
  w('Relaties', 'Relations', 'Relations'),
  w(
    'Wat de persoon voor het bedrijf is of was',
    'What the person is or was to the business',
    'Ce que la personne est ou a été pour l’entreprise',
  ),
  [
    code(
      'kind',
      RELATION_LABELS,
      w('Relatie', 'Relation', 'Relation'),
      w('Soort relatie', 'Kind of relation', 'Type de relation'),
    ),
    nullable(
      field(
        'date',
        'fromOn',
        w('Vanaf', 'From', 'Depuis'),
        w(
          'Eerste dag; leeg als die niet bekend is',
          'First day; empty when not known',
          'Premier jour ; vide s’il n’est pas connu',
        ),
      ),
    ),
    nullable(
      field(
        'date',
        'toOn',
        w('Tot', 'Until', 'Jusqu’au'),
        w(
          'Laatste dag; leeg zolang het duurt',
          'Last day; empty while it lasts',
          'Dernier jour ; vide tant que la relation dure',
        ),
      ),
    ),
  ],
);

export const AGREEMENTS = group(
  'objects',
  'agreements',
  w('Overeenkomsten', 'Agreements', 'Contrats'),
  w(
    'Overeenkomsten tussen de persoon en het bedrijf',
    'Agreements between the person and the business',
    'Contrats entre la personne et l’entreprise',
  ),
  [
    field(
      'text',
      'name',
      w('Overeenkomst', 'Agreement', 'Contrat'),
      w('Waarover de overeenkomst gaat', 'What the agreement is about', 'Objet du contrat'),
    ),
    field(
      'date',
      'fromOn',
      w('Vanaf', 'From', 'Depuis'),
      w('Begin van de overeenkomst', 'Start of the agreement', 'Début du contrat'),
    ),
    nullable(
      field(
        'date',
        'toOn',
        w('Tot', 'Until', 'Jusqu’au'),
        w(
          'Einde van de overeenkomst; leeg zolang die loopt',
          'End of the agreement; empty while it runs',
          'Fin du contrat ; vide tant qu’il court',
        ),
      ),
    ),
  ],
);
