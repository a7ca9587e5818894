/** Sentences of the overview. */
import type { ExportScope } from './scope.ts';
import { type Wording, wording } from './wording.ts';

/** What stands at the head of the page. */
interface OverviewHead {
  readonly title: Wording;
  readonly titleWithNumber: Wording;
  readonly lead: Wording;
}

export const OVERVIEW_HEADS: Readonly<Record<ExportScope, OverviewHead>> = {
  all: {
    title: wording(
      'Overzicht van {uw|je} gegevens',
      'Overview of your data',
      'Aperçu de {vos|tes} données',
    ),
    titleWithNumber: wording(
      'Overzicht van {uw|je} gegevens, kenmerk {number}',
      'Overview of your data, reference {number}',
      'Aperçu de {vos|tes} données, référence {number}',
    ),
    lead: wording(
      'Dit overzicht laat zien welke gegevens {controller} van {u|jou} bewaart, waarvoor, waar en hoe lang. Het geeft de stand van {date}.',
      'This overview shows which data {controller} keeps of you, what for, where and for how long. It gives the state of {date}.',
      'Cet aperçu montre quelles données {controller} conserve à {votre|ton} sujet, pour quoi, où et combien de temps. Il donne la situation au {date}.',
    ),
  },
  portable: {
    title: wording(
      '{Uw|Je} gegevens om mee te nemen',
      'Your data to take with you',
      '{Vos|Tes} données à emporter',
    ),
    titleWithNumber: wording(
      '{Uw|Je} gegevens om mee te nemen, kenmerk {number}',
      'Your data to take with you, reference {number}',
      '{Vos|Tes} données à emporter, référence {number}',
    ),
    lead: wording(
      'Dit is een kopie volgens artikel 20 AVG (het recht op overdraagbaarheid): {uw|je} naam en contactgegevens, en wat {u|je} verder zelf aan {controller} hebt gegeven, voor zover dat wordt gebruikt omdat {u|je} toestemming gaf of een overeenkomst hebt. Onder "{omissions}" staat wat er niet bij zit en waarom. Dit is de stand van {date}.',
      'This is a copy under Article 20 GDPR (the right to data portability): your name and contact details, and what else you gave {controller} yourself, as far as it is used because you consented or have a contract. Under "{omissions}" is what is not included, and why. It gives the state of {date}.',
      'Ceci est une copie au titre de l’article 20 du RGPD (droit à la portabilité) : {votre|ton} nom et {vos|tes} coordonnées, ainsi que ce que {vous avez|tu as} fourni d’autre à {controller}, dans la mesure où cela est utilisé sur la base de {votre|ton} consentement ou d’un contrat. Sous « {omissions} » figure ce qui n’est pas inclus, et pourquoi. La situation est celle du {date}.',
    ),
  },
};

export const OVERVIEW_TEXTS = {
  contents: wording('Inhoud', 'Contents', 'Contenu'),
  general: wording('Wie, wat en wanneer', 'Who, what and when', 'Qui, quoi et quand'),
  none: wording('Niets vastgelegd.', 'Nothing recorded.', 'Néant.'),
  fieldsCaption: wording('Gegevens: {matter}', 'Data: {matter}', 'Données : {matter}'),
  remarks: wording('Bijzonderheden', 'Remarks', 'Remarques'),
  empty: wording('niet ingevuld', 'not filled in', 'non renseigné'),
  secretValue: wording('niet opgenomen', 'not included', 'non inclus'),
  secretMark: wording(
    'Geheim: alleen bekend waar het staat',
    'Secret: only known where it is kept',
    'Secret : seul l’endroit est connu',
  ),
  provided: wording('Door {u|jou} gegeven', 'Given by you', 'Fourni par {vous|toi}'),
  portable: wording(
    'Door {u|jou} gegeven, overdraagbaar',
    'Given by you, portable',
    'Fourni par {vous|toi}, portable',
  ),
  keptByLaw: wording(
    'De wet schrijft bewaren voor: {article}',
    'The law orders this to be kept: {article}',
    'La loi impose la conservation : {article}',
  ),
  ownSource: wording('Van {uzelf|jezelf}', 'From yourself', 'De {vous-même|toi-même}'),
  noDecisions: wording(
    'Over {u|jou} worden geen besluiten genomen zonder dat er een mens aan te pas komt.',
    'No decisions about you are taken without a human being involved.',
    'Aucune décision {vous|te} concernant n’est prise sans intervention humaine.',
  ),
  contact: wording(
    'Klopt er iets niet, of {wilt u|wil je} iets laten verbeteren, aanvullen of wissen? Neem dan contact op met {controller}: {address}. Klagen kan bij de {authority}.',
    'Is something wrong, or do you want something corrected, completed or erased? Contact {controller}: {address}. Complaints can be made to the {authority}.',
    '{Vous constatez|Tu constates} une erreur, ou {vous souhaitez|tu souhaites} faire corriger, compléter ou effacer quelque chose ? {Contactez|Contacte} {controller} : {address}. Une réclamation peut être introduite auprès de l’{authority}.',
    'Klopt er iets niet, of {wilt u|wil je} iets laten verbeteren, aanvullen of wissen? Neem dan contact op met {controller}: {address}. Een klacht indienen kan bij de {authority}.',
  ),
  machine: wording(
    'Dezelfde gegevens staan in {data}, in een vorm die programma’s kunnen lezen.',
    'The same data are in {data}, in a form that programs can read.',
    'Les mêmes données se trouvent dans {data}, sous une forme lisible par des programmes.',
  ),
} as const;
