/** Letters about a breach: composed from what is known of it, kept with a number. */
import { BREACH_LETTERS, type BreachLetterKind } from '#shared/contract/breaches.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import type { BreachLetterFacts } from '#shared/domain/letters/breach-facts.ts';
import { composeBreachNotice } from '#shared/domain/letters/breach-notice.ts';
import {
  composeBreachReport,
  composeBreachToController,
} from '#shared/domain/letters/breach-report.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import type { LetterStyle } from '#shared/domain/letters/frame.ts';
import { readBreachRow } from '../breach-record.ts';
import type { ReadDb } from '../database.ts';
import { gatherSender } from '../dossier.ts';
import { findBreach } from '../queries/breaches.ts';
import { findProcessor } from '../queries/processors.ts';
import { insertLetter } from '../queries/requests.ts';
import { nextNumber } from '../queries/settings.ts';
import type { Handlers } from './context.ts';
import { found } from './texts.ts';

const COMPOSERS: Readonly<
  Record<BreachLetterKind, (facts: BreachLetterFacts, style: LetterStyle) => LetterDocument>
> = {
  'breach.authority': composeBreachReport,
  'breach.person': composeBreachNotice,
  'breach.toController': composeBreachToController,
};

interface Composing {
  readonly breachId: number;
  readonly kind: BreachLetterKind;
  readonly addressee: string;
}

async function compose(
  { db, today, now }: { readonly db: ReadDb; readonly today: PlainDate; readonly now: string },
  { breachId, kind, addressee }: Composing,
  { locale, form }: LetterStyle,
): Promise<LetterDocument> {
  const row = found(await findBreach(db, breachId));
  // A processor has no authority and no persons to tell; a controller has nobody above it.
  if ((kind === 'breach.toController') !== (row.role === 'processor')) {
    throw new ContractError('conflict');
  }
  const [sender, processor] = await Promise.all([
    gatherSender(db),
    row.processor_id === null ? undefined : findProcessor(db, row.processor_id),
  ]);
  const facts: BreachLetterFacts = {
    ...sender,
    madeOn: today,
    now,
    number: row.number,
    breach: readBreachRow(row),
    processor: processor?.name ?? '',
    addressee: addressee.split('\n'),
  };
  return COMPOSERS[kind](facts, { locale, form });
}

function isBreachLetter(kind: LetterDocument['kind']): kind is BreachLetterKind {
  return (BREACH_LETTERS as readonly string[]).includes(kind);
}

export const breachLetterHandlers: Handlers<'breaches.compose-letter' | 'breaches.create-letter'> =
  {
    'breaches.compose-letter': async (context, { breachId, kind, addressee, locale, form }) =>
      compose(context, { breachId, kind, addressee }, { locale, form }),

    'breaches.create-letter': async (context, { breachId, document }) => {
      const { db, newId, now, today, journal } = context;
      const { kind, locale, form } = document;
      if (!isBreachLetter(kind))
        throw new ContractError('bad-input', { document: 'value.invalid' });
      // The letter without a name in it: what stays when that person is erased.
      const model = await compose(context, { breachId, kind, addressee: '' }, { locale, form });
      const id = newId();
      const number = await nextNumber(db, 'letter', yearOf(today));
      await insertLetter(db, {
        id,
        number,
        request_id: null,
        person_id: null,
        breach_id: breachId,
        kind,
        locale,
        form,
        document: JSON.stringify(document),
        redacted: kind === 'breach.person' ? JSON.stringify(model) : null,
        made_on: today,
        created_at: now,
        sent_on: null,
        // The register of breaches has no term of its own (GDPR art. 33(5)).
        kept_until: null,
      });
      await journal({
        action: 'breach-letter-made',
        subjectKind: 'letter',
        subjectId: id,
        detail: { number, kind, breach: document.number },
      });
      return { id, number };
    },
  };
