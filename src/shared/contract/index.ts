/** The one contract between the page and what stands behind it. */
import type * as v from 'valibot';
import { audienceMethods } from './audience.ts';
import { authorisationMethods } from './authorisations.ts';
import { breachMethods } from './breaches.ts';
import { businessMethods } from './business.ts';
import { consentMethods } from './consents.ts';
import { disclosureMethods } from './disclosures.ts';
import { disposalMethods } from './disposals.ts';
import { dueMethods } from './due.ts';
import { dutyMethods } from './duties.ts';
import { factMethods } from './facts.ts';
import { gapMethods } from './gaps.ts';
import { importMethods } from './imports.ts';
import { itemMethods } from './items.ts';
import { journalMethods } from './journal.ts';
import { letterMethods } from './letters.ts';
import { measureMethods } from './measures.ts';
import { partyMethods } from './parties.ts';
import { permissionMethods } from './permissions.ts';
import { personMethods } from './persons.ts';
import { processingMethods } from './processing.ts';
import { processorMethods } from './processors.ts';
import { promiseMethods } from './promises.ts';
import { publicationMethods } from './publications.ts';
import { requestMethods } from './requests.ts';
import { ruleMethods } from './rules.ts';
import { safekeepingMethods } from './safekeeping.ts';
import { mainMethods } from './session.ts';
import { statementMethods } from './statement.ts';

/** Methods the register process carries out. */
export const registerContract = {
  ...businessMethods,
  ...dueMethods,
  ...disposalMethods,
  ...dutyMethods,
  ...measureMethods,
  ...authorisationMethods,
  ...disclosureMethods,
  ...permissionMethods,
  ...publicationMethods,
  ...journalMethods,
  ...ruleMethods,
  ...processingMethods,
  ...promiseMethods,
  ...processorMethods,
  ...partyMethods,
  ...consentMethods,
  ...audienceMethods,
  ...requestMethods,
  ...letterMethods,
  ...breachMethods,
  ...factMethods,
  ...gapMethods,
  ...importMethods,
  ...itemMethods,
  ...personMethods,
  ...safekeepingMethods,
  ...statementMethods,
} as const;

/** Every method a page may call. */
export const contract = { ...mainMethods, ...registerContract } as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type MainMethodName = keyof typeof mainMethods;
export type RegisterMethodName = keyof typeof registerContract;

/** What a caller passes: before trimming and defaults. */
export type Input<M extends MethodName> = v.InferInput<Contract[M]['input']>;
/** What a handler receives: after validation. */
export type Parsed<M extends MethodName> = v.InferOutput<Contract[M]['input']>;
/** What comes back. */
export type Output<M extends MethodName> = v.InferOutput<Contract[M]['output']>;

export { mainMethods };

/** Things that happen without being asked for; main tells the page. */
export const PAGE_EVENTS = [
  'session-changed',
  'preferences-changed',
  'backups-changed',
  'progress',
] as const;
export type PageEvent = (typeof PAGE_EVENTS)[number];

/** The bridge that the preload puts on `window.dossierwacht`. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>;
  listen(listener: (event: PageEvent, detail: unknown) => void): () => void;
}
