/** Dutch, as written in the Netherlands. */
import { capital } from '../../capital.ts';
import { writtenDay } from '../../written-dates.ts';
import type { LetterForm } from '../document.ts';
import { oneLine } from '../printable.ts';
import { dutchAnnex } from './nl-annex.ts';
import { dutchErasure } from './nl-erasure.ts';
import { dutchInstruction } from './nl-instruction.ts';
import { type DutchLaw, NETHERLANDS } from './nl-law.ts';
import { DUTCH_COURT, dutchNames } from './nl-names.ts';
import type { LetterTexts } from './texts.ts';
import { enumeration, withCapitalPrefix } from './wording.ts';

/** The Dutch texts in the form of address that was chosen (u or je). */
export function dutchTexts(form: LetterForm, law: DutchLaw = NETHERLANDS): LetterTexts {
  const formal = form === 'formal';
  const u = formal ? 'u' : 'je';
  const U = formal ? 'U' : 'Je';
  const jou = formal ? 'u' : 'jou';
  const uw = formal ? 'uw' : 'je';
  const Uw = formal ? 'Uw' : 'Je';
  const uzelf = formal ? 'uzelf' : 'jezelf';
  const vraagtU = formal ? 'vraagt u' : 'vraag je';
  const date: LetterTexts['date'] = (on) => writtenDay(on, 'nl');
  const number: LetterTexts['number'] = (count) => new Intl.NumberFormat('nl-NL').format(count);
  const joined: LetterTexts['joined'] = (items) => enumeration(items, 'en');

  return {
    ...dutchNames(form),
    date,
    number,
    joined,
    salutation({ name, familyName, givenName }) {
      const family = withCapitalPrefix(familyName) || oneLine(name);
      if (formal)
        return family === '' ? 'Geachte heer/mevrouw,' : `Geachte heer/mevrouw ${family},`;
      const given = oneLine(givenName) || oneLine(name);
      return given === '' ? 'Goedendag,' : `Beste ${given},`;
    },
    closing: 'Met vriendelijke groet,',
    title: `Antwoord op ${uw} inzageverzoek`,
    titleWithoutRequest: `Overzicht van ${uw} persoonsgegevens`,
    intro: {
      request: (receivedOn, channel) =>
        `Op ${date(receivedOn)} ontvingen wij ${channel} ${uw} verzoek om inzage in ${uw} ` +
        'persoonsgegevens. Dat recht staat in artikel 15 van de Algemene verordening ' +
        `gegevensbescherming (AVG). In deze brief ${formal ? 'leest u' : 'lees je'} ons antwoord.`,
      withoutRequest:
        `In deze brief ${formal ? 'leest u' : 'lees je'} welke persoonsgegevens wij van ${u} ` +
        'bewaren. De opbouw volgt artikel 15 van de Algemene verordening gegevensbescherming (AVG).',
      otherRights: (rights) =>
        `In hetzelfde verzoek ${vraagtU} ook om ${joined(rights)}. Daarover ` +
        `${formal ? 'krijgt u' : 'krijg je'} apart bericht van ons.`,
      yes: `Ja, wij verwerken persoonsgegevens van ${jou}.`,
      guide: (asOf) =>
        `Hieronder staat waarvoor wij ze gebruiken, wie ze krijgt, hoe lang wij ze bewaren en welke ` +
        `rechten ${u} hebt. In bijlage 1 staan de gegevens zelf, zoals ze op ${date(asOf)} ` +
        'in onze administratie stonden.',
      electronic:
        `${U} deed ${uw} verzoek digitaal, daarom ${formal ? 'krijgt u' : 'krijg je'} ook ons ` +
        `antwoord digitaal. ${formal ? 'Wilt u' : 'Wil je'} het liever op papier? Laat het ons weten.`,
      otherMedium:
        `${formal ? 'Wilt u' : 'Wil je'} dit antwoord liever digitaal of juist op papier? ` +
        'Laat het ons weten, dan sturen wij het zo.',
    },
    categories: {
      heading: `Welke gegevens wij van ${u} hebben`,
      intro: (count) =>
        count === 1
          ? `Wij bewaren één soort gegevens van ${u}.`
          : `Wij bewaren ${count} soorten gegevens van ${u}.`,
      columns: ['Soort gegevens', 'Wat het inhoudt', 'Waar het staat'],
      ownAdministration: 'onze eigen administratie',
      none: `Behalve wat in bijlage 1 over ${u} staat, bewaren wij geen andere gegevens van ${u}.`,
    },
    purposes: {
      heading: 'Waarvoor wij ze gebruiken',
      intro: 'Bij elk doel hoort een grondslag: de reden waarom de wet het gebruik toestaat.',
      columns: ['Doel', 'Gegevens', 'Grondslag'],
      interest: (text) => `Ons belang: ${text}`,
      interestUnknown: 'Ons belang hebben wij nog niet omschreven.',
      basisUnknown: 'nog niet vastgelegd',
      withoutPurpose: (categories) =>
        `Voor ${joined(categories)} hebben wij nog geen doel vastgelegd. Wij kijken of wij deze ` +
        'gegevens nog nodig hebben.',
      none: 'Wij hebben geen doelen vastgelegd, omdat wij geen verdere gegevens bewaren.',
    },
    recipients: {
      heading: 'Wie de gegevens krijgt',
      intro: `Deze partijen krijgen gegevens van ${u} van ons of kunnen erbij:`,
      columns: ['Naam', 'Rol', 'Waarvoor', 'Land'],
      systems: (names) => `Systeem: ${joined(names)}`,
      roles:
        'Een verwerker werkt alleen in onze opdracht. Een partij die zelf verantwoordelijk is, ' +
        'beslist zelf wat zij met de gegevens doet en legt dat uit in haar eigen privacyverklaring.',
      unnamed: (kinds) =>
        kinds.length === 1
          ? `Van één ontvanger weten wij de naam nog niet: ${joined(kinds)}. Zodra wij die naam hebben, ` +
            `geven wij hem aan ${u} door.`
          : `Van deze ontvangers weten wij de naam nog niet: ${joined(kinds)}. Zodra wij de namen ` +
            `weten, geven wij ze aan ${u} door.`,
      // GDPR art. 4(9): an authority that asks in one case is no recipient, and may have to go unnamed.
      none: `Er zijn geen ontvangers van ${uw} gegevens, zoals de AVG dat bedoelt.`,
    },
    transfers: {
      heading: 'Doorgifte naar landen buiten Europa',
      intro:
        'Deze gegevens gaan naar een land buiten de Europese Economische Ruimte (EER). Daarom is ' +
        'er een waarborg nodig die ze daar beschermt:',
      columns: ['Ontvanger', 'Land', 'Waarborg'],
      checked: (on) => `Nagekeken op ${date(on)}`,
      safeguardUnknown: 'nog niet vastgesteld',
      unknownSafeguards: (recipients) =>
        `Welke waarborg geldt voor ${joined(recipients)}, weten wij nog niet. Wij zoeken het uit.`,
      outside: (recipient, country) =>
        `${recipient} zit in ${country}, buiten de EER. Welke waarborg daarvoor geldt, weten wij ` +
        'nog niet. Wij zoeken het uit.',
      uncertain: (recipients) =>
        `Van ${joined(recipients)} weten wij niet zeker of de gegevens daar binnen de EER blijven, ` +
        'en welke waarborg geldt als dat niet zo is.',
      copy: `Een kopie van deze waarborgen ${formal ? 'kunt u' : 'kun je'} bij ons opvragen.`,
      none: `Wij geven ${uw} gegevens niet door naar landen buiten de Europese Economische Ruimte (EER).`,
      noneKnown:
        'Andere doorgiften naar landen buiten de Europese Economische Ruimte (EER) zijn ons niet bekend.',
    },
    retention: {
      heading: 'Hoe lang wij ze bewaren',
      intro:
        'Per soort gegevens staat hier de datum waarop wij wissen, of anders hoe die datum wordt bepaald.',
      columns: ['Gegevens', 'Tot wanneer', 'Waarom'],
      eraseOn: (on) => `Wij wissen ze op ${date(on)}.`,
      anonymiseOn: (on) => `Wij maken ze anoniem op ${date(on)}.`,
      dueErase: (on, requestOpen) =>
        `${ended(on && date(on))} ${
          requestOpen
            ? `Zolang ${uw} verzoek loopt wissen wij niets; daarna wissen wij deze gegevens.`
            : 'Wij wissen ze bij de eerstvolgende opschoning.'
        }`,
      dueAnonymise: (on, requestOpen) =>
        `${ended(on && date(on))} ${
          requestOpen
            ? `Zolang ${uw} verzoek loopt veranderen wij niets; daarna maken wij deze gegevens anoniem.`
            : 'Wij maken ze anoniem bij de eerstvolgende opschoning.'
        }`,
      notStarted: 'Nog geen datum: de termijn is nog niet begonnen.',
      startMissing: 'Nog geen datum: wij zoeken uit wanneer de termijn is begonnen.',
      held: (on) =>
        on === null
          ? 'Totdat de reden die hiernaast staat is vervallen.'
          : `Niet al op ${date(on)}, maar pas als de reden die hiernaast staat is vervallen.`,
      restricted: (on) =>
        on === null
          ? 'Wij bewaren ze nog, maar gebruiken ze alleen beperkt.'
          : `Wij bewaren ze tot ${date(on)}, maar gebruiken ze alleen beperkt.`,
      untilObjection: `Totdat ${u} bezwaar maakt.`,
      onRequest: (on) =>
        on === null
          ? `Totdat ${u} ons vraagt ze te wissen.`
          : `Totdat ${u} ons vraagt ze te wissen, en uiterlijk tot ${date(on)}.`,
      neverStore: 'Deze gegevens horen wij niet te bewaren; wij wissen wat er toch staat.',
      undecided: 'Nog geen vaste termijn: niet langer dan nodig voor het doel.',
      immediate: 'Meteen na de gebeurtenis die hiernaast staat.',
      rule: (text) => `Regel: ${text}.`,
      law: (on, articles, fields) =>
        `De wet verplicht ons ${fields.length > 0 ? joined(fields) : 'deze gegevens'} te bewaren ` +
        `tot ${date(on)}${articles.length > 0 ? ` (${joined(articles)})` : ''}.`,
      moreItems: (count) => (count === 1 ? 'nog 1 ander' : `nog ${number(count)} andere`),
      record:
        `${Uw} naam en contactgegevens, en de toestemmingen en gebeurtenissen in bijlage 1, bewaren ` +
        `wij zolang wij een van deze gegevens van ${u} hebben.`,
      none:
        `Wat wij van ${u} vastlegden, wissen wij zodra het niet meer nodig is voor het doel waarvoor ` +
        'wij het kregen.',
    },
    source: {
      heading: 'Waar ze vandaan komen',
      fromPerson: `Alle gegevens kregen wij van ${uzelf}, of ze zijn ontstaan in ons contact met ${jou}.`,
      others: 'Deze gegevens kregen wij van een ander:',
      columns: ['Gegevens', 'Bron'],
      rest: `De andere gegevens kregen wij van ${uzelf}, of ze zijn ontstaan in ons contact met ${jou}.`,
    },
    automated: {
      heading: 'Automatische besluiten',
      none:
        `Wij nemen over ${u} geen besluiten die helemaal door een computer worden gemaakt, ook niet ` +
        'op basis van een profiel (artikel 22 AVG).',
      some: `Dit besluit over ${u} wordt automatisch genomen (artikel 22 AVG):`,
      human: `${U} kunt ons vragen dat een mens ernaar kijkt, ${uw} mening geven en het besluit aanvechten.`,
    },
    rights: {
      heading: `${Uw} andere rechten`,
      intro: 'Een bericht aan ons is genoeg. Het kost niets.',
      rectification: {
        term: 'Rectificatie.',
        text: 'Klopt er iets niet of ontbreekt er iets? Dan passen wij het aan.',
      },
      erasure: {
        term: 'Wissing.',
        text:
          `${U} kunt vragen gegevens te wissen. Wat wij van de wet moeten bewaren, wissen wij pas ` +
          'als die termijn voorbij is.',
      },
      restriction: {
        term: 'Beperking.',
        text: `${U} kunt vragen gegevens een tijd alleen te bewaren en er verder niets mee te doen.`,
      },
      objectionTerm: 'Bezwaar.',
      objection: (purposes) =>
        (purposes.length === 0
          ? `${U} kunt bezwaar maken tegen gebruik dat op een gerechtvaardigd belang berust. `
          : `${U} kunt bezwaar maken tegen gebruik dat op een gerechtvaardigd belang berust; bij ` +
            `${jou} is dat: ${joined(purposes)}. `) +
        `${formal ? 'Wilt u' : 'Wil je'} geen reclame meer? Dan stoppen wij daar altijd mee.`,
      portability: {
        term: 'Overdraagbaarheid.',
        text:
          `Gegevens die ${u} ons gaf met ${uw} toestemming of voor een overeenkomst, ` +
          `${formal ? 'kunt u' : 'kun je'} krijgen in een bestand dat een computer kan lezen.`,
      },
      consentTerm: 'Toestemming intrekken.',
      consent: (topics) =>
        topics.length === 0
          ? `Toestemming ${formal ? 'kunt u' : 'kun je'} altijd intrekken. Op dit moment loopt er geen.`
          : `${Uw} toestemming voor ${joined(topics)} ${formal ? 'kunt u' : 'kun je'} altijd intrekken. ` +
            'Wat daarvoor gebeurde, blijft geldig.',
    },
    complaint: {
      heading: 'Niet eens met dit antwoord?',
      us: `Laat het ons gerust eerst weten, dan kijken wij er samen met ${jou} naar.`,
      authority: (name) => `${U} kunt ook altijd een klacht indienen bij de ${name}:`,
      labels: { address: 'Post', phone: 'Telefoon', website: 'Website', email: 'E-mail' },
      court: DUTCH_COURT[form],
    },
    costs: {
      heading: 'Kosten',
      free:
        `Dit antwoord is gratis, ook de kopie van ${uw} gegevens. Alleen voor extra kopieën mogen wij ` +
        'een redelijke vergoeding vragen; dat zeggen wij dan vooraf.',
    },
    search: {
      heading: 'Waar wij hebben gezocht',
      intro: (business) =>
        `Dit antwoord gaat over alle diensten van ${business}. Wij zochten in deze systemen:`,
      columns: ['Systeem', 'Hoe wij zochten'],
      searched: 'doorzocht',
      ownAdministration: 'onze eigen administratie',
    },
    masked: {
      heading: 'Gegevens van anderen',
      some:
        'Om anderen te beschermen is dit in de bijlagen onleesbaar gemaakt of weggelaten ' +
        '(artikel 15 lid 4 AVG). De rest hebben wij laten staan.',
      columns: ['Wat', 'Waarom'],
      none: 'Om anderen te beschermen hoefden wij niets onleesbaar te maken of weg te laten.',
    },
    request: {
      heading: `Wat er met ${uw} verzoek gebeurt`,
      frozen: `Tot ${uw} verzoek is afgerond, wissen wij niets van ${jou}.`,
      keptUntil: (on) =>
        `${Uw} verzoek en dit antwoord bewaren wij tot ${date(on)}. Zo kunnen wij laten zien dat wij ` +
        'hebben geantwoord.',
      keptWithoutTerm:
        `${Uw} verzoek en dit antwoord bewaren wij om te kunnen laten zien dat wij hebben geantwoord. ` +
        'Een vaste termijn is daar nog niet voor; wij bewaren ze niet langer dan daarvoor nodig is.',
    },
    questions: {
      text({ phone, email, number }) {
        const ways = [phone && `bel ${phone}`, email && `mail naar ${email}`].filter(Boolean);
        const how = ways.length > 0 ? `${capital(ways.join(' of '))}` : 'Schrijf ons gerust';
        return `${formal ? 'Hebt u' : 'Heb je'} een vraag over deze brief? ${how}${
          number === '' ? '' : ` en noem kenmerk ${number}`
        }.`;
      },
      statement: (on, website) =>
        `Wat wij in het algemeen met gegevens doen, staat in onze privacyverklaring van ${date(on)}` +
        `${website === '' ? '' : ` op ${website}`}.`,
    },
    ...dutchAnnex(form, date, joined),
    erasure: dutchErasure(form, date, law),
    instruction: dutchInstruction(date, law),
  };
}

function ended(on: string | null): string {
  return on === null ? 'De termijn is voorbij.' : `De termijn eindigde op ${on}.`;
}
