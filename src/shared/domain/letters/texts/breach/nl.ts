/** Dutch texts of the letters about a breach. */
import type { LetterLocale } from '../../../locale.ts';
import type { LetterForm } from '../../document.ts';
import { letterTexts } from '../letter-texts.ts';
import { type DutchLaw, FLANDERS, NETHERLANDS } from '../nl-law.ts';
import type { CommonTexts } from '../texts.ts';
import type {
  BreachLabels,
  BreachNoticeTexts,
  BreachReportTexts,
  BreachTexts,
  BreachToControllerTexts,
  BreachValues,
} from './texts.ts';

/** What differs between the Netherlands and Flanders. */
interface Dutch {
  readonly law: DutchLaw;
  /** How a breach is called: with "het", and "-ken" for more than one. */
  readonly leak: 'datalek' | 'gegevenslek';
  readonly texts: CommonTexts;
  readonly formal: boolean;
}

/** The texts in the form of address that was chosen, as the country says them. */
export function dutchBreach(
  locale: Extract<LetterLocale, 'nl-NL' | 'nl-BE'>,
  form: LetterForm,
): BreachTexts {
  const dutch: Dutch = {
    ...(locale === 'nl-NL'
      ? { law: NETHERLANDS, leak: 'datalek' }
      : { law: FLANDERS, leak: 'gegevenslek' }),
    texts: letterTexts(locale, form),
    formal: form === 'formal',
  };
  return {
    labels: labels(dutch),
    values: values(dutch),
    report: report(dutch),
    notice: notice(dutch),
    toController: toController(dutch),
  };
}

function labels({ leak }: Dutch): BreachLabels {
  return {
    state: 'Soort melding',
    earlier: 'Eerdere melding',
    number: 'Eigen nummer',
    organisation: 'Organisatie',
    registration: 'Registratie',
    address: 'Adres',
    contact: 'Contactpersoon',
    reach: 'Te bereiken via',
    officer: 'Functionaris voor gegevensbescherming',
    processor: 'Betrokken verwerker',
    occurred: 'Wanneer het gebeurde',
    discovered: 'Ontdekt',
    aware: 'Kennis van de inbreuk',
    due: 'Einde van de 72 uur',
    clockChange: 'Zomer- of wintertijd',
    reported: 'Gemeld',
    lateReason: 'Reden waarom later is gemeld',
    facts: 'Wat er gebeurde',
    natures: 'Aard van de inbreuk',
    cause: 'Oorzaak',
    dataCategories: 'Soorten gegevens',
    approxRecords: 'Aantal gegevensrecords',
    personCategories: 'Groepen betrokkenen',
    approxPersons: 'Aantal betrokkenen',
    protection: 'Bescherming vooraf',
    consequences: 'Waarschijnlijke gevolgen',
    risk: 'Risico voor de betrokkenen',
    riskReason: 'Waarom dit risico',
    personsTold: 'Betrokkenen ingelicht',
    measuresTaken: `Genomen maatregelen na het ${leak}`,
    measuresPlanned: 'Voorgestelde maatregelen',
  };
}

function values({ texts, law }: Dutch): BreachValues {
  const { date, number } = texts;
  return {
    unknown: 'nog niet bekend',
    none: 'geen',
    moment: ({ on, time }) => `${date(on)} om ${time.replace(':', '.')} uur`,
    approx: (count) => (count === 0 ? '0' : `ongeveer ${number(count)}`),
    occurred: (from, to) => {
      if (from === null) return to === null ? 'nog niet bekend' : `tot en met ${date(to)}`;
      if (to === null) return `vanaf ${date(from)}; het einde is nog niet bekend`;
      return from === to ? `op ${date(from)}` : `van ${date(from)} tot en met ${date(to)}`;
    },
    clockChange: ({ on, direction, timeWithout }, { time }) =>
      `Op ${date(on)} gaat de klok een uur ${direction === 'back' ? 'terug' : 'vooruit'}. De 72 uur ` +
      `eindigen daarom om ${time.replace(':', '.')} uur en niet om ${timeWithout.replace(':', '.')} uur.`,
    natures: {
      confidentiality: 'inzage of verspreiding die niet mocht (vertrouwelijkheid)',
      integrity: 'wijziging die niet mocht (integriteit)',
      availability: 'verlies of vernietiging van gegevens (beschikbaarheid)',
    },
    risks: {
      unlikely: 'Een risico is niet waarschijnlijk.',
      risk: 'Er is een risico, maar geen hoog risico.',
      high: 'Er is waarschijnlijk een hoog risico.',
    },
    reasonsNotTelling: {
      unreadable: `niemand kan de gegevens lezen, bijvoorbeeld door versleuteling (${law.article(34, 3, 'a')})`,
      'risk-removed': `het hoge risico is door latere maatregelen weggenomen (${law.article(34, 3, 'b')})`,
      'public-notice': `ieder apart inlichten vraagt te veel; er komt een openbare mededeling (${law.article(34, 3, 'c')})`,
    },
    told: (on) => `ja, op ${date(on)}`,
    notTold: (reason, note) => `nee, want ${reason}${note === '' ? '' : `. ${note}`}`,
    notHigh: 'nee, want er is geen hoog risico',
    undecided: 'nog niet besloten',
  };
}

