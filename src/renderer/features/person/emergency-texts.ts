/** Words of erasing at once what should not be here. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const emergencyTexts = defineTexts('person-emergency', {
  nl: {
    open: 'Direct wissen (noodgeval)',
    title: 'Direct wissen (noodgeval)',
    help: 'Voor gegevens die hier niet horen te staan. Je krijgt eerst te zien wat er weggaat; er wordt pas gewist als jij akkoord geeft.',
    suspicion: 'Waar gaat het om?',
    'suspicion-hint': 'Schrijf nergens op wat je zag: alleen deze keuze wordt bewaard.',
    'suspicion.minor': 'Gegevens van een minderjarige',
    'suspicion-hint.minor':
      'Bijvoorbeeld een kind dat zich aanmeldde zonder toestemming van een ouder.',
    'suspicion.special': 'Bijzondere gegevens',
    'suspicion-hint.special': 'Bijvoorbeeld over gezondheid, geloof, afkomst of een strafblad.',
    propose: 'Laat zien wat er weggaat',
    proposed: 'Opschoning {{number}} staat klaar om te bekijken',
  },
  en: {
    open: 'Erase at once (emergency)',
    title: 'Erase at once (emergency)',
    help: 'For data that should not be here. You first see what goes; nothing is erased until you agree.',
    suspicion: 'What is it about?',
    'suspicion-hint': 'Do not write down anywhere what you saw: only this choice is kept.',
    'suspicion.minor': 'Data of a minor',
    'suspicion-hint.minor': 'For instance a child who signed up without the consent of a parent.',
    'suspicion.special': 'Special data',
    'suspicion-hint.special': 'For instance about health, religion, origin or a criminal record.',
    propose: 'Show what goes',
    proposed: 'Disposal {{number}} is ready to be looked at',
  },
});
