/** Versions of the statement as they were kept. */
import * as v from 'valibot';
import { ContractError } from '#shared/contract/errors.ts';
import type { VersionView } from '#shared/contract/statement.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import { ReportDocument } from '#shared/domain/letters/report.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { composeStatement, type StatementDocument } from '#shared/domain/statement/compose.ts';
import { StatementFacts } from '#shared/domain/statement/facts.ts';
import { type Untrue, untrue } from '#shared/domain/statement/untrue.ts';
import type { ReadDb } from '../database.ts';
import type { ReadContext } from '../handlers/context.ts';
import { found } from '../handlers/texts.ts';
import { findVersion, findVersionInForce, type listVersions } from '../queries/statement.ts';
import type { StatementVersionTable } from '../schema.ts';
import { gatherStatementFacts } from './facts.ts';

type VersionRow = Awaited<ReturnType<typeof listVersions>>[number];

export function versionView(row: VersionRow): VersionView {
  return {
    id: row.id,
    number: row.number,
    locale: row.locale as LetterLocale,
    form: row.form as LetterForm,
    madeOn: row.made_on as PlainDate,
    validFrom: row.valid_from as PlainDate | null,
    validTo: row.valid_to as PlainDate | null,
    note: row.note,
    hasText: Number(row.has_text) === 1,
  };
}

/** The facts that a version was made of. */
export function factsOf(row: Pick<StatementVersionTable, 'facts'>): StatementFacts {
  return v.parse(StatementFacts, JSON.parse(row.facts));
}

/** The text of a version as it was kept. */
export function documentOf(row: Pick<StatementVersionTable, 'document'>): StatementDocument {
  return v.parse(ReportDocument, JSON.parse(row.document));
}

/**
 * The text of a version, or with null what the register would make now. In another language or
 * form a version is made of the facts that it was made of. Throws `not-found` for a version
 * without a text.
 */
export async function statementText(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  input: {
    readonly versionId: number | null;
    readonly locale: LetterLocale;
    readonly form: LetterForm;
  },
): Promise<StatementDocument> {
  const { versionId, locale, form } = input;
  if (versionId === null) {
    const facts = await gatherStatementFacts(db);
    return composeStatement(facts, { locale, form, madeOn: today, edition: null });
  }
  const row = found(await findVersion(db, versionId));
  if (row.document === '') throw new ContractError('not-found');
  if (row.locale === locale && row.form === form) return documentOf(row);
  const edition =
    row.valid_from === null ? null : { number: row.number, validFrom: row.valid_from as PlainDate };
  const madeOn = row.made_on as PlainDate;
  return composeStatement(factsOf(row), { locale, form, madeOn, edition });
}

/**
 * The version in force and what of it is no longer so, for whoever watches the statement;
 * null while no version was published.
 */
export async function statementTruth(db: ReadDb): Promise<{
  readonly number: number;
  readonly validFrom: PlainDate;
  readonly untrue: Untrue[];
} | null> {
  const row = await findVersionInForce(db);
  if (row === undefined || row.facts === '' || row.valid_from === null) return null;
  const found = untrue(factsOf(row), await gatherStatementFacts(db));
  return { number: row.number, validFrom: row.valid_from as PlainDate, untrue: found };
}