function report({ leak, law, texts }: Dutch): BreachReportTexts {
  return {
    titles: {
      complete: `Melding van een ${leak}`,
      provisional: `Voorlopige melding van een ${leak}`,
      supplement: `Aanvulling op de melding van een ${leak}`,
    },
    states: {
      complete: 'eerste melding, volledig',
      provisional: 'eerste melding, voorlopig; een aanvulling volgt',
      supplement: 'aanvulling op een eerdere melding',
    },
    where: {
      AP:
        'Dit blad volgt de vragen van het meldformulier op www.autoriteitpersoonsgegevens.nl. ' +
        'Daar worden de antwoorden overgenomen; dit blad zelf wordt niet opgestuurd.',
      GBA:
        'Dit blad volgt de vragen van het elektronische meldformulier op ' +
        'www.gegevensbeschermingsautoriteit.be. Daar worden de antwoorden overgenomen, in het ' +
        'Nederlands, Frans of Duits. Een melding per e-mail wordt niet behandeld.',
    },
    lead: {
      complete: `Alles wat ${law.article(33, 3)} vraagt, staat op dit blad.`,
      provisional:
        'Voorlopig: een deel van de gegevens is nog niet bekend en volgt later, zonder ' +
        `onredelijke verdere vertraging (${law.article(33, 4)}).`,
      supplement: `Aanvulling: dit vult een eerdere melding aan (${law.article(33, 4)}).`,
    },
    late: `De 72 uur zijn voorbij. Daarom vraagt ${law.article(33, 1)} om de reden van de latere melding.`,
    parts: {
      about: 'Over deze melding',
      organisation: 'Organisatie en contact',
      timeline: 'Tijdlijn',
      breach: `Het ${leak}`,
      data: 'De persoonsgegevens',
      persons: 'De betrokkenen',
      protection: 'Maatregelen vooraf',
      consequences: 'Gevolgen',
      measures: 'Vervolgacties',
    },
    missing: {
      heading: 'Wat nog niet bekend is',
      intro: 'Dit ontbreekt nog en volgt in een aanvulling:',
      part: (part) =>
        ({
          facts: `wat er gebeurde (${law.article(33, 3, 'a')})`,
          natures: `de aard van de inbreuk (${law.article(33, 3, 'a')})`,
          personCategories: `de groepen betrokkenen (${law.article(33, 3, 'a')})`,
          approxPersons: `het aantal betrokkenen, bij benadering (${law.article(33, 3, 'a')})`,
          dataCategories: `de soorten gegevens (${law.article(33, 3, 'a')})`,
          approxRecords: `het aantal gegevensrecords, bij benadering (${law.article(33, 3, 'a')})`,
          contact: `waar meer informatie te krijgen is (${law.article(33, 3, 'b')})`,
          consequences: `de waarschijnlijke gevolgen (${law.article(33, 3, 'c')})`,
          measures: `de genomen of voorgestelde maatregelen (${law.article(33, 3, 'd')})`,
          lateReason: `de reden waarom later is gemeld (${law.article(33, 1)})`,
        })[part],
    },
    other: {
      heading: 'Wat het formulier nog meer vraagt',
      text:
        'Het formulier vraagt ook of mensen in andere landen geraakt zijn en of het elders is ' +
        'gemeld. Dat houdt dit register niet bij.',
    },
    filledInBy: 'Ingevuld door',
    earlier: (reference, on) =>
      reference === ''
        ? `op ${texts.date(on)}; het nummer ervan is niet genoteerd`
        : `${reference}, op ${texts.date(on)}`,
  };
}

