/** Fields of the machine-readable file about what is kept, per category. */
import { code, codes, field, group, nullable } from './field-node.ts';
import { BASIS_LABELS, DISPOSAL_LABELS, STATE_LABELS } from './labels.ts';
import { wording as w } from './wording.ts';

const FIELDS = group(
  'objects',
  'fields',
  w('Gegevens', 'Data', 'Données'),
  w(
    'De gegevens van deze categorie, veld voor veld',
    'The data of this category, field by field',
    'Les données de cette catégorie, champ par champ',
  ),
  [
    field(
      'text',
      'id',
      w('Veldcode', 'Field code', 'Code du champ'),
      w('Vaste code van het veld', 'Fixed code of the field', 'Code fixe du champ'),
    ),
    field(
      'text',
      'name',
      w('Gegeven', 'Field', 'Champ'),
      w('Naam van het veld', 'Name of the field', 'Nom du champ'),
    ),
    field(
      'texts',
      'values',
      w('Waarde', 'Value', 'Valeur'),
      w(
        'De waarde zoals die wordt bewaard; een veld kan er meer hebben of leeg zijn',
        'The value as it is kept; a field can have several or be empty',
        'La valeur telle qu’elle est conservée ; un champ peut en avoir plusieurs ou être vide',
      ),
    ),
    field(
      'yes-no',
      'providedByPerson',
      w('Zelf gegeven', 'Given by the person', 'Fourni par la personne'),
      w(
        'De persoon gaf dit gegeven zelf, of het ontstond door het gebruik van een dienst',
        'The person gave this, or it arose from the use of a service',
        'La personne l’a fourni, ou il résulte de l’utilisation d’un service',
      ),
    ),
    field(
      'yes-no',
      'portable',
      w('Overdraagbaar', 'Portable', 'Portable'),
      w(
        'Zelf gegeven én bewaard op grond van toestemming of een overeenkomst (artikel 20 AVG)',
        'Given by the person and kept on the basis of consent or a contract (Article 20 GDPR)',
        'Fourni par la personne et conservé sur la base d’un consentement ou d’un contrat (article 20 du RGPD)',
      ),
    ),
    field(
      'yes-no',
      'secret',
      w('Geheim', 'Secret', 'Secret'),
      w(
        'Geheim gegeven, zoals een wachtwoord: alleen wordt bijgehouden waar het staat, nooit wat het is',
        'A secret, such as a password: only where it is kept is known, never what it is',
        'Donnée secrète, comme un mot de passe : seul l’endroit est connu, jamais le contenu',
      ),
    ),
    nullable(
      field(
        'text',
        'keptByLaw',
        w(
          'Wet die bewaren voorschrijft',
          'Law that orders keeping',
          'Loi imposant la conservation',
        ),
        w(
          'Het wetsartikel waardoor dit veld langer bewaard moet blijven; leeg als dat niet zo is',
          'The article of law because of which this field must be kept longer; empty when there is none',
          'L’article de loi qui impose une conservation plus longue ; vide s’il n’y en a pas',
        ),
      ),
    ),
  ],
);

const PURPOSES = group(
  'objects',
  'purposes',
  w('Doelen', 'Purposes', 'Finalités'),
  w(
    'Waarvoor de gegevens worden gebruikt',
    'What the data are used for',
    'À quoi servent les données',
  ),
  [
    field(
      'text',
      'id',
      w('Doelcode', 'Purpose code', 'Code de la finalité'),
      w('Vaste code van het doel', 'Fixed code of the purpose', 'Code fixe de la finalité'),
    ),
    field(
      'text',
      'name',
      w('Doel', 'Purpose', 'Finalité'),
      w('Het doel in woorden', 'The purpose in words', 'La finalité en toutes lettres'),
    ),
    codes(
      'bases',
      BASIS_LABELS,
      w('Grondslag', 'Legal basis', 'Base juridique', 'Rechtsgrond'),
      w(
        'Waarom het gebruik mag (artikel 6 lid 1 AVG)',
        'Why the use is allowed (Article 6(1) GDPR)',
        'Pourquoi cette utilisation est permise (article 6, paragraphe 1, du RGPD)',
        'Waarom het gebruik mag (artikel 6, lid 1 AVG)',
      ),
    ),
    field(
      'text',
      'interest',
      w('Belang', 'Interest', 'Intérêt'),
      w(
        'Het belang, als de grondslag een gerechtvaardigd belang is',
        'The interest, where the basis is legitimate interests',
        'L’intérêt poursuivi, si la base est l’intérêt légitime',
        'Het belang, als de rechtsgrond een gerechtvaardigd belang is',
      ),
    ),
  ],
);

