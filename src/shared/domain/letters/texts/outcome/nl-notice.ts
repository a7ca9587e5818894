/** Dutch texts of the notice to a party that data were corrected or restricted; always formal. */
import type { DutchVoice } from './nl-voice.ts';
import type { NoticeTexts, TermText } from './texts.ts';

/** The texts of this letter; the voice is formal. */
export function dutchNotice({ name, article, date }: DutchVoice): NoticeTexts {
  const subProcessors: TermText = {
    term: 'Subverwerkers.',
    text: `Geef dit door aan iedere subverwerker die de gegevens heeft, en zorg dat ook die het uitvoert (${article(28, 4)}).`,
  };
  const onlyStore: TermText = {
    term: 'Alleen bewaren.',
    text:
      'Gebruik de gegevens niet tot wij u laten weten dat de beperking eindigt. Uitgezonderd is gebruik dat ' +
      `${article(18, 2)} toelaat: met toestemming van de betrokkene, voor een rechtsvordering, om de ` +
      'rechten van een ander te beschermen of om een gewichtige reden van algemeen belang.',
  };
  const leaveAsIs: TermText = {
    term: 'Niet wissen.',
    text: 'Wis of wijzig de gegevens in die tijd niet.',
  };
  const release: TermText = {
    term: 'Vrijgeven.',
    text: 'Had u de gegevens afgeschermd of gemarkeerd? Dan is dat niet langer nodig.',
  };
  const failed: TermText = {
    term: 'Lukt het niet?',
    text: 'Schrijf ons dan welk gegeven u niet aanpast, en waarom.',
  };
  return {
    titles: {
      instruction: {
        rectification: 'Opdracht om persoonsgegevens aan te passen',
        restriction: 'Opdracht om het gebruik van persoonsgegevens te beperken',
        'restriction-lifted': 'Bericht dat een beperking eindigt',
      },
      notice: {
        rectification: 'Bericht dat persoonsgegevens zijn aangepast',
        restriction: 'Bericht dat het gebruik van persoonsgegevens is beperkt',
        'restriction-lifted': 'Bericht dat een beperking eindigt',
      },
    },
    opening: (about, since) => {
      switch (about) {
        case 'rectification':
          return `Op ${date(since)} hebben wij gegevens van één persoon aangepast.`;
        case 'restriction':
          return `Met ingang van ${date(since)} hebben wij het gebruik van gegevens van één persoon beperkt.`;
        case 'restriction-lifted':
          return `Het gebruik van gegevens van één persoon was bij ons beperkt. Met ingang van ${date(since)} geldt die beperking niet meer.`;
      }
    },
    because: {
      instruction: {
        change:
          `U verwerkt gegevens van deze persoon voor ons. Volgens de ${name} is deze brief een ` +
          `gedocumenteerde instructie (${article(28, 3, 'a')}). Wij rekenen ook op uw bijstand ` +
          `(${article(28, 3, 'e')}).`,
        end: 'U verwerkt gegevens van deze persoon voor ons; daarom laten wij u dit weten.',
      },
      notice: {
        change:
          `U ontving gegevens van deze persoon van ons. Artikel 19 van de ${name} vraagt dat wij u dit ` +
          'melden.',
        end: 'U ontving gegevens van deze persoon van ons; daarom laten wij u dit weten.',
      },
    },
    lead: {
      instruction: {
        rectification: 'Wij dragen u op om de gegevens hieronder ook bij u aan te passen.',
        restriction: 'Wij dragen u op om deze gegevens voorlopig alleen te bewaren.',
        'restriction-lifted':
          'U kunt deze gegevens vanaf die dag weer voor ons verwerken zoals wij hebben afgesproken.',
      },
      notice: {
        rectification: 'Wij vragen u de gegevens hieronder ook bij u aan te passen.',
        restriction: 'Wij vragen u deze gegevens voorlopig alleen te bewaren.',
        'restriction-lifted':
          'Wij vragen u de gegevens vanaf die dag niet langer als beperkt te behandelen.',
      },
    },
    subject: {
      labels: { foundBy: 'Te vinden op', categories: 'Gegevens', since: 'Vanaf' },
      everything: 'alle gegevens van deze persoon',
      changes: 'Dit is aangepast:',
      columns: ['Gegeven', 'Juiste waarde'],
      removed: 'geen; de oude waarde kan weg',
      onlyToFind:
        'Waarop de persoon te vinden is, dient alleen om de gegevens te vinden. Bewaar dat niet ' +
        'langer dan daarvoor nodig is en noem in uw antwoord alleen ons kenmerk.',
    },
    steps: {
      instruction: {
        rectification: [
          {
            term: 'Aanpassen.',
            text: 'Zet de juiste waarde in ieder systeem waarin u deze gegevens voor ons hebt, en haal de oude weg.',
          },
          subProcessors,
          failed,
        ],
        restriction: [onlyStore, leaveAsIs, subProcessors],
        'restriction-lifted': [release, subProcessors],
      },
      notice: {
        rectification: [
          {
            term: 'Aanpassen.',
            text: 'Zet de juiste waarde in uw gegevens en haal de oude weg.',
          },
          {
            term: 'Doorgeven.',
            text: 'Gaf u de oude waarde aan een ander? Laat die de wijziging dan ook weten.',
          },
          failed,
        ],
        restriction: [
          onlyStore,
          leaveAsIs,
          {
            term: 'Doorgeven.',
            text: 'Gaf u de gegevens aan een ander? Laat die dan ook van de beperking weten.',
          },
        ],
        'restriction-lifted': [
          release,
          {
            term: 'Doorgeven.',
            text: 'Gaf u de beperking door aan een ander? Laat die dan ook weten dat zij eindigt.',
          },
        ],
      },
    },
    confirm: (about, by) =>
      about === 'restriction-lifted'
        ? `Bevestig ons uiterlijk op ${date(by)} dat u dit bericht hebt ontvangen. Een e-mail volstaat.`
        : `Bevestig ons uiterlijk op ${date(by)} schriftelijk dat het is gebeurd, en op welke dag. Een e-mail volstaat.`,
  };
}
