/** What a column holds by its name alone: a synonym, one with a number, or one of a group. */
import type { ColumnTarget } from '#shared/domain/imports/mapping.ts';
import { GROUPS, SYNONYMS } from './synonyms.ts';

/**
 * The target of a name folded by `foldColumn`; undefined for one that says nothing.
 * "E-mailadres 2" is one more e-mail address, and "Postcode bezoekadres" a postcode
 * labelled with what is left.
 */
export function targetOfColumn(folded: string): ColumnTarget | undefined {
  const whole = SYNONYMS.get(folded);
  if (whole !== undefined) return whole;
  const base = /^(\D+?)\d{1,2}$/.exec(folded)?.[1];
  return base === undefined ? inGroup(folded) : (SYNONYMS.get(base) ?? inGroup(base));
}

/** The group may stand before or behind: "FactuurPlaats", "Postcode bezoekadres". */
function inGroup(folded: string): ColumnTarget | undefined {
  for (const group of GROUPS) {
    const label = group.replace(/adres$/, '');
    // "Postadres" alone is the street of it.
    if (folded === group && group.endsWith('adres')) return { to: 'street', label };
    const rest = folded.startsWith(group)
      ? folded.slice(group.length)
      : folded.endsWith(group)
        ? folded.slice(0, -group.length)
        : '';
    const target = SYNONYMS.get(rest);
    if (target !== undefined) return withLabel(target, label);
  }
  return undefined;
}

/** The label of a target; empty for one without. */
export function labelOf(target: ColumnTarget): string {
  return 'label' in target ? (target.label ?? '') : '';
}

/** The target with another label; consents and events have none. */
export function withLabel(target: ColumnTarget, label: string): ColumnTarget {
  return 'topic' in target || target.to === 'event' ? target : { ...target, label };
}
