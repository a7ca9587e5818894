/** Two records as rows of a table, side by side. */
import { useCallback } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { ImportSide } from '#shared/contract/import-views.ts';
import type { MatchContradiction, MatchReason } from '#shared/domain/matching/parties.ts';
import { duplicateTexts } from './duplicate-texts.ts';
import { usePlaceWords } from './param-words.ts';

export interface SideRow {
  readonly key: string;
  readonly label: string;
  readonly left: string;
  readonly right: string;
  /** Undefined where it says nothing about the two being the same. */
  readonly mark: 'same' | 'almost' | 'differs' | undefined;
}

type ContactKind = ImportSide['contactPoints'][number]['kind'];

/** In the order in which they are shown. */
const CONTACTS = [
  'email',
  'phone',
  'address',
  'website',
  'iban',
] as const satisfies readonly ContactKind[];

const ALMOST: MatchReason = 'almost-family-name-and-address';
const BOTH: readonly MatchReason[] = ['name-and-postcode', 'family-name-and-address'];

/** The codes of what is the same that each row shows; the others have the name of their row. */
const SHOWN_BY: Readonly<Record<string, readonly (MatchReason | MatchContradiction)[]>> = {
  name: [...BOTH, 'name', 'given-name', 'initials', 'family-name'],
  address: [...BOTH, ALMOST, 'postcode', 'house-number-addition'],
};

/** The rows in which at least one of the two has something. */
export function useSideRows(): (
  left: ImportSide,
  right: ImportSide,
  on: readonly string[],
  against: readonly string[],
) => readonly SideRow[] {
  const t = useTexts(duplicateTexts);
  const w = useTexts(words);
  const placeWords = usePlaceWords();
  return useCallback(
    (left, right, on, against) => {
      function row(key: string, label: string, read: (side: ImportSide) => string): SideRow {
        const codes = SHOWN_BY[key] ?? [key];
        const differs = codes.some((code) => against.includes(code));
        const same = codes.some((code) => on.includes(code));
        const almost = key === 'name' && on.includes(ALMOST);
        const mark = differs ? 'differs' : same ? 'same' : almost ? 'almost' : undefined;
        return { key, label, left: read(left), right: read(right), mark };
      }
      function placeOf({ personId, organisationId, entry, row: at }: ImportSide): string {
        return personId === null && organisationId === null ? placeWords({ entry, row: at }) : '';
      }
      const rows = [
        row('name', t('field.name'), ({ name }) => name),
        row('function', t('field.function'), ({ functionTitle }) => functionTitle),
        row('organisation', t('field.organisation'), ({ organisation }) => organisation),
        ...CONTACTS.map((kind) =>
          row(kind, w(`contact.${kind}`), ({ contactPoints }) =>
            contactPoints
              .filter((point) => point.kind === kind)
              .map(({ value }) => value)
              .join('\n'),
          ),
        ),
        row(
          'registration-number',
          t('field.registration-number'),
          ({ registrationNumber }) => registrationNumber,
        ),
        row('vat-number', t('field.vat-number'), ({ vatNumber }) => vatNumber),
        row('external-id', t('field.external-id'), ({ externalId }) => externalId),
        row('relations', t('field.relations'), ({ relations }) =>
          relations.map(({ kind }) => w(`relation.${kind}`)).join('\n'),
        ),
        row('place', t('field.place'), placeOf),
      ];
      return rows.filter(
        ({ left: one, right: two, mark }) => one !== '' || two !== '' || mark !== undefined,
      );
    },
    [t, w, placeWords],
  );
}
