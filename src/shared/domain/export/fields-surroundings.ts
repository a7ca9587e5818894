/** Fields of the machine-readable file about consents, events and the search. */
import { code, type FieldNode, field, group, nullable } from './field-node.ts';
import { CONSENT_LABELS, NOT_PORTABLE_LABELS, OMISSION_LABELS } from './labels.ts';
import { wording as w } from './wording.ts';

export const CONSENTS = group(
  'objects',
  'consents',
  w('Toestemmingen', 'Consents', 'Consentements'),
  w(
    'Waarvoor de persoon toestemming gaf of die introk',
    'What the person consented to, or withdrew consent for',
    'Ce à quoi la personne a consenti, ou ce qu’elle a retiré',
  ),
  [
    field(
      'text',
      'topic',
      w('Onderwerp', 'Topic', 'Objet'),
      w(
        'Waarvoor de toestemming geldt',
        'What the consent is for',
        'Ce que couvre le consentement',
      ),
    ),
    code(
      'state',
      CONSENT_LABELS,
      w('Stand', 'State', 'État'),
      w(
        'Of de toestemming nu geldt',
        'Whether the consent stands now',
        'Si le consentement est actuellement valable',
      ),
    ),
    nullable(
      field(
        'date',
        'givenOn',
        w('Gegeven op', 'Given on', 'Donné le'),
        w(
          'Dag van de toestemming; leeg als die niet bekend is',
          'Day of the consent; empty when not known',
          'Jour du consentement ; vide s’il n’est pas connu',
        ),
      ),
    ),
    nullable(
      field(
        'date',
        'withdrawnOn',
        w('Ingetrokken op', 'Withdrawn on', 'Retiré le'),
        w(
          'Dag van de intrekking; leeg als die er niet is',
          'Day of the withdrawal; empty when there is none',
          'Jour du retrait ; vide s’il n’y en a pas',
        ),
      ),
    ),
    field(
      'text',
      'how',
      w('Hoe', 'How', 'Comment'),
      w(
        'Op welke manier de toestemming is gegeven',
        'In which way the consent was given',
        'De quelle manière le consentement a été donné',
      ),
    ),
    field(
      'text',
      'wording',
      w('Tekst', 'Wording', 'Texte'),
      w(
        'De tekst waarmee de persoon instemde',
        'The text to which the person agreed',
        'Le texte que la personne a accepté',
      ),
    ),
    field(
      'yes-no',
      'hasProof',
      w('Bewijs aanwezig', 'Proof kept', 'Preuve conservée'),
      w(
        'Of er een bewijs van de toestemming is',
        'Whether there is proof of the consent',
        'S’il existe une preuve du consentement',
      ),
    ),
  ],
);

export const EVENTS = group(
  'objects',
  'events',
  w('Gebeurtenissen', 'Events', 'Événements'),
  w(
    'Gebeurtenissen met een datum die de bewaartermijnen bepalen',
    'Dated facts that decide the retention periods',
    'Faits datés qui déterminent les durées de conservation',
  ),
  [
    field(
      'date',
      'on',
      w('Datum', 'Date', 'Date'),
      w('Dag van de gebeurtenis', 'Day of the event', 'Jour de l’événement'),
    ),
    field(
      'text',
      'what',
      w('Gebeurtenis', 'Event', 'Événement'),
      w('Wat er op die dag gebeurde', 'What happened on that day', 'Ce qui s’est passé ce jour-là'),
    ),
  ],
);

export const SEARCHED = group(
  'objects',
  'systemsSearched',
  w('Doorzochte systemen', 'Systems searched', 'Systèmes consultés'),
  w(
    'Waar naar gegevens is gezocht',
    'Where data were looked for',
    'Où les données ont été recherchées',
  ),
  [
    field(
      'text',
      'name',
      w('Systeem', 'System', 'Système'),
      w('Naam van het systeem', 'Name of the system', 'Nom du système'),
    ),
    field(
      'text',
      'note',
      w('Opmerking', 'Note', 'Remarque'),
      w(
        'Wat bij het zoeken is opgemerkt',
        'What was noted during the search',
        'Ce qui a été noté lors de la recherche',
      ),
    ),
  ],
);

export const ATTACHMENTS = group(
  'objects',
  'attachments',
  w('Bijlagen', 'Attachments', 'Annexes'),
  w(
    'Documenten die met de hand zijn toegevoegd',
    'Documents added by hand',
    'Documents ajoutés manuellement',
  ),
  [
    field(
      'text',
      'name',
      w('Document', 'Document', 'Document'),
      w('Naam van het document', 'Name of the document', 'Nom du document'),
    ),
    field(
      'text',
      'system',
      w('Uit systeem', 'From system', 'Du système'),
      w('Systeem waar het vandaan komt', 'System it comes from', 'Système dont il provient'),
    ),
    field(
      'text',
      'note',
      w('Opmerking', 'Note', 'Remarque'),
      w('Toelichting bij het document', 'Explanation of the document', 'Explication du document'),
    ),
  ],
);

export const OMISSIONS = group(
  'objects',
  'leftOut',
  w('Weggelaten', 'Left out', 'Omissions'),
  w(
    'Wat niet is meegegeven, en waarom niet',
    'What is not handed over, and why',
    'Ce qui n’est pas communiqué, et pourquoi',
  ),
  [
    code(
      'kind',
      OMISSION_LABELS,
      w('Soort', 'Kind', 'Type'),
      w(
        'Waarom het gaat: iemand anders, of een geheim',
        'What it is about: someone else, or a secret',
        'De quoi il s’agit : une autre personne, ou un secret',
      ),
    ),
    field(
      'text',
      'what',
      w('Wat', 'What', 'Quoi'),
      w('Wat is weggelaten', 'What was left out', 'Ce qui a été omis'),
    ),
    field('text', 'why', w('Waarom', 'Why', 'Pourquoi'), w('De reden', 'The reason', 'La raison')),
    field(
      'texts',
      'systems',
      w('Waar het staat', 'Where it is kept', 'Où cela se trouve'),
      w(
        'Systemen waarin het wel staat; leeg als dat niet is aangegeven',
        'Systems that do hold it; empty when not stated',
        'Systèmes qui le contiennent ; vide si ce n’est pas indiqué',
      ),
    ),
  ],
);

/** The same list in a package of what the person may take along (GDPR art. 20). */
export const PORTABLE_OMISSIONS: FieldNode = {
  ...OMISSIONS,
  fields: OMISSIONS.fields.map((node) =>
    node.key === 'kind'
      ? code(
          'kind',
          NOT_PORTABLE_LABELS,
          w('Soort', 'Kind', 'Type'),
          w(
            'Waarom het niet kan worden meegenomen',
            'Why it cannot be taken along',
            'Pourquoi cela ne peut pas être emporté',
          ),
        )
      : node,
  ),
};
