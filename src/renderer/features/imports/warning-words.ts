/** What the owner should know of a file, and why it was recognised as what it is. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const warningWords = defineTexts('import-warnings', {
  nl: {
    'encoding.guessed': 'De tekenset is een gok. Kijk of letters als é en ë goed staan.',
    'encoding.unreadable-bytes': 'Sommige tekens waren niet te lezen.',
    'encoding.decoded-twice':
      'Sommige letters lijken in de export al verminkt (Ã© in plaats van é).',
    'delimiter.uncertain': 'Het is niet zeker welk teken de kolommen scheidt.',
    'quote.not-closed': 'Een aanhalingsteken is niet gesloten; kijk of de rijen kloppen.',
    'quote.inside': 'Er staat een aanhalingsteken midden in een cel.',
    'header.missing': 'Er staan geen namen boven de kolommen.',
    'header.rows-before':
      'Boven de namen van de kolommen stonden nog rijen; die zijn overgeslagen.',
    'header.repeated-column': 'Een naam staat boven meer dan één kolom.',
    'header.unnamed-column': 'Boven een of meer kolommen staat geen naam.',
    'rows.empty': 'Lege rijen zijn overgeslagen.',
    'rows.wider-than-header': 'Er zijn rijen met meer cellen dan er kolommen zijn.',
    'lines.over-limit':
      'Het bestand heeft meer regels dan er gelezen worden. De rest is niet gelezen.',
    'rows.over-limit':
      'Het bestand heeft meer rijen dan er gelezen worden. De rest is niet gelezen.',
    'cells.cut': 'Te lange cellen zijn afgekapt.',
    'sheet.hidden': 'Dit blad is in Excel verborgen. Kijk of je het wilt lezen.',
    'sheet.empty': 'Dit blad is leeg.',
    'sheet.not-read': 'Dit blad is niet gelezen.',
    'sheet.not-recognised': 'Dit blad is niet herkend.',
    'entry.not-recognised': 'Dit bestand in het pakket is niet herkend.',
    'entry.not-read': 'Dit bestand in het pakket is niet gelezen.',
    'dates.order-undecided':
      'Bij deze datums is niet te zien of de dag of de maand voorop staat. Kies dat hierboven.',
    'dates.unreadable': 'Sommige datums waren niet te lezen en zijn weggelaten.',
    'column.unknown': 'Deze kolom is niet bekend en gaat niet mee.',
    'column.not-understood': 'Deze kolom is niet begrepen en gaat niet mee.',
    'column.may-hold-bsn':
      'In deze kolom lijken burgerservicenummers te staan. Die worden niet overgenomen.',
    'list.incomplete': 'De lijst is niet volledig: de bron zegt zelf dat er meer is.',
    'list.older-than-names': 'De lijst is van vóór de namen erin.',
    'consents.all-the-same':
      'Iedereen in deze kolom heeft hetzelfde antwoord. Kijk of het echt een keuze van de mensen was.',
    'consents.without-topic': 'De bron zegt niet waarvoor de toestemming gold.',
    'consents.state-not-told':
      'De bron zegt niet of dit aanmeldingen of afmeldingen zijn. Kies dat hierboven.',
    'time-zone.assumed': 'De bron noemt geen tijdzone; die is aangenomen.',
    'records.website-visitors':
      'Er staan websitebezoekers zonder naam of adres in; die gaan niet mee.',
    'records.repeated-id': 'Hetzelfde nummer komt meer dan eens voor.',
    'records.unconfirmed': 'Er zijn aanmeldingen bij die nooit bevestigd zijn.',
    'manifest.assumed':
      'De kolommen van de inventaris zijn aangenomen: manifest.json is er niet bij.',
    'manifest.older-left-out': 'Er waren meer inventarissen; alleen de nieuwste is gelezen.',
    'holdings.older-versions': 'Er staan oudere versies van bestanden in de lijst.',

    'because.header.all-known': 'alle kolommen zijn bekend',
    'because.header.known-columns': 'veel kolommen zijn bekend',
    'because.header.own-columns': 'er zijn kolommen die alleen dit systeem heeft',
    'because.header.missing-columns': 'er ontbreken kolommen die je zou verwachten',
    'because.file-name': 'de naam van het bestand past erbij',
    'because.entry-names': 'de namen in het pakket passen erbij',
    'because.content.marker': 'er staat een kenmerk van dit systeem in',
    'because.content.shape': 'de opbouw van de inhoud past erbij',
    'because.columns.count': 'het aantal kolommen past erbij',
    'because.generic': 'het is een tabel die iedereen gemaakt kan hebben',
  },
  en: {
    'encoding.guessed': 'The character set is a guess. See whether letters like é and ë are right.',
    'encoding.unreadable-bytes': 'Some characters could not be read.',
    'encoding.decoded-twice': 'Some letters look garbled in the export already (Ã© instead of é).',
    'delimiter.uncertain': 'It is not certain which character separates the columns.',
    'quote.not-closed': 'A quotation mark is not closed; see whether the rows are right.',
    'quote.inside': 'There is a quotation mark in the middle of a cell.',
    'header.missing': 'There are no names above the columns.',
    'header.rows-before': 'There were rows above the names of the columns; they were skipped.',
    'header.repeated-column': 'One name stands above more than one column.',
    'header.unnamed-column': 'One or more columns have no name above them.',
    'rows.empty': 'Empty rows were skipped.',
    'rows.wider-than-header': 'There are rows with more cells than there are columns.',
    'lines.over-limit': 'The file has more lines than are read. The rest was not read.',
    'rows.over-limit': 'The file has more rows than are read. The rest was not read.',
    'cells.cut': 'Cells that were too long have been cut off.',
    'sheet.hidden': 'This sheet is hidden in Excel. See whether you want to read it.',
    'sheet.empty': 'This sheet is empty.',
    'sheet.not-read': 'This sheet was not read.',
    'sheet.not-recognised': 'This sheet was not recognised.',
    'entry.not-recognised': 'This file in the package was not recognised.',
    'entry.not-read': 'This file in the package was not read.',
    'dates.order-undecided':
      'With these dates one cannot see whether the day or the month comes first. Choose that above.',
    'dates.unreadable': 'Some dates could not be read and were left out.',
    'column.unknown': 'This column is not known and does not come along.',
    'column.not-understood': 'This column was not understood and does not come along.',
    'column.may-hold-bsn':
      'This column seems to hold citizen service numbers. They are not taken over.',
    'list.incomplete': 'The list is not complete: the source itself says that there is more.',
    'list.older-than-names': 'The list is from before the names in it.',
    'consents.all-the-same':
      'Everybody in this column has the same answer. See whether it really was a choice of the people.',
    'consents.without-topic': 'The source does not say what the consent was for.',
    'consents.state-not-told':
      'The source does not say whether these signed up or signed off. Choose that above.',
    'time-zone.assumed': 'The source names no time zone; one was assumed.',
    'records.website-visitors':
      'There are website visitors in it without name or address; they do not come along.',
    'records.repeated-id': 'The same number occurs more than once.',
    'records.unconfirmed': 'There are sign-ups among them that were never confirmed.',
    'manifest.assumed': 'The columns of the inventory were assumed: manifest.json is not there.',
    'manifest.older-left-out': 'There were more inventories; only the newest was read.',
    'holdings.older-versions': 'There are older versions of files in the list.',

    'because.header.all-known': 'all columns are known',
    'because.header.known-columns': 'many columns are known',
    'because.header.own-columns': 'there are columns that only this system has',
    'because.header.missing-columns': 'columns are missing that one would expect',
    'because.file-name': 'the name of the file fits',
    'because.entry-names': 'the names in the package fit',
    'because.content.marker': 'a mark of this system stands in it',
    'because.content.shape': 'the way the content is built fits',
    'because.columns.count': 'the number of columns fits',
    'because.generic': 'it is a table that anybody could have made',
  },
});
