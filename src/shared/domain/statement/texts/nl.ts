/** The Dutch of a privacy statement, in the form of address that was chosen. */
import type { LetterForm } from '../../letters/document.ts';
import { enumeration } from '../../letters/texts/wording.ts';
import { periodInWords, writtenDay } from '../../written-dates.ts';
import { dutchMissing } from './nl-missing.ts';
import { dutchRights } from './nl-rights.ts';
import { DUTCH_TERMS } from './nl-terms.ts';
import type { StatementTexts } from './statement-texts.ts';

/** The Dutch texts. */
export function dutchStatement(form: LetterForm, locale: 'nl-NL' | 'nl-BE'): StatementTexts {
  const terms = DUTCH_TERMS[locale];
  const formal = form === 'formal';
  const u = formal ? 'u' : 'je';
  const jou = formal ? 'u' : 'jou';
  const uw = formal ? 'uw' : 'je';
  /** A verb with its subject behind it, as in a question or after an adverb. */
  const ask = (withU: string, withJe: string) => (formal ? `${withU} u` : `${withJe} je`);
  return {
    title: (business) => `Privacyverklaring van ${business}`,
    intro: (business) =>
      `${business} gebruikt persoonsgegevens: gegevens die over ${jou} gaan of die naar ${jou} te ` +
      `herleiden zijn. In deze verklaring ${ask('leest', 'lees')} welke gegevens dat zijn, waarvoor ` +
      `wij ze gebruiken, wie ze krijgt, hoe lang wij ze bewaren en welke rechten ${u} hebt. De ` +
      `${terms.lawName} vraagt dat wij dit vertellen.`,
    references: {
      version: 'Versie',
      validFrom: 'Geldt vanaf',
      draft: 'Concept',
      madeOn: 'Opgesteld op',
    },
    who: {
      heading: 'Wie wij zijn',
      responsible: (business) =>
        `${business} bepaalt waarvoor en hoe de gegevens in deze verklaring worden gebruikt. De wet ` +
        'noemt ons daarom de verwerkingsverantwoordelijke.',
      labels: {
        name: 'Naam',
        legalForm: 'Rechtsvorm',
        address: 'Adres',
        email: 'E-mail',
        phone: 'Telefoon',
        website: 'Website',
        registration: 'Inschrijving',
        officer: terms.officer,
      },
      contact:
        `${ask('Hebt', 'Heb')} een vraag over ${uw} gegevens of over deze verklaring? Neem dan gerust ` +
        'contact met ons op.',
    },
    data: {
      heading: 'Welke gegevens wij gebruiken',
      intro:
        `Welke gegevens wij van ${jou} hebben, hangt af van het contact dat ${u} met ons hebt. Per ` +
        'soort staat hieronder om welke gegevens het kan gaan en van wie wij ze hebben.',
      of: (relations) => `Van ${relations}.`,
      sometimesToo: (fields) => `Soms ook: ${fields}`,
      sometimes: (fields) => `Soms: ${fields}`,
      none: 'Wij bewaren geen persoonsgegevens.',
    },
    relations: {
      customer: 'klanten',
      prospect: 'mensen die ons iets vragen of interesse tonen',
      subscriber: 'abonnees van onze nieuwsbrief',
      applicant: 'sollicitanten',
      'supplier-contact': 'contactpersonen bij leveranciers',
      colleague: 'medewerkers',
      'website-visitor': 'bezoekers van onze website',
    },
    purposes: {
      heading: 'Waarvoor wij ze gebruiken',
      intro:
        `Wij mogen gegevens alleen gebruiken als daar volgens de wet een reden voor is: een ` +
        `${terms.basis}. Per doel staat hieronder welke gegevens wij gebruiken en op welke ` +
        `${terms.basis} of ${terms.bases} dat berust.`,
      columns: ['Doel', 'Gegevens', terms.basis.replace(/^./u, (first) => first.toUpperCase())],
      bases: {
        consent: `${formal ? 'Uw' : 'Je'} toestemming (${terms.under('a')})`,
        contract: `Uitvoering van een overeenkomst, of wat daaraan voorafgaat (${terms.under('b')})`,
        'legal-obligation': `Wettelijke verplichting (${terms.under('c')})`,
        'vital-interest': `Vitaal belang (${terms.under('d')})`,
        'public-task': `Taak van algemeen belang (${terms.under('e')})`,
        'legitimate-interest': `Gerechtvaardigd belang (${terms.under('f')})`,
      },
      interest: (text) => `Ons belang: ${text}.`,
      law: (text) => `Welke wet: ${text}.`,
      notKept: (categories) => `${categories} (bewaren wij niet)`,
      balanced:
        `Waar wij ons op een gerechtvaardigd belang baseren, hebben wij ons belang afgewogen tegen ` +
        `dat van ${jou}.`,
      mayObject: `Tegen gebruik dat op een gerechtvaardigd belang berust, ${ask('kunt', 'kun')} bezwaar maken.`,
      others: 'Voor andere doelen gebruiken wij de gegevens niet.',
    },
    sources: {
      heading: 'Hoe wij aan gegevens komen',
      direct:
        `De gegevens krijgen wij van ${formal ? 'uzelf' : 'jezelf'}, of zij ontstaan in ons contact met ` +
        `${jou} of als ${u} onze diensten of onze website gebruikt.`,
      others: 'Een deel van de gegevens krijgen wij van anderen:',
    },
    required: {
      heading: formal
        ? 'Bent u verplicht gegevens te geven?'
        : 'Ben je verplicht gegevens te geven?',
      contract: (purposes) =>
        `Voor een overeenkomst hebben wij gegevens nodig. Dat geldt voor: ${purposes}. ` +
        `${formal ? 'U bent' : 'Je bent'} niet verplicht ze te geven, maar zonder die gegevens kunnen ` +
        `wij geen overeenkomst met ${jou} sluiten of uitvoeren.`,
      law: (categories) =>
        `Wat in onze boekhouding hoort, moeten wij van de wet vastleggen. Dat geldt voor: ` +
        `${categories}. Zonder die gegevens kunnen wij een overeenkomst met ${jou} niet uitvoeren.`,
      rest:
        `Andere gegevens ${ask('geeft', 'geef')} vrijwillig. ${formal ? 'Geeft u' : 'Geef je'} ze niet, dan ` +
        `kunnen wij ${formal ? 'u' : 'je'} misschien minder goed helpen; andere gevolgen heeft dat niet.`,
    },
    parties: {
      heading: 'Wie de gegevens krijgt',
      intro: 'Deze partijen krijgen gegevens van ons of kunnen erbij:',
      columns: ['Naam', 'Rol', 'Waarvoor of welke gegevens', 'Waar'],
      roles: {
        processor: 'Verwerker',
        controller: 'Zelf verantwoordelijk',
        recipient: 'Ontvanger',
      },
      explained: {
        processor:
          'Een verwerker gebruikt de gegevens alleen in onze opdracht en niet voor eigen doelen.',
        controller:
          'Een partij die zelf verantwoordelijk is, beslist zelf wat zij met de gegevens doet. Dat ' +
          'staat in haar eigen privacyverklaring.',
      },
      stands: (places) => `gegevens in ${places}`,
      whenNeeded: 'Alleen wat daarvoor nodig is.',
      others: 'Aan anderen geven wij gegevens alleen als een wet ons daartoe verplicht.',
      none: 'Wij geven gegevens aan niemand anders door, behalve als een wet ons daartoe verplicht.',
    },
    transfers: {
      heading: 'Landen buiten Europa',
      intro:
        'Bij deze partijen kunnen gegevens in een land buiten de Europese Economische Ruimte (EER) ' +
        'komen, of daar worden ingezien. Dat mag alleen met een waarborg die de gegevens beschermt.',
      columns: ['Ontvanger', 'Land', 'Waarborg'],
      copy: `Een kopie van deze waarborgen ${ask('kunt', 'kun')} bij ons opvragen.`,
      none: 'De gegevens blijven binnen de Europese Economische Ruimte (EER).',
    },
    periods: {
      heading: 'Hoe lang wij ze bewaren',
      intro:
        'Wij bewaren gegevens niet langer dan nodig is. Per soort staat hieronder hoe lang dat is. Na ' +
        'die tijd wissen wij de gegevens, of maken wij ze anoniem waar dat erbij staat.',
      columns: ['Gegevens', 'Hoe lang'],
      law: (phrase, article) =>
        `Wettelijke bewaarplicht voor de belasting: ${phrase} (${article}).`,
      lawPartly: (phrase, article) =>
        `Voor gegevens die op een factuur staan, geldt de wettelijke bewaarplicht voor de belasting: ` +
        `${phrase} (${article}).`,
      atOnce: (phrase) => `Wij wissen ze ${phrase}`,
      untilObjection: `Totdat ${u} bezwaar maakt.`,
      onRequest: `${ask('Vraagt', 'Vraag')} erom, dan wissen wij ze eerder.`,
      onRequestAfterAgreement: `${ask('Vraagt', 'Vraag')} erom, dan wissen wij ze eerder, zodra de overeenkomst is geëindigd.`,
      requests: (period) =>
        `Een verzoek over ${uw} gegevens en ons antwoord daarop bewaren wij nog ${period} na dat ` +
        'antwoord, om te kunnen laten zien wat wij hebben gedaan.',
    },
    notKept: {
      heading: 'Wat wij niet bewaren',
      never: 'Dit bewaren wij niet:',
      onSuspicion:
        'Deze gegevens willen wij niet ontvangen. Vermoeden wij dat wij ze toch hebben gekregen, dan ' +
        'wissen wij ze meteen:',
    },
    consent: {
      heading: 'Toestemming',
      intro: `Hiervoor vragen wij eerst ${uw} toestemming:`,
      ways: (ways) => `Intrekken kan ${ways}.`,
      wayNames: {
        link: 'met de link onder aan een bericht',
        account: `in ${uw} account`,
        email: 'per e-mail',
        phone: 'per telefoon',
        letter: 'per brief',
        'in-person': 'in een gesprek',
        website: 'op onze website',
      },
      withdraw:
        `${formal ? 'U kunt uw' : 'Je kunt je'} toestemming altijd intrekken, en dat gaat net zo ` +
        'makkelijk als geven: een bericht aan ons is genoeg. Wat wij deden voordat de toestemming werd ' +
        'ingetrokken, blijft geldig.',
    },
    ...dutchRights(form, ask),
    security: {
      heading: 'Hoe wij gegevens beschermen',
      text:
        'Wij hebben technische en organisatorische maatregelen genomen tegen verlies van gegevens, ' +
        'tegen misbruik en tegen toegang door wie er niets mee te maken heeft.',
      reviewed: 'Wij kijken geregeld na of die maatregelen nog goed werken.',
      report:
        `${ask('Denkt', 'Denk')} dat er iets mis is met de beveiliging van ${uw} gegevens? Laat het ons ` +
        'dan meteen weten.',
    },
    website: { heading: 'Onze website en cookies' },
    served: {
      heading: 'Gegevens die onze klanten bij ons verwerken',
      text:
        'Met onze diensten verwerken klanten soms zelf persoonsgegevens, bijvoorbeeld van hun eigen ' +
        'klanten. Voor die gegevens is de klant verantwoordelijk. Wij verwerken ze alleen in opdracht ' +
        'van de klant en gebruiken ze niet voor onszelf.',
      forwarded:
        `Gaat ${uw} vraag of verzoek over zulke gegevens, dan ${ask('kunt', 'kun')} daarmee terecht bij ` +
        'die klant. Komt het verzoek bij ons binnen, dan sturen wij het door.',
    },
    changes: {
      heading: 'Als er iets verandert',
      text:
        'Verandert er iets in wat wij met gegevens doen, dan passen wij deze verklaring aan. Bovenaan ' +
        `staat vanaf wanneer zij geldt. Eerdere versies ${ask('kunt', 'kun')} bij ons opvragen.`,
      purpose:
        `Willen wij gegevens van ${jou} voor een nieuw doel gebruiken, dan ${ask('hoort', 'hoor')} dat ` +
        'vooraf van ons.',
    },
    gap: (what) => `[Nog in te vullen: ${what}]`,
    missing: dutchMissing(terms),
    date: (on) => writtenDay(on, 'nl'),
    period: (period) => periodInWords(period, 'nl'),
    joined: (items) => enumeration(items, 'en'),
  };
}
