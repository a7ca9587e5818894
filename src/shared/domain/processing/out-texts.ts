/** Words of the register of activities on paper and in files. */
import type { UiLanguage } from '../locale.ts';

export interface ProcessingOutTexts {
  readonly title: string;
  readonly madeOn: string;
  readonly activities: string;
  readonly served: string;
  readonly ended: string;
  readonly noneServed: string;
  readonly intro: (running: number, ended: number, served: number) => string;
  readonly overview: string;
  readonly overviewColumns: readonly [string, string, string, string];
  readonly complete: string;
  readonly missing: (count: number) => string;
  readonly isMissing: string;
  readonly mandatory: string;
  readonly extra: string;
  readonly columns: readonly [string, string];
  readonly empty: string;
  readonly remark: string;
  readonly sheets: Readonly<Record<'identification' | 'activities' | 'served' | 'legend', string>>;
  readonly status: string;
  readonly running: string;
  readonly notFilled: string;
  readonly identification: readonly [string, string];
  readonly business: Readonly<
    Record<
      | 'name'
      | 'legalForm'
      | 'address'
      | 'email'
      | 'phone'
      | 'website'
      | 'registration'
      | 'officer'
      | 'madeOn',
      string
    >
  >;
  readonly legendColumns: readonly [string, string, string];
  readonly legendNotes: readonly string[];
  readonly asked: string;
  readonly useful: string;
  readonly name: string;
}

export const PROCESSING_OUT_TEXTS: Readonly<Record<UiLanguage, ProcessingOutTexts>> = {
  nl: {
    title: 'Register van verwerkingsactiviteiten',
    madeOn: 'Gemaakt op',
    activities: 'Als verwerkingsverantwoordelijke (art. 30 lid 1)',
    served: 'Als verwerker (art. 30 lid 2)',
    ended: 'Beëindigd',
    noneServed: 'Er zijn geen klanten vastgelegd voor wie gegevens worden verwerkt.',
    intro: (running, ended, served) =>
      `${counted(running, 'verwerking', 'verwerkingen')} als verantwoordelijke` +
      `${ended === 0 ? '' : `, waarvan ${ended} beëindigd`}` +
      `${served === 0 ? '' : `, en ${counted(served, 'klant', 'klanten')} als verwerker`}.`,
    overview: 'Overzicht',
    overviewColumns: ['Doel', 'Grondslag', 'Stand', 'Verplichte gegevens'],
    complete: 'ingevuld',
    missing: (count) => `bij ${count} ontbreekt iets`,
    isMissing: 'Ontbreekt:',
    mandatory: 'Wat artikel 30 vraagt',
    extra: 'Aanvullend',
    columns: ['Gegeven', 'Wat het register zegt'],
    empty: 'niet ingevuld',
    remark:
      'Dit register volgt uit wat er in Dossierwacht is vastgelegd. Het is een hulpmiddel, geen juridisch advies.',
    sheets: {
      identification: 'Identificatie',
      activities: 'Register',
      served: 'Register als verwerker',
      legend: 'Toelichting',
    },
    status: 'Stand',
    running: 'loopt',
    notFilled: 'ONTBREEKT',
    identification: ['Gegeven', 'Waarde'],
    business: {
      name: 'Naam',
      legalForm: 'Rechtsvorm',
      address: 'Adres',
      email: 'E-mailadres',
      phone: 'Telefoon',
      website: 'Website',
      registration: 'Inschrijving',
      officer: 'Functionaris voor gegevensbescherming',
      madeOn: 'Gemaakt op',
    },
    legendColumns: ['Kolom', 'Artikel', 'Verplicht'],
    legendNotes: [
      'Een kolom met een rode kop vraagt artikel 30 van de AVG; de andere kolommen zijn aanvullend.',
      'Wat ontbreekt, staat in de cel achter het woord ONTBREEKT.',
      'Een verwerking die is beëindigd, blijft in het register staan.',
    ],
    asked: 'verplicht',
    useful: 'aanvullend',
    name: 'Naam',
  },
  en: {
    title: 'Record of processing activities',
    madeOn: 'Made on',
    activities: 'As controller (art. 30(1))',
    served: 'As processor (art. 30(2))',
    ended: 'Ended',
    noneServed: 'No customers are recorded for whom data are processed.',
    intro: (running, ended, served) =>
      `${counted(running, 'activity', 'activities')} as controller` +
      `${ended === 0 ? '' : `, of which ${ended} ended`}` +
      `${served === 0 ? '' : `, and ${counted(served, 'customer', 'customers')} as processor`}.`,
    overview: 'Overview',
    overviewColumns: ['Purpose', 'Basis', 'State', 'Mandatory data'],
    complete: 'filled in',
    missing: (count) => `something is missing at ${count}`,
    isMissing: 'Missing:',
    mandatory: 'What article 30 asks for',
    extra: 'Additional',
    columns: ['Fact', 'What the register says'],
    empty: 'not filled in',
    remark:
      'This record follows from what is kept in Dossierwacht. It is a tool, not legal advice.',
    sheets: {
      identification: 'Identification',
      activities: 'Register',
      served: 'Register as processor',
      legend: 'Legend',
    },
    status: 'State',
    running: 'running',
    notFilled: 'MISSING',
    identification: ['Fact', 'Value'],
    business: {
      name: 'Name',
      legalForm: 'Legal form',
      address: 'Address',
      email: 'E-mail address',
      phone: 'Telephone',
      website: 'Website',
      registration: 'Registration',
      officer: 'Data protection officer',
      madeOn: 'Made on',
    },
    legendColumns: ['Column', 'Article', 'Mandatory'],
    legendNotes: [
      'A column with a red header is asked for by article 30 of the GDPR; the others are additional.',
      'What is missing stands in the cell behind the word MISSING.',
      'An activity that ended stays in the register.',
    ],
    asked: 'mandatory',
    useful: 'additional',
    name: 'Name',
  },
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
