/** What an import would go by, unless the owner says otherwise. */
import type { ImportLook } from '#shared/contract/import-views.ts';
import { CONSENT_STATES, type ConsentState } from '#shared/domain/imports/consent-states.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from '../database.ts';
import { foldForSorting } from '../handlers/names.ts';
import { readText } from '../handlers/texts.ts';
import type { ReadResult } from '../import/records.ts';
import { listTopics } from '../queries/consent-topics.ts';
import { listCategories, listCategoryRelations, listCategorySystems } from '../queries/items.ts';
import { listProcessors, listSystems } from '../queries/processors.ts';

/** Words by which a system of the register is recognised as the one a reader names. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  'zoho-crm': ['zoho', 'crm'],
  'zoho-books': ['zoho', 'books', 'administratie'],
  'zoho-campaigns': ['zoho', 'campaigns', 'verzendlijst', 'mailing'],
  mailchimp: ['mailchimp', 'verzendlijst', 'mailing'],
  brevo: ['brevo', 'verzendlijst', 'mailing'],
  activecampaign: ['activecampaign', 'verzendlijst', 'mailing'],
  kit: ['kit', 'verzendlijst', 'mailing'],
  acumulus: ['acumulus', 'administratie'],
  vcard: ['telefoons', 'phones'],
  outlook: ['outlook', 'e-mail', 'mail'],
  thunderbird: ['thunderbird', 'e-mail', 'mail'],
  'google-contacts': ['google', 'telefoons'],
};
const MAILING: ReadonlySet<string> = new Set([
  'mailchimp',
  'brevo',
  'activecampaign',
  'kit',
  'zoho-campaigns',
]);

/** By the reader's name of a system the one of the register that looks like it; null for none. */
export async function proposeSystems(
  db: ReadDb,
  names: readonly string[],
): Promise<Readonly<Record<string, number | null>>> {
  const catalogueOf = new Map((await listProcessors(db)).map((row) => [row.id, row.catalogue]));
  const known = (await listSystems(db)).map((row) => {
    const { nl, en } = readText(row.name);
    const catalogue = row.processor_id === null ? '' : (catalogueOf.get(row.processor_id) ?? '');
    return { id: row.id, text: foldForSorting([row.key, nl, en, catalogue].join(' ')) };
  });
  return Object.fromEntries(names.map((name) => [name, systemLike(name, known)]));
}

function systemLike(
  system: string,
  known: readonly { readonly id: number; readonly text: string }[],
): number | null {
  if (system === '') return null;
  const words = ALSO_CALLED[system] ?? system.split('-').filter((word) => word.length > 2);
  let best: { id: number; points: number } | undefined;
  for (const { id, text } of known) {
    // The name of the maker says more than what kind of system it is.
    const points = words.reduce(
      (sum, word, index) => sum + (text.includes(word) ? (index === 0 ? 10 : 1) : 0),
      0,
    );
    if (points > (best?.points ?? 0)) best = { id, points };
  }
  return best?.id ?? null;
}

export async function proposePlan(
  db: ReadDb,
  result: ReadResult,
  system: string,
  systemId: number | null,
): Promise<ImportLook['proposed']> {
  const kinds = result.persons.flatMap(({ relations }) => relations.map(({ kind }) => kind));
  const relation = mostCommon(kinds) ?? (MAILING.has(system) ? 'subscriber' : null);
  return {
    systemId,
    relation,
    withoutRelation: result.persons.filter(({ relations }) => relations.length === 0).length,
    categoryId: await proposeCategory(db, systemId, relation),
  };
}

/** A category that is kept in that system of people in that relation; at least one of the two. */
async function proposeCategory(
  db: ReadDb,
  systemId: number | null,
  relation: RelationKind | null,
): Promise<number | null> {
  const [categories, systems, relations] = await Promise.all([
    listCategories(db),
    listCategorySystems(db),
    listCategoryRelations(db),
  ]);
  let best: { id: number; points: number } | undefined;
  for (const { id, definition } of categories) {
    if (definition?.includes('"R10"') === true) continue;
    const inSystem = systems.some((row) => row.category_id === id && row.system_id === systemId);
    const ofRelation = relations.some((row) => row.category_id === id && row.kind === relation);
    const points = (inSystem ? 2 : 0) + (ofRelation ? 1 : 0);
    if (points > (best?.points ?? 0)) best = { id, points };
  }
  return best?.id ?? null;
}

function mostCommon(kinds: readonly RelationKind[]): RelationKind | null {
  const counts = new Map<RelationKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Consents by what the source calls them, with the topic of the register that is meant. */
export async function proposeTopics(db: ReadDb, result: ReadResult): Promise<ImportLook['topics']> {
  const known = (await listTopics(db, false)).map((row) => ({
    id: row.id,
    name: readText(row.name),
  }));
  const found = new Map<string, { states: Record<ConsentState, number>; withoutProof: number }>();
  for (const { topic, state, proof } of result.consents) {
    const entry = found.get(topic) ?? {
      states: Object.fromEntries(CONSENT_STATES.map((one) => [one, 0])) as Record<
        ConsentState,
        number
      >,
      withoutProof: 0,
    };
    entry.states[state] += 1;
    if (state === 'given' && proof === 'none') entry.withoutProof += 1;
    found.set(topic, entry);
  }
  return [...found].map(([name, entry]) => ({ name, topicId: topicLike(name, known), ...entry }));
}

function topicLike(
  name: string,
  known: readonly { readonly id: number; readonly name: { nl: string; en: string } }[],
): number | null {
  const folded = foldForSorting(name);
  const same = known.find(
    (topic) => foldForSorting(topic.name.nl) === folded || foldForSorting(topic.name.en) === folded,
  );
  if (same !== undefined) return same.id;
  const newsletter = known.find((topic) => /nieuwsbrief/i.test(topic.name.nl));
  return name === '' || /nieuwsbrief|newsletter|mailing/.test(folded)
    ? (newsletter?.id ?? null)
    : null;
}
