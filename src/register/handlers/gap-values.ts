/** Answers that are one value: each is written to the record that holds it. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Gap } from '#shared/domain/gaps/list-gaps.ts';
import type { GapQuestionKey } from '#shared/domain/gaps/questions.ts';
import { savePurposeFacts, saveServedEnd } from '../queries/gaps.ts';
import { updateSystem } from '../queries/processors.ts';
import { getController, getSettings, saveController, saveSettings } from '../queries/settings.ts';
import { checkEmail, checkFields, checkPeriod, checkRegistrationNumber } from './checks.ts';
import type { WriteContext } from './context.ts';
import { ownText } from './texts.ts';

type Context = Pick<WriteContext, 'db' | 'today'>;
type Writer = (context: Context, value: string, recordId: number) => Promise<void>;

/** Longest that each fits in the form where it can be changed later. */
const LONGEST = { address: 300, line: 120, place: 200, law: 300 } as const;

function checkValue(problem: string | null, value = '', longest = Number.POSITIVE_INFINITY): void {
  checkFields({ value: problem ?? (value.length > longest ? 'text.too-long' : null) });
}

async function changeController(
  { db }: Context,
  change: Partial<Omit<Parameters<typeof saveController>[1], 'id'>>,
): Promise<void> {
  const { id: _, ...row } = await getController(db);
  await saveController(db, { ...row, ...change });
}

const WRITERS: Readonly<Partial<Record<GapQuestionKey, Writer>>> = {
  'controller-address': async (context, value) => {
    checkValue(null, value, LONGEST.address);
    await changeController(context, { address: value });
  },
  'controller-email': async (context, value) => {
    checkValue(checkEmail(value));
    await changeController(context, { email: value });
  },
  'controller-registration': async (context, value) => {
    checkValue(checkRegistrationNumber(value));
    await changeController(context, { registration_number: value });
  },
  'data-protection-officer': async (context, value) => {
    checkValue(null, value, LONGEST.line);
    await changeController(context, { data_protection_officer: value });
  },
  'request-file-period': async ({ db, today }, value) => {
    checkValue(checkPeriod(value, today));
    await saveSettings(db, { ...(await getSettings(db)), requestFilePeriod: value });
  },
  'system-location': async ({ db }, value, id) => {
    checkValue(null, value, LONGEST.place);
    await updateSystem(db, id, { location: value });
  },
  'purpose-interest': async ({ db }, value, id) => {
    checkValue(null, value, LONGEST.law);
    await savePurposeFacts(db, id, { interest: ownText(value) });
  },
  'purpose-law': async ({ db }, value, id) => {
    checkValue(null, value, LONGEST.law);
    await savePurposeFacts(db, id, { law: value });
  },
  'purpose-balancing': async ({ db, today }, value, id) => {
    await savePurposeFacts(db, id, { balancing_note: value, balanced_on: today });
  },
  'served-end': async ({ db }, value, id) => {
    checkValue(value === 'delete' || value === 'return' ? null : 'value.invalid');
    await saveServedEnd(db, id, value);
  },
};

/** Throws `bad-input` for a value that its record refuses, or where the answer is no value. */
export async function writeGapValue(context: Context, gap: Gap, value: string): Promise<void> {
  const write = WRITERS[gap.question];
  if (write === undefined) throw new ContractError('bad-input', { value: 'value.invalid' });
  await write(context, value, gap.about?.id ?? 0);
}
