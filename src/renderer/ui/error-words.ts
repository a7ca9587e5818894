/**
 * What went wrong, in words: what happened, what it means for the data, what you
 * can do. Kept apart from words.ts because the lock screen needs only these.
 */
import type { ErrorCode } from '#shared/contract/errors.ts';
import { defineTexts } from './i18n.ts';

export const errorWords = defineTexts('errors', {
  nl: {
    'bad-input.what': 'Er klopt nog iets niet in wat je invulde.',
    'bad-input.means': 'Er is niets bewaard.',
    'bad-input.do': 'Kijk bij de velden met een opmerking en bewaar opnieuw.',
    'not-found.what': 'Dit staat niet meer in het register.',
    'not-found.means': 'Het kan intussen gewist of samengevoegd zijn.',
    'not-found.do': 'Ga terug naar de lijst en zoek het daar.',
    'locked.what': 'Het register is vergrendeld.',
    'locked.means': 'Je gegevens zijn veilig en ongewijzigd.',
    'locked.do': 'Ontgrendel met je wachtwoord en ga verder.',
    'no-such-method.what': 'Dit onderdeel werkt niet in deze versie.',
    'no-such-method.means': 'Er is niets veranderd aan je gegevens.',
    'no-such-method.do':
      'Start Dossierwacht opnieuw. Blijft het zo, installeer de versie dan opnieuw.',
    'fault.what': 'Er ging iets mis in het programma zelf.',
    'fault.means': 'Deze handeling is niet uitgevoerd. Wat je eerder bewaarde, staat er nog.',
    'fault.do': 'Probeer het opnieuw. Gebeurt het weer, geef dan het kenmerk door.',
    'cancelled.what': 'Gestopt voordat het klaar was.',
    'cancelled.means': 'Er is niets veranderd.',
    'cancelled.do': 'Je kunt het op elk moment opnieuw starten.',
    'conflict.what': 'Dit past niet bij wat er al in het register staat.',
    'conflict.means': 'Er is niets bewaard.',
    'conflict.do': 'Bekijk de huidige gegevens en probeer het dan opnieuw.',
    'wrong-password.what': 'Dit wachtwoord klopt niet.',
    'wrong-password.means': 'Er is niets veranderd en er is niets kwijt.',
    'wrong-password.do':
      'Let op hoofdletters en Caps Lock. Weet je het niet meer, gebruik dan je herstelcode.',
    'weak-password.what': 'Dit wachtwoord is te makkelijk te raden.',
    'weak-password.means': 'Het is niet ingesteld.',
    'weak-password.do': 'Neem vier of meer losse woorden die niets met elkaar te maken hebben.',
    'wrong-recovery-code.what': 'Deze herstelcode klopt niet.',
    'wrong-recovery-code.means': 'Het register blijft op slot. Er is niets kwijt.',
    'wrong-recovery-code.do':
      'Vergelijk de code groep voor groep met je papier. Na een nieuwe code werkt de oude niet meer.',
    'this-computer-refused.what': 'Openen met deze computer lukt niet.',
    'this-computer-refused.means':
      'Er is niets gewijzigd. Je wachtwoord en je herstelcode werken gewoon.',
    'this-computer-refused.do': 'Open het register met je wachtwoord.',
    'key-file-missing.what': 'Het sleutelbestand bij je register ontbreekt.',
    'key-file-missing.means': 'Het register zelf staat er nog, maar kan zo niet open.',
    'key-file-missing.do': 'Haal het sleutelbestand uit een back-up, of gebruik je herstelblad.',
    'key-file-damaged.what': 'Het sleutelbestand bij je register is beschadigd.',
    'key-file-damaged.means': 'Het register zelf is niet aangeraakt, maar kan zo niet open.',
    'key-file-damaged.do': 'Haal het sleutelbestand uit een back-up, of gebruik je herstelblad.',
    'key-file-foreign.what': 'Dit sleutelbestand hoort bij een ander register.',
    'key-file-foreign.means': 'Er is niets veranderd aan je gegevens.',
    'key-file-foreign.do':
      'Zet het sleutelbestand en het register terug die bij elkaar horen, uit dezelfde back-up.',
    'register-missing.what': 'Het registerbestand is niet gevonden.',
    'register-missing.means': 'Misschien is de map verplaatst of hernoemd. Er is niets aangemaakt.',
    'register-missing.do': 'Zet de map terug, of zet het register uit een back-up terug.',
    'register-exists.what': 'Er staat hier al een register.',
    'register-exists.means': 'Het bestaande register is niet aangeraakt.',
    'register-exists.do': 'Ontgrendel het bestaande register.',
    'register-damaged.what': 'Het registerbestand is beschadigd.',
    'register-damaged.means': 'Het is niet geopend en niet gewijzigd.',
    'register-damaged.do':
      'Bewaar de map zoals die is en zet de nieuwste gecontroleerde back-up terug. Begin niet met wissen.',
    'register-damage-found.what': 'Het registerbestand is beschadigd.',
    'register-damage-found.means':
      'Een groot register wordt na het openen verder nagekeken. Toen bleek de schade, en daarom is het gesloten. Wat je tot dan bewaarde, is opgeslagen.',
    'register-damage-found.do':
      'Bewaar de map zoals die is en zet de nieuwste gecontroleerde back-up terug. Begin niet met wissen.',
    'register-cut-off.what': 'Het registerbestand is afgebroken: er ontbreekt een stuk.',
    'register-cut-off.means':
      'Dat gebeurt bij een schijf die vol of stuk is, of bij kopiëren dat niet klaar was. Het is niet geopend en niet gewijzigd.',
    'register-cut-off.do':
      'Bewaar de map zoals die is en zet de nieuwste gecontroleerde back-up terug. Begin niet met wissen.',
    'register-foreign.what': 'Het bestand register.db hoort niet bij de sleutels ernaast.',
    'register-foreign.means':
      'Het is een ander register of een ander soort bestand, of het begin ervan is beschadigd. Het is niet gewijzigd.',
    'register-foreign.do':
      'Zet het register terug dat bij deze sleutels hoort, of de nieuwste gecontroleerde back-up. Begin niet met wissen.',
    'register-older.what': 'Dit register is ouder dan het laatste dat je hier open had.',
    'register-older.means':
      'Wijzigingen die je al had bewaard, staan er niet in. Er is niets gewijzigd. Vaak heeft een synchronisatieprogramma of een kopie het nieuwere bestand vervangen.',
    'register-older.do':
      'Zoek het nieuwere bestand, of zet de nieuwste gecontroleerde back-up terug. Begin niet met wissen.',
    'log-damaged.what': 'Het logboekbestand naast je register is beschadigd.',
    'log-damaged.means':
      'Daarin stonden je laatste wijzigingen, en niet allemaal zijn ze nog te lezen. Er is niets gewijzigd.',
    'log-damaged.do':
      'Bewaar de map zoals die is en zet de nieuwste gecontroleerde back-up terug. Begin niet met wissen.',
    'register-newer.what': 'Dit register is gemaakt met een nieuwere versie.',
    'register-newer.means': 'Het is niet geopend, zodat er niets verloren gaat.',
    'register-newer.do': 'Installeer de nieuwste versie van Dossierwacht.',
    'register-locked-by-other.what': 'Het register is al ergens anders open.',
    'register-locked-by-other.means': 'Er is niets veranderd aan je gegevens.',
    'register-locked-by-other.do': 'Sluit het andere venster van Dossierwacht en probeer opnieuw.',
    'folder-read-only.what': 'In de map van het register mag niet worden geschreven.',
    'folder-read-only.means': 'Er is niets bewaard.',
    'folder-read-only.do': 'Geef jezelf schrijfrechten op de map, of sluit de schijf opnieuw aan.',
    'read-refused.what': 'Een bestand mag hier niet worden gelezen.',
    'read-refused.means':
      'Het is misschien van een andere gebruiker van deze computer, of een ander programma houdt het bezet. Er is niets veranderd.',
    'read-refused.do':
      'Geef jezelf leesrechten op het register of de back-up, of sluit het programma dat het bestand gebruikt. Probeer het dan opnieuw.',
    'disk-full.what': 'De schijf is vol.',
    'disk-full.means': 'De laatste handeling is niet bewaard. Het register is heel gebleven.',
    'disk-full.do': 'Maak ruimte vrij en probeer het opnieuw.',
    'weak-kdf-refused.what':
      'Het sleutelbestand vraagt om een zwakkere beveiliging dan toegestaan.',
    'weak-kdf-refused.means': 'Het is niet geopend. Iemand kan het bestand hebben veranderd.',
    'weak-kdf-refused.do': 'Zet het sleutelbestand uit een back-up terug die je vertrouwt.',
    'national-number.what': 'Dit lijkt een BSN of rijksregisternummer.',
    'national-number.means': 'Zo’n nummer hoort hier niet, dus het is niet bewaard.',
    'national-number.do': 'Haal het nummer weg en bewaar opnieuw.',
    'secret-not-stored.what': 'Wachtwoorden en inloggegevens bewaart het register niet.',
    'secret-not-stored.means': 'De waarde is niet bewaard.',
    'secret-not-stored.do': 'Laat het veld leeg en noteer alleen in welk systeem het staat.',
    'never-store.what': 'Volgens je regels bewaar je dit niet.',
    'never-store.means': 'Het is niet bewaard.',
    'never-store.do': 'Kies een andere categorie, of pas eerst de regel aan.',
    'file-not-written.what': 'Het bestand kon niet worden geschreven.',
    'file-not-written.means': 'In het register is niets veranderd.',
    'file-not-written.do': 'Kies een andere map, of sluit het bestand als het ergens open staat.',
    'nothing-to-print.what': 'Er is niets om af te drukken.',
    'nothing-to-print.means': 'De lijst is op dit moment leeg.',
    'nothing-to-print.do': 'Je hoeft niets te doen.',
    'backup-missing.what': 'Deze back-up is niet gevonden.',
    'backup-missing.means': 'Er is niets veranderd in het register.',
    'backup-missing.do': 'Sluit de schijf met je back-ups aan en kies het bestand opnieuw.',
    'backup-damaged.what': 'Deze back-up is beschadigd of is geen back-up.',
    'backup-damaged.means': 'Hij is niet teruggezet. Het register is zoals het was.',
    'backup-damaged.do': 'Kies een oudere back-up, of een andere kopie van deze.',
    'backup-other-register.what': 'Deze back-up hoort bij een ander register dan dat hier.',
    'backup-other-register.means': 'Hij is niet teruggezet. Het register is zoals het was.',
    'backup-other-register.do': 'Kies een back-up van dit register.',
    'backup-former-secret.what':
      'Deze back-up is van voor je nieuwe sleutel, herstelcode of wachtwoord.',
    'backup-former-secret.means':
      'Wat je typte, opent je register van nu, maar niet deze back-up. Met de back-up zelf is niets mis.',
    'backup-former-secret.do':
      'Gebruik het wachtwoord of de herstelcode van de dag van de back-up, of maak eerst een nieuwe back-up en oefen daarmee.',
    'disposal-changed.what': 'De lijst is veranderd sinds je hem bekeek.',
    'disposal-changed.means':
      'Er is niets gewist. Je akkoord geldt alleen voor de lijst die je zag.',
    'disposal-changed.do': 'Bekijk de lijst van nu en geef daar akkoord op.',
    'letter-first.what': 'Er is nog een brief te maken voordat dit weg kan.',
    'letter-first.means':
      'Er is niets gewist. Na het wissen is er geen adres meer om te schrijven.',
    'letter-first.do': 'Maak de brief, of leg vast waarom er geen brief komt.',
    'clock-doubt.what': 'Het is niet zeker dat je computer de goede datum geeft.',
    'clock-doubt.means': 'Er is niets gewist: met een verkeerde datum gaat er te veel weg.',
    'clock-doubt.do': 'Kijk bij Vandaag of de datum klopt en bevestig hem daar.',
    'tell-first.what': 'De persoon weet nog niet dat de beperking eindigt.',
    'tell-first.means': 'De beperking blijft gelden. De wet wil dat je het eerst laat weten.',
    'tell-first.do':
      'Maak de brief over het einde van de beperking, verstuur hem en leg die dag vast.',
    'extension-too-late.what': 'Verlengen kan niet meer: de eerste termijn is voorbij.',
    'extension-too-late.means': 'Er is geen brief bewaard en de termijn is niet veranderd.',
    'extension-too-late.do':
      'Antwoord zo snel als het kan, en leg in je antwoord uit waarom het later is.',
    'extension-twice.what': 'Dit verzoek is al eens verlengd.',
    'extension-twice.means': 'Een tweede keer laat de wet niet toe. De termijn is niet veranderd.',
    'extension-twice.do': 'Antwoord voor de verlengde datum, desnoods met wat je nu al hebt.',
    'restricted.what': 'Het gebruik van deze gegevens is op verzoek beperkt.',
    'restricted.means':
      'Er is niets uitgevoerd. Zolang de beperking geldt, mag je ze alleen bewaren.',
    'restricted.do':
      'Hef de beperking eerst op, of maak het pakket bij een verzoek van deze persoon zelf.',
    'erased-before.what': 'Deze persoon is eerder gewist en wilde niet opnieuw worden opgenomen.',
    'erased-before.means': 'Er is niets bewaard.',
    'erased-before.do': 'Kies of dit iemand anders is, of dat de persoon zelf terugkwam.',

    'field.text.required': 'Dit is nog leeg.',
    'field.text.too-long': 'Dit is te lang.',
    'field.text.control-character': 'Hier staat een onzichtbaar teken in dat niet kan.',
    'field.value.invalid': 'Dit kan hier niet.',
    'field.value.same': 'Dit staat er al.',
    'field.file.too-many': 'Er kunnen niet meer bestanden bij.',
    'field.date.invalid': 'Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026.',
    'field.date.future': 'Deze datum ligt in de toekomst.',
    'field.date.before-version': 'De versie ervoor begon later. Kies die dag of een latere.',
    'field.date.past': 'Deze datum ligt in het verleden.',
    'field.date.order': 'De einddatum ligt voor de begindatum.',
    'field.date.taken': 'Op deze dag begint al een andere. Kies een andere dag.',
    'field.date.before-sent': 'Deze dag ligt voor de dag van versturen.',
    'field.date.before-report': 'Dit moment ligt voor de eerste melding.',
    'field.date.before-aware': 'Dit moment ligt voor het moment waarop je van het lek wist.',
    'field.date.after-aware': 'Dit moment ligt na het moment waarop je van het lek wist.',
    'field.count.wrong': 'Dit is niet het aantal dat nu weggaat.',
    'field.text.names-person':
      'Hier staat iets in waaraan je de persoon herkent, en deze tekst blijft bewaard. Haal dat weg.',
    'field.field.reduced': 'Dit is gewist en komt niet terug zolang de wet de rest vraagt.',
    'field.confirm.required': 'Vink dit aan als het klopt.',
    'field.clock.doubt': 'Kijk eerst of de datum van vandaag klopt.',
    'field.file.size': 'Dit bestand is leeg of groter dan 8 MB.',
    'field.file.unreadable': 'Dit bestand is niet te lezen.',
    'field.logo.size': 'Dit bestand is leeg of groter dan 300 KB. Maak de afbeelding kleiner.',
    'field.logo.kind': 'Dit is geen PNG en geen JPEG.',
    'field.logo.damaged':
      'Deze afbeelding is beschadigd. Maak het bestand opnieuw of kies een ander.',
    'field.logo.pixels': 'Kies een afbeelding van 16 tot 4000 beeldpunten breed en hoog.',
    'field.person.no-name': 'Vul een naam in, of een bijnaam als je de naam niet kent.',
    'field.secret': 'Een wachtwoord of inlogcode bewaar je hier niet; alleen waar die staat.',
    'field.period.invalid':
      'Deze termijn kan niet. Kies een aantal dagen, weken, maanden of jaren.',
    'field.date.format': 'Dit is niet als datum te lezen. Schrijf bijvoorbeeld 22-11-2026.',
    'field.date.short-year': 'Schrijf het jaar met vier cijfers.',
    'field.date.month': 'Deze maand bestaat niet.',
    'field.date.does-not-exist': 'Deze dag bestaat niet in die maand.',
    'field.date.out-of-range': 'Kies een jaar tussen 1900 en 2199.',
    'field.email.no-at': 'Er staat geen @ in dit e-mailadres.',
    'field.email.many-at': 'Er staat meer dan één @ in dit e-mailadres.',
    'field.email.space': 'Er staat een spatie in dit e-mailadres.',
    'field.email.domain-no-dot': 'Na de @ ontbreekt een punt, zoals in voorbeeld.nl.',
    'field.phone.too-short': 'Dit nummer is te kort.',
    'field.phone.character': 'In een telefoonnummer staan alleen cijfers, spaties en streepjes.',
    'field.phone.country-unknown': 'Deze landcode bestaat niet.',
    'field.iban.length': 'Dit IBAN is te kort of te lang voor dit land.',
    'field.iban.country': 'Dit land kent geen IBAN.',
    'field.vat.may-contain-bsn': 'Let op: een oud btw-nummer van een eenmanszaak bevat een BSN.',
    'field.kvk.branch-number':
      'Dit is het vestigingsnummer van 12 cijfers. Het KvK-nummer heeft er 8.',
    'field.kvk.length': 'Een KvK-nummer heeft 8 cijfers.',
    'field.kbo.length': 'Een ondernemingsnummer heeft 10 cijfers.',
    'field.postcode.format': 'Schrijf de postcode als 1234 AB, of in België als 1000.',
    'field.email': 'Dit e-mailadres klopt niet. Het ziet eruit als naam@voorbeeld.nl.',
    'field.phone': 'Dit telefoonnummer klopt niet. Controleer het aantal cijfers en de landcode.',
    'field.iban': 'Dit IBAN klopt niet. Er staat waarschijnlijk een cijfer verkeerd.',
    'field.vat': 'Dit btw-nummer klopt niet.',
    'field.kvk': 'Dit KvK-nummer klopt niet. Het heeft 8 cijfers.',
    'field.kbo': 'Dit ondernemingsnummer klopt niet. Het heeft 10 cijfers.',
    'field.website': 'Dit webadres klopt niet.',
    'field.address': 'Dit adres is niet volledig.',
    'field.postcode': 'Deze postcode klopt niet.',
    'field.national-number':
      'Dit lijkt een BSN of rijksregisternummer. Dat bewaart het register niet.',
    'field.password.weak': 'Dit wachtwoord is nog te makkelijk te raden.',
    'field.password.not-same': 'De twee wachtwoorden zijn niet gelijk.',
    'field.password.wrong': 'Dit wachtwoord klopt niet.',
    'field.recovery-group': 'Dit klopt nog niet. Kijk op je papier.',
    'field.disclosure.law': 'Noteer welke wet of welk bevel je hiertoe verplicht.',
    'field.disclosure.condition':
      'Noteer welke betaling te laat was: alleen dan geef je iets door.',
    'field.disclosure.agreement':
      'Zonder afspraak vooraf met de persoon leg je dit niet vast, en geef je het ook niet door.',
    'field.disclosure.agreement-after':
      'De afspraak is van na de verstrekking. Ze hoort er vóór te liggen.',
    'field.disclosure.agreement-how':
      'Noteer hoe jullie het afspraken, zodat je het kunt laten zien.',
    'field.disclosure.silent-kind': 'Zwijgen kan alleen als een overheid het je verbiedt.',
    'field.disclosure.silent-reason': 'Noteer waarom je dit niet mag vertellen.',
    'field.permission.whose': 'Kies om wiens gegevens het gaat: een klant of een persoon.',
    'field.permission.ticket':
      'Noteer de vraag waaruit dit volgt, zoals het nummer van de melding.',
    'field.permission.begin': 'Vul in wanneer je het vroeg, of wanneer het werd gegeven.',
    'field.permission.given-before-asked': 'Dit ligt voor de dag waarop je het vroeg.',
    'field.permission.how': 'Noteer hoe de toestemming is gegeven.',
    'field.permission.used-not-given': 'Er is nog geen toestemming, dus gebruiken kan nog niet.',
    'field.permission.used-before': 'Dit ligt voor de dag waarop de toestemming is gegeven.',
    'field.permission.used-after': 'Toen gold de toestemming niet meer.',
    'field.unknown': 'Hier klopt iets niet.',
  },
  en: {
    'bad-input.what': 'Something in what you filled in is not right yet.',
    'bad-input.means': 'Nothing was saved.',
    'bad-input.do': 'Look at the fields with a remark and save again.',
    'not-found.what': 'This is no longer in the register.',
    'not-found.means': 'It may have been erased or merged in the meantime.',
    'not-found.do': 'Go back to the list and look for it there.',
    'locked.what': 'The register is locked.',
    'locked.means': 'Your data are safe and unchanged.',
    'locked.do': 'Unlock with your password and go on.',
    'no-such-method.what': 'This part does not work in this version.',
    'no-such-method.means': 'Nothing has changed in your data.',
    'no-such-method.do': 'Restart Dossierwacht. If it stays like this, install the version again.',
    'fault.what': 'Something went wrong in the program itself.',
    'fault.means': 'This action was not carried out. What you saved before is still there.',
    'fault.do': 'Try again. If it happens once more, pass on the reference.',
    'cancelled.what': 'Stopped before it was finished.',
    'cancelled.means': 'Nothing has changed.',
    'cancelled.do': 'You can start it again at any time.',
    'conflict.what': 'This does not fit what is already in the register.',
    'conflict.means': 'Nothing was saved.',
    'conflict.do': 'Look at the current data and then try again.',
    'wrong-password.what': 'This password is not right.',
    'wrong-password.means': 'Nothing has changed and nothing is lost.',
    'wrong-password.do':
      'Mind capitals and Caps Lock. If you no longer know it, use your recovery code.',
    'weak-password.what': 'This password is too easy to guess.',
    'weak-password.means': 'It was not set.',
    'weak-password.do': 'Take four or more separate words that have nothing to do with each other.',
    'wrong-recovery-code.what': 'This recovery code is not right.',
    'wrong-recovery-code.means': 'The register stays locked. Nothing is lost.',
    'wrong-recovery-code.do':
      'Compare the code with your paper group by group. After a new code the old one no longer works.',
    'this-computer-refused.what': 'Opening with this computer does not work.',
    'this-computer-refused.means':
      'Nothing was changed. Your password and your recovery code work as always.',
    'this-computer-refused.do': 'Open the register with your password.',
    'key-file-missing.what': 'The key file beside your register is missing.',
    'key-file-missing.means': 'The register itself is still there, but cannot be opened like this.',
    'key-file-missing.do': 'Take the key file from a backup, or use your recovery sheet.',
    'key-file-damaged.what': 'The key file beside your register is damaged.',
    'key-file-damaged.means':
      'The register itself was not touched, but cannot be opened like this.',
    'key-file-damaged.do': 'Take the key file from a backup, or use your recovery sheet.',
    'key-file-foreign.what': 'This key file belongs to another register.',
    'key-file-foreign.means': 'Nothing has changed in your data.',
    'key-file-foreign.do':
      'Put back the key file and the register that belong together, from the same backup.',
    'register-missing.what': 'The register file was not found.',
    'register-missing.means': 'Perhaps the folder was moved or renamed. Nothing was created.',
    'register-missing.do': 'Put the folder back, or restore the register from a backup.',
    'register-exists.what': 'There is already a register here.',
    'register-exists.means': 'The existing register was not touched.',
    'register-exists.do': 'Unlock the existing register.',
    'register-damaged.what': 'The register file is damaged.',
    'register-damaged.means': 'It was not opened and not changed.',
    'register-damaged.do':
      'Keep the folder as it is and restore the newest checked backup. Do not start deleting.',
    'register-damage-found.what': 'The register file is damaged.',
    'register-damage-found.means':
      'A large register is checked further after it was opened. That found the damage, so it was closed. What you saved until then is stored.',
    'register-damage-found.do':
      'Keep the folder as it is and restore the newest checked backup. Do not start deleting.',
    'register-cut-off.what': 'The register file was cut off: a part of it is missing.',
    'register-cut-off.means':
      'That happens with a disk that is full or broken, or with copying that was not finished. It was not opened and not changed.',
    'register-cut-off.do':
      'Keep the folder as it is and restore the newest checked backup. Do not start deleting.',
    'register-foreign.what': 'The file register.db does not belong to the keys beside it.',
    'register-foreign.means':
      'It is another register or another kind of file, or its beginning is damaged. It was not changed.',
    'register-foreign.do':
      'Put back the register that belongs to these keys, or the newest checked backup. Do not start deleting.',
    'register-older.what': 'This register is older than the last one you had open here.',
    'register-older.means':
      'Changes that you had saved are not in it. Nothing was changed. Often a program that synchronises, or a copy, has replaced the newer file.',
    'register-older.do':
      'Look for the newer file, or restore the newest checked backup. Do not start deleting.',
    'log-damaged.what': 'The log file beside your register is damaged.',
    'log-damaged.means':
      'It held your last changes, and not all of them can still be read. Nothing was changed.',
    'log-damaged.do':
      'Keep the folder as it is and restore the newest checked backup. Do not start deleting.',
    'register-newer.what': 'This register was made with a newer version.',
    'register-newer.means': 'It was not opened, so that nothing gets lost.',
    'register-newer.do': 'Install the newest version of Dossierwacht.',
    'register-locked-by-other.what': 'The register is already open somewhere else.',
    'register-locked-by-other.means': 'Nothing has changed in your data.',
    'register-locked-by-other.do': 'Close the other window of Dossierwacht and try again.',
    'folder-read-only.what': 'The folder of the register cannot be written to.',
    'folder-read-only.means': 'Nothing was saved.',
    'folder-read-only.do': 'Give yourself write access to the folder, or connect the disk again.',
    'read-refused.what': 'A file may not be read here.',
    'read-refused.means':
      'It may belong to another user of this computer, or another program holds it. Nothing has changed.',
    'read-refused.do':
      'Give yourself the right to read the register or the backup, or close the program that uses the file. Then try again.',
    'disk-full.what': 'The disk is full.',
    'disk-full.means': 'The last action was not saved. The register has stayed whole.',
    'disk-full.do': 'Free some space and try again.',
    'weak-kdf-refused.what': 'The key file asks for weaker protection than is allowed.',
    'weak-kdf-refused.means': 'It was not opened. Someone may have changed the file.',
    'weak-kdf-refused.do': 'Put back the key file from a backup that you trust.',
    'national-number.what': 'This looks like a national identification number.',
    'national-number.means': 'Such a number does not belong here, so it was not saved.',
    'national-number.do': 'Take the number out and save again.',
    'secret-not-stored.what': 'The register does not keep passwords or login data.',
    'secret-not-stored.means': 'The value was not saved.',
    'secret-not-stored.do': 'Leave the field empty and note only in which system it is kept.',
    'never-store.what': 'By your rules you do not keep this.',
    'never-store.means': 'It was not saved.',
    'never-store.do': 'Choose another category, or change the rule first.',
    'file-not-written.what': 'The file could not be written.',
    'file-not-written.means': 'Nothing has changed in the register.',
    'file-not-written.do': 'Choose another folder, or close the file if it is open somewhere.',
    'nothing-to-print.what': 'There is nothing to print.',
    'nothing-to-print.means': 'The list is empty at the moment.',
    'nothing-to-print.do': 'There is nothing you need to do.',
    'backup-missing.what': 'This backup was not found.',
    'backup-missing.means': 'Nothing has changed in the register.',
    'backup-missing.do': 'Connect the disk with your backups and choose the file again.',
    'backup-damaged.what': 'This backup is damaged or is not a backup.',
    'backup-damaged.means': 'It was not restored. The register is as it was.',
    'backup-damaged.do': 'Choose an older backup, or another copy of this one.',
    'backup-other-register.what': 'This backup belongs to another register than the one here.',
    'backup-other-register.means': 'It was not restored. The register is as it was.',
    'backup-other-register.do': 'Choose a backup of this register.',
    'backup-former-secret.what':
      'This backup is of before your new key, recovery code or password.',
    'backup-former-secret.means':
      'What you typed opens your register of now, but not this backup. Nothing is wrong with the backup itself.',
    'backup-former-secret.do':
      'Use the password or the recovery code of the day of the backup, or make a new backup first and rehearse with that.',
    'disposal-changed.what': 'The list has changed since you looked at it.',
    'disposal-changed.means': 'Nothing was erased. Your agreement holds for the list you saw only.',
    'disposal-changed.do': 'Look at the list as it is now and agree to that one.',
    'letter-first.what': 'A letter still has to be made before this can go.',
    'letter-first.means': 'Nothing was erased. After erasing there is no address left to write to.',
    'letter-first.do': 'Make the letter, or record why there will be none.',
    'clock-doubt.what': 'It is not certain that your computer gives the right date.',
    'clock-doubt.means': 'Nothing was erased: with a wrong date too much would go.',
    'clock-doubt.do': 'See at Today whether the date is right and confirm it there.',
    'tell-first.what': 'The person does not know yet that the restriction ends.',
    'tell-first.means': 'The restriction stays. The law wants you to tell it first.',
    'tell-first.do':
      'Make the letter about the end of the restriction, send it and record the day.',
    'extension-too-late.what': 'Extending is no longer possible: the first term is over.',
    'extension-too-late.means': 'No letter was kept and the term did not change.',
    'extension-too-late.do':
      'Answer as soon as you can, and explain in your answer why it is late.',
    'extension-twice.what': 'This request was extended once already.',
    'extension-twice.means': 'The law allows no second time. The term did not change.',
    'extension-twice.do': 'Answer before the extended date, if need be with what you have now.',
    'restricted.what': 'The use of these data is restricted on request.',
    'restricted.means':
      'Nothing was exported. As long as the restriction holds you may only keep them.',
    'restricted.do':
      'Lift the restriction first, or make the package for a request of this person.',
    'erased-before.what': 'This person was erased before and asked not to be taken up again.',
    'erased-before.means': 'Nothing was saved.',
    'erased-before.do': 'Choose whether this is someone else, or the person came back themselves.',

    'field.text.required': 'This is still empty.',
    'field.text.too-long': 'This is too long.',
    'field.text.control-character':
      'This contains an invisible character that is not possible here.',
    'field.value.invalid': 'This is not possible here.',
    'field.value.same': 'This is there already.',
    'field.file.too-many': 'No more files can be added.',
    'field.date.invalid': 'This date does not exist. Write for instance 22-11-2026.',
    'field.date.future': 'This date lies in the future.',
    'field.date.before-version':
      'The version before it began later. Choose that day or a later one.',
    'field.date.past': 'This date lies in the past.',
    'field.date.order': 'The end date lies before the start date.',
    'field.date.taken': 'Another one begins on this day already. Choose another day.',
    'field.date.before-sent': 'This day lies before the day of sending.',
    'field.date.before-report': 'This moment lies before the first report.',
    'field.date.before-aware': 'This moment lies before the moment you knew of the breach.',
    'field.date.after-aware': 'This moment lies after the moment you knew of the breach.',
    'field.count.wrong': 'This is not the number that goes now.',
    'field.text.names-person':
      'This holds something by which the person can be known, and this text is kept. Take it out.',
    'field.field.reduced':
      'This was erased and does not come back while the law asks for the rest.',
    'field.confirm.required': 'Tick this if it is right.',
    'field.clock.doubt': 'First see whether the date of today is right.',
    'field.file.size': 'This file is empty or larger than 8 MB.',
    'field.file.unreadable': 'This file cannot be read.',
    'field.logo.size': 'This file is empty or larger than 300 KB. Make the picture smaller.',
    'field.logo.kind': 'This is neither a PNG nor a JPEG.',
    'field.logo.damaged': 'This picture cannot be read whole. Save it anew, or choose another.',
    'field.logo.pixels': 'Choose a picture of 16 to 4000 pixels wide and high.',
    'field.person.no-name': 'Fill in a name, or a nickname if you do not know the name.',
    'field.secret': 'A password or login code is not kept here; only where it is.',
    'field.period.invalid':
      'This period is not possible. Choose a number of days, weeks, months or years.',
    'field.date.format': 'This cannot be read as a date. Write for instance 22-11-2026.',
    'field.date.short-year': 'Write the year with four digits.',
    'field.date.month': 'This month does not exist.',
    'field.date.does-not-exist': 'This day does not exist in that month.',
    'field.date.out-of-range': 'Choose a year between 1900 and 2199.',
    'field.email.no-at': 'There is no @ in this e-mail address.',
    'field.email.many-at': 'There is more than one @ in this e-mail address.',
    'field.email.space': 'There is a space in this e-mail address.',
    'field.email.domain-no-dot': 'After the @ a dot is missing, as in example.com.',
    'field.phone.too-short': 'This number is too short.',
    'field.phone.character': 'A phone number has only digits, spaces and hyphens.',
    'field.phone.country-unknown': 'This country code does not exist.',
    'field.iban.length': 'This IBAN is too short or too long for this country.',
    'field.iban.country': 'This country has no IBAN.',
    'field.vat.may-contain-bsn':
      'Mind: an old VAT number of a Dutch sole proprietor contains a citizen service number.',
    'field.kvk.branch-number': 'This is the branch number of 12 digits. The KvK number has 8.',
    'field.kvk.length': 'A KvK number has 8 digits.',
    'field.kbo.length': 'An enterprise number has 10 digits.',
    'field.postcode.format': 'Write the postal code as 1234 AB, or in Belgium as 1000.',
    'field.email': 'This e-mail address is not right. It looks like name@example.com.',
    'field.phone':
      'This phone number is not right. Check the number of digits and the country code.',
    'field.iban': 'This IBAN is not right. Probably one digit is wrong.',
    'field.vat': 'This VAT number is not right.',
    'field.kvk': 'This KvK number is not right. It has 8 digits.',
    'field.kbo': 'This enterprise number is not right. It has 10 digits.',
    'field.website': 'This web address is not right.',
    'field.address': 'This address is not complete.',
    'field.postcode': 'This postal code is not right.',
    'field.national-number':
      'This looks like a national identification number. The register does not keep those.',
    'field.password.weak': 'This password is still too easy to guess.',
    'field.password.not-same': 'The two passwords are not the same.',
    'field.password.wrong': 'This password is not right.',
    'field.recovery-group': 'This is not right yet. Look at your paper.',
    'field.disclosure.law': 'Note which law or order obliges you.',
    'field.disclosure.condition': 'Note which payment was late: only then is something passed on.',
    'field.disclosure.agreement':
      'Without an agreement with the person beforehand this is not logged, nor passed on.',
    'field.disclosure.agreement-after':
      'The agreement is from after the disclosure. It has to come first.',
    'field.disclosure.agreement-how': 'Note how you agreed on it, so that you can show it.',
    'field.disclosure.silent-kind': 'Silence is only for what an authority forbids you to tell.',
    'field.disclosure.silent-reason': 'Note why you may not tell this.',
    'field.permission.whose': 'Choose whose data it is about: a customer or a person.',
    'field.permission.ticket':
      'Note the question this follows from, such as the number of the ticket.',
    'field.permission.begin': 'Fill in when you asked for it, or when it was given.',
    'field.permission.given-before-asked': 'This lies before the day on which you asked.',
    'field.permission.how': 'Note how the permission was given.',
    'field.permission.used-not-given': 'There is no permission yet, so it cannot be used yet.',
    'field.permission.used-before': 'This lies before the day on which the permission was given.',
    'field.permission.used-after': 'The permission no longer held then.',
    'field.unknown': 'Something is not right here.',
  },
});

type ErrorWords = (typeof errorWords)['nl'];
type FieldKey = keyof ErrorWords & `field.${string}`;

// Every error code has its three sentences; a new code without them does not compile.
type Missing = Exclude<`${ErrorCode}.${'what' | 'means' | 'do'}`, keyof ErrorWords>;
const complete: [Missing] extends [never] ? true : Missing = true;
void complete;

/**
 * The text key of a field's problem code: the exact code, else what it ends in
 * (`email.empty` is empty), else its family (`email.dots` -> `field.email`), else
 * a general message.
 */
export function fieldKey(code: string): FieldKey {
  const [family = '', rest] = code.split('.');
  const candidates = [code];
  if (rest === 'empty') candidates.push('text.required');
  if (rest === 'too-long') candidates.push('text.too-long');
  candidates.push(family);
  const found = candidates.find((candidate) => Object.hasOwn(errorWords.nl, `field.${candidate}`));
  return (found === undefined ? 'field.unknown' : `field.${found}`) as FieldKey;
}
