import { defineTexts } from '#renderer/ui/i18n.ts';

/** What asks for attention about a party, and what one could do about it. */
export const signalTexts = defineTexts('party-signals', {
  nl: {
    warnings: 'Dit vraagt aandacht',
    'no-dpa': 'Er staat nog geen verwerkersovereenkomst.',
    'no-dpa-do':
      'Vaak vind je die op hun website of in je account, onder “DPA” of “verwerkersovereenkomst”. Anders kun je erom vragen.',
    'policy-is-no-dpa': 'Een privacybeleid is geen verwerkersovereenkomst.',
    'policy-is-no-dpa-do':
      'Het beleid vertelt wat deze partij doet, maar legt geen afspraken met jou vast. Zoek op “DPA” of vraag erom.',
    'no-name': 'Je verklaring noemt deze partij niet bij naam.',
    'no-name-do':
      'Vul hieronder in wie het is. Dan staat de naam ook in het antwoord aan iemand die ernaar vraagt.',
    'no-location': 'Het is niet bekend waar de gegevens staan.',
    'no-location-do': 'Kijk in de overeenkomst of vraag in welk land de servers staan.',
    'transfer-without-safeguard':
      'Bij een doorgifte staat niet wat de gegevens in dat land beschermt.',
    'transfer-without-safeguard-do':
      'Kijk in de overeenkomst of er standaardbepalingen in staan, of dat er een adequaatheidsbesluit geldt.',
    'certificate-expired': 'De einddatum van een certificaat is voorbij.',
    'certificate-expired-do':
      'Vraag of er een nieuw bewijs is en pas de datum aan, of haal het certificaat weg.',
    'review-due': 'De dag waarop je opnieuw wilde kijken, is er.',
    'review-due-do': 'Loop de afspraken na en kies daarna een volgende dag.',
    'data-remains_one':
      'Nog {{count, number}} persoon heeft gegevens in een systeem van deze partij.',
    'data-remains_other':
      'Nog {{count, number}} personen hebben gegevens in een systeem van deze partij.',
    'data-remains-do':
      'Het contract is afgelopen. Kijk wie het zijn en wat er met hun gegevens gebeurt.',
    'data-remains-list': 'Toon wie het zijn',
    'end-letter-unsent': 'De brief over het einde van het contract is nog niet verstuurd.',
    'end-letter-unsent-do':
      'Maak de brief waarin je kiest voor wissen of teruggeven, en schrijf op wanneer hij wegging.',
    'end-unanswered': 'Er is nog geen bevestiging dat de gegevens weg zijn.',
    'end-unanswered-do':
      'De dag om ernaar te vragen is er. Stuur een herinnering, of schrijf op wat ze antwoordden.',
    'transfer-unchecked': 'Een doorgifte is nooit nagekeken, of langer dan een jaar geleden.',
    'transfer-unchecked-do':
      'Kijk of de bescherming in dat land nog geldt en vul in wanneer je keek.',
    'certificate-ending': 'Een certificaat loopt binnen twee maanden af.',
    'certificate-ending-do':
      'Vraag of er een opvolger komt, dan hoef je er straks niet naar te zoeken.',
    'check-old': 'Je keek langer dan een jaar geleden of deze partij zich aan de afspraken houdt.',
    'check-old-do': 'Kijk opnieuw en schrijf op wat je zag.',
    'clauses-open': 'Niet elk onderdeel is in de overeenkomst teruggevonden.',
    'clauses-open-do':
      'Loop de lijst bij de overeenkomst na. Staat iets er echt niet in, vraag er dan naar.',
    'sub-processors-unknown': 'Het is niet bekend of deze partij anderen inschakelt.',
    'sub-processors-unknown-do':
      'Kijk in de overeenkomst of op hun website of er subverwerkers zijn.',
    law: 'De wet',
    'law-of': 'De wet bij: {{of}}',
    'law-dpa': 'AVG artikel 28, lid 3: afspraken met een verwerker staan in een overeenkomst.',
    'law-end':
      'AVG artikel 28, lid 3, onderdeel g: na afloop wissen of teruggeven, naar jouw keuze.',
    'law-sub': 'AVG artikel 28, leden 2 en 4: anderen inschakelen.',
    'law-transfer': 'AVG artikelen 44 tot en met 46: doorgifte buiten de EER.',
  },
  en: {
    warnings: 'This needs attention',
    'no-dpa': 'There is no processing agreement yet.',
    'no-dpa-do':
      'You often find it on their website or in your account, under “DPA” or “processing agreement”. Otherwise you can ask for it.',
    'policy-is-no-dpa': 'A privacy policy is not a processing agreement.',
    'policy-is-no-dpa-do':
      'The policy tells what this party does, but lays down nothing agreed with you. Look for “DPA” or ask for it.',
    'no-name': 'Your statement does not name this party.',
    'no-name-do':
      'Fill in below who it is. The name then also stands in the answer to someone who asks.',
    'no-location': 'It is not known where the data are kept.',
    'no-location-do': 'Look in the agreement or ask in which country the servers are.',
    'transfer-without-safeguard':
      'For one transfer nothing says what protects the data in that country.',
    'transfer-without-safeguard-do':
      'Look in the agreement for standard clauses, or whether an adequacy decision applies.',
    'certificate-expired': 'The end date of a certificate has passed.',
    'certificate-expired-do':
      'Ask whether there is new proof and change the date, or take the certificate away.',
    'review-due': 'The day on which you wanted to look again has come.',
    'review-due-do': 'Go through what was agreed and then choose a next day.',
    'data-remains_one': '{{count, number}} person still has data in a system of this party.',
    'data-remains_other': '{{count, number}} persons still have data in a system of this party.',
    'data-remains-do': 'The contract has ended. See who they are and what happens to their data.',
    'data-remains-list': 'Show who they are',
    'end-letter-unsent': 'The letter about the end of the contract was not sent yet.',
    'end-letter-unsent-do':
      'Make the letter in which you choose erasure or return, and write down when it left.',
    'end-unanswered': 'There is no confirmation yet that the data are gone.',
    'end-unanswered-do':
      'The day to ask after it has come. Send a reminder, or write down what they answered.',
    'transfer-unchecked': 'A transfer was never checked, or longer than a year ago.',
    'transfer-unchecked-do':
      'See whether the protection in that country still holds and fill in when you looked.',
    'certificate-ending': 'A certificate ends within two months.',
    'certificate-ending-do':
      'Ask whether a new one is coming, so that you need not search for it later.',
    'check-old': 'You looked longer than a year ago whether this party keeps to what was agreed.',
    'check-old-do': 'Look again and write down what you saw.',
    'clauses-open': 'Not every point was found in the agreement.',
    'clauses-open-do':
      'Go through the list at the agreement. If something is really not in it, ask about it.',
    'sub-processors-unknown': 'It is not known whether this party brings in others.',
    'sub-processors-unknown-do':
      'See in the agreement or on their website whether there are sub-processors.',
    law: 'The law',
    'law-of': 'The law about: {{of}}',
    'law-dpa': 'GDPR article 28(3): what is agreed with a processor stands in a contract.',
    'law-end': 'GDPR article 28(3)(g): erase or return at the end, at your choice.',
    'law-sub': 'GDPR article 28(2) and (4): bringing in others.',
    'law-transfer': 'GDPR articles 44 to 46: transfers outside the EEA.',
  },
});
