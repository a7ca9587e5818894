/** What is shipped with the program: profiles, promises, floors and the catalogue of processors. */
import * as v from 'valibot';
import dpiaFile from '#resources/dpia.json' with { type: 'json' };
import processorFile from '#resources/processors.json' with { type: 'json' };
import directcodePromises from '#resources/promises/directcode.json' with { type: 'json' };
import koelIctPromises from '#resources/promises/koel-ict.json' with { type: 'json' };
import webanizrPromises from '#resources/promises/webanizr.json' with { type: 'json' };
import witsPromises from '#resources/promises/wits.json' with { type: 'json' };
import wolqPromises from '#resources/promises/wolq.json' with { type: 'json' };
import directcode from '#resources/statements/directcode.json' with { type: 'json' };
import koelIct from '#resources/statements/koel-ict.json' with { type: 'json' };
import webanizr from '#resources/statements/webanizr.json' with { type: 'json' };
import wits from '#resources/statements/wits.json' with { type: 'json' };
import wolq from '#resources/statements/wolq.json' with { type: 'json' };
import floorFile from '#resources/statutory-floors.json' with { type: 'json' };
import { DpiaQuestions } from '#shared/domain/processing/dpia.ts';
import { ProfilePromises } from '#shared/domain/promises/language.ts';
import { StatutoryFloor } from '#shared/domain/retention/language.ts';
import {
  type CatalogueProcessor,
  ProcessorCatalogue,
  StatementProfile,
} from '#shared/domain/statement-profile.ts';

/** Read once, when first asked for: opening a register needs none of it. */
function once<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
}

/** The five statement profiles. */
export const listProfiles = once((): readonly StatementProfile[] =>
  [wolq, koelIct, wits, directcode, webanizr].map((file) => v.parse(StatementProfile, file)),
);

/** What each profile promises, sentence by sentence, with what carries it out. */
export const listProfilePromises = once((): readonly ProfilePromises[] =>
  [wolqPromises, koelIctPromises, witsPromises, directcodePromises, webanizrPromises].map((file) =>
    v.parse(ProfilePromises, file),
  ),
);

/** Statutory floors, dated and with their source. */
export const floors = once((): readonly StatutoryFloor[] =>
  v.parse(v.array(StatutoryFloor), floorFile),
);

/** Parties whose facts are known; each fact is for the owner to confirm. */
export const processorCatalogue = once(
  (): readonly CatalogueProcessor[] => v.parse(ProcessorCatalogue, processorFile).processors,
);

/** Questions that tell whether an impact assessment is called for, each list with its source. */
export const dpiaQuestions = once((): DpiaQuestions => v.parse(DpiaQuestions, dpiaFile));