const RETENTION = group(
  'object',
  'retention',
  w('Bewaartermijn', 'Retention', 'Durée de conservation'),
  w(
    'Hoe lang de gegevens blijven en waarom',
    'How long the data stay, and why',
    'Combien de temps les données restent, et pourquoi',
  ),
  [
    code(
      'state',
      STATE_LABELS,
      w('Stand van de termijn', 'State of the period', 'État du délai'),
      w(
        'Hoe de termijn er op de dag van dit pakket voor staat',
        'Where the period stands on the day of this package',
        'Où en est le délai au jour de ce dossier',
      ),
    ),
    field(
      'text',
      'rule',
      w('Bewaartermijn', 'Retention period', 'Durée de conservation'),
      w('De termijn in enkele woorden', 'The period in a few words', 'Le délai en quelques mots'),
    ),
    nullable(
      field(
        'date',
        'dueOn',
        w('Weg vanaf', 'To go on', 'À supprimer le'),
        w(
          'Eerste dag waarop de gegevens weg moeten; leeg zolang die dag niet vaststaat',
          'First day on which the data are to go; empty while that day is not fixed',
          'Premier jour où les données doivent disparaître ; vide tant que ce jour n’est pas fixé',
        ),
      ),
    ),
    nullable(
      field(
        'date',
        'floorOn',
        w('Volgens de wet bewaren tot', 'Kept by law until', 'Conservation légale jusqu’au'),
        w(
          'De wet schrijft voor de gegevens tot deze dag te bewaren; leeg als de wet niets voorschrijft',
          'The law orders the data to be kept until this day; empty when it orders nothing',
          'La loi impose de conserver les données jusqu’à ce jour ; vide si elle n’impose rien',
        ),
      ),
    ),
    code(
      'disposal',
      DISPOSAL_LABELS,
      w('Wat er daarna gebeurt', 'What happens then', 'Ce qui se passe ensuite'),
      w(
        'Of de gegevens worden gewist of anoniem gemaakt',
        'Whether the data are erased or made anonymous',
        'Si les données sont effacées ou anonymisées',
      ),
    ),
    field(
      'texts',
      'because',
      w('Waarom', 'Why', 'Pourquoi'),
      w(
        'De uitleg bij de datum, zin voor zin',
        'The explanation of the date, sentence by sentence',
        'L’explication de la date, phrase par phrase',
      ),
    ),
  ],
);

/** What is kept, one entry per category and per matter. */
export const ITEMS = group(
  'objects',
  'items',
  w('Bewaarde gegevens', 'Data kept', 'Données conservées'),
  w(
    'Alles wat van de persoon wordt bewaard, per categorie',
    'Everything that is kept of the person, per category',
    'Tout ce qui est conservé au sujet de la personne, par catégorie',
  ),
  [
    field(
      'text',
      'id',
      w('Nummer', 'Number', 'Numéro'),
      w(
        'Nummer dat de bestanden onderling verbindt',
        'Number that links the files to each other',
        'Numéro qui relie les fichiers entre eux',
      ),
    ),
    field(
      'text',
      'categoryId',
      w('Categoriecode', 'Category code', 'Code de la catégorie'),
      w('Vaste code van de categorie', 'Fixed code of the category', 'Code fixe de la catégorie'),
    ),
    field(
      'text',
      'category',
      w('Categorie', 'Category', 'Catégorie'),
      w('Soort gegevens', 'Kind of data', 'Type de données'),
    ),
    field(
      'text',
      'description',
      w('Omschrijving', 'Description', 'Description'),
      w(
        'Wat er onder deze categorie valt',
        'What belongs to this category',
        'Ce que recouvre cette catégorie',
      ),
    ),
    field(
      'text',
      'label',
      w('Aanduiding', 'Label', 'Intitulé'),
      w(
        'Om welke zaak het gaat als er meer van dezelfde soort zijn',
        'Which matter it is, where there are several of the same kind',
        'De quel dossier il s’agit s’il y en a plusieurs du même type',
      ),
    ),
    FIELDS,
    PURPOSES,
    field(
      'texts',
      'systems',
      w('Systemen', 'Systems', 'Systèmes'),
      w('Waar deze gegevens staan', 'Where these data are kept', 'Où se trouvent ces données'),
    ),
    field(
      'text',
      'source',
      w('Bron', 'Source', 'Source'),
      w(
        'Waar de gegevens vandaan komen; leeg als de persoon ze zelf gaf',
        'Where the data came from; empty when the person gave them',
        'D’où viennent les données ; vide si la personne les a fournies',
      ),
    ),
    nullable(
      field(
        'date',
        'collectedOn',
        w('Verkregen op', 'Obtained on', 'Obtenu le'),
        w(
          'Dag waarop de gegevens zijn verkregen; leeg als die niet bekend is',
          'Day on which the data were obtained; empty when not known',
          'Jour où les données ont été obtenues ; vide s’il n’est pas connu',
        ),
      ),
    ),
    RETENTION,
  ],
);
