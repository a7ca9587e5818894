/** Dutch texts of the letters that tell what was corrected or restricted, and who was told. */
import type { DutchVoice } from './nl-voice.ts';
import type {
  DataTexts,
  OtherPartiesTexts,
  RecipientsToldTexts,
  RectificationTexts,
  RestrictionOffTexts,
  RestrictionOnTexts,
} from './texts.ts';

/** The texts of these letters. */
export function dutchData(voice: DutchVoice): DataTexts {
  return {
    otherParties: otherParties(voice),
    rectification: rectification(voice),
    restrictionOn: restrictionOn(voice),
    restrictionOff: restrictionOff(voice),
    recipientsTold: recipientsTold(voice),
  };
}

function otherParties({ u, jou, article }: DutchVoice): OtherPartiesTexts {
  const processor = 'Deze partij werkt in onze opdracht; ';
  const controller = 'Deze partij beslist zelf over haar gegevens; ';
  const recipient = 'Deze partij kreeg gegevens van ons; ';
  const change = 'wij melden haar de wijziging.';
  const restriction = 'wij melden haar de beperking.';
  const lifted = 'wij laten haar weten dat de beperking eindigt.';
  const objection = `wij melden haar dat ${u} geen reclame wilt.`;
  const unknown = 'Er zijn ons geen andere partijen bekend die deze gegevens van ons kregen.';
  const inform = `Ook deze partijen hebben gegevens van ${jou}. Wij lichten hen in (${article(19)}):`;
  return {
    heading: 'Wie wij hierover inlichten',
    intro: {
      rectification: inform,
      restriction: inform,
      'restriction-lifted': 'Deze partijen krijgen hierover ook bericht:',
      marketing: 'Deze partijen krijgen hierover ook bericht, zodat de reclame overal stopt:',
    },
    columns: ['Partij', 'Wat wij doen'],
    actions: {
      rectification: {
        processor: `${processor}wij dragen haar op om de gegevens ook aan te passen.`,
        controller: `${controller}${change}`,
        recipient: `${recipient}${change}`,
      },
      restriction: {
        processor: `${processor}wij dragen haar op om de gegevens voorlopig alleen te bewaren.`,
        controller: `${controller}${restriction}`,
        recipient: `${recipient}${restriction}`,
      },
      'restriction-lifted': {
        processor: `${processor}${lifted}`,
        controller: `${controller}${lifted}`,
        recipient: `${recipient}${lifted}`,
      },
      marketing: {
        processor: `${processor}wij dragen haar op om ${u} geen reclame van ons meer te sturen.`,
        controller: `${controller}${objection}`,
        recipient: `${recipient}${objection}`,
      },
    },
    none: {
      rectification:
        'Wij hebben hierover geen andere partijen ingelicht. Heeft een partij deze gegevens van ons, dan ' +
        `lichten wij haar alsnog in (${article(19)}).`,
      restriction: unknown,
      'restriction-lifted': 'Er zijn geen andere partijen die hierover bericht moeten krijgen.',
      marketing: 'Er zijn geen andere partijen die hierover bericht moeten krijgen.',
    },
  };
}

function rectification({ say, u, uw, Uw, article, date }: DutchVoice): RectificationTexts {
  return {
    titles: {
      done: `${Uw} gegevens zijn aangepast`,
      partly: 'Wat wij hebben aangepast en wat niet',
      nothing: `Waarom wij ${uw} gegevens niet hebben aangepast`,
      checking: `Wij kijken na of ${uw} gegevens kloppen`,
      statement: `${Uw} verklaring staat bij ${uw} gegevens`,
    },
    lead: {
      done: `Wij hebben ${uw} gegevens aangepast.`,
      partly:
        `Een deel van wat ${say('u', 'je')} vroeg, hebben wij aangepast. Wat er met de rest gebeurt, ` +
        `${say('leest u', 'lees je')} verderop.`,
      nothing: `Wij hebben ${uw} gegevens niet aangepast.`,
      checking: 'Wij kijken nog na wat er klopt. Daarom hebben wij nog niets aangepast.',
      statement: `Wij hebben ${uw} eigen verklaring bij ${uw} gegevens gevoegd.`,
    },
    changed: {
      heading: 'Wat wij hebben aangepast',
      intro: (on) => `Op ${date(on)} hebben wij dit aangepast (${article(16)}):`,
      columns: ['Gegeven', 'Eerst', 'Nu', 'Aangepast in'],
      wasEmpty: 'niet ingevuld',
      removed: 'weggehaald',
    },
    unchanged: {
      heading: 'Wat wij niet hebben aangepast',
      intro: 'Dit hebben wij gelaten zoals het was:',
      columns: ['Gegeven', 'Waarom'],
    },
    statement: {
      heading: `${Uw} eigen verklaring`,
      added:
        `Wat ${say('u', 'je')} ons hierover schreef, hebben wij als ${uw} eigen verklaring bij de gegevens ` +
        `gevoegd (${article(16)}).`,
      offer:
        `${say('Bent u', 'Ben je')} het hier niet mee eens? Stuur ons dan ${uw} eigen verklaring; die ` +
        `voegen wij bij de gegevens (${article(16)}).`,
    },
    restricted: {
      heading: 'Zolang wij dit nakijken',
      text:
        'Zolang wij nakijken of de gegevens kloppen, bewaren wij ze alleen en gebruiken wij ze verder ' +
        `niet (${article(18, 1, 'a')}). Zodra wij klaar zijn, schrijven wij ${u} wat de uitkomst is, ` +
        `en in elk geval voordat wij de gegevens weer gebruiken (${article(18, 3)}).`,
    },
  };
}

