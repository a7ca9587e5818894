/** Words for what the business does itself: the lines of art. 30(1) and what asks for attention. */
import type { BalancingOutcome } from './balancing.ts';
import type { DpiaOutcome } from './dpia.ts';

export interface ActivityWords {
  readonly labels: Readonly<
    Record<
      | 'controller'
      | 'jointControllers'
      | 'representative'
      | 'dataProtectionOfficer'
      | 'purpose'
      | 'persons'
      | 'data'
      | 'recipients'
      | 'transfers'
      | 'retention'
      | 'measures'
      | 'basis'
      | 'interest'
      | 'law'
      | 'source'
      | 'systems'
      | 'automated'
      | 'balancing'
      | 'dpia'
      | 'period'
      | 'review',
      string
    >
  >;
  readonly noCategories: string;
  readonly noRelations: (categories: string) => string;
  readonly noRule: (categories: string) => string;
  readonly notDecided: (categories: string) => string;
  readonly noBasis: string;
  readonly startedOn: (day: string) => string;
  readonly endedOn: (day: string) => string;
  readonly replacedBy: (name: string) => string;
  readonly neverReviewed: string;
  readonly reviewedOn: (day: string) => string;
  readonly notBalanced: string;
  readonly balanced: (outcome: string, day: string) => string;
  readonly outcomes: Readonly<Record<BalancingOutcome, string>>;
  readonly noDpia: string;
  readonly dpiaNeeded: (day: string, reason: string) => string;
  readonly dpiaNotNeeded: (day: string, reason: string) => string;
  readonly dpiaOutcomes: Readonly<Record<DpiaOutcome, string>>;
  readonly signals: Readonly<
    Record<
      | 'basis'
      | 'interest'
      | 'balancing'
      | 'balancing-outdated'
      | 'balancing-negative'
      | 'law'
      | 'dpia'
      | 'dpia-outdated'
      | 'dpia-differs'
      | 'dpia-needed'
      | 'review',
      string
    >
  >;
  readonly unnamed: (parties: string) => string;
}

export const ACTIVITY_WORDS_NL: ActivityWords = {
  labels: {
    controller: 'Verwerkingsverantwoordelijke',
    jointControllers: 'Gezamenlijk verantwoordelijk met',
    representative: 'Vertegenwoordiger in de EU',
    dataProtectionOfficer: 'Functionaris voor gegevensbescherming',
    purpose: 'Doel',
    persons: 'Van wie',
    data: 'Welke gegevens',
    recipients: 'Ontvangers',
    transfers: 'Doorgifte buiten de EER',
    retention: 'Bewaartermijnen',
    measures: 'Beveiliging',
    basis: 'Grondslag',
    interest: 'Belang',
    law: 'Wettelijke plicht',
    source: 'Bron van de gegevens',
    systems: 'Systemen',
    automated: 'Geautomatiseerde besluiten',
    balancing: 'Belangenafweging',
    dpia: 'DPIA',
    period: 'Begin en einde',
    review: 'Laatst nagekeken',
  },
  noCategories: 'Er is nog geen categorie gegevens aan gekoppeld.',
  noRelations: (categories) => `Van wie deze gegevens zijn, is nog niet vastgelegd: ${categories}.`,
  noRule: (categories) => `Nog geen bewaartermijn voor: ${categories}.`,
  notDecided: (categories) => `Nog geen termijn gekozen voor: ${categories}.`,
  noBasis: 'nog geen grondslag',
  startedOn: (day) => `sinds ${day}`,
  endedOn: (day) => `beëindigd op ${day}`,
  replacedBy: (name) => `opgevolgd door ${name}`,
  neverReviewed: 'nog niet',
  reviewedOn: (day) => day,
  notBalanced: 'nog niet gemaakt',
  balanced: (outcome, day) => `${outcome} (${day})`,
  outcomes: {
    outweighs: 'het eigen belang weegt zwaarder',
    'outweighs-with-safeguards': 'het eigen belang weegt zwaarder, met waarborgen',
    'does-not': 'het eigen belang weegt niet zwaarder',
  },
  noDpia: 'nog geen conclusie',
  dpiaNeeded: (day, reason) => `nodig (conclusie van ${day}): ${reason}`,
  dpiaNotNeeded: (day, reason) => `niet nodig (conclusie van ${day}): ${reason}`,
  dpiaOutcomes: {
    likely: 'een DPIA ligt voor de hand',
    consider: 'overweeg een DPIA',
    unlikely: 'een DPIA ligt niet voor de hand',
    open: 'nog niet alle vragen zijn beantwoord',
  },
  signals: {
    basis: 'Kies een grondslag: zonder grondslag is er geen reden om deze gegevens te gebruiken.',
    interest: 'Bij gerechtvaardigd belang hoort het belang zelf. Schrijf op wat dat is.',
    balancing: 'Bij gerechtvaardigd belang hoort een belangenafweging. Die is er nog niet.',
    'balancing-outdated':
      'Sinds je afweging kwam er iets bij of veranderde het belang. Kijk of de uitkomst nog klopt.',
    'balancing-negative':
      'Volgens je afweging weegt jouw belang niet zwaarder. Dan rust dit gebruik niet op een gerechtvaardigd belang.',
    law: 'Bij een wettelijke plicht hoort de wet die dit vraagt. Schrijf op welke dat is.',
    dpia: 'Je hebt nog niet vastgelegd of hier een DPIA nodig is.',
    'dpia-outdated': 'Sinds je DPIA-vragen kwamen er gegevens bij. Loop de vragen nog eens na.',
    'dpia-differs':
      'De antwoorden wijzen naar een DPIA, en jij concludeerde dat die niet nodig is. Je reden staat erbij.',
    'dpia-needed':
      'Je concludeerde dat een DPIA nodig is. Maak die voordat je hiermee begint of verdergaat.',
    review: 'Dit is het laatste jaar niet nagekeken.',
  },
  unnamed: (parties) => `Van deze ontvangers ontbreekt de naam: ${parties}.`,
};

