/** Fills what a list of gaps asks for, each question where its answer is kept. */
import type { GapRow } from '#shared/contract/gaps.ts';
import type { Input } from '#shared/contract/index.ts';
import { getQuestion } from '#shared/domain/gaps/questions.ts';
import type { TestRegister } from './register.ts';

const VALUES: Readonly<Record<string, string>> = {
  'controller-address': 'Voorbeeldlaan 1\n1000 AA Voorbeelddam',
  'controller-email': 'privacy@voorbeeld.example.nl',
  'controller-registration': '57680701',
  'data-protection-officer': 'Functionaris voor gegevensbescherming',
  'request-file-period': 'P5Y',
  'system-location': 'NL',
  'purpose-interest': 'klanten goed helpen',
  'purpose-balancing': 'Het belang weegt zwaarder: weinig gegevens, en wie niet wil, gaat eruit.',
  'purpose-law': 'artikel 52 AWR',
  'served-end': 'delete',
};

const DAY = '2026-11-01';

/** The answer that a question takes in place; undefined where it is answered elsewhere. */
function answerOf({ question }: GapRow): Input<'gaps.answer'>['answer'] | undefined {
  const { answer, options, mayNotApply } = getQuestion(question);
  if (answer === 'choice') return { kind: 'choice', choice: options?.[0] ?? '', reason: '' };
  const value = VALUES[question];
  if (value !== undefined) return { kind: 'value', value };
  return mayNotApply ? { kind: 'not-applicable', reason: 'komt niet voor' } : undefined;
}

/** Writes the record that a question asks for. */
async function fillRecord({ context, call }: TestRegister, row: GapRow): Promise<void> {
  const { db } = context;
  const id = row.about?.id ?? 0;
  const party = (set: object) => db.updateTable('processor').set(set).where('id', '=', id);
  switch (row.question) {
    case 'category-rule': {
      const { id: ruleId } = await db
        .selectFrom('retention_rule')
        .select('id')
        .executeTakeFirstOrThrow();
      await db.updateTable('data_category').set({ rule_id: ruleId }).where('id', '=', id).execute();
      return;
    }
    case 'rule-period':
      await call('rules.choose', {
        ruleId: id,
        choice: { period: 'P2Y', startKind: null, reason: 'lang genoeg' },
      });
      return;
    case 'rule-start':
      await call('rules.choose', {
        ruleId: id,
        choice: { period: null, startKind: 'agreement-ended', reason: 'dan loopt het af' },
      });
      return;
    case 'processor-dpa':
      await party({ dpa_status: 'signed' }).execute();
      return;
    case 'processor-location':
      await party({ data_location: 'NL' }).execute();
      return;
    case 'transfer-checked':
      await db
        .updateTable('processor_transfer')
        .set({ checked_on: DAY })
        .where('processor_id', '=', id)
        .execute();
      return;
    case 'duty-period':
      await db.updateTable('duty').set({ period: 'P1Y' }).where('id', '=', id).execute();
      return;
    default:
      throw new Error(`no way to fill ${row.question}`);
  }
}

/** Answers one question. */
export async function fillGap(register: TestRegister, row: GapRow): Promise<void> {
  const answer = answerOf(row);
  if (answer === undefined) await fillRecord(register, row);
  else await register.call('gaps.answer', { key: row.key, answer });
}

/** The questions that stand open, the most important first. */
export async function openGaps(register: TestRegister): Promise<GapRow[]> {
  const { rows } = await register.call('gaps.list', {});
  return rows.filter(({ state }) => state === 'open');
}
