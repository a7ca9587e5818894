/** Which values of a person can be corrected one by one, and how each is called on the page. */

import type { PersonView } from '#shared/contract/persons.ts';
import type { ChangeTarget } from '#shared/contract/requests.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';

export interface CorrectionTarget {
  /** Holds the value itself, so that what was typed earlier never meets another value. */
  readonly key: string;
  readonly label: string;
  /** What stands there now; empty when nothing does. */
  readonly before: string;
  readonly target: ChangeTarget;
  /** The new value may take several lines. */
  readonly isLong: boolean;
  /** May go without anything in its place. */
  readonly canGo: boolean;
}

export const NAME_PARTS = ['givenName', 'infix', 'familyName', 'functionTitle'] as const;
type NamePart = (typeof NAME_PARTS)[number];

interface Wording {
  readonly language: UiLanguage;
  readonly part: (part: NamePart) => string;
  readonly contact: (kind: PersonView['contactPoints'][number]['kind']) => string;
}

/** Values of this length are shown whole in the list. */
const SHOWN = 60;

/** Parts of the name, contact points, and the fields of every item. */
export function listCorrectionTargets(person: PersonView, wording: Wording): CorrectionTarget[] {
  const targets = [
    ...nameTargets(person, wording),
    ...contactTargets(person, wording),
    ...fieldTargets(person, wording),
  ];
  // The same value twice in one field is one choice: the register corrects the first.
  return [...new Map(targets.map((target) => [target.key, target])).values()];
}

function nameTargets(person: PersonView, { part: wordOf }: Wording): CorrectionTarget[] {
  return NAME_PARTS.map((part) => ({
    key: `name:${part}`,
    label: labelOf(wordOf(part), person[part]),
    before: person[part],
    target: { of: 'name', part },
    isLong: false,
    canGo: true,
  }));
}

function contactTargets({ contactPoints }: PersonView, { contact }: Wording): CorrectionTarget[] {
  return contactPoints.map(({ kind, value }) => ({
    key: `contact:${kind}:${value}`,
    label: labelOf(contact(kind), value),
    before: value,
    target: { of: 'contact-point', kind, before: value },
    isLong: kind === 'address',
    canGo: false,
  }));
}

/** Fields that show the identity are corrected as identity; a secret is kept nowhere. */
function fieldTargets({ items }: PersonView, { language }: Wording): CorrectionTarget[] {
  return items.flatMap((item) => {
    const category = localized(item.category, language);
    const name = item.label === '' ? category : item.label;
    return item.fields
      .filter((field) => field.identity === null && !field.secret)
      .flatMap((field) => {
        // What an erasure took out of an item does not come back.
        const values = field.values.length > 0 || item.reducedOn !== null ? field.values : [''];
        return values.map((before) => ({
          key: `field:${item.id}:${field.fieldId}:${before}`,
          label: labelOf(`${name}, ${localized(field.name, language)}`, before),
          before,
          target: { of: 'field' as const, dataItemId: item.id, fieldId: field.fieldId, before },
          isLong: true,
          canGo: true,
        }));
      });
  });
}

function labelOf(what: string, value: string): string {
  if (value === '') return what;
  const line = value.replaceAll('\n', ', ');
  return `${what}: ${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}`;
}
