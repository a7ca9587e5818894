/** Dutch texts of the letters that tell a party what to erase; always formal. */
import type { InstructionTexts } from './instruction-texts.ts';
import type { DutchLaw } from './nl-law.ts';
import type { CommonTexts } from './texts.ts';

/** The texts, citing the law as the country does. */
export function dutchInstruction(
  date: CommonTexts['date'],
  { name, article }: DutchLaw,
): InstructionTexts {
  const ofPersons = (persons: number) => (persons === 1 ? 'één persoon' : `${persons} personen`);
  const exceptionTerm = 'Uitzondering.';
  const subProcessors = {
    term: 'Subverwerkers.',
    text:
      'Geef deze opdracht door aan iedere subverwerker die de gegevens heeft, en zorg dat ook die ' +
      `ze wist (${article(28, 4)}).`,
  };

  return {
    titles: {
      'recipients.notify': 'Bericht dat persoonsgegevens zijn gewist',
      'processor.deleteOne': 'Opdracht om persoonsgegevens te wissen',
      'processor.deleteAll': 'Opdracht om alles te wissen bij het einde van de overeenkomst',
    },
    reminderTitle: (title) => `Herinnering: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    references: {
      agreement: 'Verwerkersovereenkomst',
      agreementOf: (reference, concludedOn) =>
        [reference, concludedOn === null ? '' : `van ${date(concludedOn)}`]
          .filter((part) => part !== '')
          .join(' '),
      earlierLetter: 'Onze eerdere brief',
    },
    reminder: (sentOn) =>
      `Op ${date(sentOn)} schreven wij u hierover. Een bevestiging hebben wij nog niet gezien; daarom ` +
      'sturen wij u deze brief opnieuw.',
    agreement: (reference, concludedOn) => {
      if (reference === '' && concludedOn === null) {
        return 'de afspraken die tussen ons gelden over het verwerken van persoonsgegevens';
      }
      const named = reference === '' ? '' : ` ${reference}`;
      const dated = concludedOn === null ? '' : ` van ${date(concludedOn)}`;
      return `onze verwerkersovereenkomst${named}${dated}`;
    },
    opening: {
      notify: (erasedOn, persons) =>
        `Op ${date(erasedOn)} hebben wij gegevens gewist van ${ofPersons(persons)}. U ontving zulke ` +
        `gegevens van ons. Artikel 19 van de ${name} vraagt dat wij u die wissing melden.`,
      deleteOne: (agreement, erasedOn, persons) =>
        `Op ${date(erasedOn)} hebben wij gegevens gewist van ${ofPersons(persons)}. U verwerkt die ` +
        `gegevens voor ons volgens ${agreement}. Dit is een gedocumenteerde instructie in de zin van ` +
        `artikel 28 van de ${name}, lid 3 onder a. Wij rekenen ook op uw bijstand ` +
        `(${article(28, 3, 'e')}) en melden u de wissing hiermee (${article(19)}).`,
      deleteAll: (agreement, endsOn) =>
        `U verwerkt persoonsgegevens voor ons volgens ${agreement}. ${
          endsOn === null
            ? 'Die samenwerking eindigt.'
            : `Die samenwerking eindigt op ${date(endsOn)}.`
        } Artikel 28 van de ${name}, lid 3 onder g, laat ons dan kiezen tussen wissen en teruggeven.`,
    },
    lead: {
      'recipients.notify': 'Wij vragen u deze gegevens ook bij u te wissen.',
      'processor.deleteOne': 'Wij dragen u op de gegevens in de tabel te wissen.',
      'processor.deleteAll':
        'Wij kiezen voor wissen: van alle persoonsgegevens die u voor ons hebt.',
    },
    subjects: {
      heading: 'Om wie en om welke gegevens het gaat',
      intro: (persons) =>
        persons === 1 ? 'Het gaat om deze persoon:' : `Het gaat om deze ${persons} personen:`,
      columns: ['Ons kenmerk', 'Te vinden op', 'Welke gegevens', 'In welk systeem'],
      everything: 'alle gegevens',
      partly: (category) => `${category} (een deel)`,
      keepRest:
        'Waar ‘een deel’ staat, moet de rest blijven, bijvoorbeeld omdat de belastingwet die nog ' +
        'vraagt. Wis daar alleen wat wij aanwijzen; is niet duidelijk welk deel dat is, vraag ' +
        'het ons dan eerst.',
      everywhere: 'ieder systeem waarin ze staan',
      identifiersUnknown: 'vraag het ons',
      onlyToFind:
        'Wat in de tweede kolom staat, dient alleen om de gegevens te vinden. Bewaar het niet ' +
        'langer dan daarvoor nodig is en noem in uw antwoord alleen ons kenmerk.',
    },
    steps: {
      heading: 'Wat wij u vragen',
      lists: {
        'recipients.notify': [
          {
            term: 'Wissen.',
            text: 'Verwijder de gegevens, met de kopieën ervan en de verwijzingen ernaar.',
          },
          {
            term: 'Doorgeven.',
            text: 'Gaf u ze aan een ander? Laat die dan ook weten dat ze gewist moeten worden.',
          },
          {
            term: exceptionTerm,
            text:
              'Moet of mag u ze volgens de wet houden? Schrijf ons dan welke gegevens, volgens welke ' +
              `bepaling en tot wanneer (${article(17, 3)}).`,
          },
        ],
        'processor.deleteOne': [
          {
            term: 'Wissen.',
            text: 'Verwijder de gegevens uit alle genoemde systemen, met de kopieën ervan.',
          },
          subProcessors,
          {
            term: 'Back-ups.',
            text: 'Laat ons weten op welke dag de gegevens ook uit de laatste back-up zijn verdwenen.',
          },
          {
            term: exceptionTerm,
            text:
              'Alleen een wet van de Europese Unie of van een lidstaat kan u dwingen iets te houden. ' +
              'Noem dan die wet, de gegevens en de dag waarop ook die weg zijn.',
          },
        ],
        'processor.deleteAll': [
          {
            term: 'Wissen.',
            text: 'Verwijder alle persoonsgegevens zodra uw werk voor ons ophoudt, ook bestaande kopieën en de gegevens in back-ups.',
          },
          {
            term: 'Eerst teruggeven.',
            text:
              'Geeft u ons vooraf nog een kopie, doe dat dan in een gangbaar bestand dat een computer kan ' +
              'lezen (CSV, JSON of XML), over een beveiligde weg, en wis pas na onze ontvangst.',
          },
          subProcessors,
          {
            term: exceptionTerm,
            text:
              'Verplicht een wet van de Europese Unie of van een lidstaat u iets te houden? Noem dan die ' +
              'wet, de gegevens en de einddatum, en gebruik ze nergens anders voor.',
          },
        ],
      },
    },
    returnAll: {
      title: 'Opdracht om alles terug te geven en te wissen bij het einde van de overeenkomst',
      lead: 'Wij kiezen voor teruggeven: wij ontvangen eerst alle persoonsgegevens die u voor ons hebt, en daarna wist u ze.',
      steps: [
        {
          term: 'Teruggeven.',
          text: 'Geef ons alle persoonsgegevens die u voor ons hebt in een gangbaar bestand dat een computer kan lezen (CSV, JSON of XML), over een beveiligde weg en voordat uw werk voor ons ophoudt.',
        },
        {
          term: 'Daarna wissen.',
          text: 'Verwijder alles zodra wij u schrijven dat wij het goed ontvangen hebben, ook bestaande kopieën en de gegevens in back-ups.',
        },
      ],
    },
    confirmation: {
      heading: 'Uw bevestiging',
      expected: (on) =>
        `U liet weten dat uw laatste kopie uiterlijk op ${date(on)} weg is. Een eerdere dag noemen wij ook ` +
        'tegen de betrokkenen niet.',
      by: (on) =>
        `Bevestig ons uiterlijk op ${date(on)} schriftelijk dat het is gebeurd, en op welke dag.`,
      twice: (by, erasesFrom) =>
        `Bevestig ons uiterlijk op ${date(by)} schriftelijk dat u deze brief hebt ontvangen. Schrijf ` +
        `ons opnieuw zodra het is gebeurd, en op welke dag; dat verwachten wij rond ${date(erasesFrom)}.`,
      content: {
        'recipients.notify':
          'Vermeld daarbij wanneer de gegevens ook uit uw back-ups zijn verdwenen. Een bericht per e-mail volstaat.',
        'processor.deleteOne':
          'Vermeld daarbij wanneer de laatste back-up met deze gegevens verdwijnt, en welke ' +
          'subverwerkers hebben gewist. Een bericht per e-mail volstaat.',
        'processor.deleteAll':
          'Wij ontvangen graag een verklaring van vernietiging: wat is gewist, op welke dag en hoe, door wie, ' +
          'bij welke subverwerkers, wanneer de laatste back-up verdwijnt en wat volgens de wet moet blijven.',
      },
      duty:
        'Is deze opdracht volgens u in strijd met de regels voor gegevensbescherming? Laat het ons dan ' +
        `meteen weten (${article(28, 3)}).`,
    },
  };
}
