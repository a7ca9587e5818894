/** Words about what went to others of one person. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const sharingTexts = defineTexts('person-sharing', {
  nl: {
    title: 'Aan anderen gegeven',
    purpose: 'Verstrekkingen, wie erbij mocht, en waar je werk van deze persoon laat zien.',
    add: 'Leg een verstrekking vast',
    empty: 'Er is niets aan anderen gegeven.',
    silent: 'wordt niet verteld',
    access: 'Toegang voor {{who}}',
    'post-up': 'staat er',
    'post-take-down': 'haal weg: er is bezwaar',
    'post-down': 'weggehaald',
    'to-list': 'Alles bij Maatregelen',
  },
  en: {
    title: 'Handed to others',
    purpose: 'Disclosures, who could get in, and where you show work of this person.',
    add: 'Log a disclosure',
    empty: 'Nothing was handed to others.',
    silent: 'is not told',
    access: 'Access for {{who}}',
    'post-up': 'is there',
    'post-take-down': 'take down: there is an objection',
    'post-down': 'taken down',
    'to-list': 'Everything under Measures',
  },
});