function notice({ leak, law, texts, formal }: Dutch): BreachNoticeTexts {
  const { date } = texts;
  const u = formal ? 'u' : 'je';
  const jou = formal ? 'u' : 'jou';
  const uw = formal ? 'uw' : 'je';
  return {
    title: `Bericht over een ${leak}`,
    addressee: 'Aan de persoon om wie het gaat',
    opening:
      `Bij ons is een ${leak} geweest waarbij ook gegevens van ${jou} betrokken zijn. ` +
      `${formal ? 'U hebt' : 'Je hebt'} er recht op dat te weten (${law.article(34)}).`,
    lead: `Er is iets misgegaan met gegevens die wij van ${u} hebben. Dat spijt ons.`,
    guide: `Hieronder staat wat er is gebeurd, wat dat voor ${jou} kan betekenen en wat ${u} zelf kunt doen.`,
    what: {
      heading: 'Wat er is gebeurd',
      unknown: 'Wat er precies is gebeurd, zoeken wij nog uit.',
      occurred: (from, to) => {
        if (from !== null && from === to) return `Het gebeurde op ${date(from)}.`;
        if (from !== null && to !== null) {
          return `Het gebeurde tussen ${date(from)} en ${date(to)}.`;
        }
        if (from !== null) return `Het begon op ${date(from)}.`;
        if (to !== null) return `Het duurde tot en met ${date(to)}.`;
        return 'Wanneer het precies gebeurde, weten wij nog niet.';
      },
      discovered: (on) => `Wij ontdekten het op ${date(on)}.`,
      at: (processor) => `Het ging mis bij ${processor}, een bedrijf dat voor ons werkt.`,
      natures: {
        confidentiality:
          'Iemand die daar geen toestemming voor had, heeft de gegevens gezien of meegenomen, of kan dat hebben gedaan.',
        integrity:
          'Gegevens zijn veranderd zonder dat dat de bedoeling was, of kunnen veranderd zijn.',
        availability: 'Gegevens zijn verloren gegaan of waren een tijd niet te gebruiken.',
      },
    },
    data: {
      heading: 'Om welke gegevens het gaat',
      intro: 'Het gaat om deze gegevens:',
      unknown: `Om welke gegevens van ${jou} het precies gaat, zoeken wij nog uit.`,
    },
    consequences: {
      heading: `Wat dit voor ${jou} kan betekenen`,
      unknown: `Welke gevolgen dit voor ${jou} kan hebben, zoeken wij nog uit.`,
    },
    measures: {
      heading: 'Wat wij doen',
      unknown: `Wij zoeken uit wat nodig is en laten het ${u} weten.`,
      planned: 'Dit gaan wij nog doen:',
      reported: `Wij hebben het ${leak} gemeld bij de toezichthouder.`,
    },
    advice: {
      heading: `Wat ${u} zelf kunt doen`,
      tips: [
        'Let extra op bij e-mails, sms’jes en telefoontjes waarin iemand om gegevens of geld vraagt, ' +
          `ook als ze van ons lijken te komen. ${formal ? 'Twijfelt u' : 'Twijfel je'}? Vraag het ons ` +
          `langs een weg die ${u} al kende.`,
        `${formal ? 'Gebruikt u' : 'Gebruik je'} bij ons een wachtwoord? Wijzig het, ook op andere ` +
          `plaatsen waar ${u} hetzelfde gebruikt.`,
        `Kijk geregeld naar de afschriften van ${uw} bankrekening. Een betaling die ${u} niet kent, ` +
          `${formal ? 'meldt u' : 'meld je'} meteen bij ${uw} bank.`,
        `${formal ? 'Merkt u' : 'Merk je'} dat iemand misbruik maakt van ${uw} gegevens? Laat het ons ` +
          'weten, en doe aangifte bij de politie.',
      ],
    },
    contact: {
      heading: 'Vragen',
      who: (name) => `${formal ? 'Uw' : 'Je'} contactpersoon bij ons is ${name}.`,
    },
    complaint: {
      heading: 'Klacht',
      text: (authority) =>
        `${formal ? 'Bent u' : 'Ben je'} het er niet mee eens hoe wij met ${uw} gegevens omgaan? ` +
        `${formal ? 'Dan kunt u' : 'Dan kun je'} een klacht indienen bij de ${authority}:`,
    },
  };
}

function toController({ leak, law, formal }: Dutch): BreachToControllerTexts {
  const u = formal ? 'u' : 'je';
  const jou = formal ? 'u' : 'jou';
  return {
    title: `Melding van een ${leak} bij ${formal ? 'uw' : 'je'} verwerker`,
    addressee: 'Aan de verwerkingsverantwoordelijke',
    opening:
      `Wij verwerken persoonsgegevens in ${formal ? 'uw' : 'jouw'} opdracht. Op grond van ${law.article(33, 2)} ` +
      `melden wij ${u} zonder onredelijke vertraging wat daarmee is gebeurd.`,
    lead: `Bij ons is een ${leak} geweest met persoonsgegevens die wij voor ${jou} verwerken.`,
    known: 'Wat wij nu weten',
    missing: {
      heading: 'Wat wij nog niet weten',
      intro: 'Dit zoeken wij nog uit:',
      later: `Zodra wij meer weten, ${formal ? 'hoort u' : 'hoor je'} dat van ons.`,
    },
    next: {
      heading: 'Hoe het verder gaat',
      yours:
        `Als verwerkingsverantwoordelijke ${formal ? 'beslist u' : 'beslis je'} zelf of dit wordt gemeld ` +
        `aan de toezichthouder en aan de betrokkenen (${law.article(33)} en ${law.article(34)}). Voor een ` +
        `melding aan de toezichthouder is het uitgangspunt 72 uur nadat ${u} er kennis van hebt genomen.`,
      help:
        `Wij helpen ${u} daarbij met alles wat wij weten (${law.article(28, 3, 'f')}). Aan anderen ` +
        `vertellen wij hierover niets zonder overleg met ${jou}, behalve als de wet dat van ons vraagt.`,
    },
  };
}
