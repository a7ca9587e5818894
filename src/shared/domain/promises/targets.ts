/**
 * What a sentence of the owner's own can be tied to: each record of the register, each right,
 * and what holds for everything at once. An id stands for one check.
 */
import type { LocalizedText } from '../locale.ts';
import { DATA_SUBJECT_RIGHTS, type DataSubjectRight } from '../statement-profile.ts';
import type { KeyedFact, PracticeFacts } from './facts.ts';
import type { PromiseCheck } from './language.ts';

export const TARGET_GROUPS = [
  'category',
  'purpose',
  'rule',
  'processor',
  'system',
  'topic',
  'duty',
  'measure',
  'right',
  'whole',
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

export interface PromiseTarget {
  /** Such as `category:contact`, `right:access` or `every-dpa`. */
  readonly id: string;
  readonly group: TargetGroup;
  /** Null where the screens have a word for it. */
  readonly name: LocalizedText | null;
  /** Words in a sentence that point at it. */
  readonly words?: RegExp;
  readonly check: PromiseCheck;
}

const RIGHT_WORDS: Readonly<Record<DataSubjectRight, RegExp>> = {
  access: /inzage|inzien|opvragen|\baccess\b/,
  rectification: /verbeter|corrig|rectif|wijzigen van je|aanpassen|correct/,
  erasure: /verwijder|wissen|vergeten|eras|delet|forgotten/,
  restriction: /beperk|restrict/,
  portability: /overdra|overdraag|meenemen|portab/,
  objection: /bezwaar|object/,
  'consent-withdrawal': /toestemming (?:\S+ ){0,3}in te trekken|intrekken|withdraw/,
};

/** What holds for everything at once, by id. */
const WHOLES: readonly Omit<PromiseTarget, 'group' | 'name'>[] = [
  { id: 'statement', words: /verklaring|versie|statement|policy/, check: { watch: 'statement' } },
  { id: 'every-basis', words: /grondslag|legal basis/, check: { watch: 'every-basis' } },
  {
    id: 'every-rule',
    words: /niet langer dan (?:noodzakelijk|nodig)|bewaartermijn|no longer than|retention/,
    check: { watch: 'every-rule' },
  },
  {
    id: 'disposal',
    words: /opschon|opgeschoond|opruim|clean/,
    check: { watch: 'disposal', within: 'P3M' },
  },
  {
    id: 'every-dpa',
    words: /verwerkersovereenkomst|processing agreement/,
    check: { watch: 'every-dpa' },
  },
  {
    id: 'every-recipient-named',
    words: /derden|ontvanger|third part|recipient/,
    check: { watch: 'every-recipient-named' },
  },
  {
    id: 'party-checks',
    words: /controleren (?:wij|we)|we check/,
    check: { watch: 'party-checks', within: 'P1Y' },
  },
  {
    id: 'every-location',
    words: /waar gegevens staan|locatie|location/,
    check: { watch: 'every-location' },
  },
  {
    id: 'transfers',
    words: /buiten (?:de )?(?:eu|eer|europ)|doorgifte|outside the e|transfer/,
    check: { watch: 'transfers', within: 'P1Y' },
  },
  {
    id: 'every-measure',
    words: /beveilig|maatregel|secur|measure/,
    check: { watch: 'every-measure' },
  },
  {
    id: 'authorisations',
    words: /autorisatie|bevoegd|toegang (?:van|tot)|authoris/,
    check: { watch: 'authorisations', within: 'P1Y' },
  },
  { id: 'complaints', words: /klacht|complain/, check: { watch: 'complaints' } },
  {
    id: 'identity-checks',
    words: /identiteit|legitimatie|identity/,
    check: { watch: 'identity-checks' },
  },
  { id: 'objections', words: /bezwaar|object/, check: { watch: 'objections' } },
  { id: 'breaches', words: /datalek|inbreuk|breach/, check: { watch: 'breaches' } },
  {
    id: 'no-implied-consent',
    words: /toestemming|consent/,
    check: { watch: 'no-implied-consent' },
  },
  {
    id: 'no-sale',
    words: /verkop|verkocht|sell|sold/,
    check: { watch: 'limit', limit: 'no-sale', processors: [] },
  },
  {
    id: 'no-other-disclosure',
    words: /niet (?:gedeeld|verstrekt|doorgegeven)|not share/,
    check: { watch: 'limit', limit: 'no-other-disclosure', processors: [] },
  },
  {
    id: 'closed-purposes',
    words: /andere doel|other purpose/,
    check: { watch: 'limit', limit: 'closed-purposes', processors: [] },
  },
  {
    id: 'no-access-without-permission',
    words: /zonder (?:\S+ )?toestemming|without (?:\S+ )?permission/,
    check: { watch: 'limit', limit: 'no-access-without-permission', processors: [] },
  },
  {
    id: 'served-controllers',
    words: /verwerker voor|namens (?:onze )?klant|on behalf of/,
    check: { watch: 'served-controllers' },
  },
];

/** Everything a sentence can be tied to in this register. */
export function listTargets(facts: PracticeFacts, profile: string): PromiseTarget[] {
  const keyed = <T extends KeyedFact>(
    rows: readonly T[],
    group: TargetGroup,
    checkOf: (id: string, row: T) => PromiseCheck,
  ): PromiseTarget[] =>
    rows.flatMap((row) => {
      const id = idOf(row, profile);
      if (row.isEnded || id === undefined) return [];
      return [{ id: `${group}:${id}`, group, name: row.name, check: checkOf(id, row) }];
    });
  return [
    ...keyed(facts.categories, 'category', (category) => ({
      watch: 'category',
      category,
      fields: [],
    })),
    ...keyed(facts.purposes, 'purpose', (purpose, { bases }) => ({
      watch: 'purpose',
      purpose,
      bases: [...bases],
    })),
    ...facts.rules.map((row): PromiseTarget => {
      const rule = row.promise ?? String(row.id);
      return { id: `rule:${rule}`, group: 'rule', name: row.name, check: { watch: 'rule', rule } };
    }),
    ...facts.parties.map((row): PromiseTarget => partyTarget(row)),
    ...keyed(facts.systems, 'system', (system) => ({ watch: 'system', system })),
    ...keyed(facts.topics, 'topic', (topic) => ({ watch: 'topic', topic })),
    ...keyed(facts.duties, 'duty', (duty) => ({ watch: 'duty', duty })),
    ...keyed(facts.measures, 'measure', (measure) => ({ watch: 'measure', measure, systems: [] })),
    ...DATA_SUBJECT_RIGHTS.map(
      (right): PromiseTarget => ({
        id: `right:${right}`,
        group: 'right',
        name: null,
        words: RIGHT_WORDS[right],
        check: { watch: 'right', right },
      }),
    ),
    ...WHOLES.map((whole): PromiseTarget => ({ ...whole, group: 'whole', name: null })),
  ];
}

function partyTarget({ id, name, role }: PracticeFacts['parties'][number]): PromiseTarget {
  return {
    id: `processor:${id}`,
    group: 'processor',
    name: { nl: name, en: name },
    check: {
      watch: 'processor',
      processor: String(id),
      role: role as 'processor',
      named: true,
      // GDPR art. 28(3): who decides for itself needs no agreement.
      dpa: role === 'processor',
      clauses: [],
      necessity: false,
      certificates: [],
    },
  };
}

/** The id by which a check of this statement finds a record; none for one of another statement. */
function idOf({ key }: KeyedFact, profile: string): string | undefined {
  const id = key.startsWith(`${profile}.`)
    ? key.slice(profile.length + 1)
    : key.replace(/^own\./, '');
  return /^[a-z0-9][a-z0-9-]*$/.test(id) ? id : undefined;
}
