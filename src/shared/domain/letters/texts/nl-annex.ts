/** Dutch texts of the annex with the data, and of the answer when nothing was found. */
import type { LetterForm } from '../document.ts';
import type { LetterTexts } from './texts.ts';

/** The annex in the form of address that was chosen. */
export function dutchAnnex(
  form: LetterForm,
  date: LetterTexts['date'],
  joined: LetterTexts['joined'],
): Pick<LetterTexts, 'data' | 'nothing'> {
  const formal = form === 'formal';
  const u = formal ? 'u' : 'je';
  const jou = formal ? 'u' : 'jou';
  const uw = formal ? 'uw' : 'je';
  const Uw = formal ? 'Uw' : 'Je';

  return {
    data: {
      heading: `Bijlage 1: ${uw} gegevens`,
      intro: (asOf) =>
        `Dit zijn de gegevens die wij op ${date(asOf)} van ${u} hadden, zoals wij ze hebben vastgelegd.`,
      pseudonymised:
        `Ook gegevens die bij ons onder een nummer of code staan in plaats van onder ${uw} naam ` +
        '(gepseudonimiseerde gegevens) horen daarbij.',
      secrets:
        'Van inloggegevens noemen wij alleen dat ze er zijn en waar. De inhoud laten wij weg, zodat ' +
        'niemand die uit deze brief kan halen.',
      person: {
        heading: `Wie ${u} bent in onze administratie`,
        name: 'Naam',
        organisation: 'Organisatie',
        address: 'Adres',
        email: 'E-mailadres',
        relation: 'Relatie met ons',
        agreements: 'Overeenkomsten',
      },
      span: (what, from, to) => {
        if (from !== null && to !== null)
          return `${what}, van ${date(from)} tot en met ${date(to)}`;
        if (from !== null) return `${what}, sinds ${date(from)}`;
        return to === null ? what : `${what}, tot en met ${date(to)}`;
      },
      columns: ['Veld', 'Wat wij hebben vastgelegd'],
      itemColumn: 'Gegeven',
      recordedColumn: 'Vastgelegd op',
      empty: 'niet ingevuld',
      secret: (systems) =>
        systems.length === 0
          ? 'aanwezig, maar niet in ons register; de waarde laten wij weg'
          : `aanwezig in ${joined(systems)}; de waarde laten wij weg`,
      recordedOn: (on) => `Vastgelegd op ${date(on)}`,
      keptIn: (systems) => `Bewaard in ${joined(systems)}`,
      source: (text) => `Bron: ${text}`,
      withoutFields: (label) => `${label}: hiervan zijn geen losse velden vastgelegd.`,
      consents: {
        heading: `${Uw} toestemmingen`,
        columns: ['Waarvoor', 'Stand', 'Hoe en met welke tekst'],
        given: (on) => (on === null ? 'Gegeven, datum onbekend' : `Gegeven op ${date(on)}`),
        withdrawn: (on) =>
          on === null ? 'Ingetrokken, datum onbekend' : `Ingetrokken op ${date(on)}`,
        expired: (on) => (on === null ? 'Verlopen' : `Gegeven op ${date(on)}, inmiddels verlopen`),
        implied: 'Afgeleid uit iets anders; wij rekenen dit niet als toestemming',
        proof: 'Wij hebben hier een bewijs van.',
        withoutProof: 'Wij hebben hier geen bewijs van.',
        wording: (text) => `Tekst: “${text}”`,
      },
      events: { heading: 'Wat er wanneer gebeurde', columns: ['Datum', 'Gebeurtenis'] },
    },
    nothing: {
      no: `Wij hebben geen persoonsgegevens van ${jou} gevonden.`,
      searchedFor: (what) =>
        what.length === 0
          ? `Wij zochten met de gegevens uit ${uw} verzoek.`
          : `Wij zochten op ${joined(what)}.`,
      identifiers: { name: `${uw} naam`, email: `${uw} e-mailadres`, address: `${uw} adres` },
      otherDetails:
        `${formal ? 'Hebt u' : 'Heb je'} eerder onder een andere naam of met een ander ` +
        'e-mailadres contact met ons gehad? Laat het ons weten, dan zoeken wij opnieuw.',
      requestKept:
        `Door ${uw} verzoek hebben wij nu wel iets van ${jou}: ${uw} naam, ${uw} contactgegevens, ` +
        `${uw} verzoek en dit antwoord. Wij gebruiken dat alleen om te antwoorden en om dat te kunnen laten zien.`,
      free: 'Dit antwoord is gratis.',
      rights:
        `Over die gegevens ${formal ? 'kunt u' : 'kun je'} ons ook vragen om rectificatie, wissing of ` +
        `beperking, en ${u} kunt bezwaar maken. Een bericht aan ons is genoeg.`,
    },
  };
}
