/** German words for the rights only; see `words.ts` for how they are written. */
import type { RightsWords } from './words.ts';

export const WORDS_DE: RightsWords = {
  rights: {
    access: {
      alone: ['auskunftsrecht', 'auskunftsersuchen', 'recht auf auskunft', 'selbstauskunft'],
      nearData: ['auskunft', 'kopie', 'welche … daten', 'welche daten'],
    },
    rectification: {
      alone: ['recht auf berichtigung'],
      nearData: ['berichtig*', 'korrigier*', 'falsch*', 'unrichtig*'],
    },
    erasure: {
      alone: ['recht auf löschung', 'recht auf vergessenwerden', 'löschungsersuchen'],
      nearData: ['lösch*', 'gelöscht', 'vernicht*'],
    },
    restriction: {
      alone: ['recht auf einschränkung', 'einschränkung der verarbeitung'],
      nearData: ['einschränk*', 'sperr*', 'gesperrt'],
    },
    portability: {
      alone: ['datenübertragbarkeit', 'maschinenlesbar*'],
      nearData: ['übertragen … anderen|neuen|mich', 'anderen|neuen … übertrag*'],
    },
    objection: {
      alone: [
        'widerspruch gegen … verarbeitung|nutzung',
        'widerspreche … verarbeitung|nutzung',
        'widerspruchsrecht',
      ],
      nearData: ['widerspruch', 'widerspreche'],
    },
    'consent-withdrawal': {
      alone: [
        'einwilligung … widerruf*',
        'widerruf* … einwilligung',
        'newsletter … abmelden|abbestellen',
      ],
      nearAdvertising: ['abmelden', 'abbestellen', 'austragen'],
    },
  },
  objectionToAdvertising: {
    alone: ['keine … werbung|newsletter mehr', 'keine werbung|newsletter'],
    nearAdvertising: ['widerspruch', 'widerspreche'],
  },
  data: ['daten', '*daten', 'über mich', 'zu meiner person'],
  details: ['konto', 'name', 'adresse', 'anschrift', 'telefonnummer', 'geburtsdatum', 'profil'],
  pronouns: ['sie', 'diese', 'alles'],
  advertising: ['werbung', 'direktwerbung', 'newsletter', 'werbe*'],
  elsewhere: ['laptop', 'computer', 'festplatte', 'versehentlich', 'welche … benötigen'],
  aboutRights: ['bestehen eines|des … recht*'],
  negators: ['nicht', 'kein', 'keine', 'keinen', 'nie'],
  notDenying: ['noch', 'nur', 'haben', 'habe', 'wenn', 'falls', 'warum', 'mehr', 'sofern'],
  joiners: ['und', 'sondern', 'aber', 'bitte'],
  common:
    'auf auch bei bitte das dass dem den der die ein eine gemäß habe ich ihnen ihr ihre ist mein meine meiner mich mir mit nicht oder sehr sich sie sind und von werden zu zum'.split(
      ' ',
    ),
};
