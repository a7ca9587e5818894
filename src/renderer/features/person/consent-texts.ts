/** Texts of the consents of a person. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const consentTexts = defineTexts('person-consents', {
  nl: {
    title: 'Toestemmingen',
    purpose: 'Waar deze persoon ja op zei, hoe je dat kunt laten zien, en wat is ingetrokken.',
    give: 'Leg toestemming vast',
    edit: 'Wijzig toestemming',
    withdraw: 'Trek toestemming in',
    'withdraw-named': 'Trek de toestemming voor {{topic}} in',
    topic: 'Onderwerp',
    given: 'Gegeven',
    proof: 'Bewijs',
    'given-unknown': 'datum onbekend',
    'state-given': 'geldt',
    'state-withdrawn': 'ingetrokken',
    'no-proof': 'geen bewijs',
    wording: 'Tekst waarmee is ingestemd',
    'empty-title': 'Geen toestemmingen',
    'empty-help':
      'Toestemming heb je alleen nodig waar geen andere grondslag past, zoals bij een nieuwsbrief. Leg vast wanneer en hoe iemand ja zei, dan kun je het laten zien.',
  },
  en: {
    title: 'Consents',
    purpose: 'What this person said yes to, how you can show that, and what was withdrawn.',
    give: 'Record consent',
    edit: 'Change consent',
    withdraw: 'Withdraw consent',
    'withdraw-named': 'Withdraw the consent for {{topic}}',
    topic: 'Topic',
    given: 'Given',
    proof: 'Proof',
    'given-unknown': 'date unknown',
    'state-given': 'holds',
    'state-withdrawn': 'withdrawn',
    'no-proof': 'no proof',
    wording: 'Text that was agreed to',
    'empty-title': 'No consents',
    'empty-help':
      'You need consent only where no other basis fits, as with a newsletter. Record when and how someone said yes, and you can show it.',
  },
});
