/** The whole register: what runs and what has ended, of both kinds (GDPR art. 30). */
import { type ActivityRecord, activityRecord } from './activity.ts';
import type { ProcessingFacts } from './facts.ts';
import type { RegisterField } from './field.ts';
import { type ServedRecord, servedRecord } from './served.ts';

export interface ProcessingRegister {
  readonly activities: readonly ActivityRecord[];
  readonly served: readonly ServedRecord[];
}

/** Those that ended stay, behind the ones that run. */
export function processingRegister(facts: ProcessingFacts): ProcessingRegister {
  return {
    activities: facts.activities.map((activity) => activityRecord(facts, activity)),
    served: facts.served.map((served) => servedRecord(facts, served)),
  };
}

/** The mandatory lines of a record of which something is missing. */
export function missingFields(record: {
  readonly fields: readonly RegisterField[];
}): RegisterField[] {
  return record.fields.filter(({ missing }) => missing !== null);
}
