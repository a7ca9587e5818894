/** Words of the field for the recovery code. */
import { defineTexts } from './i18n.ts';

export const recoveryCodeTexts = defineTexts('recovery-code', {
  nl: {
    code: 'Herstelcode',
    'code-hint': 'Groepen, streepjes en kleine letters maken niet uit.',
    'code-length': 'Een herstelcode heeft {{expected}} tekens; je typte er {{found}}.',
    'code-character': 'In groep {{group}} staat een teken dat niet kan.',
    'code-check': 'Er is een teken verkeerd of verwisseld. Kijk goed naar groep {{groups}}.',
    'code-of-other': 'De code is goed getypt, maar hoort niet bij dit register.',
  },
  en: {
    code: 'Recovery code',
    'code-hint': 'Groups, hyphens and small letters make no difference.',
    'code-length': 'A recovery code has {{expected}} characters; you typed {{found}}.',
    'code-character': 'Group {{group}} has a character that is not possible.',
    'code-check': 'A character is wrong or swapped. Look closely at group {{groups}}.',
    'code-of-other': 'The code was typed well, but does not belong to this register.',
  },
});
