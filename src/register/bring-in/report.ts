/** What an import did, in counts, and what it left out and why: without anybody's name. */

import type { ImportReport } from '#shared/contract/import-reports.ts';
import type { ImportPlan } from '#shared/contract/imports.ts';
import type { Skipped } from '../import/records.ts';
import { isUnusable } from './bring-persons.ts';
import type { Looked } from './desk.ts';
import type { Groups } from './groups.ts';
import type { Taken } from './take-groups.ts';
import type { ImportWriter } from './writer.ts';

export type Report = Pick<ImportReport, 'counts' | 'leftOut' | 'leftOutRows' | 'skipped'>;

/** Rows that are named one by one; the others are counted. */
const ROWS_NAMED = 1000;

export function reportOf(
  { result }: Looked,
  plan: ImportPlan,
  groups: Groups,
  taken: Taken,
  writer: ImportWriter,
): Report {
  const rows: Report['leftOutRows'][number][] = [
    ...groups.leftOut.map(({ entry, row, reason }) => ({ entry, row, reason, code: '' })),
    ...result.rejected.map(({ entry, row, code }) => ({
      entry,
      row,
      reason: 'rejected' as const,
      code,
    })),
    ...taken.restricted.map((place) => ({ ...place, reason: 'restricted' as const, code: '' })),
    ...(plan.takeOver ? unusableValues(groups) : []),
    ...(plan.takeOver
      ? []
      : groups.persons.map(({ records: [{ place }] }) => ({
          ...place,
          reason: 'compared-only' as const,
          code: '',
        }))),
  ];
  const restricted = new Set(taken.restricted);
  const numberOf = numberEntries([...result.parts, ...rows]);
  const counted = new Map<string, Report['leftOut'][number]>();
  for (const { reason, code } of rows) {
    const key = `${reason} ${code}`;
    counted.set(key, { reason, code, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  if (taken.ofNobody > 0) {
    const code = 'organisation-without-person';
    counted.set(code, { reason: 'rejected', code, count: taken.ofNobody });
  }
  return {
    counts: {
      rows: result.rows,
      personsCreated: taken.newIds.size,
      personsMerged: plan.takeOver
        ? groups.persons.filter(
            ({ known, records: [{ place }] }) => known !== null && !restricted.has(place),
          ).length
        : 0,
      recordsMerged: plan.takeOver
        ? groups.persons.reduce((sum, { records }) => sum + records.length - 1, 0)
        : 0,
      organisationsCreated: writer.made('organisation'),
      organisationsMerged: plan.takeOver
        ? groups.organisations.filter(({ known }) => known !== null).length
        : 0,
      relations: writer.made('relation'),
      contactPoints: writer.made('contact-point'),
      items: writer.made('data-item'),
      copies: writer.made('copy'),
      events: writer.made('event'),
      consentsGiven: taken.consents.given,
      consentsWithoutProof: taken.consents.withoutProof,
      consentsEnded: taken.consents.ended,
      consentsKeptEnded: taken.consents.keptEnded,
    },
    leftOut: [...counted.values()],
    leftOutRows: rows
      .slice(0, ROWS_NAMED)
      .map((row) => ({ ...row, entry: numberOf.get(row.entry) ?? '' })),
    skipped: countByKind(result.skipped),
  };
}

/** A file in a folder of cards may be called after a person, so each goes by its number. */
function numberEntries(all: readonly { readonly entry: string }[]): ReadonlyMap<string, string> {
  const entries = [...new Set(all.map(({ entry }) => entry))];
  const named = entries.length > 1 || entries.some((entry) => entry !== '');
  return new Map(entries.map((entry, index) => [entry, named ? String(index + 1) : '']));
}

/** Where a table has no names of columns, what stands in their place may be somebody's name. */
function countByKind(skipped: readonly Skipped[]): Report['skipped'] {
  const counts = new Map<Skipped['kind'], number>();
  for (const { kind, count } of skipped) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, column: '', entry: '', count }));
}

/** Values that are none, by row and by what is wrong with them. */
function unusableValues(groups: Groups): Report['leftOutRows'] {
  return groups.persons.flatMap(({ records }) =>
    records.flatMap(({ place, contactPoints }) =>
      contactPoints.filter(isUnusable).map(({ kind }) => ({
        ...place,
        reason: 'rejected' as const,
        code: `${kind}.invalid`,
      })),
    ),
  );
}
