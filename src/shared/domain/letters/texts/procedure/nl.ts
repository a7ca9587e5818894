/** Dutch texts of the letters about the course of a request. */
import type { LetterForm } from '../../document.ts';
import { type DutchLaw, FLANDERS } from '../nl-law.ts';
import type { CommonTexts } from '../texts.ts';
import { dutchIdentity } from './nl-identity.ts';
import { dutchRefusal } from './nl-refusal.ts';
import type { ProcedureTexts } from './texts.ts';

/** The texts in the form of address that was chosen, citing the law as the country does. */
export function dutchProcedure(
  form: LetterForm,
  { date, joined }: Pick<CommonTexts, 'date' | 'joined'>,
  law: DutchLaw,
): ProcedureTexts {
  const { article } = law;
  const formal = form === 'formal';
  const flemish = law === FLANDERS;
  const u = formal ? 'u' : 'je';
  const U = formal ? 'U' : 'Je';
  const uw = formal ? 'uw' : 'je';
  const Uw = formal ? 'Uw' : 'Je';
  const krijgtU = formal ? 'krijgt u' : 'krijg je';
  const kuntU = formal ? 'kunt u' : 'kun je';
  const jou = formal ? 'u' : 'jou';
  const jij = formal ? 'u' : 'jij';
  const hoeftU = formal ? 'hoeft u' : 'hoef je';
  const bewijs = flemish ? 'identiteitskaart' : 'identiteitsbewijs';
  const charged = flemish ? 'rekenen wij niets aan' : 'brengen wij niets in rekening';

  return {
    rights: {
      access: {
        term: 'Inzage',
        meaning: `${U} wilt weten of wij gegevens van ${jou} hebben en welke, met een kopie ervan en uitleg erbij.`,
      },
      rectification: {
        term: 'Rectificatie',
        meaning: `${U} wilt dat wij gegevens verbeteren of aanvullen.`,
      },
      erasure: { term: 'Wissing', meaning: `${U} wilt dat wij gegevens wissen.` },
      restriction: {
        term: 'Beperking van de verwerking',
        meaning: `${U} wilt dat wij gegevens een tijd alleen bewaren en er verder niets mee doen.`,
      },
      portability: {
        term: 'Overdracht van gegevens',
        meaning: `${U} wilt gegevens die ${u} ons gaf, krijgen in een bestand dat een computer kan lezen.`,
      },
      objection: {
        term: 'Bezwaar',
        meaning: `${U} wilt dat wij stoppen met een bepaald gebruik van ${uw} gegevens.`,
      },
      'consent-withdrawal': {
        term: 'Intrekking van toestemming',
        meaning: `${U} trekt toestemming in die ${u} ons eerder gaf.`,
      },
    },
    ack: {
      title: `Wij hebben ${uw} verzoek ontvangen`,
      lead: (answerBy) => `${U} krijgt uiterlijk op ${date(answerBy)} antwoord van ons.`,
      filedUnder: (number) => `Bij ons heeft ${uw} verzoek kenmerk ${number}.`,
      understood: {
        heading: `Zo begrijpen wij ${uw} verzoek`,
        intro: `Dit lezen wij in ${uw} bericht:`,
        correct: `Klopt dit niet of ontbreekt er iets? Laat het ons weten. Waarom ${u} iets vraagt, ${hoeftU} niet uit te leggen.`,
        unclear:
          `Wij konden uit ${uw} bericht nog niet opmaken wat ${u} precies van ons vraagt, zoals ` +
          `inzage, verbetering of wissing van ${uw} gegevens. Laat het ons weten. Waarom ${u} iets ` +
          `vraagt, ${hoeftU} niet uit te leggen.`,
      },
      term: {
        heading: `Wanneer ${u} antwoord krijgt`,
        runs: (receivedOn, answerBy) =>
          `${Uw} verzoek kwam binnen op ${date(receivedOn)}; vanaf die dag loopt de termijn. ` +
          `Uiterlijk op ${date(answerBy)} ${krijgtU} ons antwoord. Kan het eerder, dan ${formal ? 'hoort u' : 'hoor je'} eerder van ons.`,
        longer: (answerBy) =>
          'Langer mogen wij er alleen over doen als dat nodig is, omdat een verzoek ingewikkeld is of ' +
          `omdat het om meer verzoeken gaat: dan hoogstens twee maanden extra (${article(12, 3)}). ` +
          `In dat geval ${krijgtU} uiterlijk op ${date(answerBy)} een brief met de reden en de nieuwe datum.`,
      },
      identity: {
        heading: 'Hoe wij nagaan van wie het verzoek komt',
        clear: `Wij twijfelen er niet aan van wie dit verzoek komt. Daarvoor ${hoeftU} dus niets te doen.`,
        intro: 'Voordat wij antwoorden, willen wij zeker weten van wie het verzoek komt.',
        methods: {
          'known-address': `Wij sturen ${u} een bericht op een adres dat al bij ons bekend is. ${formal ? 'Bevestigt u' : 'Bevestig je'} daarop ${uw} verzoek, dan is dat genoeg.`,
          'call-back': `Wij bellen ${u} op een telefoonnummer dat al bij ons bekend is. ${formal ? 'Bevestigt u' : 'Bevestig je'} dan ${uw} verzoek, dan is dat genoeg.`,
          account: `Wij vragen ${u} in te loggen op het account dat ${u} al bij ons hebt, en ${uw} verzoek daar te bevestigen.`,
          'known-fact': `Wij vragen ${u} naar iets wat alleen ${jij} kunt weten, zoals het nummer en het bedrag van een factuur.`,
          'in-person': `Wij vragen ${u} ${uw} ${bewijs} te laten zien, bij ons of in een videogesprek. Wij kijken alleen.`,
          'masked-copy': `Hoe dat kan en waarom het nodig is, ${formal ? 'leest u' : 'lees je'} in een aparte brief. Stuur ons nu nog geen kopie van ${uw} ${bewijs}.`,
        },
        noCopy: `Een kopie van ${uw} ${bewijs} hebben wij niet nodig. Stuur die dus niet mee.`,
      },
    },
    identity: dutchIdentity(form, date, law),
    extension: {
      title: `Wij hebben meer tijd nodig voor ${uw} verzoek`,
      lead: (extendedDue) =>
        `${U} krijgt uiterlijk op ${date(extendedDue)} ons volledige antwoord.`,
      reason: {
        heading: 'Waarom wij meer tijd nodig hebben',
        reasons: {
          complexity: `De reden is dat ${uw} verzoek ingewikkeld is.`,
          number: 'De reden is dat het om meer verzoeken gaat, die wij in samenhang behandelen.',
        },
        law: (receivedOn, extendedDue) =>
          'Alleen om zo’n reden mag een antwoord later komen dan na één maand, en dan hoogstens twee ' +
          `maanden later (${article(12, 3)}). ${Uw} verzoek kwam binnen op ${date(receivedOn)}; de ` +
          `laatste dag wordt nu ${date(extendedDue)}. Later wordt het niet.`,
      },
      sentNow: {
        heading: `Wat ${u} nu al van ons hebt`,
        intro: 'Dit hebben wij al beantwoord:',
        nothing: (extendedDue) =>
          `Van ${uw} verzoek is nog niets beantwoord. Het hele antwoord volgt uiterlijk op ` +
          `${date(extendedDue)}. Is een deel eerder klaar, dan ${krijgtU} dat alvast.`,
        rest: (extendedDue) =>
          `De rest volgt uiterlijk op ${date(extendedDue)}. Is daarvan een deel eerder klaar, dan ${krijgtU} dat alvast.`,
      },
    },
    refusal: dutchRefusal(form, joined, law),
    fee: {
      title: 'Voor dit verzoek vragen wij een vergoeding',
      lead: (amount) =>
        `Voor de behandeling van ${uw} verzoek vragen wij ${amount}. ${U} betaalt pas iets als ${u} daarmee akkoord gaat.`,
      why: {
        heading: 'Waarom wij een vergoeding vragen',
        law:
          'Een verzoek kost normaal niets. Is het kennelijk ongegrond of buitensporig, dan mogen wij een ' +
          `redelijke vergoeding vragen voor onze administratieve kosten (${article(12, 5, 'a')}). Het is ` +
          'aan ons om te laten zien dat dat hier zo is:',
      },
      choices: {
        heading: `Wat ${u} kunt doen`,
        intro: (replyBy) =>
          `Laat ons uiterlijk op ${date(replyBy)} weten wat ${u} kiest. ${U} hebt deze mogelijkheden:`,
        items: [
          {
            term: `${Uw} verzoek beperken.`,
            text:
              `${formal ? 'Vraagt u' : 'Vraag je'} om minder, bijvoorbeeld om één onderwerp of een kortere periode, dan kijken wij ` +
              'opnieuw. Is het verzoek dan niet meer buitensporig, dan is het gratis.',
          },
          { term: `${Uw} verzoek intrekken.`, text: `Dan kost het ${u} niets.` },
          {
            term: 'Akkoord gaan met de vergoeding.',
            text: `Dan voeren wij ${uw} verzoek uit zoals het er ligt.`,
          },
        ],
        silence: (replyBy) =>
          `Hebben wij op ${date(replyBy)} nog niets van ${u} gehoord, dan ${charged}. ${U} krijgt daarna ` +
          `bericht wat wij met ${uw} verzoek doen.`,
      },
      costs: (amount) => `De vergoeding is ${amount}, en niet meer dan dat.`,
      onlyWhenAgreed: `Zonder ${uw} uitdrukkelijke akkoord ${charged}.`,
    },
    notController: {
      title: (customer) => `${Uw} verzoek is bestemd voor ${customer}`,
      lead: (customer) => `Niet wij, maar ${customer} geeft antwoord op ${uw} verzoek.`,
      why: {
        heading: 'Waarom wij niet antwoorden',
        text: (customer, service) =>
          `${Uw} verzoek gaat over werk dat wij in opdracht van ${customer} doen` +
          `${service === '' ? '' : ` (${service})`}. ${customer} beslist welke gegevens daarvoor nodig ` +
          'zijn en waarvoor ze dienen, en is daarom de verwerkingsverantwoordelijke. Wij zijn de ' +
          `verwerker (${article(4, undefined, '7', '8')}).`,
        law:
          'Een verwerker werkt alleen in opdracht. Zonder die opdracht geven, wijzigen of wissen wij ' +
          `niets (${article(28, 3, 'a')}).`,
      },
      passedOn: {
        heading: `Wat wij met ${uw} verzoek doen`,
        done: (customer, on) =>
          `Op ${date(on)} hebben wij ${uw} verzoek doorgestuurd naar ${customer} (${article(28, 3, 'e')}).`,
        coming: (customer) =>
          `Wij sturen ${uw} verzoek door naar ${customer} (${article(28, 3, 'e')}).`,
        nothingElse: (customer) =>
          `Wij geven alleen ${uw} verzoek door en verder niets. Ook aan ${jou} laten wij niet weten of er ` +
          `gegevens van ${jou} bij zijn: dat antwoord is aan ${customer}.`,
      },
      next: {
        heading: `Van wie ${u} antwoord krijgt`,
        text: (customer) =>
          `Het antwoord ${krijgtU} van ${customer}. ${formal ? 'Wilt u' : 'Wil je'} weten hoe het ermee staat, dan ${kuntU} het daar vragen.`,
      },
      rights: (customer) =>
        `Voor de gegevens waarover ${customer} beslist, ${kuntU} daar terecht. Voor wat wij zelf ` +
        `bewaren, zoals ${uw} verzoek en deze brief, ${kuntU} ons vragen om inzage, rectificatie, ` +
        `wissing of beperking, en bezwaar maken. Een bericht aan ons is genoeg.`,
    },
  };
}
