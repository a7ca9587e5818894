/** The data items of a dossier. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { DossierItem } from '#shared/domain/dossier.ts';
import { identityValues } from '#shared/domain/identity.ts';
import { type Country, type LetterLocale, languageOf, localized } from '#shared/domain/locale.ts';
import { describeRule } from '#shared/domain/retention/describe.ts';
import { explain } from '#shared/domain/retention/explain.ts';
import type { LawfulBasis } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from './database.ts';
import { ownFields } from './dossier-details.ts';
import { found, readText } from './handlers/texts.ts';
import { knownIdentity } from './identity.ts';
import { type JudgedEntry, judgeItems } from './judge-items.ts';
import { type Knowledge, readKnowledge } from './known-rules.ts';
import { listItemDecisions } from './queries/disposals.ts';
import {
  listCategoryFields,
  listCategoryPurposes,
  listFieldValues,
  listItemSystems,
  listItemsOfPerson,
} from './queries/items.ts';
import type { findPerson, listContactPoints } from './queries/persons.ts';
import type { listRelations } from './queries/relations.ts';

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** Every item of a person with its values, purposes, systems and how long it is kept. */
export async function gatherItems(
  db: ReadDb,
  input: { readonly locale: LetterLocale; readonly madeOn: PlainDate },
  person: Person,
  points: Awaited<ReturnType<typeof listContactPoints>>,
  relations: Awaited<ReturnType<typeof listRelations>>,
): Promise<DossierItem[]> {
  const language = languageOf(input.locale);
  const text = (column: string) => localized(readText(column), language);
  const rows = await listItemsOfPerson(db, person.id);
  const ids = rows.map((row) => row.id);
  const categoryIds = [...new Set(rows.map((row) => row.category_id))];
  const [values, systems, decisions, fields, purposes, knowledge] = await Promise.all([
    listFieldValues(db, ids),
    listItemSystems(db, ids),
    listItemDecisions(db, ids),
    listCategoryFields(db, categoryIds),
    listCategoryPurposes(db, categoryIds),
    readKnowledge(db),
  ]);
  const judged = new Map<number, JudgedEntry>();
  const scope = { personId: person.id };
  // The request itself holds everything until it is answered; the answer names the date after that.
  const options = { withoutHolds: ['open-request'] } as const;
  for await (const page of judgeItems(db, input.madeOn, scope, options)) {
    for (const entry of page) judged.set(entry.item.id, entry);
  }
  const identity = knownIdentity(person, points, relations);
  return rows.map((row) => {
    const { item, verdict } = found(judged.get(row.id));
    const known = item.rule_id === null ? undefined : knowledge.rules.get(item.rule_id);
    const copies = systems
      .filter((system) => system.data_item_id === row.id)
      .map((system) => ({ system: text(system.name), number: system.external_id }));
    return {
      itemId: String(row.id),
      categoryId: row.category_key,
      category: text(row.category_name),
      description: text(row.category_description),
      label: row.label,
      fields: [
        ...fields
          .filter((field) => field.category_id === row.category_id)
          .map((field) => ({
            fieldId: field.key,
            name: text(field.name),
            values:
              field.secret === 1
                ? []
                : field.identity === null
                  ? values
                      .filter(
                        (value) => value.data_item_id === row.id && value.field_id === field.id,
                      )
                      .map((value) => value.value)
                  : identityValues(identity, field.identity),
            secret: field.secret === 1,
            floorArticle: floorArticle(field.floor, known?.country, knowledge),
            providedByPerson: row.source === '' && person.source === '',
          })),
        ...ownFields(
          {
            note: row.note,
            copies,
            decisions: decisions.filter((decision) => decision.data_item_id === row.id),
          },
          language,
        ),
      ],
      purposes: purposes
        .filter((purpose) => purpose.category_id === row.category_id)
        .map((purpose) => ({
          purposeId: String(purpose.id),
          name: text(purpose.name),
          bases: JSON.parse(purpose.bases) as LawfulBasis[],
          interest: purpose.interest === null ? '' : text(purpose.interest),
        })),
      systems: copies.map(({ system }) => system),
      source: row.source || person.source,
      collectedOn: row.collected_on as PlainDate | null,
      retention: {
        state: verdict.state,
        dueOn: verdict.dueOn,
        floorOn: verdict.floorOn,
        disposal: verdict.disposal,
        rule:
          known === undefined
            ? ''
            : describeRule(known.rule, language, {
                choice: known.choice,
                joined: knowledge.byPromise.get(known.rule.joins ?? '')?.rule,
              }),
        because: explain(verdict.because, language, 'person'),
      },
    };
  });
}

/** The article that wants a field kept, in the law of today. */
function floorArticle(
  floor: string | null,
  country: Country | undefined,
  knowledge: Knowledge,
): string | null {
  if (floor === null) return null;
  const inForce = knowledge.floors
    .filter((entry) => entry.category === floor && entry.country === country)
    .sort((a, b) => ((a.validTo ?? '9999') < (b.validTo ?? '9999') ? 1 : -1));
  return inForce[0]?.article ?? null;
}
