/** Fields of the machine-readable file about what was handed to somebody. */
import { code, field, group, nullable } from './field-node.ts';
import { DISCLOSURE_LABELS } from './labels.ts';
import { wording as w } from './wording.ts';

export const DISCLOSURES = group(
  'objects',
  'disclosures',
  w('Verstrekkingen', 'Disclosures', 'Communications à des tiers'),
  w(
    'Wat er aan een ander is gegeven, telkens met de dag',
    'What was handed to somebody else, each time with the day',
    'Ce qui a été remis à un tiers, avec le jour',
  ),
  [
    field(
      'text',
      'recipient',
      w('Aan wie', 'To whom', 'À qui'),
      w('Wie de gegevens kreeg', 'Who got the data', 'Qui a reçu les données'),
    ),
    code(
      'kind',
      DISCLOSURE_LABELS,
      w('Soort', 'Kind', 'Type'),
      w('Wat voor ontvanger het is', 'What kind of recipient it is', 'Le type de destinataire'),
    ),
    field(
      'date',
      'on',
      w('Datum', 'Date', 'Date'),
      w('Dag van de verstrekking', 'Day of the disclosure', 'Jour de la communication'),
    ),
    field(
      'text',
      'what',
      w('Wat', 'What', 'Quoi'),
      w('Welke gegevens het waren', 'Which data they were', 'De quelles données il s’agit'),
    ),
    field(
      'text',
      'law',
      w('Wet', 'Law', 'Loi'),
      w(
        'De wet die hiertoe verplichtte; leeg als die er niet was',
        'The law that required it; empty when there was none',
        'La loi qui l’imposait ; vide s’il n’y en avait pas',
      ),
    ),
    field('text', 'why', w('Waarom', 'Why', 'Pourquoi'), w('De reden', 'The reason', 'La raison')),
    nullable(
      field(
        'date',
        'agreedOn',
        w('Afgesproken op', 'Agreed on', 'Convenu le'),
        w(
          'Dag waarop de persoon ermee instemde; leeg als dat niet gevraagd is',
          'Day on which the person agreed to it; empty when that was not asked',
          'Jour où la personne a accepté ; vide si cela n’a pas été demandé',
        ),
      ),
    ),
    field(
      'text',
      'agreedHow',
      w('Hoe afgesproken', 'How agreed', 'Comment convenu'),
      w(
        'Op welke manier dat is afgesproken',
        'In which way that was agreed',
        'De quelle manière cela a été convenu',
      ),
    ),
  ],
);
