/** Dutch texts of the letters that tell a person what was erased. */
import type { LetterForm } from '../document.ts';
import type { ErasureTexts } from './erasure-texts.ts';
import type { DutchLaw } from './nl-law.ts';
import type { CommonTexts } from './texts.ts';

/** The texts in the form of address that was chosen, citing the law as the country does. */
export function dutchErasure(
  form: LetterForm,
  date: CommonTexts['date'],
  { name, article }: DutchLaw,
): ErasureTexts {
  const formal = form === 'formal';
  const u = formal ? 'u' : 'je';
  const U = formal ? 'U' : 'Je';
  const jou = formal ? 'u' : 'jou';
  const uw = formal ? 'uw' : 'je';
  const Uw = formal ? 'Uw' : 'Je';
  const asked = {
    request: `${uw} verzoek om gegevens te wissen. Dat recht staat in artikel 17 van de ${name}`,
    objection: `${uw} bezwaar tegen het gebruik van ${uw} gegevens. Dat recht staat in artikel 21 van de ${name}`,
    withdrawal: `het bericht dat ${u} ${uw} toestemming intrekt. Dat recht staat in artikel 7 van de ${name}`,
    expiry: `${uw} bericht over ${uw} persoonsgegevens. De regels daarvoor staan in de ${name}`,
    emergency: `${uw} bericht over ${uw} persoonsgegevens. De regels daarvoor staan in de ${name}`,
  };

  return {
    titles: {
      done: `${Uw} gegevens zijn gewist`,
      partial: 'Wat wij hebben gewist en wat nog blijft',
      nothing: `Waarom wij ${uw} gegevens nog niet wissen`,
    },
    opening: {
      asked: (receivedOn, channel, cause) =>
        `Op ${date(receivedOn)} ontvingen wij ${channel} ${asked[cause]}. ` +
        `In deze brief ${formal ? 'leest u' : 'lees je'} wat wij hebben gedaan.`,
      unasked:
        `Deze brief gaat over persoonsgegevens die wij van ${u} bewaarden. De regels daarvoor staan ` +
        `in de ${name}.`,
      electronic: `${U} schreef ons digitaal, daarom ${formal ? 'krijgt u' : 'krijg je'} deze brief ook digitaal.`,
      otherMedium: `Met deze brief ${formal ? 'hebt u' : 'heb je'} het zwart op wit.`,
      keepThis: 'Bewaar hem goed: wat gewist is, kunnen wij later niet meer opzoeken.',
    },
    lead: {
      done: `Wij hebben ${uw} gegevens uit onze administratie gewist.`,
      partial: `Een deel van ${uw} gegevens hebben wij gewist. Een ander deel blijft nog bewaard.`,
      nothing: `Wij hebben nog niets gewist. Hieronder staat per soort gegevens waarom, en tot wanneer.`,
    },
    grounds: {
      expiry:
        'De reden: ze waren niet meer nodig voor het doel waarvoor wij ze kregen ' +
        `(${article(17, 1, 'a')}).`,
      request: `De reden: ${u} vroeg ons erom (${article(17, 1)}).`,
      withdrawal:
        `De reden: ${u} trok ${uw} toestemming in (${article(17, 1, 'b')}). Wat wij eerder met die ` +
        'toestemming deden, blijft geldig.',
      objection: `De reden: ${u} maakte bezwaar (${article(17, 1, 'c')}).`,
      emergency: `De reden: deze gegevens hadden wij niet mogen bewaren (${article(17, 1, 'd')}).`,
    },
    applicant: {
      title: `${Uw} sollicitatiegegevens zijn gewist`,
      procedureEnded: (on) =>
        on === null
          ? `${U} solliciteerde eerder bij ons. Hier staat wat er met die sollicitatie is gebeurd.`
          : `De procedure waarin ${u} bij ons solliciteerde, eindigde op ${date(on)}.`,
      lead: {
        done: `Wij hebben de gegevens van ${uw} sollicitatie uit onze administratie gewist.`,
        partial: `De gegevens van ${uw} sollicitatie hebben wij gewist, op een deel na.`,
        nothing: `De gegevens van ${uw} sollicitatie kunnen wij nog niet wissen. Hieronder staat waarom.`,
      },
      nothingKept: `Van ${uw} sollicitatie houden wij verder niets achter.`,
    },
    erased: {
      heading: 'Wat wij hebben gewist',
      intro: (on) =>
        `Vandaag, op ${date(on)}, hebben wij deze gegevens van ${u} uit onze administratie gehaald.`,
      columns: ['Gegevens', 'In onze administratie', 'Kopie ook in'],
      erasedOn: (on) => `gewist op ${date(on)}`,
      anonymisedOn: (on) => `anoniem gemaakt op ${date(on)}`,
      partly: (category) => `${category} (een deel)`,
      everything: 'alles wat wij daarvan hadden',
      nowhereElse: 'nergens anders',
      anonymous: `Anoniem gemaakt wil zeggen: wat overblijft, zoals een aantal, is niet meer naar ${jou} te herleiden.`,
      nothingKept: 'Van deze gegevens houden wij niets achter.',
    },
    copies: {
      heading: 'Kopieën op andere plaatsen',
      intro:
        'Buiten onze administratie staan ook kopieën. Daar gebeurt het wissen apart, en soms later:',
      columns: ['Waar', 'Wat wij doen', 'Wanneer de kopie weg is'],
      actions: {
        own: 'Dit gebruiken wij zelf; wij wissen de kopie met de hand.',
        processor: 'Deze partij werkt in onze opdracht; wij dragen haar op de kopie te wissen.',
        controller:
          'Deze partij beslist zelf over haar gegevens; wij melden de wissing en vragen haar ' +
          `hetzelfde te doen (${article(19)}).`,
        recipient:
          'Deze partij kreeg gegevens van ons; wij melden de wissing en vragen haar hetzelfde te ' +
          `doen (${article(19)}).`,
      },
      ownGoneBy: (on) => `Uiterlijk op ${date(on)}.`,
      partyGoneBy: (on) => `Naar eigen zeggen uiterlijk op ${date(on)}.`,
      ownWithoutDate: 'Zo snel mogelijk.',
      partyWithoutDate: 'Nog geen dag bekend; wij vragen om een bevestiging.',
      partyBackups:
        'Ook zulke partijen hebben vaak back-ups. Wij vragen hun wanneer daarin de laatste kopie verdwijnt.',
      none: 'Buiten onze administratie zijn ons geen kopieën van deze gegevens bekend.',
    },
    kept: {
      heading: 'Wat nog blijft, en waarom',
      intro: 'Deze gegevens wissen wij nu nog niet:',
      columns: ['Gegevens', 'Velden', 'Waarom', 'Tot wanneer'],
      because: (reason, law) => {
        const named = law === '' ? '' : `: ${law}`;
        switch (reason) {
          case 'floor':
            return `De wet verplicht ons ze te bewaren${named} (${article(17, 3, 'b')}).`;
          case 'floor-unknown':
            return `De wet kan ons verplichten ze te bewaren${named} (${article(17, 3, 'b')}). Wij zoeken uit tot welke dag.`;
          case 'hold':
            return (
              'Er ligt een blokkade op, bijvoorbeeld voor een geschil of een wettelijke plicht, of ' +
              `omdat gebruik op verzoek beperkt is (${article(17, 3)} en ${article(18)})${
                law === '' ? '' : `; ${law}`
              }.`
            );
          case 'agreement-runs':
            return `${Uw} overeenkomst met ons loopt nog; daarvoor zijn ze nodig.`;
          case 'not-due':
            return 'De termijn waarin wij ze nodig hebben, is nog niet voorbij.';
          case 'postponed':
            return 'Wij hebben het wissen hiervan uitgesteld, omdat wij ze nu nog nodig hebben.';
        }
      },
      everything: 'alles',
      until: (on) => `Tot ${date(on)}. Daarna wissen wij ze.`,
      reviewedOn: (on) =>
        `Op ${date(on)} kijken wij opnieuw of de reden nog geldt. Zo niet, dan wissen wij ze.`,
      untilReasonEnds: 'Tot de reden hiernaast vervalt. Daarna wissen wij ze.',
      untilUnknown: 'De dag staat nog niet vast. Daarna wissen wij ze.',
      onlyForThat:
        'Wij gebruiken deze gegevens alleen nog voor de reden die erbij staat en nergens anders ' +
        'voor. Vervalt die reden, dan wissen wij ze ook.',
    },
    backups: {
      heading: 'Back-ups',
      until: (on) =>
        `Onze back-ups van voor vandaag kunnen deze gegevens nog bevatten tot en met ${date(on)}. Daarna is ook ` +
        'de laatste kopie weg. Intussen gebruiken wij ze niet; zetten wij zo’n back-up terug, dan ' +
        'wissen wij de gegevens meteen opnieuw.',
      none: 'Er zijn geen back-ups van ons waarin deze gegevens nog staan.',
    },
    proof: {
      heading: 'Wat wij als bewijs houden',
      request:
        `Om te kunnen laten zien wat wij met ${uw} verzoek deden, houden wij bij dat het er was, wat ` +
        'wij besloten en op welke dag. Een kopie van deze brief hoort daarbij.',
      withoutRequest:
        'Om te kunnen laten zien dat wij hebben gewist, houden wij een verslag zonder namen bij: ' +
        'welke soorten gegevens, op welke dag en waarom. Een kopie van deze brief hoort daarbij.',
      letterCopy: 'Wat gewist is, staat ook niet meer in die kopie.',
      keptUntil: (on) => `Dit bewijs houden wij tot ${date(on)}.`,
      keptWithoutTerm:
        'Voor dit bewijs is nog geen vaste termijn gekozen; wij houden het niet langer dan nodig is.',
      openCopies:
        `Tot de kopieën op andere plaatsen weg zijn, weten wij nog waaronder ${u} daar te vinden ` +
        `bent, zoals ${uw} naam of e-mailadres. Dat dient alleen om die kopieën te laten wissen.`,
      suppressed:
        `Ook houden wij codes (hashes) die uit gegevens als ${uw} naam en e-mailadres zijn berekend. ` +
        `Lezen wie ${u} bent kan daarmee niet; wel merken wij zo dat ${u} niet opnieuw ` +
        'opgenomen mag worden, bijvoorbeeld als wij een bestand inlezen.',
      rights:
        `Voor alles wat wij nog van ${u} hebben, ${formal ? 'houdt u uw' : 'houd je je'} rechten: inzage, rectificatie, ` +
        'wissing, beperking en bezwaar. Een bericht aan ons is genoeg.',
    },
    free: `Het wissen en deze brief kosten ${u} niets.`,
  };
}
