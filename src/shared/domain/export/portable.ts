/**
 * The part of a dossier that a person may take along to another service (GDPR
 * art. 20(1)): what they gave themselves and what is processed on their consent or
 * a contract. With it goes what was left out and why, so that the letter and the
 * package say the same.
 */
import type { Dossier, DossierField, DossierItem } from '../dossier.ts';
import type { NotPortable, PortabilityFacts } from '../letters/request-facts.ts';
import { getField } from './field-node.ts';
import { AGREEMENTS, PERSON, RELATIONS } from './fields-person.ts';
import { CONSENTS, EVENTS } from './fields-surroundings.ts';
import { portablePurposes, whyNotPortable } from './not-portable.ts';
import { matterOf } from './person-data.ts';
import { say, type Voice, type Wording, wording } from './wording.ts';

export interface PortableDossier extends Pick<PortabilityFacts, 'included' | 'leftOut'> {
  /** What goes along. How the data are processed (systems, retention) stays with each item. */
  readonly dossier: Dossier;
}

const OWN = wording('Naam en contactgegevens', 'Name and contact details', 'Nom et coordonnées');
const RECORDED = wording(
  'Wat het bedrijf zelf heeft vastgelegd',
  'What the business recorded itself',
  'Ce que l’entreprise a consigné elle-même',
);

/**
 * Keeps what is portable, in the words of the person's language. Name and contact
 * details always go along; empty fields are neither kept nor named; a field whose
 * values all stand among the contact details is not named as left out. Documents
 * added by hand are no structured data: they go along as such, or not at all.
 */
export function portableDossier(dossier: Dossier, voice: Voice): PortableDossier {
  const { person } = dossier;
  const own = new Set([person.name, person.email, person.addressLines.join('\n')]);
  const details = person.details.map(({ name, given }) => {
    const values = given.filter((value) => !own.has(value));
    return { name, values, given: values };
  });
  for (const value of details.flatMap(({ values }) => values)) own.add(value);
  if (person.organisation !== '') own.add(person.organisation);
  const kept = { ...person, details: details.filter(({ values }) => values.length > 0) };
  const items = dossier.items.map(portableItem).filter(({ fields }) => fields.length > 0);
  return {
    dossier: {
      ...dossier,
      person: { ...kept, relations: [], agreements: [] },
      items,
      recipients: [],
      transfers: [],
      disclosures: [],
      consents: [],
      events: [],
      systemsSearched: [],
      attachments: [],
      automatedDecisions: '',
    },
    included: [ownData(kept, voice), ...fieldsByCategory(items)],
    leftOut: [
      ...leftOutOfItems(dossier.items, items, own),
      ...recordedBeside(dossier, voice),
      // GDPR art. 20(4).
      ...dossier.masked.map(({ what }) => leftOut(what, [], 'others-rights')),
    ],
  };
}

function leftOut(category: string, fields: readonly string[], because: NotPortable) {
  return { category, fields, because };
}

function isFilled({ values }: DossierField): boolean {
  return values.some((value) => value !== '');
}

/** The item with its portable fields only, and without the name that the owner gave it. */
function portableItem(item: DossierItem): DossierItem {
  return {
    ...item,
    label: '',
    source: '',
    fields: item.fields.filter((field) => isFilled(field) && whyNotPortable(field, item) === null),
    purposes: portablePurposes(item),
  };
}

function ownData(person: Dossier['person'], voice: Voice) {
  const title = (key: string) => say(getField(PERSON.fields, key).title, voice);
  const fields = [
    title('name'),
    person.organisation === '' ? '' : title('organisation'),
    person.addressLines.length === 0 ? '' : title('addressLines'),
    person.email === '' ? '' : title('email'),
    ...person.details.map(({ name }) => name),
  ];
  return { category: say(OWN, voice), fields: unique(fields) };
}

function fieldsByCategory(items: readonly DossierItem[]) {
  const categories = new Map<string, { category: string; fields: string[] }>();
  for (const { categoryId, category, fields } of items) {
    const known = categories.get(categoryId) ?? { category, fields: [] };
    known.fields.push(...fields.map(({ name }) => name));
    categories.set(categoryId, known);
  }
  return [...categories.values()].map(({ category, fields }) => ({
    category,
    fields: unique(fields),
  }));
}

/** Per category and reason; where another item of the category has the field, with the label. */
function leftOutOfItems(
  all: readonly DossierItem[],
  kept: readonly DossierItem[],
  own: ReadonlySet<string>,
): PortabilityFacts['leftOut'] {
  const groups = new Map<string, { category: string; fields: string[]; because: NotPortable }>();
  for (const item of all) {
    for (const field of item.fields) {
      const because = whyNotPortable(field, item);
      if (because === null || !(field.secret || isFilled(field))) continue;
      if (!field.secret && field.values.every((value) => own.has(value))) continue;
      const isPartly = kept.some(
        ({ categoryId, fields }) =>
          categoryId === item.categoryId && fields.some(({ name }) => name === field.name),
      );
      const category = isPartly ? matterOf(item) : item.category;
      const key = JSON.stringify([item.categoryId, category, because]);
      const group = groups.get(key) ?? { category, fields: [], because };
      group.fields.push(field.name);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ category, fields, because }) =>
    leftOut(category, unique(fields), because),
  );
}

/** What the owner recorded beside the items; how the data are processed is no part of this right. */
function recordedBeside({ person, consents, events }: Dossier, voice: Voice) {
  const lists: readonly (readonly [Wording, number])[] = [
    [RELATIONS.title, person.relations.length],
    [AGREEMENTS.title, person.agreements.length],
    [CONSENTS.title, consents.length],
    [EVENTS.title, events.length],
  ];
  const fields = [
    ...person.details.filter(({ given }) => given.length === 0).map(({ name }) => name),
    ...lists.filter(([, count]) => count > 0).map(([title]) => say(title, voice)),
  ];
  return fields.length === 0 ? [] : [leftOut(say(RECORDED, voice), unique(fields), 'not-provided')];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
