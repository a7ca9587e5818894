/** What a party hears of a correction or a restriction (GDPR art. 19). */
import { ContractError } from '#shared/contract/errors.ts';
import type { LetterChoice } from '#shared/contract/letters.ts';
import { addDays, latest, type PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { composeNotice } from '#shared/domain/letters/notice-letter.ts';
import { languageOf, localized } from '#shared/domain/locale.ts';
import { linesOf } from './dossier.ts';
import { found, readText } from './handlers/texts.ts';
import { listItemSystems } from './queries/items.ts';
import { findProcessor } from './queries/processors.ts';
import { listChanges, listNotices, listRestrictions } from './queries/request-file.ts';
import { type Gathered, restrictedItems } from './request-letter-parts.ts';

/** In how many days a party is asked to confirm. */
const CONFIRM_DAYS = 14;

type Choice = Extract<LetterChoice, { kind: 'recipients.notify' }>;

/** What a party is told of: what was corrected, what is restricted, or what no longer is. */
async function subjectOfNotice({ db, request }: Gathered, about: Choice['about']) {
  if (about === 'rectification') {
    const changes = await listChanges(db, request.id);
    return { changes, holds: [], sinceOn: changes.at(-1)?.changed_on };
  }
  const all = await listRestrictions(db, request.id);
  const lasting = all.filter(({ to_on }) => to_on === null);
  if (about === 'restriction') {
    return { changes: [], holds: lasting, sinceOn: lasting[0]?.from_on };
  }
  const ended = latest(all.flatMap(({ to_on }) => (to_on ?? []) as PlainDate[]));
  return { changes: [], holds: all, sinceOn: lasting.length === 0 ? ended : undefined };
}

/** Who never had the data hears nothing of the person. */
async function checkHolder({ db, request, dossier }: Gathered, processorId: number): Promise<void> {
  const held = await listItemSystems(
    db,
    dossier.items.map(({ itemId }) => Number(itemId)),
  );
  const isHolder = held.some((copy) => copy.processor_id === processorId);
  const wasHolder = async () =>
    (await listNotices(db, request.id)).some((one) => one.processor_id === processorId);
  if (!isHolder && !(await wasHolder())) throw new ContractError('conflict');
}

/** The letter to one party. Throws `conflict` when there is nothing to tell it. */
export async function notice(
  given: Gathered,
  { processorId, about }: Choice,
): Promise<LetterDocument> {
  const { db, request, dossier, facts, style, today } = given;
  const party = found(await findProcessor(db, processorId));
  await checkHolder(given, processorId);
  const { changes, holds, sinceOn } = await subjectOfNotice(given, about);
  if (sinceOn === undefined) throw new ContractError('conflict');
  const language = languageOf(style.locale);
  const { person } = dossier;
  return composeNotice(
    {
      controller: facts.controller,
      authority: facts.authority,
      party: {
        name: party.name,
        legalName: party.legal_name,
        addressLines: linesOf(party.address),
        email: party.email,
        role: party.role as Dossier['recipients'][number]['role'],
      },
      number: request.number,
      madeOn: today,
      confirmBy: addDays(today, CONFIRM_DAYS),
      about,
      sinceOn: sinceOn as PlainDate,
      identifiers: [person.name, person.email].filter((text) => text !== ''),
      changes: changes.map((change) => ({
        what: localized(readText(change.what), language),
        after: change.after,
      })),
      categories: [
        ...new Set(restrictedItems(dossier, holds)?.map(({ category }) => category) ?? []),
      ],
    },
    style,
  );
}
