/** Reads what is on the desk and weighs it against the register. Nothing is kept. */

import type { ColumnTarget, ImportLook } from '#shared/contract/import-views.ts';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { timeZoneOf } from '#shared/domain/deadlines.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { MatchStrength } from '#shared/domain/matching/parties.ts';
import { READERS } from '../import/readers.ts';
import type { HandlerContext } from '../process/context.ts';
import { listMappings } from '../queries/imports.ts';
import { getController } from '../queries/settings.ts';
import type { Looked } from './desk.ts';
import { holdBackRecords } from './hold-back.ts';
import { listen, tell } from './listen.ts';
import { listKnown } from './propose.ts';
import { proposePlan, proposeSystems, proposeTopics } from './proposed-plan.ts';

/** Warnings that cross; the first say what is the matter. */
const MOST_WARNINGS = 200;

/** Throws `cancelled` when it was stopped, and `conflict` when no whole file is there. */
export async function look(
  context: HandlerContext,
  { choices }: Parsed<'imports.look'>,
): Promise<Output<'imports.look'>> {
  const { db, desk, today } = context;
  const files = desk.files();
  desk.looked = undefined;
  const country = (await getController(db)).country as Country;
  const outcome = await desk.read(
    {
      files,
      choices,
      country,
      timeZone: timeZoneOf(country),
      today: today(),
      saved: await savedMappings(context),
      known: await listKnown(db),
      systemIds: await proposeSystems(db, [...new Set(READERS.map(({ system }) => system))]),
    },
    {
      isCancelled: context.isCancelled,
      onStep: (step) => tell(context, step, 0, 0),
    },
  );
  if (outcome.state === 'refused') {
    return { state: 'refused', code: outcome.code, params: { ...outcome.params } };
  }
  const { result, systemId } = outcome;
  await listen(context, 'checking', 0, result.persons.length);
  const heldBack = await holdBackRecords(
    context,
    result.persons,
    systemId,
    outcome.proposals.filter(({ strength }) => strength === 'exact'),
  );
  desk.looked = { ...outcome, heldBack };
  return view(context, desk.looked);
}

async function savedMappings({
  db,
}: HandlerContext): Promise<Readonly<Record<string, readonly ColumnTarget[]>>> {
  const rows = await listMappings(db);
  return Object.fromEntries(
    rows.map((row) => [row.header_hash, JSON.parse(row.columns) as ColumnTarget[]]),
  );
}

async function view(
  { db }: HandlerContext,
  { result, system, parts, systemId, proposals, heldBack }: Looked,
): Promise<ImportLook> {
  const { persons, organisations, consents, events, holdings, rejected, skipped } = result;
  const strengths: Record<MatchStrength, number> = { exact: 0, likely: 0, near: 0 };
  for (const { strength } of proposals) strengths[strength] += 1;
  return {
    state: 'read',
    format: result.format,
    system,
    parts: [...parts],
    counts: {
      persons: persons.length,
      organisations: organisations.length,
      relations: persons.reduce((sum, { relations }) => sum + relations.length, 0),
      consents: consents.length,
      events: events.length,
      holdings: holdings.length,
      doubtful: [...persons, ...organisations].filter(({ doubts }) => doubts.length > 0).length,
      rejected: rejected.length,
      skipped: skipped.reduce((sum, { count }) => sum + count, 0),
      heldBack: heldBack.size,
      warnings: result.warnings.length,
    },
    warnings: result.warnings.slice(0, MOST_WARNINGS).map(({ code, params, entry, row }) => ({
      code,
      params: { ...params },
      entry,
      row: row ?? null,
    })),
    skipped: skipped.map((one) => ({ ...one })),
    proposals: strengths,
    proposed: await proposePlan(db, result, system, systemId),
    topics: await proposeTopics(db, result),
  };
}
