/** What each open question asks, why it matters and what is usual. No advice: the owner decides. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const questionTexts = defineTexts('gap-questions', {
  nl: {
    'controller-address': 'Op welk adres is je bedrijf te vinden?',
    'controller-address-why':
      'Wie gegevens verwerkt, hoort zich bekend te maken. Zonder adres weet niemand waar een brief heen kan, en staat het ook niet boven je antwoorden.',
    'controller-email': 'Naar welk e-mailadres kan iemand een verzoek sturen?',
    'controller-email-why':
      'Iemand die inzage of wissen wil, zoekt eerst een adres. Staat het er niet, dan komt een verzoek op een plek waar je het laat ziet, terwijl de termijn al loopt.',
    'controller-email-suggestion':
      'Een eigen adres voor privacyvragen, zoals privacy@ gevolgd door je domein, raakt niet kwijt tussen andere post.',
    'controller-registration': 'Wat is je KvK-nummer of ondernemingsnummer?',
    'controller-registration-why':
      'Het nummer laat zien welk bedrijf er achter een handelsnaam zit.',
    'data-protection-officer': 'Heb je een functionaris voor gegevensbescherming?',
    'data-protection-officer-why':
      'Is er een, dan noem je hoe die te bereiken is. Is er geen, leg dan vast waarom dat voor jou niet hoeft; een toezichthouder kan ernaar vragen.',
    'data-protection-officer-suggestion':
      'Artikel 37 vraagt er een van wie op grote schaal mensen volgt of bijzondere gegevens verwerkt. Dat is bij een eenmanszaak zelden zo.',
    authority: 'Welke toezichthouder noem je bij een klacht?',
    'authority-why':
      'Iedereen mag een klacht indienen bij de toezichthouder. Je verklaring noemt die niet bij naam; in je brieven staat hij wel.',
    'authority-suggestion':
      'In Nederland is dat de Autoriteit Persoonsgegevens, in België de Gegevensbeschermingsautoriteit (artikel 77).',

    'category-rule': 'Tot wanneer bewaar je dit soort gegevens?',
    'category-rule-why':
      'Er is geen enkele regel die zegt wanneer deze gegevens weg kunnen. Zonder regel blijven ze eeuwig staan.',
    'rule-period': 'Hoe lang bewaar je dit?',
    'rule-period-why':
      'Je verklaring zegt hier hooguit ‘niet langer dan nodig’. Zolang jij geen getal kiest, verloopt er niets en kun je niemand vertellen hoe lang het duurt.',
    'rule-period-suggestion':
      'Voor logbestanden is dagen tot enkele maanden gebruikelijk, voor een klantdossier één tot twee jaar na het laatste contact. De wet noemt geen getal.',
    'rule-start': 'Vanaf welke dag tel je?',
    'rule-start-why':
      'Je verklaring noemt wel een termijn, maar niet wanneer die begint. Dat kan jaren schelen.',
    'rule-start-suggestion':
      'Voor de belasting telt het einde van het boekjaar; voor een contract begint dat pas als het is afgelopen (artikel 52 AWR, besluit uit 2017).',
    'rule-end': 'Wanneer kijk je of je dit nog nodig hebt?',
    'rule-end-why':
      'Dit bewaar je tot iemand bezwaar maakt. Wie je vergeet, maakt geen bezwaar: zonder eigen einde blijft het staan.',
    'rule-end-suggestion':
      'Kies een termijn na de laatste keer dat je hielp; daarna staat het op de lijst om na te kijken.',
    'request-file-period': 'Hoe lang bewaar je het dossier van een verzoek?',
    'request-file-period-why':
      'De brieven en besluiten bij een verzoek laten zien dat je het goed deed. Ook die bewaar je niet voor altijd.',
    'request-file-period-suggestion':
      'Vaak vijf jaar, omdat een vordering dan meestal verjaart. De wet noemt geen getal.',
    'invoices-kept': 'Wat doe je met facturen als iemand gewist wil worden?',
    'invoices-kept-why':
      'Je verklaring belooft dat alles weggaat en noemt de belasting niet. Facturen horen bij je boekhouding; wat daarop staat, kun je dan nog niet wissen.',
    'invoices-kept-suggestion':
      'Een verzoek om te wissen geldt niet voor wat de wet je laat bewaren (artikel 17 lid 3 onder b). De brief legt uit wat blijft staan en tot wanneer.',
    'hired-applicant': 'Wat gebeurt er met de stukken van een sollicitant die je aanneemt?',
    'hired-applicant-why':
      'Je verklaring laat alles weggaan zodra de procedure eindigt. Wie in dienst komt, krijgt een personeelsdossier, en daarover zegt ze niets.',
    'activity-meaning': 'Wat telt als activiteit van een account?',
    'activity-meaning-why':
      'Na zeven jaar zonder activiteit gaat een account weg. Wat de teller terugzet, staat nergens: inloggen, een factuur, een telefoontje?',

    'processor-named': 'Wie is dit precies?',
    'processor-named-why':
      'Je verklaring noemt alleen een soort partij. Wie inzage vraagt, hoort de namen te krijgen van wie de gegevens echt kreeg.',
    'processor-named-suggestion':
      'Het Europese Hof (C-154/21) vindt een soort alleen genoeg als de namen nog niet bekend zijn. Is er nu niemand, zeg dat dan.',
    'processor-dpa': 'Is er een verwerkersovereenkomst?',
    'processor-dpa-why':
      'Deze partij werkt in jouw opdracht met gegevens. Zonder afspraken op papier weet je niet wat ze ermee doet. Een privacyverklaring van die partij is niet zo’n afspraak.',
    'processor-dpa-suggestion':
      'Grote diensten hebben er een klaar om aan te klikken, vaak onder ‘legal’ of ‘DPA’. Een handtekening is niet nodig (artikel 28 lid 9).',
    'processor-location': 'In welk land bewaart deze partij de gegevens?',
    'processor-location-why':
      'Buiten de Europese Economische Ruimte gelden andere regels. Zonder plaats kun je niet zeggen of er gegevens heen gaan.',
    'transfer-checked': 'Klopt de waarborg voor doorgifte nog?',
    'transfer-checked-why':
      'Gegevens gaan hier naar een land buiten de Europese Economische Ruimte. De waarborg komt uit een lijst; jij keek er nog niet naar.',
    'system-party': 'Wie levert of beheert dit systeem?',
    'system-party-why':
      'Achter mail, opslag, hosting en telefoon zit bijna altijd een ander bedrijf. Staat dat hier niet, dan ontbreekt het in je register en in je antwoord op een inzageverzoek.',
    'system-location': 'In welk land staat dit systeem?',
    'system-location-why':
      'De plaats bepaalt of er gegevens buiten de Europese Economische Ruimte komen, en staat in je verwerkingsregister.',

    'rights-offered': 'Welke rechten bied je aan?',
    'rights-offered-why':
      'Je verklaring noemt ze niet allemaal. Wie een recht niet kent, vraagt er niet om; het geldt wel.',
    'rights-offered-suggestion':
      'De wet geeft iedereen inzage, rectificatie, wissing, beperking, overdraagbaarheid en bezwaar (artikelen 15 tot en met 21).',
    'portability-offered': 'Geef je gegevens mee in een bestand als iemand daarom vraagt?',
    'portability-offered-why':
      'Je verklaring noemt alle rechten behalve dit. Wie wil overstappen, mag zijn gegevens meenemen.',
    'portability-offered-suggestion':
      'Dit register maakt zo’n pakket voor je, met een uitleg van de velden (artikel 20).',
    'response-term': 'Binnen welke tijd antwoord je op een verzoek?',
    'response-term-why':
      'Je verklaring noemt geen termijn. Kies je een kortere dan de wet, dan telt de klok van elk verzoek daarmee.',
    'response-term-suggestion': 'De wet geeft een maand (artikel 12 lid 3).',
    'identity-rule': 'Hoe ga je na wie er vraagt?',
    'identity-rule-why':
      'Gegevens aan de verkeerde geven is een datalek. Te veel vragen mag ook niet. Je verklaring zegt niets over hoe je dit doet.',
    'identity-rule-suggestion':
      'Gebruik wat je al hebt: antwoord naar een adres dat je kent, of vraag iets wat alleen diegene weet. Een kopie van een identiteitsbewijs is zelden nodig (artikel 12 lid 6).',
    'identity-copy': 'Hoe lang bewaar je de kopie van een identiteitsbewijs?',
    'identity-copy-why':
      'Je verklaring vraagt om een kopie maar zegt niet wanneer die weggaat. Zo’n kopie is gevaarlijk om te hebben.',
    'identity-copy-suggestion':
      'Nul dagen: kijk, schrijf op dat je keek en gooi de kopie weg. De Autoriteit Persoonsgegevens vindt dat je niet zomaar om een kopie vraagt.',

    'bases-confirmed': 'Kloppen de grondslagen die bij je doelen staan?',
    'bases-confirmed-why':
      'Je verklaring noemt geen enkele grondslag. Wat er nu staat, is ingevuld naar wat voor de hand ligt.',
    'purpose-basis': 'Op welke grondslag rust dit doel?',
    'purpose-basis-why': 'Zonder grondslag is er geen reden waarom je deze gegevens mag gebruiken.',
    'purpose-interest': 'Welk belang heb je hierbij?',
    'purpose-interest-why':
      'Gerechtvaardigd belang is geen reden op zichzelf: noem wat jou of een ander ermee gediend is. In je verklaring hoort het ook te staan.',
    'purpose-balancing': 'Waarom weegt jouw belang hier zwaarder?',
    'purpose-balancing-why':
      'Bij een gerechtvaardigd belang hoort een afweging: wat heb jij eraan, wat merkt de ander ervan, kan het met minder? Wie bezwaar maakt, krijgt die te lezen.',
    'purpose-balancing-suggestion':
      'Drie zinnen zijn genoeg: het belang, waarom het niet met minder kan, en waarom de ander dit kan verwachten.',
    'purpose-law': 'Welke wet vraagt dit van je?',
    'purpose-law-why': 'Een wettelijke plicht is alleen een grondslag als je de wet kunt noemen.',
    'purpose-law-suggestion':
      'Voor de boekhouding: artikel 52 AWR in Nederland; artikel 60 WBTW en 315 WIB 92 in België. Voor verzoeken: de AVG zelf.',
    'topics-list': 'Voor welke onderwerpen vraag je toestemming?',
    'topics-list-why':
      'Je verklaring noemt twee lijsten die niet gelijk zijn: de ene met informatiesessies, de andere met het portaal en persoonlijke berichten.',

    'served-customers': 'Voor welke klanten verwerk je gegevens van hún relaties?',
    'served-customers-why':
      'Beheer je websites of bestanden van klanten, dan ben je daarvoor hun verwerker. Daarvan houd je een eigen register bij.',
    'served-end': 'Wat gebeurt er met de gegevens van deze klant als je stopt?',
    'served-end-why':
      'Als verwerker wis je aan het eind alles, of geef je het terug. Die keuze is aan de klant en hoort in de overeenkomst.',
    'duty-period': 'Hoe vaak doe je dit?',
    'duty-period-why':
      'Je verklaring zegt dat dit regelmatig gebeurt. Zonder termijn herinnert niemand je eraan.',
    'duty-period-suggestion':
      'Eén keer per jaar is een gebruikelijk begin; vaker waar veel verandert.',
  },
  en: {
    'controller-address': 'At which address can your business be found?',
    'controller-address-why':
      'Who processes data should make themselves known. Without an address nobody knows where a letter can go, and it is missing above your answers too.',
    'controller-email': 'To which e-mail address can somebody send a request?',
    'controller-email-why':
      'Somebody who wants access or erasure looks for an address first. Without one a request arrives where you see it late, while the term is already running.',
    'controller-email-suggestion':
      'An address of its own for privacy questions, such as privacy@ followed by your domain, does not get lost among other mail.',
    'controller-registration': 'What is your trade register number?',
    'controller-registration-why': 'The number shows which business is behind a trade name.',
    'data-protection-officer': 'Do you have a data protection officer?',
    'data-protection-officer-why':
      'If there is one, you say how to reach them. If there is none, write down why you need none; an authority may ask.',
    'data-protection-officer-suggestion':
      'Article 37 asks for one where people are followed or special data are processed on a large scale. That is seldom so for a sole proprietor.',
    authority: 'Which authority do you name for complaints?',
    'authority-why':
      'Everybody may complain to the authority. Your statement does not name it; your letters do.',
    'authority-suggestion':
      'In the Netherlands that is the Autoriteit Persoonsgegevens, in Belgium the Gegevensbeschermingsautoriteit (Article 77).',

    'category-rule': 'Until when do you keep data of this kind?',
    'category-rule-why': 'No rule says when these data can go. Without a rule they stay for ever.',
    'rule-period': 'How long do you keep this?',
    'rule-period-why':
      'Your statement says no more here than ‘not longer than necessary’. As long as you choose no number nothing falls due, and you can tell nobody how long it takes.',
    'rule-period-suggestion':
      'For logs days to a few months are usual, for a customer file one to two years after the last contact. The law names no number.',
    'rule-start': 'From which day do you count?',
    'rule-start-why':
      'Your statement names a period, but not when it begins. That can make years of difference.',
    'rule-start-suggestion':
      'For tax the end of the book year counts; for a contract it only begins once the contract is over (Article 52 AWR, decree of 2017).',
    'rule-end': 'When do you look whether you still need this?',
    'rule-end-why':
      'You keep this until somebody objects. Who is forgotten does not object: without an end of your own it stays.',
    'rule-end-suggestion':
      'Choose a period after the last time you helped; then it comes on the list to look at.',
    'request-file-period': 'How long do you keep the file of a request?',
    'request-file-period-why':
      'The letters and decisions of a request show that you did it well. Those are not kept for ever either.',
    'request-file-period-suggestion':
      'Often five years, because a claim usually lapses then. The law names no number.',
    'invoices-kept': 'What do you do with invoices when somebody wants to be erased?',
    'invoices-kept-why':
      'Your statement promises that everything goes and does not mention tax. Invoices belong to your accounts; what stands on them cannot be erased yet.',
    'invoices-kept-suggestion':
      'A request to erase does not cover what the law has you keep (Article 17(3)(b)). The letter explains what stays and until when.',
    'hired-applicant': 'What happens to the papers of an applicant you hire?',
    'hired-applicant-why':
      'Your statement lets everything go when the procedure ends. Who is hired gets a staff file, and it says nothing about that.',
    'activity-meaning': 'What counts as activity of an account?',
    'activity-meaning-why':
      'After seven years without activity an account goes. What starts the count again is nowhere said: logging in, an invoice, a phone call?',

    'processor-named': 'Who exactly is this?',
    'processor-named-why':
      'Your statement only names a kind of party. Who asks for access should get the names of those who really received the data.',
    'processor-named-suggestion':
      'The European Court (C-154/21) finds a kind enough only where the names are not known yet. If there is nobody now, say so.',
    'processor-dpa': 'Is there a processing agreement?',
    'processor-dpa-why':
      'This party works with data on your behalf. Without agreements on paper you do not know what it does with them. A privacy policy of that party is no such agreement.',
    'processor-dpa-suggestion':
      'Large services have one ready to click on, often under ‘legal’ or ‘DPA’. A signature is not needed (Article 28(9)).',
    'processor-location': 'In which country does this party keep the data?',
    'processor-location-why':
      'Outside the European Economic Area other rules apply. Without a place you cannot say whether data go there.',
    'transfer-checked': 'Is the safeguard for the transfer still right?',
    'transfer-checked-why':
      'Data go to a country outside the European Economic Area here. The safeguard comes from a list; you have not looked at it yet.',
    'system-party': 'Who supplies or runs this system?',
    'system-party-why':
      'Behind mail, storage, hosting and telephone there is almost always another business. If it is not here, it is missing in your register and in your answer to a request for access.',
    'system-location': 'In which country does this system stand?',
    'system-location-why':
      'The place decides whether data leave the European Economic Area, and stands in your record of processing.',

    'rights-offered': 'Which rights do you offer?',
    'rights-offered-why':
      'Your statement does not name them all. Who does not know a right does not ask for it; it applies all the same.',
    'rights-offered-suggestion':
      'The law gives everybody access, rectification, erasure, restriction, portability and objection (Articles 15 to 21).',
    'portability-offered': 'Do you hand over data in a file when somebody asks?',
    'portability-offered-why':
      'Your statement names every right but this one. Who wants to move elsewhere may take their data along.',
    'portability-offered-suggestion':
      'This register makes such a package for you, with an explanation of the fields (Article 20).',
    'response-term': 'Within what time do you answer a request?',
    'response-term-why':
      'Your statement names no term. If you choose a shorter one than the law, the clock of every request counts with it.',
    'response-term-suggestion': 'The law gives a month (Article 12(3)).',
    'identity-rule': 'How do you make sure who asks?',
    'identity-rule-why':
      'Giving data to the wrong person is a breach. Asking too much is not allowed either. Your statement does not say how you do this.',
    'identity-rule-suggestion':
      'Use what you already have: answer to an address you know, or ask something only they know. A copy of an identity card is seldom needed (Article 12(6)).',
    'identity-copy': 'How long do you keep the copy of an identity card?',
    'identity-copy-why':
      'Your statement asks for a copy but does not say when it goes. Such a copy is dangerous to have.',
    'identity-copy-suggestion':
      'No days: look, write down that you looked and throw the copy away. The Dutch authority finds that a copy is not to be asked for just like that.',

    'bases-confirmed': 'Are the bases beside your purposes right?',
    'bases-confirmed-why':
      'Your statement names no basis at all. What stands there now was filled in by what is likely.',
    'purpose-basis': 'On which basis does this purpose rest?',
    'purpose-basis-why': 'Without a basis there is no reason why you may use these data.',
    'purpose-interest': 'Which interest do you have in this?',
    'purpose-interest-why':
      'Legitimate interest is no reason by itself: name what you or somebody else gains. It should stand in your statement too.',
    'purpose-balancing': 'Why does your interest weigh more here?',
    'purpose-balancing-why':
      'A legitimate interest goes with weighing: what is it to you, what does the other notice of it, can it be done with less? Who objects gets to read it.',
    'purpose-balancing-suggestion':
      'Three sentences are enough: the interest, why it cannot be done with less, and why the other can expect this.',
    'purpose-law': 'Which law asks this of you?',
    'purpose-law-why': 'A legal duty is only a basis when you can name the law.',
    'purpose-law-suggestion':
      'For the accounts: Article 52 AWR in the Netherlands; Article 60 WBTW and 315 WIB 92 in Belgium. For requests: the GDPR itself.',
    'topics-list': 'For which topics do you ask consent?',
    'topics-list-why':
      'Your statement names two lists that differ: one with information sessions, the other with the portal and personal messages.',

    'served-customers': 'For which customers do you process data of their own contacts?',
    'served-customers-why':
      'If you run websites or files of customers, you are their processor for that. Of that you keep a record of its own.',
    'served-end': 'What happens to the data of this customer when you stop?',
    'served-end-why':
      'As a processor you erase everything at the end, or give it back. That choice is the customer’s and belongs in the agreement.',
    'duty-period': 'How often do you do this?',
    'duty-period-why':
      'Your statement says that this happens regularly. Without a period nobody reminds you.',
    'duty-period-suggestion': 'Once a year is a usual beginning; more often where much changes.',
  },
});
