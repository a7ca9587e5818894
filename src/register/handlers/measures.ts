/** Measures that protect data: what they are, where they hold, and that they still do. */
import { ContractError, withinField } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { MeasureView } from '#shared/contract/measures.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import {
  MEASURE_SUGGESTIONS,
  SUGGESTION_IDS,
  suggestionKey,
} from '#shared/domain/measure-suggestions.ts';
import {
  SECURITY_ASPECTS,
  type SecurityAspect,
  THREATS,
  type Threat,
} from '#shared/domain/measures.ts';
import type { WriteDb } from '../database.ts';
import {
  findMeasure,
  findMeasureByKey,
  insertMeasure,
  listMeasureSystems,
  listMeasures,
  replaceMeasureSystems,
  updateMeasure,
} from '../queries/measures.ts';
import { findSystem } from '../queries/processors.ts';
import type { MeasureTable } from '../schema.ts';
import { checkFields, checkPeriod } from './checks.ts';
import type { Handlers } from './context.ts';
import { changedMaybeText, changedText, found, ownText, readMaybeText, readText } from './texts.ts';

/** Codes of a list that are known, in the order of the list. */
function known<T extends string>(column: string, codes: readonly T[]): T[] {
  const kept = JSON.parse(column === '' ? '[]' : column) as readonly string[];
  return codes.filter((code) => kept.includes(code));
}

function measureView(
  row: Awaited<ReturnType<typeof listMeasures>>[number],
  systems: Awaited<ReturnType<typeof listMeasureSystems>>,
): MeasureView {
  return {
    id: row.id,
    name: readText(row.name),
    description: readMaybeText(row.description),
    threats: known<Threat>(row.threats, THREATS),
    aspects: known<SecurityAspect>(row.aspects, SECURITY_ASPECTS),
    systemIds: systems
      .filter(({ measure_id }) => measure_id === row.id)
      .map(({ system_id }) => system_id),
    sinceOn: row.since_on as PlainDate | null,
    expiresOn: row.expires_on as PlainDate | null,
    checkedOn: row.checked_on as PlainDate | null,
    checkPeriod: row.check_period,
    endedOn: row.ended_on as PlainDate | null,
    suggestion: SUGGESTION_IDS.find((id) => suggestionKey(id) === row.key) ?? null,
  };
}

function checkMeasure(measure: Parsed<'measures.create'>, today: PlainDate): void {
  const { sinceOn, expiresOn, checkedOn, checkPeriod: period } = measure;
  checkFields({
    checkedOn: checkedOn !== null && checkedOn > today ? 'date.future' : null,
    expiresOn: sinceOn !== null && expiresOn !== null && expiresOn < sinceOn ? 'date.order' : null,
    checkPeriod: checkPeriod(period, today),
  });
}

function columnsOf(measure: Parsed<'measures.create'>): Omit<
  MeasureTable,
  'id' | 'key' | 'name' | 'description' | 'ended_on' | 'aspects'
> & {
  aspects: string;
} {
  return {
    threats: JSON.stringify([...new Set(measure.threats)]),
    aspects: JSON.stringify([...new Set(measure.aspects)]),
    since_on: measure.sinceOn,
    expires_on: measure.expiresOn,
    checked_on: measure.checkedOn,
    check_period: measure.checkPeriod,
  };
}

async function chooseSystems(
  db: WriteDb,
  measureId: number,
  systemIds: readonly number[],
): Promise<number> {
  const ids = [...new Set(systemIds)];
  for (const id of ids) found(await findSystem(db, id));
  await replaceMeasureSystems(db, measureId, ids);
  return ids.length;
}

/** What the journal tells of a measure: days and counts. */
function detailOf({ expiresOn, checkedOn, threats }: Parsed<'measures.create'>, systems: number) {
  return { systems, threats: threats.length, expiresOn, checkedOn };
}

export const measureHandlers: Handlers<
  | 'measures.list'
  | 'measures.create'
  | 'measures.adopt'
  | 'measures.update'
  | 'measures.check'
  | 'measures.end'
> = {
  'measures.list': async ({ db }) => {
    const [rows, systems] = await Promise.all([listMeasures(db), listMeasureSystems(db)]);
    return rows.map((row) => measureView(row, systems));
  },

  'measures.create': async ({ db, newId, today, journal }, measure) => {
    checkMeasure(measure, today);
    const id = newId();
    await insertMeasure(db, {
      id,
      key: `own.${id}`,
      name: ownText(measure.name),
      description: measure.description === '' ? '' : ownText(measure.description),
      ...columnsOf(measure),
      ended_on: null,
    });
    const systems = await chooseSystems(db, id, measure.systemIds);
    await journal({
      action: 'measure-added',
      subjectKind: 'measure',
      subjectId: id,
      detail: detailOf(measure, systems),
    });
    return { id };
  },

  'measures.adopt': async ({ db, newId, journal }, { suggestion }) => {
    const key = suggestionKey(suggestion);
    if ((await findMeasureByKey(db, key)) !== undefined) throw new ContractError('conflict');
    const { name, description, threats, aspects, checkPeriod } = MEASURE_SUGGESTIONS[suggestion];
    const id = newId();
    await insertMeasure(db, {
      id,
      key,
      name: JSON.stringify(name),
      description: JSON.stringify(description),
      threats: JSON.stringify(threats),
      aspects: JSON.stringify(aspects),
      // That it holds, since when and where is for the owner to say.
      since_on: null,
      expires_on: null,
      checked_on: null,
      check_period: checkPeriod,
      ended_on: null,
    });
    await journal({
      action: 'measure-added',
      subjectKind: 'measure',
      subjectId: id,
      detail: { suggestion },
    });
    return { id };
  },

  'measures.update': async ({ db, today, journal }, { measureId, measure }) => {
    const before = found(await findMeasure(db, measureId));
    if (before.ended_on !== null) throw new ContractError('conflict');
    await withinField('measure', () => checkMeasure(measure, today));
    await updateMeasure(db, measureId, {
      name: changedText(before.name, measure.name),
      description: changedMaybeText(before.description, measure.description),
      ...columnsOf(measure),
    });
    const systems = await chooseSystems(db, measureId, measure.systemIds);
    await journal({
      action: 'measure-changed',
      subjectKind: 'measure',
      subjectId: measureId,
      detail: detailOf(measure, systems),
    });
    return DONE;
  },

  'measures.check': async ({ db, today, journal }, { measureId, checkedOn, expiresOn }) => {
    const before = found(await findMeasure(db, measureId));
    if (before.ended_on !== null) throw new ContractError('conflict');
    checkFields({
      checkedOn: checkedOn > today ? 'date.future' : null,
      expiresOn: expiresOn !== null && expiresOn < checkedOn ? 'date.order' : null,
    });
    await updateMeasure(db, measureId, { checked_on: checkedOn, expires_on: expiresOn });
    await journal({
      action: 'measure-checked',
      subjectKind: 'measure',
      subjectId: measureId,
      detail: { checkedOn, expiresOn },
    });
    return DONE;
  },

  'measures.end': async ({ db, today, journal }, { measureId, endedOn }) => {
    const before = found(await findMeasure(db, measureId));
    if (before.ended_on !== null) throw new ContractError('conflict');
    if (endedOn > today) throw new ContractError('bad-input', { endedOn: 'date.future' });
    await updateMeasure(db, measureId, { ended_on: endedOn });
    await journal({
      action: 'measure-ended',
      subjectKind: 'measure',
      subjectId: measureId,
      detail: { endedOn },
    });
    return DONE;
  },
};
