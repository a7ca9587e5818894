/** Dutch texts of the letters about what data are used for: taking them along, objecting, withdrawing. */
import type { DutchVoice } from './nl-voice.ts';
import type {
  ConsentTexts,
  MarketingTexts,
  ObjectionTexts,
  PortabilityTexts,
  UseTexts,
} from './texts.ts';

/** The texts of these letters. */
export function dutchUse(voice: DutchVoice): UseTexts {
  return {
    portability: portability(voice),
    marketing: marketing(voice),
    objection: objection(voice),
    consent: consent(voice),
  };
}

function portability(voice: DutchVoice): PortabilityTexts {
  const { say, u, U, jou, uw, Uw, article, date } = voice;
  return {
    titles: {
      file: `${Uw} gegevens om mee te nemen`,
      nothing: `Antwoord op ${uw} verzoek om overdracht van gegevens`,
    },
    lead: {
      enclosed: `Bij deze brief ${say('krijgt u', 'krijg je')} een bestand met ${uw} gegevens dat een computer kan lezen.`,
      sent: (to, on) =>
        `Op ${date(on)} hebben wij ${uw} gegevens rechtstreeks naar ${to} gestuurd.`,
      nothing: `Wij hebben geen gegevens van ${jou} die onder dit recht vallen.`,
    },
    reach:
      `Het recht op overdracht geldt voor gegevens die ${u} ons gaf of die ontstonden doordat ${u} onze ` +
      `diensten gebruikte, en die wij met de computer verwerken met ${uw} toestemming of voor een ` +
      `overeenkomst met ${jou} (${article(20, 1)}).`,
    included: {
      heading: 'Wat er in het bestand staat',
      intro: 'Deze gegevens staan erin:',
      columns: ['Soort gegevens', 'Velden'],
      allFields: 'alles wat wij daarvan hebben',
    },
    format: {
      heading: 'Hoe het bestand is opgebouwd',
      intro:
        'Alles staat er tweemaal in, in gangbare bestandsvormen die bijna ieder programma kan lezen:',
      files: [
        { term: 'JSON.', text: 'Eén bestand met alle gegevens, bedoeld voor programma’s.' },
        { term: 'CSV.', text: 'Dezelfde gegevens als tabellen, te openen in een rekenblad.' },
        {
          term: 'Leesmij.',
          text: 'Een uitleg in gewone taal, met de betekenis van ieder bestand en ieder veld.',
        },
      ],
    },
    leftOut: {
      heading: 'Wat er niet in staat, en waarom',
      columns: ['Soort gegevens', 'Velden', 'Waarom'],
      because: {
        'not-provided': `Wij kregen ze niet van ${jou}, en ze ontstonden ook niet door ${uw} gebruik.`,
        'other-basis': `Wij gebruiken ze niet met ${uw} toestemming en niet voor een overeenkomst met ${jou}, maar om een andere reden die de wet toelaat.`,
        'not-stored':
          'Ze staan zelf niet in onze administratie; wij weten alleen waar ze te vinden zijn, zoals bij een wachtwoord.',
        'others-rights': `Ze gaan ook over een ander, en die zou er nadeel van hebben (${article(20, 4)}).`,
      },
      access: `${say('Wilt u', 'Wil je')} weten wat wij hiervan hebben? Vraag ons dan om inzage (${article(15)}).`,
      none: 'Wij hebben niets weggelaten.',
    },
    transfer: {
      heading: 'Rechtstreeks naar een andere organisatie',
      sent: (to, on) =>
        `Op ${date(on)} ging het bestand rechtstreeks van ons naar ${to} (${article(20, 2)}). ` +
        `${say('Wilt u', 'Wil je')} het zelf ook hebben? Laat het ons weten.`,
      notFeasible: (to) =>
        `${U} vroeg ons het bestand rechtstreeks naar ${to} te sturen. Dat was technisch niet mogelijk ` +
        `(${article(20, 2)}).`,
      notAsked:
        `${U} krijgt het bestand zelf. ${say('Hebt u', 'Heb je')} liever dat wij het rechtstreeks naar een ` +
        `andere organisatie sturen? Laat ons weten naar welke; wij doen dat als het technisch kan ` +
        `(${article(20, 2)}).`,
      yourself: (to) =>
        `Daarom ${say('krijgt u', 'krijg je')} het bestand zelf en ${say('kunt u', 'kun je')} het aan ${to} geven.`,
    },
    kept: {
      heading: 'Wat wij zelf bewaren',
      text:
        `Aan wat wij van ${jou} bewaren, verandert deze overdracht niets. ${say('Wilt u', 'Wil je')} dat wij ` +
        `gegevens wissen? Dat ${say('kunt u', 'kun je')} daarnaast gewoon vragen (${article(17)} en ` +
        `${article(20, 3)}).`,
    },
    enclosure: {
      name: `Bestand met ${uw} gegevens`,
      description: 'in JSON en CSV, met een leesmij-bestand',
    },
  };
}

