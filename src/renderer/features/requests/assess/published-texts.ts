/** Words about posts that show work of who objects to advertising. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const publishedTexts = defineTexts('published-posts', {
  nl: {
    title_one: 'Er staat nog {{count, number}} publicatie van deze persoon',
    title_other: 'Er staan nog {{count, number}} publicaties van deze persoon',
    help: 'Ook werk laten zien is reclame. Haal het weg waar het staat en leg het hier vast.',
    down: 'Weggehaald',
    'down-of': 'Weggehaald: {{what}}',
    'taken-down': 'Vastgelegd dat de publicatie weg is',
  },
  en: {
    title_one: '{{count, number}} publication of this person is still there',
    title_other: '{{count, number}} publications of this person are still there',
    help: 'Showing work is advertising too. Take it down where it stands and record it here.',
    down: 'Taken down',
    'down-of': 'Taken down: {{what}}',
    'taken-down': 'Recorded that the publication is gone',
  },
});
