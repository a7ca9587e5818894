/** What a shape of rule is called, what it means and an example, for whoever chooses one. */
import type { UiLanguage } from '../locale.ts';
import { RULE_SHAPES, type RuleShape } from './language.ts';

/** A shape in words. */
export interface ShapeWords {
  readonly name: string;
  /** One plain sentence. */
  readonly meaning: string;
  readonly example: string;
}

const WORDS: Record<UiLanguage, Record<RuleShape, ShapeWords>> = {
  nl: {
    R1: {
      name: 'Een termijn na een gebeurtenis',
      meaning: 'De termijn begint op één dag, en die dag verschuift niet vanzelf.',
      example: 'Een opgenomen gesprek gaat weg 30 dagen na de opname.',
    },
    R2: {
      name: 'Een termijn zonder contact',
      meaning: 'Elk nieuw contact laat de termijn opnieuw beginnen.',
      example: 'Een relatie van wie je 2 jaar niets meer hoorde, gaat weg.',
    },
    R3: {
      name: 'Een termijn na de laatste overeenkomst',
      meaning: 'De termijn begint pas als de laatste overeenkomst is afgelopen.',
      example: 'Zolang iemand klant is, en daarna nog 1 jaar.',
    },
    R4: {
      name: 'Een termijn na het een of het ander',
      meaning: 'Er zijn meer mogelijke begindagen; de laatste daarvan telt.',
      example: 'Een vraag gaat weg 1 jaar na de afhandeling, of na de opdracht die eruit kwam.',
    },
    R5: {
      name: 'Een termijn, tenzij iemand nog klant is',
      meaning:
        'Na het afmelden loopt een termijn; zolang er een overeenkomst loopt, blijft alleen beperkt gebruik over.',
      example: 'Een afgemelde abonnee gaat na 6 maanden weg, een klant pas na de overeenkomst.',
    },
    R6: {
      name: 'Meteen na een gebeurtenis',
      meaning:
        'Er is geen termijn: op de dag zelf kan het weg, zo nodig met een bevestiging vooraf.',
      example: 'Een sollicitatie gaat weg op de dag dat de procedure afloopt.',
    },
    R7: {
      name: 'Meteen bij een vermoeden',
      meaning: 'Dit hoort er niet te staan: een vermoeden is genoeg om het meteen te wissen.',
      example: 'Gegevens van iemand die minderjarig lijkt te zijn.',
    },
    R8: {
      name: 'Tot iemand bezwaar maakt',
      meaning:
        'Er is geen einde totdat iemand bezwaar maakt; een eigen uiterste termijn mag erbij.',
      example: 'Een nummer van ondersteuning op afstand blijft tot er bezwaar komt.',
    },
    R9: {
      name: 'Op verzoek, en anders met een andere regel mee',
      meaning:
        'Wie erom vraagt, krijgt het gewist; vraagt niemand, dan telt de datum van een andere regel.',
      example: 'Contactgegevens gaan op verzoek weg, anders samen met het dossier.',
    },
    R10: {
      name: 'Nooit bewaren',
      meaning:
        'Het register neemt dit niet aan, en wat er toch al staat komt op de lijst om te wissen.',
      example: 'Het wachtwoord van een sessie op afstand.',
    },
    R11: {
      name: 'Zo lang de wet het vraagt',
      meaning:
        'Een wettelijke bewaarplicht geeft de kortste termijn; ook een verzoek maakt die niet korter.',
      example: 'Facturen blijven zolang de belastingwet daarom vraagt.',
    },
    R12: {
      name: 'Een uitzondering op een andere regel',
      meaning:
        'De andere regel geldt, behalve zolang er een blokkade van deze soort is vastgelegd.',
      example: 'Een gesprek gaat na 30 dagen weg, tenzij een wettelijke plicht langer duurt.',
    },
    R13: {
      name: 'Bewijs van toestemming',
      meaning: 'Het gebruik stopt met de toestemming; het bewijs ervan blijft nog een tijd.',
      example: 'Dat iemand toestemming gaf, blijft 5 jaar aantoonbaar.',
    },
    R14: {
      name: 'Niet langer dan nodig, zonder getal',
      meaning: 'De verklaring noemt geen termijn; tot je er een kiest, staat dit als open punt.',
      example: 'Serverlogs waarover de verklaring niets zegt.',
    },
    R15: {
      name: 'Wissen wat niet nodig is',
      meaning:
        'Ongevraagd binnengekomen: jij beslist of het nodig is, en zo niet dan gaat het weg.',
      example: 'Persoonsgegevens die iemand ongevraagd in een bericht meestuurt.',
    },
    R16: {
      name: 'Wissen in alle systemen',
      meaning:
        'Elk systeem met een kopie krijgt een eigen taak, en pas als alle zijn bevestigd is het klaar.',
      example: 'Wie gewist wordt, verdwijnt ook uit het nieuwsbriefprogramma.',
    },
    R17: {
      name: 'Daarna alleen nog anoniem',
      meaning: 'Aan het einde blijven alleen aantallen over, zonder weg terug naar een persoon.',
      example: 'Na afloop tellen bestellingen alleen nog mee in totalen.',
    },
    R18: {
      name: 'Bij een regelmatige opschoning',
      meaning: 'Het gaat weg wanneer je opschoont; kies zelf hoe lang het hoogstens blijft.',
      example: 'Oude berichten gaan weg bij elke opschoning.',
    },
  },
  en: {
    R1: {
      name: 'A period after an event',
      meaning: 'The period begins on one day, and that day does not move by itself.',
      example: 'A recorded call goes 30 days after the recording.',
    },
    R2: {
      name: 'A period without contact',
      meaning: 'Every new contact makes the period begin again.',
      example: 'A contact of whom you heard nothing for 2 years goes.',
    },
    R3: {
      name: 'A period after the last agreement',
      meaning: 'The period begins only when the last agreement has ended.',
      example: 'For as long as somebody is a customer, and 1 year after that.',
    },
    R4: {
      name: 'A period after one thing or another',
      meaning: 'Several days can begin the period; the last of them counts.',
      example: 'A question goes 1 year after it was handled, or after the work that came of it.',
    },
    R5: {
      name: 'A period, unless somebody is still a customer',
      meaning:
        'A period runs after unsubscribing; while an agreement runs, only limited use is left.',
      example: 'Whoever unsubscribed goes after 6 months, a customer only after the agreement.',
    },
    R6: {
      name: 'At once after an event',
      meaning:
        'There is no period: it can go on the day itself, after a confirmation if you want one.',
      example: 'A job application goes on the day the procedure ends.',
    },
    R7: {
      name: 'At once on suspicion',
      meaning: 'This ought not to be here: a suspicion is enough to erase it at once.',
      example: 'Data of somebody who seems to be a minor.',
    },
    R8: {
      name: 'Until somebody objects',
      meaning: 'It has no end until somebody objects; a longest period of your own may be added.',
      example: 'A number used for remote support stays until there is an objection.',
    },
    R9: {
      name: 'On request, and otherwise along with another rule',
      meaning: 'Whoever asks has it erased; if nobody asks, the date of another rule counts.',
      example: 'Contact details go on request, otherwise together with the file.',
    },
    R10: {
      name: 'Never store',
      meaning:
        'The register does not take this in, and what is there already goes on the list to erase.',
      example: 'The password of a remote session.',
    },
    R11: {
      name: 'As long as the law asks',
      meaning: 'A statutory duty gives the shortest period; a request does not shorten it either.',
      example: 'Invoices stay for as long as tax law asks for them.',
    },
    R12: {
      name: 'An exception to another rule',
      meaning: 'The other rule applies, except while a hold of this kind is recorded.',
      example: 'A call goes after 30 days, unless a legal duty lasts longer.',
    },
    R13: {
      name: 'Proof of consent',
      meaning: 'The use ends with the consent; the proof of it stays for some time.',
      example: 'That somebody consented can be shown for 5 years.',
    },
    R14: {
      name: 'No longer than needed, without a number',
      meaning: 'The statement names no period; until you choose one, this stands open.',
      example: 'Server logs about which the statement says nothing.',
    },
    R15: {
      name: 'Erase what is not needed',
      meaning: 'It came in unasked: you decide whether it is needed, and if not it goes.',
      example: 'Personal data that somebody sends along unasked in a message.',
    },
    R16: {
      name: 'Erase in all systems',
      meaning:
        'Every system with a copy gets a task of its own, and it is done when all are confirmed.',
      example: 'Whoever is erased disappears from the newsletter program as well.',
    },
    R17: {
      name: 'After that only anonymous',
      meaning: 'In the end only counts are left, with no way back to a person.',
      example: 'Afterwards orders only count in totals.',
    },
    R18: {
      name: 'At a regular clean-up',
      meaning: 'It goes when you clean up; choose yourself how long it stays at most.',
      example: 'Old messages go at every clean-up.',
    },
  },
};

/** The shapes in the order of their codes. */
export const SHAPES = Object.keys(RULE_SHAPES) as readonly RuleShape[];

/** Name, meaning and example of a shape. */
export function shapeInWords(shape: RuleShape, language: UiLanguage): ShapeWords {
  return WORDS[language][shape];
}
