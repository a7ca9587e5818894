/** Sentences of the overview. */
import { wording } from './wording.ts';

export const OVERVIEW_TEXTS = {
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
