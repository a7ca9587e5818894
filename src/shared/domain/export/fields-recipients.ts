/** Fields of the machine-readable file about who gets data, and where they go. */
import { code, field, group, nullable } from './field-node.ts';
import { ROLE_LABELS } from './labels.ts';
import { wording as w } from './wording.ts';

export const RECIPIENTS = group(
  'objects',
  'recipients',
  w('Ontvangers', 'Recipients', 'Destinataires'),
  w(
    'Partijen die gegevens krijgen of ze voor het bedrijf verwerken',
    'Parties that receive data or process them for the business',
    'Parties qui reçoivent des données ou les traitent pour l’entreprise',
  ),
  [
    field(
      'text',
      'name',
      w('Ontvanger', 'Recipient', 'Destinataire'),
      w(
        'Naam, of de soort partij als de naam nog niet bekend is',
        'Name, or the kind of party when the name is not yet known',
        'Nom, ou type de partie si le nom n’est pas encore connu',
      ),
    ),
    field(
      'text',
      'legalName',
      w('Juridische naam', 'Legal name', 'Dénomination légale'),
      w(
        'Naam van de onderneming achter de dienst',
        'Name of the company behind the service',
        'Nom de l’entreprise qui fournit le service',
      ),
    ),
    code(
      'role',
      ROLE_LABELS,
      w('Rol', 'Role', 'Rôle'),
      w(
        'Of de partij in opdracht werkt of zelf beslist',
        'Whether the party works on instruction or decides for itself',
        'Si la partie agit sur instruction ou décide elle-même',
      ),
    ),
    field(
      'text',
      'purpose',
      w('Waarvoor', 'For what', 'Pour quoi'),
      w(
        'Waarvoor de partij gegevens krijgt',
        'For what the party gets data',
        'Pourquoi la partie reçoit des données',
      ),
    ),
    field(
      'text',
      'country',
      w('Land', 'Country', 'Pays'),
      w(
        'Land van de partij of van de opslag',
        'Country of the party or of the storage',
        'Pays de la partie ou du stockage',
      ),
    ),
    field(
      'texts',
      'systems',
      w('Systemen', 'Systems', 'Systèmes'),
      w(
        'Systemen van deze partij waarin gegevens staan',
        'Systems of this party that hold data',
        'Systèmes de cette partie contenant des données',
      ),
    ),
    field(
      'yes-no',
      'named',
      w('Met naam bekend', 'Known by name', 'Connu par son nom'),
      w(
        'Of de naam van de partij bekend is',
        'Whether the name of the party is known',
        'Si le nom de la partie est connu',
      ),
    ),
  ],
);

export const TRANSFERS = group(
  'objects',
  'transfers',
  w('Doorgiften', 'Transfers', 'Transferts'),
  w(
    'Doorgifte naar landen buiten de Europese Economische Ruimte',
    'Transfers to countries outside the European Economic Area',
    'Transferts vers des pays hors de l’Espace économique européen',
  ),
  [
    field(
      'text',
      'recipient',
      w('Ontvanger', 'Recipient', 'Destinataire'),
      w(
        'Partij die de gegevens krijgt',
        'Party that gets the data',
        'Partie qui reçoit les données',
      ),
    ),
    field(
      'text',
      'country',
      w('Land', 'Country', 'Pays'),
      w(
        'Land waar de gegevens heen gaan',
        'Country to which the data go',
        'Pays vers lequel vont les données',
      ),
    ),
    field(
      'texts',
      'safeguards',
      w('Waarborgen', 'Safeguards', 'Garanties'),
      w(
        'Wat de gegevens daar beschermt (artikel 45 en 46 AVG)',
        'What protects the data there (Articles 45 and 46 GDPR)',
        'Ce qui y protège les données (articles 45 et 46 du RGPD)',
      ),
    ),
    nullable(
      field(
        'date',
        'checkedOn',
        w('Nagekeken op', 'Checked on', 'Vérifié le'),
        w(
          'Dag waarop de waarborgen voor het laatst zijn nagekeken',
          'Day on which the safeguards were last checked',
          'Jour de la dernière vérification des garanties',
        ),
      ),
    ),
  ],
);
