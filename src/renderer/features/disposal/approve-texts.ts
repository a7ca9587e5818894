/** Words of agreeing to a disposal, the letters before it, carrying it out and its result. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const approveTexts = defineTexts('disposal-approve', {
  nl: {
    purpose: 'Dit is wat er gebeurt als je akkoord geeft. Wissen kan niet worden teruggedraaid.',
    'list-title': 'Wat er gebeurt',
    'goes-erase_one': '{{what}}: {{count, number}} gegeven van {{persons}} wordt gewist',
    'goes-erase_other': '{{what}}: {{count, number}} gegevens van {{persons}} worden gewist',
    'goes-reduce_one':
      '{{what}}: {{count, number}} gegeven van {{persons}} wordt deels gewist; wat de wet vraagt, blijft',
    'goes-reduce_other':
      '{{what}}: {{count, number}} gegevens van {{persons}} worden deels gewist; wat de wet vraagt, blijft',
    'goes-anonymise_one':
      '{{what}}: {{count, number}} gegeven van {{persons}} wordt geanonimiseerd; hooguit een aantal blijft',
    'goes-anonymise_other':
      '{{what}}: {{count, number}} gegevens van {{persons}} worden geanonimiseerd; hooguit een aantal blijft',
    stays_one: '{{what}}: {{count, number}} gegeven van {{persons}} blijft',
    stays_other: '{{what}}: {{count, number}} gegevens van {{persons}} blijven',
    whole_one: '{{count, number}} persoon verdwijnt helemaal uit het register:',
    whole_other: '{{count, number}} personen verdwijnen helemaal uit het register:',
    parts: '{{person}} blijft, zonder {{parts}}',
    'nothing-goes': 'Er gaat niets weg.',
    'nothing-goes-help':
      'Alles in deze opschoning blijft, met de reden die bij Controle staat. Je kunt de opschoning afbreken.',
    'part.name': 'naam',
    'part.function': 'functie',
    'part.organisation': 'organisatie',

    'letters-title': 'Eerst deze brieven',
    'letters-send-first':
      'Verstuur een brief vóór het wissen, of sla hem op: daarna staat in de bewaarde brief niet meer wie het was.',
    'letters-purpose':
      'Na het wissen is er geen adres meer. Maak de brief daarom nu, of leg vast waarom er geen brief komt.',
    'letters-open_one': 'Nog {{count, number}} brief te gaan.',
    'letters-open_other': 'Nog {{count, number}} brieven te gaan.',
    'letters-ready': 'Alle brieven zijn gemaakt, of er is vastgelegd waarom niet.',
    'letter-make': 'Maak de brief',
    'letter-make-for': 'Maak de brief aan {{person}}',
    'letter-change': 'Bekijk of wijzig de brief',
    'letter-change-for': 'Bekijk of wijzig de brief aan {{person}}',
    'letter-todo': 'nog te maken',
    'letter-made': 'gemaakt',
    'letter-waived': 'geen brief: {{reason}}',
    'letter-waive': 'Geen brief',
    'letter-waive-for': 'Geen brief aan {{person}}',
    'letter-to': 'Brief aan {{person}}',
    'letter-purpose':
      'Bewaar de brief, en sla hem op of druk hem af om te versturen. Elke alinea kun je zelf herschrijven.',
    'letter-back': 'Terug naar Akkoord',
    'waive-title': 'Geen brief aan {{person}}',
    'waive-reason': 'Waarom komt er geen brief',
    'waive-hint': 'Bijvoorbeeld: is in het gesprek van vandaag al verteld.',
    'waive-save': 'Leg vast',
    waived: 'Vastgelegd: geen brief',

    'agree-title': 'Akkoord',
    'changed-title': 'De lijst is veranderd sinds je akkoord.',
    'changed-help':
      'Je gaf akkoord op een andere lijst, dus dat akkoord telt niet meer. Hierboven staat de lijst van nu. Bekijk hem en geef opnieuw akkoord.',
    'changed-show': 'Bekijk de lijst bij Controle',
    'brake-many-persons':
      'Deze opschoning raakt {{persons, number}} personen tegelijk. Tel daarom nog een keer mee.',
    'brake-large-part':
      'Deze opschoning raakt {{persons, number}} van de {{inRegister, number}} personen in je register. Tel daarom nog een keer mee.',
    'typed-count': 'Hoeveel gegevens gaan er weg?',
    'typed-count-hint': 'Tel wat gewist en wat geanonimiseerd wordt bij elkaar op.',
    'clock-doubt':
      'Het is niet zeker dat je computer de goede datum geeft: de laatste keer was het {{day}}. Kijk daarom eerst of de datum van vandaag klopt.',
    'clock-confirm': 'Het klopt: vandaag is het {{day}}',
    agree_one: 'Geef akkoord op het wissen van {{count, number}} gegeven',
    agree_other: 'Geef akkoord op het wissen van {{count, number}} gegevens',
    'agree-person': 'Geef akkoord op het wissen',
    agreed: 'Akkoord vastgelegd. Er is nog niets gewist.',
    'agreed-on': 'Je gaf akkoord op',
    'agreed-next': 'Er is nog niets gewist.',

    erase_one: 'Wis {{count, number}} gegeven',
    erase_other: 'Wis {{count, number}} gegevens',
    'erase-person': 'Wis deze persoon',
    'erase-title': 'Nu wissen?',
    'erase-body':
      'Dit kan niet worden teruggedraaid. Daarna ruimt Dossierwacht het bestand op en zoekt het zelf na of er niets is blijven staan.',
    'erase-systems':
      'Voor kopieën in andere systemen krijg je daarna een lijst met taken en brieven.',
    erasing: 'Bezig met wissen',
    'progress.erase': 'Wissen',
    'progress.clean': 'Het bestand opruimen',
    'progress.search': 'Nazoeken of er niets is blijven staan',
    'progress-start': 'Beginnen',
    'progress-of': '{{step}}: {{done, number}} van {{total, number}}',
    stop: 'Stop en draai terug',
    stopping: 'Aan het stoppen. Wat al gewist was, komt terug.',
    'no-stop': 'Het wissen zelf is klaar; dit laatste stuk maakt de app af.',
    erased: 'Gewist',

    'not-yet-title': 'Er is nog niets gewist.',
    'not-yet-help': 'Na je akkoord en het wissen staat hier wat er gebeurde en wat er nog loopt.',
    'result-title': 'Wat er gebeurd is',
    'result-all-done': 'Klaar: alles is gewist en elk ander systeem heeft geantwoord.',
    'result-tasks-left': 'In het register is het gewist. Bij andere systemen lopen nog taken.',
    'result-summary_one': 'Dit ging over {{count, number}} persoon.',
    'result-summary_other': 'Dit ging over {{count, number}} personen.',
    'result-whole_one': 'Daarvan is {{count, number}} helemaal weg.',
    'result-whole_other': 'Daarvan zijn er {{count, number}} helemaal weg.',
    'result-category': 'Categorie',
    'result-rule': 'Regel',
    'result-items': 'Gegevens',
    'result-outcome': 'Wat er gebeurde',
    'result-reason': 'Reden',

    'test-title': 'Nagezocht',
    'test-clean': 'Niets teruggevonden.',
    'test-clean-help_one':
      'De app zocht {{count, number}} gewiste waarde in {{pages}} van het bestand.',
    'test-clean-help_other':
      'De app zocht {{count, number}} gewiste waarden in {{pages}} van het bestand.',
    'test-pages_one': '{{count, number}} bladzijde',
    'test-pages_other': '{{count, number}} bladzijden',
    'test-residue_one': 'Alarm: {{count, number}} gewiste waarde is nog te vinden.',
    'test-residue_other': 'Alarm: {{count, number}} gewiste waarden zijn nog te vinden.',
    'test-residue-help':
      'Dat hoort niet. Gebruik de verklaring hieronder nog niet als bewijs, en meld dit met het nummer van deze opschoning.',
    'test-shared_one':
      '{{count, number}} waarde staat ook bij iemand anders, zoals een gedeeld adres. Dat blijft daar staan.',
    'test-shared_other':
      '{{count, number}} waarden staan ook bij iemand anders, zoals een gedeeld adres. Die blijven daar staan.',
    'test-in-tasks_one':
      '{{count, number}} waarde blijft nog even in een taak, om een ander systeem te zeggen wie het betreft. Na de bevestiging gaat ook die weg.',
    'test-in-tasks_other':
      '{{count, number}} waarden blijven nog even in taken, om andere systemen te zeggen wie het betreft. Na de bevestiging gaan ook die weg.',
    'test-in-proofs_one':
      '{{count, number}} waarde staat in een bewijsstuk dat je van een ander kreeg en dat je bewaart.',
    'test-in-proofs_other':
      '{{count, number}} waarden staan in een bewijsstuk dat je van een ander kreeg en dat je bewaart.',
    'test-log': 'Het tijdelijke schrijfbestand is leeg.',
    'test-log-left_one': 'In het tijdelijke schrijfbestand staat nog {{count, number}} byte.',
    'test-log-left_other': 'In het tijdelijke schrijfbestand staan nog {{count, number}} bytes.',
    'test-files_one': 'Ook het andere bestand in de map van het register is doorzocht.',
    'test-files_other':
      'Ook de {{count, number}} andere bestanden in de map van het register zijn doorzocht.',
    'test-backups_one':
      'In {{count, number}} oudere back-up staat het nog. Zet je die terug, dan wist de app het opnieuw.',
    'test-backups_other':
      'In {{count, number}} oudere back-ups staat het nog. Zet je er een terug, dan wist de app het opnieuw.',
    'test-none':
      'De gegevens zijn gewist, maar het bestand is nog niet opgeruimd en nagezocht: daar was geen ruimte voor op de schijf. Maak ruimte; bij Vandaag staat de knop om het alsnog te doen.',

    'certificate-title': 'Verklaring van verwijdering',
    'certificate-purpose':
      'Een blad zonder namen: wat er gewist is, volgens welke regel en op welke dag.',
    'certificate-save': 'Sla de verklaring op (PDF)',
    'certificate-saved': 'Opgeslagen: {{path}}',
    'certificate-cancelled': 'Niet opgeslagen.',
    'journal-hash': 'Controlegetal van het logboek',
    'journal-hash-help':
      'Bewijst later dat aan het logboek tot en met deze opschoning niets veranderd is.',
    'journal-hash-copy': 'Kopieer het hele controlegetal',
  },
  en: {
    purpose: 'This is what happens when you agree. Erasing cannot be undone.',
    'list-title': 'What happens',
    'goes-erase_one': '{{what}}: {{count, number}} item of {{persons}} is erased',
    'goes-erase_other': '{{what}}: {{count, number}} items of {{persons}} are erased',
    'goes-reduce_one':
      '{{what}}: {{count, number}} item of {{persons}} is erased in part; what the law asks for stays',
    'goes-reduce_other':
      '{{what}}: {{count, number}} items of {{persons}} are erased in part; what the law asks for stays',
    'goes-anonymise_one':
      '{{what}}: {{count, number}} item of {{persons}} is anonymised; at most a count stays',
    'goes-anonymise_other':
      '{{what}}: {{count, number}} items of {{persons}} are anonymised; at most a count stays',
    stays_one: '{{what}}: {{count, number}} item of {{persons}} stays',
    stays_other: '{{what}}: {{count, number}} items of {{persons}} stay',
    whole_one: '{{count, number}} person disappears from the register entirely:',
    whole_other: '{{count, number}} persons disappear from the register entirely:',
    parts: '{{person}} stays, without {{parts}}',
    'nothing-goes': 'Nothing goes.',
    'nothing-goes-help':
      'Everything in this disposal stays, with the reason shown under Check. You can cancel the disposal.',
    'part.name': 'name',
    'part.function': 'function',
    'part.organisation': 'organisation',

    'letters-title': 'These letters first',
    'letters-send-first':
      'Send a letter before you erase, or save it: after that the kept letter no longer tells who it was.',
    'letters-purpose':
      'After erasing there is no address left. So make the letter now, or record why there will be none.',
    'letters-open_one': '{{count, number}} letter to go.',
    'letters-open_other': '{{count, number}} letters to go.',
    'letters-ready': 'All letters are made, or it is recorded why not.',
    'letter-make': 'Make the letter',
    'letter-make-for': 'Make the letter to {{person}}',
    'letter-change': 'View or change the letter',
    'letter-change-for': 'View or change the letter to {{person}}',
    'letter-todo': 'to be made',
    'letter-made': 'made',
    'letter-waived': 'no letter: {{reason}}',
    'letter-waive': 'No letter',
    'letter-waive-for': 'No letter to {{person}}',
    'letter-to': 'Letter to {{person}}',
    'letter-purpose':
      'Keep the letter, and save or print it to send it. You can rewrite every paragraph.',
    'letter-back': 'Back to Agreement',
    'waive-title': 'No letter to {{person}}',
    'waive-reason': 'Why is there no letter',
    'waive-hint': 'For instance: was told in the conversation of today.',
    'waive-save': 'Record',
    waived: 'Recorded: no letter',

    'agree-title': 'Agreement',
    'changed-title': 'The list has changed since you agreed.',
    'changed-help':
      'You agreed to another list, so that agreement no longer counts. Above is the list as it is now. Look at it and agree again.',
    'changed-show': 'See the list under Check',
    'brake-many-persons':
      'This disposal touches {{persons, number}} persons at once. So count along once more.',
    'brake-large-part':
      'This disposal touches {{persons, number}} of the {{inRegister, number}} persons in your register. So count along once more.',
    'typed-count': 'How many items go?',
    'typed-count-hint': 'Add up what is erased and what is anonymised.',
    'clock-doubt':
      'It is not certain that your computer gives the right date: the last time it was {{day}}. So first see whether the date of today is right.',
    'clock-confirm': 'That is right: today is {{day}}',
    agree_one: 'Agree to erasing {{count, number}} item',
    agree_other: 'Agree to erasing {{count, number}} items',
    'agree-person': 'Agree to erasing',
    agreed: 'Agreement recorded. Nothing has been erased yet.',
    'agreed-on': 'You agreed on',
    'agreed-next': 'Nothing has been erased yet.',

    erase_one: 'Erase {{count, number}} item',
    erase_other: 'Erase {{count, number}} items',
    'erase-person': 'Erase this person',
    'erase-title': 'Erase now?',
    'erase-body':
      'This cannot be undone. Afterwards Dossierwacht cleans the file and searches it for anything that was left.',
    'erase-systems': 'For copies in other systems you then get a list of tasks and letters.',
    erasing: 'Erasing',
    'progress.erase': 'Erasing',
    'progress.clean': 'Cleaning the file',
    'progress.search': 'Searching for anything that was left',
    'progress-start': 'Starting',
    'progress-of': '{{step}}: {{done, number}} of {{total, number}}',
    stop: 'Stop and undo',
    stopping: 'Stopping. What was erased already comes back.',
    'no-stop': 'The erasing itself is finished; the app completes this last part.',
    erased: 'Erased',

    'not-yet-title': 'Nothing has been erased yet.',
    'not-yet-help':
      'After your agreement and the erasing, this shows what happened and what still runs.',
    'result-title': 'What happened',
    'result-all-done': 'Done: everything was erased and every other system has answered.',
    'result-tasks-left': 'It was erased from the register. Tasks at other systems still run.',
    'result-summary_one': 'This was about {{count, number}} person.',
    'result-summary_other': 'This was about {{count, number}} persons.',
    'result-whole_one': 'Of those {{count, number}} is gone entirely.',
    'result-whole_other': 'Of those {{count, number}} are gone entirely.',
    'result-category': 'Category',
    'result-rule': 'Rule',
    'result-items': 'Items',
    'result-outcome': 'What happened',
    'result-reason': 'Reason',

    'test-title': 'Searched afterwards',
    'test-clean': 'Nothing was found.',
    'test-clean-help_one':
      'The app searched for {{count, number}} erased value in {{pages}} of the file.',
    'test-clean-help_other':
      'The app searched for {{count, number}} erased values in {{pages}} of the file.',
    'test-pages_one': '{{count, number}} page',
    'test-pages_other': '{{count, number}} pages',
    'test-residue_one': 'Alarm: {{count, number}} erased value can still be found.',
    'test-residue_other': 'Alarm: {{count, number}} erased values can still be found.',
    'test-residue-help':
      'That should not be. Do not use the certificate below as proof yet, and report this with the number of this disposal.',
    'test-shared_one':
      '{{count, number}} value stands with someone else too, such as a shared address. It stays there.',
    'test-shared_other':
      '{{count, number}} values stand with someone else too, such as a shared address. They stay there.',
    'test-in-tasks_one':
      '{{count, number}} value stays in a task for a while, to tell another system whom it is about. After the confirmation it goes as well.',
    'test-in-tasks_other':
      '{{count, number}} values stay in tasks for a while, to tell other systems whom it is about. After the confirmation they go as well.',
    'test-in-proofs_one':
      '{{count, number}} value stands in a proof that someone else gave you and that you keep.',
    'test-in-proofs_other':
      '{{count, number}} values stand in a proof that someone else gave you and that you keep.',
    'test-log': 'The temporary write file is empty.',
    'test-log-left_one': 'The temporary write file still holds {{count, number}} byte.',
    'test-log-left_other': 'The temporary write file still holds {{count, number}} bytes.',
    'test-files_one': 'The other file in the folder of the register was searched too.',
    'test-files_other':
      'The {{count, number}} other files in the folder of the register were searched too.',
    'test-backups_one':
      '{{count, number}} older backup still holds it. If you restore it, the app erases it again.',
    'test-backups_other':
      '{{count, number}} older backups still hold it. If you restore one, the app erases it again.',
    'test-none':
      'The data are erased, but the file has not been cleaned and searched yet: there was no room for that on the disk. Make room; the button to do it stands at Today.',

    'certificate-title': 'Certificate of erasure',
    'certificate-purpose':
      'A sheet without names: what was erased, by which rule and on which day.',
    'certificate-save': 'Save the certificate (PDF)',
    'certificate-saved': 'Saved: {{path}}',
    'certificate-cancelled': 'Not saved.',
    'journal-hash': 'Check number of the journal',
    'journal-hash-help':
      'Proves later that nothing in the journal up to this disposal was changed.',
    'journal-hash-copy': 'Copy the whole check number',
  },
});
