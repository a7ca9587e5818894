/** Words around a letter on the screen: changing it, keeping it, handing it over. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const letterTexts = defineTexts('letter', {
  nl: {
    locale: 'Taal van de brief',
    form: 'Aanspreekvorm',
    'form-english': 'In het Engels klinken beide hetzelfde.',
    keep: 'Bewaar brief',
    'keep-help': 'Bewaart de brief in het register (Ctrl+S)',
    kept: 'Brief {{number}} is bewaard',
    'kept-same': 'Deze brief staat al zo in het register.',
    'kept-differs': 'Wat hieronder staat, wijkt af van de bewaarde brief.',
    'keep-first': 'Bewaar de brief eerst. Daarna kun je hem afdrukken.',
    'keep-first-hint':
      'Na het bewaren kun je de brief afdrukken, opslaan als bestand of als tekst kopiëren.',
    'kept-link': 'Brief {{number}}',

    'switch-title': 'Verder in een andere versie?',
    'switch-body_one':
      'Je hebt {{count, number}} alinea zelf geschreven. In de andere versie begint elke alinea met de standaardtekst.',
    'switch-body_other':
      'Je hebt {{count, number}} alinea’s zelf geschreven. In de andere versie begint elke alinea met de standaardtekst.',
    'switch-kept':
      'Je eigen tekst blijft bij de huidige versie. Ga je terug, dan staat hij er weer.',
    'switch-confirm': 'Ga naar {{version}}',

    'unplaced-title': 'De standaardtekst is intussen veranderd',
    'unplaced-help':
      'Je schreef deze alinea toen de standaardtekst nog anders was. Kies zelf wat er in de brief komt.',
    'unplaced-use': 'Gebruik mijn tekst',
    'unplaced-drop': 'Neem de standaardtekst',
    'unplaced-copy': 'Kopieer mijn tekst',

    preview: 'Voorbeeld van de brief',
    'kept-letter': 'De bewaarde brief',
    addressee: 'Aan',
    sender: 'Van',
    edit: 'Wijzig: {{start}}',
    editing: 'Tekst van deze alinea',
    'edit-done': 'Klaar',
    edited: 'Zelf geschreven',
    'edited-empty': 'Leeg gemaakt: deze alinea komt niet in de brief.',
    standard: 'Terug naar de standaardtekst',
    'standard-back': 'De standaardtekst staat er weer',

    actions: 'Versturen of meegeven',
    pdf: 'PDF',
    docx: 'Word (DOCX)',
    html: 'HTML',
    print: 'Druk af',
    'print-help': 'Drukt de bewaarde brief af (Ctrl+P)',
    'pdf-help': 'Slaat de brief op als PDF (Ctrl+S)',
    export: 'Uitvoerpakket (ZIP)',
    'copy-text': 'Kopieer als tekst',
    'leaves-register':
      'Een bestand dat je opslaat, ligt buiten het versleutelde register. Wis het als je het niet meer nodig hebt.',
    'file-saved': 'Opgeslagen: {{path}}',
    'file-cancelled': 'Niet opgeslagen. De brief staat nog in het register.',
    printed: 'Naar de printer gestuurd',
  },
  en: {
    locale: 'Language of the letter',
    form: 'Form of address',
    'form-english': 'In English both sound the same.',
    keep: 'Keep letter',
    'keep-help': 'Keeps the letter in the register (Ctrl+S)',
    kept: 'Letter {{number}} is kept',
    'kept-same': 'This letter is in the register already, just like this.',
    'kept-differs': 'What stands below differs from the letter that was kept.',
    'keep-first': 'Keep the letter first. Then you can print it.',
    'keep-first-hint':
      'Once it is kept you can print the letter, save it as a file or copy it as text.',
    'kept-link': 'Letter {{number}}',

    'switch-title': 'Go on in another version?',
    'switch-body_one':
      'You wrote {{count, number}} paragraph yourself. In the other version every paragraph begins with the standard text.',
    'switch-body_other':
      'You wrote {{count, number}} paragraphs yourself. In the other version every paragraph begins with the standard text.',
    'switch-kept': 'Your own text stays with this version. When you come back, it is there again.',
    'switch-confirm': 'Go to {{version}}',

    'unplaced-title': 'The standard text has changed since',
    'unplaced-help':
      'You wrote this paragraph when the standard text was different. Choose what the letter will say.',
    'unplaced-use': 'Use my text',
    'unplaced-drop': 'Take the standard text',
    'unplaced-copy': 'Copy my text',

    preview: 'Preview of the letter',
    'kept-letter': 'The letter as kept',
    addressee: 'To',
    sender: 'From',
    edit: 'Change: {{start}}',
    editing: 'Text of this paragraph',
    'edit-done': 'Done',
    edited: 'Your own words',
    'edited-empty': 'Emptied: this paragraph is left out of the letter.',
    standard: 'Back to the standard text',
    'standard-back': 'The standard text is back',

    actions: 'Send or hand over',
    pdf: 'PDF',
    docx: 'Word (DOCX)',
    html: 'HTML',
    print: 'Print',
    'print-help': 'Prints the letter as kept (Ctrl+P)',
    'pdf-help': 'Saves the letter as PDF (Ctrl+S)',
    export: 'Export package (ZIP)',
    'copy-text': 'Copy as text',
    'leaves-register':
      'A file that you save lies outside the encrypted register. Delete it when you no longer need it.',
    'file-saved': 'Saved: {{path}}',
    'file-cancelled': 'Not saved. The letter is still in the register.',
    printed: 'Sent to the printer',
  },
});
