/** Words of the choice what of a person is to be erased. */
import { defineTexts } from './i18n.ts';

export const erasureTexts = defineTexts('erasure-scope', {
  nl: {
    scope: 'Wat gaat weg?',
    'scope-all': 'Alles van deze persoon',
    'scope-all-hint': 'Wat de wet nog vraagt, blijft staan. Dat zie je zo, met de reden erbij.',
    'scope-chosen': 'Alleen wat ik kies',
    items: 'Gegevens',
    suppress: 'Neem deze persoon niet ongemerkt opnieuw op',
    'suppress-hint':
      'Er blijft een onleesbare afdruk van e-mailadres, telefoonnummer en naam. Komt de persoon later weer voorbij, bijvoorbeeld bij een import, dan vraagt het register je ernaar.',
  },
  en: {
    scope: 'What is to go?',
    'scope-all': 'Everything of this person',
    'scope-all-hint': 'What the law still asks for stays. You will see it, with the reason.',
    'scope-chosen': 'Only what I choose',
    items: 'Items',
    suppress: 'Do not take this person up again unnoticed',
    'suppress-hint':
      'An unreadable print of e-mail address, phone number and name stays. When the person comes by later, for instance in an import, the register asks you about it.',
  },
});
