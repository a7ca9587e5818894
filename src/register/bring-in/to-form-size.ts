/**
 * Texts as long as the forms of the register take them: longer ones could not be seen or
 * saved again. What is cut is told by the warning for cells that are too long.
 */
import type {
  ConsentRecord,
  OrganisationRecord,
  PersonRecord,
  ReadContactPoint,
  ReadResult,
} from '../import/records.ts';

const NAME = 120;
const INFIX = 30;
const ORGANISATION = 200;
const NUMBER = 40;
const LABEL = 60;
const CONTACT = 300;
const HOW = 200;
/** The register adds to a proof where it came from. */
const EVIDENCE = 1500;
const WORDING = 2000;

/** The same reading with texts that fit, and a warning for every entry with texts that were cut. */
export function toFormSize(result: ReadResult): ReadResult {
  const cuts = new Map<string, number>();

  /** Cuts texts of one record for as far as a limit is given. */
  const fitter = (entry: string) => (text: string, most: number) => {
    if (text.length <= most) return text;
    cuts.set(entry, (cuts.get(entry) ?? 0) + 1);
    // Not in the middle of a character of two code units.
    return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  };

  function points<R extends PersonRecord | OrganisationRecord>(record: R): R {
    const { contactPoints, place } = record;
    const isLong = ({ value, label }: ReadContactPoint) =>
      value.length > CONTACT || label.length > LABEL;
    if (!contactPoints.some(isLong)) return record;
    const within = fitter(place.entry);
    return {
      ...record,
      contactPoints: contactPoints.map((point) => ({
        ...point,
        value: within(point.value, CONTACT),
        label: within(point.label, LABEL),
        // What was cut reaches nobody any more.
        normalized: point.value.length > CONTACT ? '' : point.normalized,
      })),
    };
  }

  function person(record: PersonRecord): PersonRecord {
    const within = fitter(record.place.entry);
    const { name } = record;
    return points({
      ...record,
      name: {
        givenName: within(name.givenName, NAME),
        infix: within(name.infix, INFIX),
        familyName: within(name.familyName, NAME),
        initials: within(name.initials, NAME),
        full: within(name.full, NAME),
      },
      nickname: within(record.nickname, NAME),
      functionTitle: within(record.functionTitle, NAME),
    });
  }

  function organisation(record: OrganisationRecord): OrganisationRecord {
    const within = fitter(record.place.entry);
    return points({
      ...record,
      name: within(record.name, ORGANISATION),
      registrationNumber: within(record.registrationNumber, NUMBER),
      vatNumber: within(record.vatNumber, NUMBER),
    });
  }

  function consent(record: ConsentRecord): ConsentRecord {
    const within = fitter(record.place.entry);
    return {
      ...record,
      topic: within(record.topic, NAME),
      givenHow: within(record.givenHow, HOW),
      endedHow: within(record.endedHow, HOW),
      evidence: within(record.evidence, EVIDENCE),
      wording: within(record.wording, WORDING),
    };
  }

  const persons = result.persons.map(person);
  const organisations = result.organisations.map(organisation);
  const consents = result.consents.map(consent);
  if (cuts.size === 0) return result;
  const warnings = [...cuts].map(([entry, count]) => ({
    code: 'cells.cut' as const,
    params: { count },
    entry,
  }));
  return {
    ...result,
    persons,
    organisations,
    consents,
    warnings: [...result.warnings, ...warnings],
  };
}
