/** The dossier of somebody of whom the register knows nothing but the request. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import type { ReadDb } from './database.ts';
import { gatherSender, linesOf, requestView } from './dossier.ts';
import { gatherParties } from './dossier-parties.ts';
import type { findRequest } from './queries/requests.ts';
import { getSettings } from './queries/settings.ts';

type Request = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** Their name and address as they wrote them, and nothing else. */
export async function gatherUnknownDossier(
  db: ReadDb,
  request: Request,
  input: {
    readonly locale: LetterLocale;
    readonly madeOn: PlainDate;
    readonly attachments: Dossier['attachments'];
    readonly masked: Dossier['masked'];
    readonly searched: ReadonlyMap<number, string>;
  },
): Promise<Dossier> {
  const [sender, settings, parties] = await Promise.all([
    gatherSender(db),
    getSettings(db),
    gatherParties(db, input, []),
  ]);
  return {
    ...sender,
    person: {
      personId: '',
      name: request.subject_name,
      familyName: request.subject_name,
      givenName: '',
      organisation: '',
      addressLines: linesOf(request.subject_address),
      email: request.subject_email,
      details: [],
      relations: [],
      agreements: [],
    },
    request: requestView(request, input.madeOn, settings.requestFilePeriod),
    madeOn: input.madeOn,
    items: [],
    ...parties,
    disclosures: [],
    consents: [],
    events: [],
    attachments: input.attachments,
    masked: input.masked,
    automatedDecisions: settings.automatedDecisions,
  };
}
