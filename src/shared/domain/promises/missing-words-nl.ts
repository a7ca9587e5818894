/** What a promise lacks, in Dutch. */
import type { MissingCode } from './missing.ts';

export const MISSING_NL: Readonly<Record<MissingCode, string>> = {
  'category-gone': 'De categorie waar deze zin over gaat, is er niet (meer).',
  'field-gone': 'Bij ‘{name}’ ontbreekt een veld: {fields}.',
  'category-without-purpose': '‘{name}’ heeft geen doel. Kies waarvoor je het bewaart.',
  'category-without-system': 'Bij ‘{name}’ staat niet in welk systeem het staat.',
  'items-without-source':
    'Van {count} {gegeven|gegevens} in ‘{name}’ staat niet waar {het|ze} vandaan {komt|komen}.',
  'purpose-gone': 'Het doel waar deze zin over gaat, is er niet (meer).',
  'basis-differs': '‘{name}’ rust niet op de grondslag die je tekst noemt.',
  'interest-not-named': 'Bij ‘{name}’ staat niet welk belang je hebt.',
  'not-balanced': 'Voor ‘{name}’ is je belang nog niet afgewogen tegen dat van de persoon.',
  'law-not-named': 'Bij ‘{name}’ staat niet welke wet het vraagt.',
  'purpose-without-basis': '‘{name}’ heeft geen grondslag.',
  'rule-gone': 'De bewaarregel van deze zin is er niet (meer).',
  'rule-decides-nothing': 'De regel ‘{name}’ beslist over geen enkele categorie.',
  'period-not-chosen': 'Voor ‘{name}’ is nog geen termijn gekozen.',
  'items-overdue': 'Bij ‘{name}’ {is|zijn} {count} {gegeven|gegevens} over de datum.',
  'start-missing':
    'Bij ‘{name}’ {heeft|hebben} {count} {gegeven|gegevens} geen dag om vanaf te tellen.',
  'category-without-rule': 'Voor ‘{name}’ is er geen bewaarregel.',
  'tasks-overdue':
    'In ‘{name}’ {staat|staan} {count} {taak|taken} om te wissen waarop nog geen bevestiging kwam.',
  'system-gone': 'Het systeem waar deze zin over gaat, is er niet (meer).',
  'party-gone': 'De partij waar deze zin over gaat, is er niet (meer).',
  'party-unnamed': 'Van ‘{name}’ is de naam van het bedrijf nog niet ingevuld.',
  'role-differs': '‘{name}’ heeft in je register een andere rol dan je tekst zegt.',
  'dpa-missing': 'Met ‘{name}’ is geen verwerkersovereenkomst vastgelegd.',
  'dpa-not-on-file': 'Van ‘{name}’ is niet vastgelegd waar de verwerkersovereenkomst te vinden is.',
  'policy-is-no-dpa':
    'Van ‘{name}’ is er alleen een privacyverklaring. Dat is geen verwerkersovereenkomst.',
  'dpa-clauses-missing':
    'In de overeenkomst met ‘{name}’ is nog niet afgevinkt: {clauses} (AVG art. 28 lid 3).',
  'necessity-missing': 'Bij ‘{name}’ staat niet waarom deze partij nodig is.',
  'certificate-missing': 'Bij ‘{name}’ ontbreekt het certificaat {certificate}.',
  'certificate-undated': 'Van {certificate} bij ‘{name}’ staat niet tot wanneer het geldt.',
  'certificate-expired': '{certificate} bij ‘{name}’ is verlopen.',
  'party-not-checked': '‘{name}’ is niet op tijd nagekeken, of er staat niet bij wat je zag.',
  'system-without-party': 'Achter ‘{name}’ staat geen partij.',
  'location-unknown': 'Van ‘{name}’ is niet bekend in welk land het staat.',
  'location-differs': '‘{name}’ staat in {location}, en dat is niet wat je tekst zegt.',
  'transfer-without-safeguard': '‘{name}’ geeft gegevens door naar {country} zonder waarborg.',
  'transfer-not-checked':
    'De waarborg voor doorgifte door ‘{name}’ naar {country} is niet op tijd nagekeken.',
  'topic-gone': 'Het onderwerp van toestemming is er niet (meer).',
  'consent-without-proof':
    'Voor ‘{name}’ {is|zijn} er {count} {toestemming|toestemmingen} zonder bewijs.',
  'implied-consent':
    'Voor ‘{name}’ {is|zijn} {count} {toestemming|toestemmingen} ergens uit afgeleid. Die {telt|tellen} niet; vraag het alsnog.',
  'no-way-to-withdraw': 'Bij ‘{name}’ staat niet hoe iemand de toestemming intrekt.',
  'audience-differs': 'Wie ‘{name}’ krijgt, is anders ingesteld dan je tekst zegt.',
  'duty-gone': 'De terugkerende taak is er niet (meer).',
  'duty-without-period': 'Voor ‘{name}’ is niet gekozen hoe vaak het terugkomt.',
  'duty-never-done': '‘{name}’ is nog nooit als gedaan vastgelegd.',
  'duty-overdue': '‘{name}’ is over tijd.',
  'request-late': '{count} {verzoek wacht|verzoeken wachten} langer op antwoord dan je belooft.',
  'answered-late':
    '{count} {verzoek is|verzoeken zijn} het afgelopen jaar te laat beantwoord. Dit blijft een jaar staan.',
  'term-differs': 'In je register geldt een andere antwoordtermijn dan je tekst noemt ({period}).',
  'complaint-late': '{count} {klacht wacht|klachten wachten} te lang op antwoord.',
  'copy-without-reason':
    'Bij {count} {verzoek|verzoeken} is een kopie van een identiteitsbewijs gevraagd zonder dat er een reden bij staat.',
  'objection-not-blocked':
    '{count} {bezwaar is|bezwaren zijn} ingewilligd zonder dat reclame is gestopt.',
  'post-still-up':
    '{count} {bericht staat|berichten staan} nog online over iemand die bezwaar maakte.',
  'breach-undecided':
    'Over {count} {datalek|datalekken} is na 72 uur nog niet beslist of {het|ze} gemeld {wordt|worden}.',
  'breach-late':
    '{count} {melding|meldingen} van een datalek {was|waren} te laat zonder reden erbij.',
  'authority-differs': 'In je register staat een andere toezichthouder dan je tekst noemt.',
  'controller-fact-missing': 'Bij je bedrijf ontbreekt nog: {fact}.',
  'no-version': 'Er is nog geen versie van je verklaring die geldt.',
  'version-untrue':
    'Na versie {number} van je verklaring is er iets veranderd. Maak een nieuwe versie.',
  'clause-gone': 'De eigen tekst is er niet (meer).',
  'clause-not-confirmed': 'De tekst ‘{name}’ is dit jaar nog niet nagelezen en bevestigd.',
  'measure-gone': 'De maatregel is er niet (meer).',
  'measure-not-started': 'Van ‘{name}’ staat niet sinds wanneer de maatregel werkt.',
  'measure-expired': '‘{name}’ is verlopen.',
  'measure-not-checked': '‘{name}’ is niet op tijd nagekeken.',
  'measure-not-on-system': '‘{name}’ is niet vastgelegd voor {system}.',
  'system-without-measure': 'Voor ‘{name}’ is geen maatregel vastgelegd die nu werkt.',
  'no-authorisations': 'Er is nog niet vastgelegd wie waarbij kan.',
  'authorisations-not-reviewed': 'Wie waarbij kan, is het afgelopen jaar niet nagelopen.',
  'disclosure-lacking':
    'Bij {count} {verstrekking|verstrekkingen} ontbreekt wat er vooraf moest zijn: een wet, een afspraak of wat er is gegeven.',
  'no-served': 'Voor welke klanten je gegevens verwerkt, is nog niet vastgelegd.',
  'served-end-unknown': 'Wat er na afloop met de gegevens van ‘{name}’ gebeurt, staat er niet bij.',
  'served-without-agreement': 'Met ‘{name}’ is geen overeenkomst over de verwerking vastgelegd.',
  'other-disclosure': '{count} keer {is|zijn} gegevens aan iemand gegeven die je tekst niet noemt.',
  'special-data-kept': 'In ‘{name}’ staan gegevens, terwijl je tekst zegt dat ze er niet zijn.',
  'data-of-minors-kept': 'In ‘{name}’ staan gegevens van kinderen.',
  'suspicion-open':
    '{count} {spoedopschoning staat|spoedopschoningen staan} al langer dan een dag open.',
  'secret-kept': 'In ‘{name}’ is een geheim zelf ingevuld; hier hoort alleen waar het staat.',
  'stored-after-all': 'In ‘{name}’ is toch iets bewaard.',
  'recipient-outside-list': '‘{name}’ krijgt gegevens en staat niet in je tekst.',
  'purpose-outside-list':
    '‘{name}’ is een doel dat je tekst niet noemt, of het heeft geen grondslag.',
  'category-has-other-purpose': '‘{name}’ wordt ook voor iets anders gebruikt dan je tekst zegt.',
  'access-without-permission':
    '{count} keer is iemand in gegevens van een klant geweest zonder toestemming die na te gaan is.',
  'question-open': 'Je verklaring laat dit open. Vul het aan bij de open vragen.',
};
