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
    'objected-title': 'Deze persoon maakte bezwaar tegen reclame',
    'objected-text':
      'Dat was op {{date}}. Alleen een ja van na die dag telt, en alleen voor het onderwerp waar het over gaat.',
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
    'objected-title': 'This person objected to marketing',
    'objected-text':
      'That was on {{date}}. Only a yes from after that day counts, and only for the topic that it is about.',
    'empty-title': 'No consents',
    'empty-help':
      'You need consent only where no other basis fits, as with a newsletter. Record when and how someone said yes, and you can show it.',
  },
});
