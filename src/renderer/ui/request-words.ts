/**
 * The words of requests, for the list, the intake and the page of one: what is asked,
 * what comes next, what was decided, and the article behind it.
 */
import type { NOTICE_SUBJECTS } from '#shared/contract/letters.ts';
import type { RequestTask } from '#shared/domain/request-steps.ts';
import type {
  Decision,
  ExtensionReason,
  IdentityMethod,
  IdentityResult,
  RefusalGround,
  RequestKind,
  RestrictionGround,
} from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { defineTexts } from './i18n.ts';

export const requestWords = defineTexts('request-words', {
  nl: {
    'kind.request': 'verzoek',
    'kind.misdirected': 'niet voor ons bestemd',
    'kind.complaint': 'klacht',
    'kind-help.request': 'Iemand gebruikt een recht en jij geeft antwoord.',
    'kind-help.misdirected':
      'Jij bewaart deze gegevens in opdracht van een klant. Die klant geeft antwoord; jij stuurt het verzoek door.',
    'kind-help.complaint': 'Iemand is niet tevreden over hoe je met gegevens omgaat.',

    'right-help.access': 'Weten welke gegevens je bewaart, waarom en tot wanneer, met een kopie.',
    'right-help.rectification': 'Verbeteren of aanvullen wat niet klopt.',
    'right-help.erasure': 'Gegevens laten weghalen. Wat de wet bewaard wil zien, blijft.',
    'right-help.restriction': 'Gegevens alleen bewaren en er verder niets mee doen.',
    'right-help.portability':
      'De eigen gegevens krijgen in een bestand waarmee een ander programma overweg kan.',
    'right-help.objection': 'Niet willen dat je gegevens gebruikt, bijvoorbeeld voor reclame.',
    'right-help.consent-withdrawal': 'Een toestemming van eerder weer intrekken.',
    'right-law.access': 'AVG art. 15',
    'right-law.rectification': 'AVG art. 16',
    'right-law.erasure': 'AVG art. 17',
    'right-law.restriction': 'AVG art. 18',
    'right-law.portability': 'AVG art. 20',
    'right-law.objection': 'AVG art. 21',
    'right-law.consent-withdrawal': 'AVG art. 7 lid 3',

    'task.acknowledge': 'Bevestig de ontvangst',
    'task.identify': 'Ga na wie dit is',
    'task.forward': 'Stuur het verzoek door',
    'task.answer-access': 'Maak het antwoord op de inzage',
    'task.rectify': 'Verbeter wat niet klopt',
    'task.restrict': 'Beperk het gebruik',
    'task.stop-marketing': 'Behandel het bezwaar',
    'task.withdraw-consent': 'Leg vast dat de toestemming is ingetrokken',
    'task.hand-over': 'Maak het bestand om mee te nemen',
    'task.erase': 'Wis wat weg kan',
    'task.decide': 'Beslis wat je doet',
    'task.notify-recipients': 'Licht in wie de gegevens ook heeft',
    'task.refusal-letter': 'Verstuur de brief over wat je niet doet',
    'task.answer-reminder': 'Antwoord op de herinnering',
    'task.close': 'Sluit het dossier',

    'decision.granted': 'ingewilligd',
    'decision.partly': 'deels ingewilligd',
    'decision.refused': 'afgewezen',
    'decision.withdrawn': 'ingetrokken door de persoon',

    'ground.identity': 'niet zeker wie het vraagt',
    'ground.excessive': 'kennelijk ongegrond of buitensporig',
    'ground.others-rights': 'rechten van anderen',
    'ground.legal-obligation': 'de wet wil dat je het bewaart',
    'ground.legal-claims': 'nodig voor een geschil',
    'ground.compelling-grounds': 'een reden die zwaarder weegt',
    'ground.does-not-apply': 'dit recht geldt hier niet',
    'ground.still-needed': 'nog nodig voor een lopende overeenkomst',
    'ground-law.identity': 'AVG art. 12 lid 2 en art. 11 lid 2',
    'ground-law.excessive': 'AVG art. 12 lid 5 onder b',
    'ground-law.others-rights': 'AVG art. 15 lid 4 en art. 20 lid 4',
    'ground-law.legal-obligation': 'AVG art. 17 lid 3 onder b',
    'ground-law.legal-claims': 'AVG art. 17 lid 3 onder e en art. 21 lid 1',
    'ground-law.compelling-grounds': 'AVG art. 21 lid 1',
    'ground-law.does-not-apply': 'de voorwaarden in het artikel van dit recht',
    'ground-law.still-needed': 'AVG art. 17 lid 1 onder a',

    'identity.known-address': 'antwoord vanaf een bekend adres',
    'identity.call-back': 'terugbellen op een bekend nummer',
    'identity.account': 'inloggen in het eigen account',
    'identity.known-fact': 'iets dat alleen de klant weet',
    'identity.in-person': 'legitimatie laten zien',
    'identity.masked-copy': 'afgeschermde kopie van een identiteitsbewijs',
    'identity-help.known-address':
      'Het bericht komt van een adres dat al in het register stond. Vaak is dat genoeg.',
    'identity-help.call-back':
      'Je belt zelf, naar een nummer dat je al had voordat het verzoek kwam.',
    'identity-help.account': 'De persoon logt in en bevestigt het verzoek van daaruit.',
    'identity-help.known-fact':
      'Je vraagt bijvoorbeeld naar het nummer en het bedrag van een factuur.',
    'identity-help.in-person':
      'Je kijkt ernaar, aan tafel of in een videogesprek, en bewaart er niets van.',
    'identity-help.masked-copy':
      'Alleen als niets anders kan, met een reden. Je verwijdert de kopie meteen na het kijken.',
    'identity-result.asked': 'gevraagd, wacht op antwoord',
    'identity-result.confirmed': 'bevestigd',
    'identity-result.not-confirmed': 'niet bevestigd',

    'extension.complexity': 'het verzoek is ingewikkeld',
    'extension.number': 'er zijn meer verzoeken die je samen behandelt',
    'extension-law': 'AVG art. 12 lid 3',

    'restriction.accuracy': 'het is niet zeker of de gegevens kloppen',
    'restriction.unlawful': 'het gebruik mocht niet, maar de persoon wil niet dat je wist',
    'restriction.claims': 'de persoon heeft ze nodig voor een geschil',
    'restriction.objection': 'er loopt een bezwaar',
    'restriction-law.accuracy': 'AVG art. 18 lid 1 onder a',
    'restriction-law.unlawful': 'AVG art. 18 lid 1 onder b',
    'restriction-law.claims': 'AVG art. 18 lid 1 onder c',
    'restriction-law.objection': 'AVG art. 18 lid 1 onder d',

    'notice.rectification': 'verbetering van gegevens',
    'notice.restriction': 'beperking van het gebruik',
    'notice.restriction-lifted': 'einde van de beperking',

    'person-gone': 'een gewiste persoon',
  },
  en: {
    'kind.request': 'request',
    'kind.misdirected': 'not meant for us',
    'kind.complaint': 'complaint',
    'kind-help.request': 'Someone uses a right and you answer.',
    'kind-help.misdirected':
      'You keep these data on behalf of a customer. That customer answers; you pass the request on.',
    'kind-help.complaint': 'Someone is not happy with how you deal with data.',

    'right-help.access': 'Know which data you keep, why and until when, with a copy.',
    'right-help.rectification': 'Correct or complete what is not right.',
    'right-help.erasure': 'Have data removed. What the law wants kept stays.',
    'right-help.restriction': 'Have data kept only, and nothing else done with them.',
    'right-help.portability': 'Get one’s own data in a file that another program can work with.',
    'right-help.objection': 'Not want data to be used, for instance for advertising.',
    'right-help.consent-withdrawal': 'Take back a consent that was given before.',
    'right-law.access': 'GDPR art. 15',
    'right-law.rectification': 'GDPR art. 16',
    'right-law.erasure': 'GDPR art. 17',
    'right-law.restriction': 'GDPR art. 18',
    'right-law.portability': 'GDPR art. 20',
    'right-law.objection': 'GDPR art. 21',
    'right-law.consent-withdrawal': 'GDPR art. 7(3)',

    'task.acknowledge': 'Confirm receipt',
    'task.identify': 'Find out who this is',
    'task.forward': 'Pass the request on',
    'task.answer-access': 'Make the answer about access',
    'task.rectify': 'Correct what is not right',
    'task.restrict': 'Restrict the use',
    'task.stop-marketing': 'Deal with the objection',
    'task.withdraw-consent': 'Record that consent was withdrawn',
    'task.hand-over': 'Make the file to take along',
    'task.erase': 'Erase what can go',
    'task.decide': 'Decide what you do',
    'task.notify-recipients': 'Tell who else has the data',
    'task.refusal-letter': 'Send the letter about what you do not do',
    'task.answer-reminder': 'Answer the reminder',
    'task.close': 'Close the file',

    'decision.granted': 'granted',
    'decision.partly': 'granted in part',
    'decision.refused': 'refused',
    'decision.withdrawn': 'withdrawn by the person',

    'ground.identity': 'not sure who is asking',
    'ground.excessive': 'manifestly unfounded or excessive',
    'ground.others-rights': 'rights of others',
    'ground.legal-obligation': 'the law wants you to keep it',
    'ground.legal-claims': 'needed for a dispute',
    'ground.compelling-grounds': 'a reason that weighs more',
    'ground.does-not-apply': 'this right does not apply here',
    'ground.still-needed': 'still needed for a running agreement',
    'ground-law.identity': 'GDPR art. 12(2) and 11(2)',
    'ground-law.excessive': 'GDPR art. 12(5)(b)',
    'ground-law.others-rights': 'GDPR art. 15(4) and 20(4)',
    'ground-law.legal-obligation': 'GDPR art. 17(3)(b)',
    'ground-law.legal-claims': 'GDPR art. 17(3)(e) and 21(1)',
    'ground-law.compelling-grounds': 'GDPR art. 21(1)',
    'ground-law.does-not-apply': 'the conditions in the article of this right',
    'ground-law.still-needed': 'GDPR art. 17(1)(a)',

    'identity.known-address': 'answer from a known address',
    'identity.call-back': 'call back on a known number',
    'identity.account': 'log in to their own account',
    'identity.known-fact': 'something only the customer knows',
    'identity.in-person': 'show an identity document',
    'identity.masked-copy': 'masked copy of an identity document',
    'identity-help.known-address':
      'The message comes from an address that was in the register already. Often that is enough.',
    'identity-help.call-back':
      'You call yourself, on a number that you had before the request came.',
    'identity-help.account': 'The person logs in and confirms the request from there.',
    'identity-help.known-fact': 'You ask for instance for the number and the amount of an invoice.',
    'identity-help.in-person':
      'You look at it, at the table or in a video call, and keep nothing of it.',
    'identity-help.masked-copy':
      'Only when nothing else is possible, with a reason. You delete the copy right after looking.',
    'identity-result.asked': 'asked, waiting for an answer',
    'identity-result.confirmed': 'confirmed',
    'identity-result.not-confirmed': 'not confirmed',

    'extension.complexity': 'the request is complex',
    'extension.number': 'there are several requests that you deal with together',
    'extension-law': 'GDPR art. 12(3)',

    'restriction.accuracy': 'it is not sure whether the data are right',
    'restriction.unlawful': 'the use was not allowed, but the person does not want erasure',
    'restriction.claims': 'the person needs them for a dispute',
    'restriction.objection': 'an objection is being weighed',
    'restriction-law.accuracy': 'GDPR art. 18(1)(a)',
    'restriction-law.unlawful': 'GDPR art. 18(1)(b)',
    'restriction-law.claims': 'GDPR art. 18(1)(c)',
    'restriction-law.objection': 'GDPR art. 18(1)(d)',

    'notice.rectification': 'correction of data',
    'notice.restriction': 'restriction of the use',
    'notice.restriction-lifted': 'end of the restriction',

    'person-gone': 'an erased person',
  },
});

type Coded =
  | `kind.${RequestKind}`
  | `kind-help.${RequestKind}`
  | `right-help.${DataSubjectRight}`
  | `right-law.${DataSubjectRight}`
  | `task.${RequestTask}`
  | `decision.${Decision}`
  | `ground.${RefusalGround}`
  | `ground-law.${RefusalGround}`
  | `identity.${IdentityMethod}`
  | `identity-help.${IdentityMethod}`
  | `identity-result.${IdentityResult}`
  | `extension.${ExtensionReason}`
  | `restriction.${RestrictionGround}`
  | `restriction-law.${RestrictionGround}`
  | `notice.${(typeof NOTICE_SUBJECTS)[number]}`;

// Every code has its words; a new code without them does not compile.
type Missing = Exclude<Coded, keyof (typeof requestWords)['nl']>;
const complete: [Missing] extends [never] ? true : Missing = true;
void complete;
