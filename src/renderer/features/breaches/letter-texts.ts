/** Words around the letters about a breach. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const breachLetterTexts = defineTexts('breach-letters', {
  nl: {
    title: 'Brieven',
    purpose: 'Gemaakt van wat je hierboven bewaarde. Je kunt elke alinea nog veranderen.',
    'breach.authority': 'Meldblad voor de toezichthouder',
    'breach.person': 'Brief aan de personen',
    'breach.toController': 'Brief aan de opdrachtgever',
    'breach.authority-purpose':
      'Neem de antwoorden over in het meldformulier van de {{authority}}. Dit blad zelf stuur je niet op.',
    'breach.person-purpose':
      'Een modelbrief voor de personen om wie het gaat. Stuur hem apart, niet samen met iets anders.',
    'breach.toController-purpose': 'Alles wat je opdrachtgever nodig heeft om zelf te besluiten.',
    kept: 'Bewaarde brieven',
    'kept-none': 'Nog geen brief bewaard.',
    'kept-link': 'Brief {{number}}',
    back: 'Terug naar het datalek',
    addressee: 'Naam en adres op de brief (mag leeg blijven)',
    'addressee-person-hint':
      'Leeg blijft het een modelbrief. Wordt deze persoon later gewist, dan gaat de naam ook uit de bewaarde brief.',
    'addressee-controller-hint': 'Naam en adres van je opdrachtgever, elk op een eigen regel.',
    'own-words':
      'Wat je zelf schreef, staat in de brief zoals je het schreef. Vertaal die alinea’s in deze versie.',
  },
  en: {
    title: 'Letters',
    purpose: 'Made from what you saved above. You can still change every paragraph.',
    'breach.authority': 'Sheet for the authority',
    'breach.person': 'Letter to the persons',
    'breach.toController': 'Letter to the client',
    'breach.authority-purpose':
      'Copy the answers into the report form of the {{authority}}. The sheet itself is not sent.',
    'breach.person-purpose':
      'A model letter for the persons concerned. Send it by itself, not together with anything else.',
    'breach.toController-purpose': 'Everything your client needs in order to decide.',
    kept: 'Letters kept',
    'kept-none': 'No letter kept yet.',
    'kept-link': 'Letter {{number}}',
    back: 'Back to the breach',
    addressee: 'Name and address on the letter (may stay empty)',
    'addressee-person-hint':
      'Empty it stays a model letter. When this person is erased later, the name also leaves the letter that was kept.',
    'addressee-controller-hint': 'Name and address of your client, each on a line of its own.',
    'own-words':
      'What you wrote yourself stands in the letter as you wrote it. Translate those paragraphs in this version.',
  },
});