function restrictionOn({ say, u, jou, uw, article, date }: DutchVoice): RestrictionOnTexts {
  return {
    title: `Het gebruik van ${uw} gegevens is beperkt`,
    lead: (from) =>
      `Met ingang van ${date(from)} hebben wij het gebruik van ${uw} gegevens beperkt.`,
    grounds: {
      accuracy:
        `De reden: volgens ${jou} kloppen de gegevens niet, en wij kijken dat na ` +
        `(${article(18, 1, 'a')}).`,
      unlawful:
        `De reden: wij mochten deze gegevens niet gebruiken zoals wij deden, maar ${u} wilt niet dat ` +
        `wij ze wissen (${article(18, 1, 'b')}).`,
      claims:
        `De reden: wij hebben deze gegevens niet meer nodig, maar ${u} hebt ze nog nodig voor een ` +
        `rechtsvordering (${article(18, 1, 'c')}).`,
      objection:
        `De reden: ${u} maakte bezwaar, en wij gaan na of onze redenen zwaarder wegen dan die van ` +
        `${jou} (${article(18, 1, 'd')}).`,
    },
    what: {
      heading: 'Wat er beperkt is',
      labels: { from: 'Vanaf', categories: 'Gegevens', systems: 'Waar', until: 'Tot wanneer' },
      everything: `alles wat wij van ${jou} hebben`,
      until: {
        accuracy: 'tot wij hebben nagekeken of de gegevens kloppen',
        unlawful: `tot ${u} ons laat weten dat de beperking niet meer nodig is`,
        claims: `zolang ${u} de gegevens voor die rechtsvordering nodig hebt`,
        objection: 'tot vaststaat welke redenen zwaarder wegen',
      },
    },
    effect: {
      heading: 'Wat dat betekent',
      intro:
        'Wij bewaren deze gegevens en wissen ze in die tijd niet. Iets anders mogen wij er alleen ' +
        `mee doen (${article(18, 2)}):`,
      uses: [
        `met ${uw} toestemming;`,
        'voor een rechtsvordering: om die in te stellen of te onderbouwen, of om ons ertegen te verweren;',
        'om de rechten van een ander te beschermen;',
        'om een gewichtige reden van algemeen belang voor de Europese Unie of een lidstaat.',
      ],
      toldBefore: `Voordat de beperking eindigt, ${say('krijgt u', 'krijg je')} daarover bericht van ons (${article(18, 3)}).`,
    },
  };
}

function restrictionOff({ say, u, jou, uw, article, date }: DutchVoice): RestrictionOffTexts {
  const because = {
    accuracy: `ze volgens ${jou} niet klopten`,
    unlawful: `wij ze niet mochten gebruiken zoals wij deden en ${u} niet wilde dat wij ze wisten`,
    claims: `${u} ze nog nodig had voor een rechtsvordering`,
    objection: `${u} bezwaar had gemaakt`,
  };
  return {
    title: `De beperking van het gebruik van ${uw} gegevens eindigt`,
    lead: (ends) => `De beperking eindigt op ${date(ends)}.`,
    since: (from, ground) =>
      `Sinds ${date(from)} hebben wij ${uw} gegevens alleen bewaard, omdat ${because[ground]}. ` +
      `Met deze brief laten wij ${u} vooraf weten dat de beperking eindigt (${article(18, 3)}).`,
    why: 'Waarom de beperking eindigt',
    next: {
      heading: 'Wat er daarna gebeurt',
      texts: {
        accuracy:
          'Vanaf die dag gebruiken wij de gegevens weer, zoals ze dan in onze administratie staan.',
        unlawful:
          'Het gebruik dat niet mocht, beginnen wij niet opnieuw. Gegevens die wij nergens anders voor ' +
          'mogen bewaren, wissen wij dan.',
        claims:
          'Wij hadden deze gegevens zelf niet meer nodig. Vanaf die dag gelden onze gewone ' +
          'bewaartermijnen weer; is zo’n termijn al voorbij, dan wissen wij de gegevens.',
        objection:
          'Vanaf die dag gebruiken wij de gegevens alleen nog zoals in ons antwoord op ' +
          `${uw} bezwaar staat.`,
      },
      disagree: (ends) =>
        `${say('Bent u', 'Ben je')} het hier niet mee eens? Laat het ons dan vóór ${date(ends)} weten.`,
    },
  };
}

function recipientsTold({ say, u, uw, article, date }: DutchVoice): RecipientsToldTexts {
  return {
    title: 'Wie wij hebben ingelicht',
    lead: {
      told: `Hieronder staat wie wij hebben ingelicht over wat wij op ${uw} verzoek met ${uw} gegevens deden.`,
      notTold: `Wij hebben nog niemand ingelicht over wat wij op ${uw} verzoek met ${uw} gegevens deden.`,
      nobody:
        'Er zijn ons geen partijen bekend die deze gegevens van ons kregen. Daarom hoefden wij niemand in te lichten.',
    },
    heading: 'De partijen',
    columns: ['Partij', 'Rol', 'Ingelicht'],
    toldOn: (on) => `op ${date(on)}`,
    notTold: (why) => (why === '' ? 'nog niet' : `niet – ${why}`),
    law:
      'Wij lichten iedere partij in die deze gegevens van ons kreeg, behalve als dat onmogelijk is of ' +
      `onevenredig veel moeite kost. Wie dat zijn, ${say('hoort u', 'hoor je')} van ons als ${u} erom ` +
      `vraagt (${article(19)}).`,
  };
}
