/** Words of the desk on which a letter of a request is written, kind by kind. */
import { defineTexts } from '#renderer/ui/i18n.ts';
import type { ChosenLetterKind } from '#shared/contract/letters.ts';
import type { MissingPart } from './letter-words.ts';

export const letterDeskTexts = defineTexts('request-letter-desk', {
  nl: {
    back: 'Terug naar de stap',
    'own-part': 'Wat jij erover zegt',
    'not-current': 'De brief op het scherm liep nog achter. Kijk hem na en bewaar hem dan.',
    'nothing-now': 'Er is nu niets waarover deze brief iets kan zeggen.',
    'from-decisions':
      'De brief volgt wat je in de stap Beoordelen hebt vastgelegd. Klopt er iets niet? Verander het daar, dan verandert de brief mee.',
    missing: 'De brief verschijnt zodra dit is ingevuld: {{parts}}.',
    'missing.doubt': 'waarom je twijfelt',
    'missing.methods': 'ten minste één manier',
    'missing.copyReason': 'waarom niets lichters kan',
    'missing.reason': 'welke van de twee redenen geldt',
    'missing.explanation': 'de uitleg',
    'missing.amount': 'het bedrag',
    'missing.why': 'het waarom',
    'missing.replyBy': 'een dag om te reageren, vanaf vandaag',
    'missing.unchanged': 'wat bleef staan, want er is niets verbeterd',
    'missing.unchanged-row': 'beide vakken bij wat bleef staan',
    'missing.endsOn': 'een einddag, vanaf vandaag',

    'purpose.ack':
      'Je bevestigt dat het verzoek binnen is, wat je erin leest en wanneer het antwoord komt.',
    'purpose.identity':
      'Je vraagt wat nodig is om zeker te weten wie dit vraagt, en niet meer dan dat.',
    'purpose.extension':
      'Je neemt meer tijd: hooguit drie maanden in totaal, één keer, met de reden erbij.',
    'purpose.refusal': 'Je vertelt wat je niet doet, waarom niet, en waar een klacht terechtkan.',
    'purpose.fee.notice':
      'Je kondigt vooraf een vergoeding aan. De persoon kan het verzoek dan nog kleiner maken of intrekken.',
    'purpose.not.controller':
      'Je vertelt wie wel antwoord geeft, en dat je het verzoek doorstuurt.',
    'purpose.rectification.done': 'Je vertelt wat verbeterd is, wat niet, en waarom niet.',
    'purpose.restriction.on': 'Je vertelt wat je voorlopig niet gebruikt, en tot wanneer.',
    'purpose.restriction.off':
      'Je vertelt vooraf dat de beperking eindigt. Opheffen kan pas als deze brief de deur uit is.',
    'purpose.recipients.tell': 'Je vertelt aan welke partijen je de verandering hebt doorgegeven.',
    'purpose.recipients.notify':
      'Je geeft een verandering door aan een partij die de gegevens ook heeft.',
    'purpose.portability.answer':
      'Je vertelt welke gegevens meegaan, in welke vorm, en wat er niet bij zit.',
    'purpose.objection.marketing': 'Je bevestigt dat de reclame is gestopt.',
    'purpose.objection.general': 'Je vertelt hoe je het bezwaar hebt afgewogen en wat je nu doet.',
    'purpose.consent.withdrawn':
      'Je bevestigt dat de toestemming is ingetrokken, en wat daarmee gebeurt.',

    'law.ack': 'AVG art. 12 lid 3',
    'law.identity': 'AVG art. 12 lid 6',
    'law.extension': 'AVG art. 12 lid 3',
    'law.refusal': 'AVG art. 12 lid 4',
    'law.fee.notice': 'AVG art. 12 lid 5 onder a',
    'law.not.controller': 'AVG art. 28 lid 3 onder e',
    'law.rectification.done': 'AVG art. 16 en 19',
    'law.restriction.on': 'AVG art. 18',
    'law.restriction.off': 'AVG art. 18 lid 3',
    'law.recipients.tell': 'AVG art. 19',
    'law.recipients.notify': 'AVG art. 19',
    'law.portability.answer': 'AVG art. 20',
    'law.objection.marketing': 'AVG art. 21 lid 2 en 3',
    'law.objection.general': 'AVG art. 21 lid 1',
    'law.consent.withdrawn': 'AVG art. 7 lid 3',

    'ack-method': 'Hoe ga je na wie dit vraagt?',
    'ack-clear': 'het is al duidelijk; ik vraag niets',
    'ack-clear-help': 'De brief zegt dat je weet wie dit vraagt.',
    'ack-no-copy':
      'Een kopie van een identiteitsbewijs vraag je hier niet. Kan het echt niet lichter, dan doe je dat met een reden in de brief over de identiteit.',

    methods: 'Waaruit kan de persoon kiezen?',
    'methods-hint': 'De lichtste manier staat bovenaan. Eén ervan is genoeg.',

    'extension-reason': 'Waarom is er meer tijd nodig?',
    'extension-reason-hint': 'De wet kent twee redenen. Drukte hoort daar niet bij.',
    'extension-explanation': 'Leg uit waarom dat hier zo is',
    'extension-explanation-hint':
      'Concreet: om welke systemen, stukken of verzoeken gaat het? Zo komt het in de brief.',
    'sent-now-title': 'Wat je nu al stuurt',
    'sent-now-purpose': 'Wat klaar is, kan vast mee. Noem het hier; de brief noemt het dan ook.',
    'sent-now-add': 'Voeg iets toe',
    'sent-now-of': 'Nu al meegestuurd {{row}}',
    'sent-now-what': 'Wat stuur je nu al?',
    'sent-now-remove': 'Haal {{name}} weg',
    'extension-becomes': 'Als de brief op tijd uitgaat, wordt de uiterste dag',
    'extension-promise': 'Je eigen verklaring beloofde antwoord op of vóór',
    'extension-promise-law':
      'Die dag is voorbij. Volgens de wet kan verlengen nog, maar je belofte wordt er niet later door.',
    'extension-too-late': 'Verlengen kan niet meer. De laatste dag daarvoor was',
    'extension-too-late-do':
      'Hier komt dus geen brief meer. Antwoord zo snel als je kunt, en leg in je antwoord uit waarom het laat is.',
    'extension-done': 'De termijn is al één keer verlengd; vaker kan niet. De uiterste dag is nu',

    'fee-warning':
      'Antwoorden kost de persoon niets, ook de eerste kopie niet. Een vergoeding kan alleen bij een verzoek dat kennelijk ongegrond of buitensporig is, bijvoorbeeld omdat iemand steeds hetzelfde vraagt.',
    'fee-amount': 'Welk bedrag?',
    'fee-amount-hint': 'Met de munt erbij, zoals € 25,00. Niet meer dan wat het je kost.',
    'fee-why': 'Waarom vraag je dit?',
    'fee-why-hint':
      'Leg uit wat het verzoek ongegrond of buitensporig maakt. Het is aan jou om dat te laten zien.',
    'fee-reply-by': 'Reageren kan tot en met',

    service: 'Voor welke dienst bewaar je deze gegevens?',
    'service-hint': 'Mag leeg blijven. Bijvoorbeeld: de boekingsmodule',

    'statement-added': 'De eigen verklaring van de persoon zit nu bij de gegevens',
    'statement-added-hint':
      'Wie het niet eens is met wat er staat, mag daar een verklaring bij laten zetten.',
    'unchanged-title': 'Wat bleef staan',
    'unchanged-purpose':
      'Heb je iets niet verbeterd? Noem het hier, met de reden. Is alles verbeterd, dan laat je dit leeg.',
    'unchanged-add': 'Voeg iets toe',
    'unchanged-of': 'Bleef staan {{row}}',
    'unchanged-what': 'Wat bleef staan?',
    'unchanged-why': 'Waarom?',
    'unchanged-remove': 'Haal {{name}} weg',

    until: 'Tot wanneer geldt de beperking?',
    'until-hint':
      'Mag leeg blijven; dan zegt de brief wat bij de reden past. Bijvoorbeeld: tot wij de offertes hebben nagekeken',
    'ends-on': 'De beperking eindigt op',
    'ends-on-hint': 'Met een week ertussen kan de persoon nog reageren.',
    'ends-why': 'Waarom eindigt de beperking?',

    'notice-formal': 'Een partij wordt altijd met u aangeschreven.',
    'portable-file': 'Het bestand zelf maak je hieronder in het dossier, bij Uitvoerpakketten.',
    consequence: 'Wat merkt de persoon ervan?',
    'consequence-hint': 'Mag leeg blijven. Bijvoorbeeld: de korting voor lezers vervalt.',
  },
  en: {
    back: 'Back to the step',
    'own-part': 'What you say about it',
    'not-current': 'The letter on the screen was behind. Look it over and then keep it.',
    'nothing-now': 'There is nothing this letter can tell about at the moment.',
    'from-decisions':
      'The letter follows what you recorded in the step Assess. Is something not right? Change it there, and the letter changes along.',
    missing: 'The letter appears as soon as this is filled in: {{parts}}.',
    'missing.doubt': 'why you doubt',
    'missing.methods': 'at least one way',
    'missing.copyReason': 'why nothing lighter will do',
    'missing.reason': 'which of the two reasons holds',
    'missing.explanation': 'the explanation',
    'missing.amount': 'the amount',
    'missing.why': 'the reason why',
    'missing.replyBy': 'a day to react, from today on',
    'missing.unchanged': 'what stayed as it was, as nothing was corrected',
    'missing.unchanged-row': 'both fields of what stayed as it was',
    'missing.endsOn': 'an end date, from today on',

    'purpose.ack':
      'You confirm that the request came in, what you read in it and when the answer comes.',
    'purpose.identity': 'You ask what is needed to be sure who is asking, and no more than that.',
    'purpose.extension': 'You take more time: three months in all at most, once, with the reason.',
    'purpose.refusal': 'You tell what is not done, why not, and where to complain.',
    'purpose.fee.notice':
      'You announce a fee beforehand. The person can still narrow the request or withdraw it.',
    'purpose.not.controller': 'You tell who does answer, and that you pass the request on.',
    'purpose.rectification.done': 'You tell what was corrected, what was not, and why not.',
    'purpose.restriction.on': 'You tell what you do not use for now, and until when.',
    'purpose.restriction.off':
      'You tell beforehand that the restriction ends. Lifting it is possible only once this letter has gone out.',
    'purpose.recipients.tell': 'You tell which parties you passed the change on to.',
    'purpose.recipients.notify': 'You pass a change on to a party that has the data as well.',
    'purpose.portability.answer':
      'You tell which data go along, in which form, and what is not among them.',
    'purpose.objection.marketing': 'You confirm that the advertising has stopped.',
    'purpose.objection.general': 'You tell how you weighed the objection and what you do now.',
    'purpose.consent.withdrawn':
      'You confirm that the consent was withdrawn, and what happens with that.',

    'law.ack': 'GDPR art. 12(3)',
    'law.identity': 'GDPR art. 12(6)',
    'law.extension': 'GDPR art. 12(3)',
    'law.refusal': 'GDPR art. 12(4)',
    'law.fee.notice': 'GDPR art. 12(5)(a)',
    'law.not.controller': 'GDPR art. 28(3)(e)',
    'law.rectification.done': 'GDPR art. 16 and 19',
    'law.restriction.on': 'GDPR art. 18',
    'law.restriction.off': 'GDPR art. 18(3)',
    'law.recipients.tell': 'GDPR art. 19',
    'law.recipients.notify': 'GDPR art. 19',
    'law.portability.answer': 'GDPR art. 20',
    'law.objection.marketing': 'GDPR art. 21(2) and (3)',
    'law.objection.general': 'GDPR art. 21(1)',
    'law.consent.withdrawn': 'GDPR art. 7(3)',

    'ack-method': 'How do you find out who is asking?',
    'ack-clear': 'it is clear already; I ask nothing',
    'ack-clear-help': 'The letter says that you know who is asking.',
    'ack-no-copy':
      'You do not ask for a copy of an identity document here. If nothing lighter will do, you ask it with a reason in the letter about the identity.',

    methods: 'What can the person choose from?',
    'methods-hint': 'The lightest way comes first. One of them is enough.',

    'extension-reason': 'Why is more time needed?',
    'extension-reason-hint': 'The law knows two reasons. Being busy is not one of them.',
    'extension-explanation': 'Explain why that is so here',
    'extension-explanation-hint':
      'Concrete: which systems, papers or requests is it about? It goes into the letter like this.',
    'sent-now-title': 'What you send now already',
    'sent-now-purpose':
      'What is ready can go along. Name it here; the letter then names it as well.',
    'sent-now-add': 'Add something',
    'sent-now-of': 'Sent along now {{row}}',
    'sent-now-what': 'What do you send now already?',
    'sent-now-remove': 'Remove {{name}}',
    'extension-becomes': 'When the letter goes out in time, the last day becomes',
    'extension-promise': 'Your own statement promised an answer on or before',
    'extension-promise-law':
      'That day has passed. By law you can still extend, but it does not make your promise any later.',
    'extension-too-late': 'Extending is no longer possible. The last day for it was',
    'extension-too-late-do':
      'So no letter comes here any more. Answer as soon as you can, and explain in your answer why it is late.',
    'extension-done':
      'The term was extended once already; more often is not possible. The last day is now',

    'fee-warning':
      'An answer costs the person nothing, nor does the first copy. A fee is possible only for a request that is manifestly unfounded or excessive, for instance because someone keeps asking the same.',
    'fee-amount': 'Which amount?',
    'fee-amount-hint': 'With the currency, such as € 25.00. No more than what it costs you.',
    'fee-why': 'Why do you ask this?',
    'fee-why-hint':
      'Explain what makes the request unfounded or excessive. It is up to you to show that.',
    'fee-reply-by': 'One can react until',

    service: 'For which service do you keep these data?',
    'service-hint': 'May stay empty. For instance: the booking module',

    'statement-added': 'The person’s own statement is with the data now',
    'statement-added-hint':
      'Whoever does not agree with what is there may have a statement put beside it.',
    'unchanged-title': 'What stayed as it was',
    'unchanged-purpose':
      'Is there something you did not correct? Name it here, with the reason. If everything was corrected, leave this empty.',
    'unchanged-add': 'Add something',
    'unchanged-of': 'Stayed as it was {{row}}',
    'unchanged-what': 'What stayed as it was?',
    'unchanged-why': 'Why?',
    'unchanged-remove': 'Remove {{name}}',

    until: 'Until when does the restriction hold?',
    'until-hint':
      'May stay empty; the letter then says what fits the reason. For instance: until we have gone through the quotes',
    'ends-on': 'The restriction ends on',
    'ends-on-hint': 'With a week in between the person can still react.',
    'ends-why': 'Why does the restriction end?',

    'notice-formal': 'A party is always addressed formally.',
    'portable-file':
      'You make the file itself below in the file of the case, under Export packages.',
    consequence: 'What does the person notice of it?',
    'consequence-hint': 'May stay empty. For instance: the discount for readers ends.',
  },
});

// Every kind and every part has its words; a new one without them does not compile.
type Coded = `purpose.${ChosenLetterKind}` | `law.${ChosenLetterKind}` | `missing.${MissingPart}`;
type Missing = Exclude<Coded, keyof (typeof letterDeskTexts)['nl']>;
const complete: [Missing] extends [never] ? true : Missing = true;
void complete;
