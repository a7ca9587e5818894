/** Words of the printed register of breaches. */
import type { AssessmentPoint } from '../../../breach-assessment.ts';
import type { BreachOrigin, BreachRole, NoticeKind } from '../../../breaches.ts';
import type { UiLanguage } from '../../../locale.ts';

export interface BreachRegisterTexts {
  readonly title: string;
  readonly intro: string;
  readonly nobody: string;
  readonly remark: string;
  readonly madeOn: string;
  readonly count: string;
  readonly number: string;
  readonly name: string;
  /** The three things that GDPR art. 33(5) asks for. */
  readonly facts: string;
  readonly effects: string;
  readonly action: string;
  readonly role: string;
  readonly roles: Readonly<Record<BreachRole, string>>;
  readonly origin: string;
  readonly origins: Readonly<Record<BreachOrigin, string>>;
  readonly noBreach: string;
  readonly points: string;
  readonly pointNames: Readonly<Record<AssessmentPoint, string>>;
  readonly first: string;
  readonly notices: Readonly<Record<NoticeKind, string>>;
  readonly notYet: string;
  readonly notReported: string;
  readonly reasonNot: string;
  readonly controllerTold: string;
  readonly followUps: string;
  readonly state: string;
  closed(day: string): string;
  readonly open: string;
}

export const BREACH_REGISTER_TEXTS: Readonly<Record<UiLanguage, BreachRegisterTexts>> = {
  nl: {
    title: 'Register van datalekken',
    intro:
      'Elk datalek dat bekend is, ook wanneer het niet gemeld hoefde te worden: de feiten, de gevolgen en de maatregelen (artikel 33 lid 5 AVG).',
    nobody: 'In dit register horen geen namen van personen te staan.',
    remark: 'Dit is een hulpmiddel, geen juridisch advies.',
    madeOn: 'Opgemaakt op',
    count: 'Aantal datalekken',
    number: 'Nummer',
    name: 'Naam',
    facts: 'Feiten',
    effects: 'Gevolgen',
    action: 'Maatregelen en meldingen',
    role: 'Rol',
    roles: {
      controller: 'verwerkingsverantwoordelijke',
      processor: 'verwerker voor een opdrachtgever',
    },
    origin: 'Hoe het bekend werd',
    origins: {
      self: 'zelf gemerkt',
      report: 'melding van misbruik of slechte beveiliging',
      processor: 'bericht van een verwerker',
      client: 'bericht van een opdrachtgever',
    },
    noBreach: 'Toch geen datalek, omdat',
    points: 'Punten bij de inschatting',
    pointNames: {
      unreadable: 'niemand kan de gegevens lezen en er is een goede kopie',
      returned: 'één betrouwbare ontvanger, die bevestigt dat ze weg zijn',
      harm: 'oplichting, identiteitsmisbruik, uitsluiting of schande is mogelijk',
      special: 'bijzondere of strafrechtelijke gegevens',
      keys: 'wachtwoorden, bankgegevens, identiteitsbewijs of nationaal nummer',
      vulnerable: 'kinderen of anderen die zich moeilijk kunnen verweren',
      many: 'veel personen of veel gegevens per persoon',
      lasting: 'blijvende of moeilijk te herstellen schade',
    },
    first: 'eerste melding',
    notices: { addition: 'aanvulling', withdrawal: 'intrekking' },
    notYet: 'nog niet',
    notReported: 'niet gemeld',
    reasonNot: 'Waarom niet gemeld',
    controllerTold: 'Opdrachtgever ingelicht',
    followUps: 'Vervolg',
    state: 'Stand',
    closed: (day) => `gesloten op ${day}`,
    open: 'de zaak is nog open',
  },
  en: {
    title: 'Register of personal data breaches',
    intro:
      'Every breach that is known, also where it did not have to be reported: the facts, the effects and the remedial action (Article 33(5) GDPR).',
    nobody: 'No names of persons belong in this register.',
    remark: 'This is a tool, not legal advice.',
    madeOn: 'Made on',
    count: 'Number of breaches',
    number: 'Number',
    name: 'Name',
    facts: 'Facts',
    effects: 'Effects',
    action: 'Remedial action and reports',
    role: 'Role',
    roles: { controller: 'controller', processor: 'processor for a client' },
    origin: 'How it became known',
    origins: {
      self: 'noticed by the business',
      report: 'report of misuse or bad security',
      processor: 'told by a processor',
      client: 'told by a client',
    },
    noBreach: 'No breach after all, because',
    points: 'Points of the assessment',
    pointNames: {
      unreadable: 'nobody can read the data and there is a good copy',
      returned: 'one trusted recipient, who confirms they are gone',
      harm: 'fraud, impersonation, exclusion or shame is possible',
      special: 'special or criminal data',
      keys: 'passwords, bank data, identity card or national number',
      vulnerable: 'children or others who cannot easily protect themselves',
      many: 'many persons or much data of each',
      lasting: 'harm that lasts or is hard to undo',
    },
    first: 'first report',
    notices: { addition: 'addition', withdrawal: 'withdrawal' },
    notYet: 'not yet',
    notReported: 'not reported',
    reasonNot: 'Why not reported',
    controllerTold: 'Client told',
    followUps: 'Follow-up',
    state: 'State',
    closed: (day) => `closed on ${day}`,
    open: 'the case is still open',
  },
};
