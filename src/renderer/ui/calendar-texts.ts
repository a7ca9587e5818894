/** Words of the calendar file. */
import { defineTexts } from './i18n.ts';

export const calendarTexts = defineTexts('calendar', {
  nl: {
    save: 'Bewaar voor je agenda',
    saved: 'Bewaard: {{path}}',
  },
  en: {
    save: 'Save for your calendar',
    saved: 'Saved: {{path}}',
  },
});
