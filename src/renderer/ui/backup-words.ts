/** Words for what is wrong with the backups that the program makes by itself. */
import { defineTexts } from './i18n.ts';

export const backupWords = defineTexts('backup-trouble', {
  nl: {
    failed: 'De automatische back-up van {{day}} lukte niet.',
    'second-failed': 'De kopie naar je tweede map lukte niet op {{day}}.',
    'test-failed': 'De laatste back-up is op {{day}} nagekeken en bleek beschadigd.',
    'test-failed-do':
      'Maak zelf een back-up op een andere schijf. Morgen maakt Dossierwacht een nieuwe en kijkt die na.',
    'second-old': 'De laatste kopie in je tweede map is van {{day}}.',
    'second-none': 'In je tweede map staat nog geen kopie.',
    'second-old-do': 'Sluit de schijf aan en laat Dossierwacht even openstaan.',
    'disk-full': 'De schijf is vol. Maak ruimte, of kies een map op een andere schijf.',
    'folder-read-only':
      'In deze map mag niet geschreven worden. Kies een andere map bij Instellingen, Back-up.',
    'folder-missing':
      'De map is er niet. Sluit de schijf aan, of kies een andere map bij Instellingen, Back-up.',
    'register-damaged':
      'De kopie was niet gelijk aan het register. Maak zelf een back-up; lukt dat ook niet, zet dan de vorige terug.',
    'backup-damaged':
      'De back-up die gekopieerd moest worden, is beschadigd. De volgende wordt vanzelf gekopieerd.',
    'not-written': 'Schrijven lukte niet. Kijk de schijf na, of kies een map op een andere schijf.',
    again: 'Probeer het nu',
  },
  en: {
    failed: 'The automatic backup of {{day}} failed.',
    'second-failed': 'The copy to your second folder failed on {{day}}.',
    'test-failed': 'The last backup was checked on {{day}} and turned out to be damaged.',
    'test-failed-do':
      'Make a backup yourself on another disk. Tomorrow Dossierwacht makes a new one and checks that.',
    'second-old': 'The last copy in your second folder is of {{day}}.',
    'second-none': 'There is no copy in your second folder yet.',
    'second-old-do': 'Connect the disk and leave Dossierwacht open for a moment.',
    'disk-full': 'The disk is full. Make room, or choose a folder on another disk.',
    'folder-read-only':
      'This folder may not be written to. Choose another folder at Settings, Backup.',
    'folder-missing':
      'The folder is not there. Connect the disk, or choose another folder at Settings, Backup.',
    'register-damaged':
      'The copy was not equal to the register. Make a backup yourself; when that fails too, restore the one before.',
    'backup-damaged':
      'The backup that was to be copied is damaged. The next one is copied by itself.',
    'not-written': 'Writing failed. Check the disk, or choose a folder on another disk.',
    again: 'Try it now',
  },
});
