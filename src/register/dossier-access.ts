/**
 * Who was allowed to get into the data of a person, and where their work is shown: kept of
 * them, and so told with the rest (GDPR art. 15(3)).
 */
import type { PermissionKind, PermittedTo } from '#shared/domain/access-permissions.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { DossierDetail } from '#shared/domain/dossier.ts';
import { writtenDay } from '#shared/domain/written-dates.ts';
import type { AccessPermissionTable, PublicationTable } from './schema.ts';

type Language = 'nl' | 'en' | 'fr';
type Words = Readonly<Record<Language, string>>;

const NAMES = {
  permission: {
    nl: 'Toegang tot de gegevens',
    en: 'Access to the data',
    fr: 'Accès aux données',
  },
  publication: { nl: 'Publicatie', en: 'Publication', fr: 'Publication' },
} as const satisfies Record<string, Words>;

const KINDS: Readonly<Record<PermissionKind, Words>> = {
  explicit: { nl: 'uitdrukkelijk', en: 'explicit', fr: 'explicite' },
  implied: { nl: 'volgt uit een vraag', en: 'follows from a question', fr: 'suit une question' },
};

const MAY: Readonly<Record<PermittedTo, Words>> = {
  view: { nl: 'inzien', en: 'view', fr: 'consulter' },
  change: { nl: 'wijzigen', en: 'change', fr: 'modifier' },
  export: { nl: 'exporteren', en: 'export', fr: 'exporter' },
};

const DAYS = {
  asked: { nl: 'gevraagd', en: 'asked', fr: 'demandé' },
  given: { nl: 'gegeven', en: 'given', fr: 'accordé' },
  used: { nl: 'gebruikt', en: 'used', fr: 'utilisé' },
  ends: { nl: 'tot en met', en: 'until', fr: "jusqu'au" },
  published: { nl: 'geplaatst', en: 'published', fr: 'publié' },
  down: { nl: 'weggehaald', en: 'taken down', fr: 'retiré' },
} as const satisfies Record<string, Words>;

/** One line per permission and per publication. */
export function accessDetails(
  kept: {
    readonly permissions: readonly (Omit<AccessPermissionTable, 'id'> & {
      readonly processor: string | null;
    })[];
    readonly publications: readonly PublicationTable[];
  },
  language: Language,
): DossierDetail[] {
  const day = (words: Words, on: string | null) =>
    on === null ? '' : `${words[language]} ${writtenDay(on as PlainDate, language)}`;
  const details: readonly (readonly [Words, string[]])[] = [
    [
      NAMES.permission,
      kept.permissions.map((row) =>
        told([
          row.processor === null ? row.who : `${row.who} (${row.processor})`,
          MAY[row.may as PermittedTo][language],
          row.what,
          KINDS[row.kind as PermissionKind][language],
          day(DAYS.asked, row.asked_on),
          day(DAYS.given, row.given_on),
          row.given_how,
          row.ticket,
          day(DAYS.used, row.used_on),
          day(DAYS.ends, row.ends_on),
        ]),
      ),
    ],
    [
      NAMES.publication,
      kept.publications.map((row) =>
        told([
          row.what,
          row.place,
          day(DAYS.published, row.published_on),
          day(DAYS.down, row.taken_down_on),
        ]),
      ),
    ],
  ];
  return details
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => ({ name: name[language], values, given: [] }));
}

function told(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