function marketing(voice: DutchVoice): MarketingTexts {
  const { say, u, jou, uw, Uw, article, date, legalBasis } = voice;
  return {
    title: `Wij sturen ${u} geen reclame meer`,
    lead: (on) => `Vanaf ${date(on)} gebruiken wij ${uw} gegevens niet meer voor reclame.`,
    always:
      `Tegen reclame ${say('kunt u', 'kun je')} altijd bezwaar maken, zonder reden (${article(21, 2)}). Wij ` +
      `stoppen er dan meteen mee (${article(21, 3)}).`,
    stopped: {
      heading: 'Wat er is gestopt',
      intro: (on) => `Dit is op ${date(on)} gestopt:`,
      none:
        `Wij vonden geen verzendlijst waarop ${u} stond. ${Uw} bezwaar geldt ook voor reclame die wij ` +
        'later zouden versturen.',
      profile: `Wij gaan ook niet na welke reclame bij ${jou} zou passen.`,
    },
    blocked: {
      heading: `Waarom wij ${uw} adres nog bewaren`,
      text:
        `Het adres waarop ${u} onze reclame kreeg, zoals een e-mailadres, staat nu op een blokkeerlijst: ` +
        'daar sturen wij geen reclame meer naartoe, ook niet als het later opnieuw in een bestand ' +
        'opduikt. Op die lijst staat alleen het adres; wij gebruiken het nergens anders voor. De ' +
        `${legalBasis} is ons gerechtvaardigd belang om ${u} ook later geen reclame te sturen ` +
        `(${article(6, 1, 'f')}).`,
    },
    goesOn: {
      heading: 'Wat gewoon doorgaat',
      text:
        `${say('Hebt u', 'Heb je')} een overeenkomst met ons? Daaraan verandert niets. Berichten die erbij ` +
        `horen, zoals een factuur of een afspraak, ${say('blijft u', 'blijf je')} krijgen.`,
    },
  };
}

