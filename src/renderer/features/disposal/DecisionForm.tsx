import { useToday } from '#renderer/call/session.ts';
import { dayProblem, textProblem, useCheckedForm } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, RadioField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import type { DisposalRow } from '#shared/contract/disposal-views.ts';
import type { Input } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { disposalTexts } from './texts.ts';

type Decision = Input<'disposals.decide'>['decision'];
type HoldKind = Extract<Decision, { kind: 'hold' }>['holdKind'];

const KINDS = ['follow', 'postpone', 'hold'] as const;
const HOLD_KINDS = ['legal-claim', 'legal-duty', 'restriction'] as const satisfies HoldKind[];

interface DecisionFormProps {
  readonly disposalId: number;
  readonly rows: readonly DisposalRow[];
  readonly onDone: () => void;
}

interface Values {
  readonly kind: Decision['kind'];
  readonly holdKind: HoldKind;
  readonly reason: string;
  readonly reviewOn: string;
}

/** What happens with these items instead: as the rule says, later, or not until a hold ends. */
export function DecisionForm({ disposalId, rows, onDone }: DecisionFormProps) {
  const t = useTexts(disposalTexts);
  const w = useTexts(words);
  const today = useToday();
  const decide = useCommand('disposals.decide');
  const [only] = rows.length === 1 ? rows : [];
  const { form, draft, error, submit } = useCheckedForm<Values>({
    draft: draftKey(disposalId, rows),
    initial: {
      kind: only?.decision ?? 'follow',
      holdKind: 'legal-claim',
      reason: only?.reason ?? '',
      reviewOn: '',
    },
    error: decide.error,
    prefix: 'decision',
    check: ({ kind, reason, reviewOn }) =>
      kind === 'follow'
        ? {}
        : {
            reason: textProblem(reason),
            reviewOn: dayProblem(reviewOn, (day) => (day <= today ? 'date.past' : undefined)),
          },
  });
  const { values } = form;

  async function save() {
    const itemIds = rows.map(({ dataItemId }) => dataItemId);
    const decided = await submit(
      async () =>
        (await decide.run({ disposalId, itemIds, decision: toDecision(values) })) !== undefined,
    );
    if (!decided) return;
    announce(t('decided', { count: rows.length }));
    onDone();
  }

  return (
    <>
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <Form
        onSubmit={save}
        submitLabel={t('decide-save')}
        running={decide.running}
        error={error}
        onCancel={onDone}
      >
        <RadioField
          label={t('decision')}
          autoFocus
          {...form.bind('kind')}
          options={KINDS.map((value) => ({
            value,
            label: t(`decision.${value}`),
            hint: t(`decision-hint.${value}`),
          }))}
        />
        {values.kind === 'hold' && (
          <ChoiceField
            label={t('hold-kind')}
            {...form.bind('holdKind')}
            options={HOLD_KINDS.map((value) => ({ value, label: w(`hold.${value}`) }))}
          />
        )}
        {values.kind !== 'follow' && (
          <>
            <NoteField
              label={values.kind === 'hold' ? t('hold-ground') : t('decision-reason')}
              hint={t('decision-reason-hint')}
              rows={2}
              {...form.bind('reason')}
            />
            <DateField label={t('review-on')} {...form.bind('reviewOn')} />
          </>
        )}
      </Form>
    </>
  );
}

/** What is typed about one person goes when that person goes: their number stands in front. */
function draftKey(disposalId: number, rows: readonly DisposalRow[]): string {
  const persons = new Set(rows.map(({ personId }) => personId));
  const about = `disposal:${disposalId}:decide:${rows.length === 1 ? rows[0]?.dataItemId : 'several'}`;
  return persons.size === 1 ? `person:${rows[0]?.personId}:${about}` : about;
}

function toDecision({ kind, holdKind, reason, reviewOn }: Values): Decision {
  if (kind === 'follow') return { kind };
  const why = { reason, reviewOn: reviewOn as PlainDate };
  return kind === 'postpone' ? { kind, ...why } : { kind, holdKind, ...why };
}
