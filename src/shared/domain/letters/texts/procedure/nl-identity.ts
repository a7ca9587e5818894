/** Dutch texts of the question who is asking. */
import type { LetterForm } from '../../document.ts';
import { type DutchLaw, FLANDERS } from '../nl-law.ts';
import type { CommonTexts } from '../texts.ts';
import type { IdentityTexts } from './texts.ts';

/** The texts in the form of address that was chosen, citing the law as the country does. */
export function dutchIdentity(
  form: LetterForm,
  date: CommonTexts['date'],
  law: DutchLaw,
): IdentityTexts {
  const { article } = law;
  const formal = form === 'formal';
  const u = formal ? 'u' : 'je';
  const U = formal ? 'U' : 'Je';
  const jou = formal ? 'u' : 'jou';
  const jij = formal ? 'u' : 'jij';
  const uw = formal ? 'uw' : 'je';
  const Uw = formal ? 'Uw' : 'Je';
  const flemish = law === FLANDERS;
  const bewijs = flemish ? 'identiteitskaart' : 'identiteitsbewijs';
  const Bewijs = flemish ? 'Identiteitskaart' : 'Identiteitsbewijs';

  return {
    title: 'Een vraag om zeker te weten van wie het verzoek komt',
    lead: `Voordat wij ${uw} verzoek uitvoeren, willen wij zeker weten van wie het komt.`,
    doubt: {
      heading: 'Waarom wij dit vragen',
      intro:
        `${Uw} gegevens mogen niet bij een ander terechtkomen, en niemand anders mag er iets aan laten ` +
        'veranderen. Bij dit verzoek is er een reden voor twijfel:',
      law:
        'Alleen als er zo’n reden is, mogen wij om meer informatie vragen, en dan niet om meer dan ' +
        `nodig is (${article(12, 6)}).`,
    },
    choices: {
      heading: (count) => (count === 1 ? `Wat wij ${u} vragen` : `Waaruit ${u} kunt kiezen`),
      intro: (count) =>
        count === 1
          ? 'Dit is genoeg:'
          : `Eén van deze manieren is genoeg; ${u} kiest zelf welke. De eenvoudigste staat bovenaan.`,
      forPerson: (person) =>
        `Het gaat hier om ${person} zelf: waar hieronder ‘${u}’ staat, is ${person} bedoeld. ` +
        `${formal ? 'Wilt u' : 'Wil je'} deze vraag doorgeven?`,
      methods: {
        'known-address': {
          term: 'Een bericht vanaf een bekend adres.',
          text: `Stuur ons een bericht vanaf een e-mailadres dat al bij ons bekend is, en bevestig daarin ${uw} verzoek.`,
        },
        'call-back': {
          term: 'Een telefoongesprek.',
          text: `Laat ons weten wanneer het past. Wij bellen dan een telefoonnummer dat al bij ons bekend is, en ${u} bevestigt ${uw} verzoek.`,
        },
        account: {
          term: 'Inloggen.',
          text: `Log in op het account dat ${u} al bij ons hebt, en bevestig ${uw} verzoek daar.`,
        },
        'known-fact': {
          term: `Iets wat alleen ${jij} weet.`,
          text: 'Noem ons bijvoorbeeld het nummer en het bedrag van een factuur die wij eerder stuurden.',
        },
        'in-person': {
          term: `${Bewijs} laten zien.`,
          text: `Laat ${uw} ${bewijs} zien, bij ons of in een videogesprek. Wij kijken alleen: wij maken geen kopie of opname en schrijven geen nummers over.`,
        },
        'masked-copy': {
          term: 'Een afgeschermde kopie.',
          text: `Stuur een kopie van ${uw} ${bewijs} waarop ${u} een deel onleesbaar hebt gemaakt. Hieronder staat welk deel.`,
        },
      },
    },
    copy: {
      heading: 'De afgeschermde kopie',
      whyOnly: `Liever vragen wij geen kopie van een ${bewijs}. Waarom het hier niet lichter kan:`,
      whyLast:
        'Een kopie is het laatste middel, voor als geen van de andere manieren lukt. Waarom het dan niet lichter kan:',
      mask: {
        NL: {
          intro: 'Maak dit onleesbaar op de kopie:',
          items: [
            'het burgerservicenummer (BSN), op elke plaats waar het staat;',
            'de regels met letters, cijfers en pijltjes onderaan, want ook daarin kan het BSN staan;',
            'de pasfoto;',
            'het nummer van het document.',
          ],
        },
        BE: {
          intro:
            'Kopieer alleen de voorkant van de identiteitskaart en niets van de achterkant. Maak dit ' +
            'onleesbaar op de kopie:',
          items: [
            'het kaartnummer;',
            'de pasfoto;',
            'het rijksregisternummer, als dat toch op de kopie staat. Dat nummer vragen wij niet.',
          ],
        },
      },
      across: (business) =>
        `Schrijf dwars over de kopie ‘kopie voor ${business}’, met de datum erbij waarop ${u} de kopie maakt.`,
      app: {
        NL: 'De app KopieID van de Nederlandse overheid helpt daarbij en is gratis.',
        BE: '',
      },
      stays: `${Uw} naam en de geldigheidsdatum blijven leesbaar. De rest mag ${u} ook afdekken.`,
    },
    sending: {
      heading: `Hoe ${u} veilig antwoordt`,
      copy:
        `Stuur de kopie ${flemish ? 'met de' : 'per'} post, of als bestand met een wachtwoord. Geef het wachtwoord langs een ` +
        'andere weg door, bijvoorbeeld per telefoon. Een gewone e-mail is voor een kopie niet veilig genoeg.',
      withoutCopy: `Stuur niet meer dan wij vragen, en stuur geen kopie van ${uw} ${bewijs} mee.`,
      genuine: `${formal ? 'Twijfelt u' : 'Twijfel je'} of deze vraag echt van ons komt? Neem dan contact met ons op via een adres of nummer dat ${u} al kende.`,
    },
    after: {
      heading: `Wat wij met ${uw} antwoord doen`,
      erased:
        `Wij gebruiken het alleen om na te gaan van wie het verzoek komt. Meteen na die controle ` +
        'wissen wij wat wij daarvoor kregen. Wij bewaren het nooit.',
      noted:
        'Wij noteren alleen op welke manier en op welke dag wij het nagingen, en wat eruit kwam.',
      notedOfCopy:
        'Wij noteren alleen op welke manier en op welke dag wij het nagingen, wat eruit kwam en waarom ' +
        'een kopie nodig was.',
    },
    term: {
      heading: `Wat dit betekent voor de datum van ons antwoord`,
      text: (answerBy) =>
        `Zonder deze vraag ${formal ? 'krijgt u' : 'krijg je'} uiterlijk op ${date(answerBy)} antwoord, en die datum blijft ons ` +
        `doel. Volgens de privacytoezichthouders tellen de dagen waarop wij op ${jou} wachten niet mee; in de ` +
        'wet zelf staat dat niet. Alleen als die uitleg klopt, mag ons antwoord zoveel dagen later komen. ' +
        `Hoe eerder ${u} reageert, hoe eerder ${u} antwoord hebt.`,
      impossible:
        `Weten wij ook daarna niet zeker van wie het verzoek komt, dan kunnen wij het niet uitvoeren ` +
        `(${article(11, 2)} en ${article(12, 2)}). ${U} hoort dat dan van ons. ${formal ? 'Geeft u' : 'Geef je'} ` +
        'later informatie waarmee het wel lukt, dan gaan wij alsnog met het verzoek aan de slag.',
    },
  };
}