function objection(voice: DutchVoice): ObjectionTexts {
  const { say, u, U, uw, Uw, article, date } = voice;
  const restricted =
    `Terwijl wij ${uw} bezwaar bekeken, hebben wij deze gegevens alleen bewaard en verder niet ` +
    `gebruikt (${article(18, 1, 'd')}).`;
  return {
    titles: {
      stopped: `Wij volgen ${uw} bezwaar`,
      continued: `Wij volgen ${uw} bezwaar niet`,
    },
    lead: {
      stopped: (on) =>
        `Wij stoppen vandaag, ${date(on)}, met het gebruik waartegen ${u} bezwaar maakte.`,
      continued: `Wij gaan door met het gebruik waartegen ${u} bezwaar maakte. Hieronder staat waarom.`,
    },
    about: {
      heading: 'Waar het over gaat',
      intro: `${Uw} bezwaar (${article(21, 1)}) gaat over het gebruik van ${uw} gegevens voor:`,
      unnamed: `${Uw} bezwaar (${article(21, 1)}) gaat over het gebruik dat ${u} in ${uw} bericht noemde.`,
      situation: `Zo begrijpen wij ${uw} situatie:`,
    },
    weighing: {
      heading: 'Onze afweging',
      intro: `Wij hebben ${uw} belangen en de onze tegen elkaar afgewogen:`,
    },
    decision: {
      heading: 'Ons besluit',
      stopped:
        `Gegevens die wij alleen voor dit gebruik hadden, wissen wij (${article(17, 1, 'c')}). Gegevens ` +
        'die wij ook ergens anders voor nodig hebben, zoals voor een overeenkomst of ' +
        'onze boekhouding, blijven staan. Die gebruiken wij dan alleen daarvoor.',
      continued: {
        'compelling-grounds':
          'Wij gaan door, omdat wij daarvoor dwingende gerechtvaardigde redenen hebben die zwaarder ' +
          `wegen dan ${uw} belangen, rechten en vrijheden (${article(21, 1)}).`,
        'legal-claims':
          'Wij gaan door, omdat wij de gegevens nodig hebben voor een rechtsvordering: om die in te ' +
          `stellen of te onderbouwen, of om ons ertegen te verweren (${article(21, 1)}).`,
      },
      restricted: {
        stopped: restricted,
        continued: `${restricted} Die beperking loopt door tot wij ${u} laten weten op welke dag zij eindigt (${article(18, 3)}).`,
      },
      disagree:
        `${say('Bent u', 'Ben je')} het niet met ons eens? ${U} kunt een klacht indienen of naar de rechter ` +
        'gaan. Verderop in deze brief staat hoe dat kan.',
    },
  };
}

function consent(voice: DutchVoice): ConsentTexts {
  const { say, u, jou, uw, Uw, article, date, legalBasis } = voice;
  return {
    titles: {
      withdrawn: `${Uw} toestemming is ingetrokken`,
      nothing: `Antwoord op het intrekken van ${uw} toestemming`,
    },
    lead: {
      withdrawn: `Wij zijn gestopt met wat wij met ${uw} toestemming deden.`,
      nothing: `Wij hebben geen toestemming van ${jou} gevonden die nog gold. Er was dus niets om mee te stoppen.`,
    },
    earlier:
      `Toestemming ${say('kunt u', 'kun je')} altijd intrekken. Wat wij vóór de intrekking met ${uw} toestemming ` +
      `deden, blijft rechtmatig (${article(7, 3)}).`,
    consents: {
      heading: 'Om welke toestemming het gaat',
      columns: ['Waarvoor', 'Tekst', 'Gegeven op', 'Gestopt op'],
      wordingUnknown: 'niet vastgelegd',
    },
    consequence: `Wat dit voor ${jou} betekent`,
    data: {
      heading: `Wat er met ${uw} gegevens gebeurt`,
      erased: `Deze gegevens hadden wij alleen met ${uw} toestemming. Wij wissen ze (${article(17, 1, 'b')}):`,
      nothingErased:
        'Er zijn geen gegevens die wij alleen met deze toestemming bewaarden. Daarom wissen wij niets.',
      kept: `Deze gegevens blijven staan, omdat wij ze ook voor iets anders nodig hebben. Daarvoor geldt een eigen ${legalBasis}:`,
      columns: ['Gegevens', 'Waarvoor'],
    },
    proof: {
      heading: `Bewijs van ${uw} toestemming`,
      text: `Dat ${u} deze toestemming gaf en weer introk, bewaren wij als bewijs (${article(7, 1)}).`,
      until: (on) => `Dat doen wij tot ${date(on)}.`,
      withoutTerm:
        'Daarvoor is nog geen vaste termijn gekozen; wij bewaren het niet langer dan nodig is.',
    },
  };
}