export const ACTIVITY_WORDS_EN: ActivityWords = {
  labels: {
    controller: 'Controller',
    jointControllers: 'Joint controllers',
    representative: 'Representative in the EU',
    dataProtectionOfficer: 'Data protection officer',
    purpose: 'Purpose',
    persons: 'Whose data',
    data: 'Which data',
    recipients: 'Recipients',
    transfers: 'Transfers outside the EEA',
    retention: 'Retention periods',
    measures: 'Security',
    basis: 'Lawful basis',
    interest: 'Interest',
    law: 'Legal duty',
    source: 'Source of the data',
    systems: 'Systems',
    automated: 'Automated decisions',
    balancing: 'Weighing of interests',
    dpia: 'DPIA',
    period: 'Start and end',
    review: 'Last looked through',
  },
  noCategories: 'No category of data is linked to it yet.',
  noRelations: (categories) => `Whose data these are has not been recorded yet: ${categories}.`,
  noRule: (categories) => `No retention period yet for: ${categories}.`,
  notDecided: (categories) => `No period chosen yet for: ${categories}.`,
  noBasis: 'no basis yet',
  startedOn: (day) => `since ${day}`,
  endedOn: (day) => `ended on ${day}`,
  replacedBy: (name) => `followed by ${name}`,
  neverReviewed: 'not yet',
  reviewedOn: (day) => day,
  notBalanced: 'not made yet',
  balanced: (outcome, day) => `${outcome} (${day})`,
  outcomes: {
    outweighs: 'the own interest weighs more',
    'outweighs-with-safeguards': 'the own interest weighs more, with safeguards',
    'does-not': 'the own interest does not weigh more',
  },
  noDpia: 'no conclusion yet',
  dpiaNeeded: (day, reason) => `needed (concluded on ${day}): ${reason}`,
  dpiaNotNeeded: (day, reason) => `not needed (concluded on ${day}): ${reason}`,
  dpiaOutcomes: {
    likely: 'a DPIA is called for',
    consider: 'consider a DPIA',
    unlikely: 'a DPIA is not likely to be needed',
    open: 'not all questions have been answered yet',
  },
  signals: {
    basis: 'Choose a basis: without one there is no reason to use these data.',
    interest: 'A legitimate interest has to be named. Write down what it is.',
    balancing: 'A legitimate interest goes with a weighing of interests. There is none yet.',
    'balancing-outdated':
      'Since your weighing something was added or the interest changed. See whether the outcome still holds.',
    'balancing-negative':
      'By your weighing your interest does not weigh more. This use then does not rest on a legitimate interest.',
    law: 'A legal duty goes with the law that asks for it. Write down which one.',
    dpia: 'You have not recorded yet whether a DPIA is needed here.',
    'dpia-outdated':
      'Since your DPIA questions data were added. Go through the questions once more.',
    'dpia-differs':
      'The answers point to a DPIA, and you concluded that none is needed. Your reason is beside it.',
    'dpia-needed':
      'You concluded that a DPIA is needed. Make it before you begin or go on with this.',
    review: 'This has not been looked through in the last year.',
  },
  unnamed: (parties) => `The name of these recipients is missing: ${parties}.`,
};
