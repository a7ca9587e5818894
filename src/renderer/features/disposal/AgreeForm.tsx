import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { CheckField, NumberField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { ceremonialDate, fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { approveTexts } from './approve-texts.ts';
import { Counts } from './Counts.tsx';
import classes from './disposal.module.css';
import { lettersToGo } from './letters.ts';

interface AgreeFormProps {
  readonly disposal: DisposalView;
  readonly onCheck: () => void;
  readonly onReload: () => void;
}

interface Values {
  readonly typedCount: number | null;
  readonly clockConfirmed: boolean;
}

/** Agreeing to exactly the list on the screen. */
export function AgreeForm({ disposal, onCheck, onReload }: AgreeFormProps) {
  const t = useTexts(approveTexts);
  const language = useLanguage();
  const today = useToday();
  const approve = useCommand('disposals.approve');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? approve.error;
  const form = useForm<Values>({ typedCount: null, clockConfirmed: false }, { error });
  const { id, fingerprint, counts, brake, clockDoubt, changedSinceApproval } = disposal;
  const going = counts.erase + counts.anonymise;

  async function agree() {
    const { typedCount, clockConfirmed } = form.values;
    const problem = findProblem(disposal, form.values);
    setRefused(problem);
    approve.reset();
    if (problem !== undefined) return;
    const agreed = await approve.run({
      disposalId: id,
      fingerprint,
      typedCount: brake === null ? null : typedCount,
      clockConfirmed: clockDoubt !== null && clockConfirmed,
    });
    if (agreed === undefined) onReload();
    else announce(t('agreed'));
  }

  return (
    <section className={classes.part}>
      <h3>{t('agree-title')}</h3>
      {changedSinceApproval && (
        <div className={classes.notice} role="alert">
          <p>
            <IconAlertTriangle size={18} stroke={1.8} aria-hidden="true" />
            <strong>{t('changed-title')}</strong>
          </p>
          <p>{t('changed-help')}</p>
          {disposal.approvedOn !== null && (
            <p className="dw-muted">
              {t('agreed-on')} <DateText date={disposal.approvedOn} as="full" />
            </p>
          )}
          <div>
            <Button variant="default" size="xs" onClick={onCheck}>
              {t('changed-show')}
            </Button>
          </div>
        </div>
      )}
      <p>
        <Counts counts={counts} />
      </p>
      <Form
        onSubmit={agree}
        submitLabel={going === 0 ? t('agree-person') : t('agree', { count: going })}
        running={approve.running}
        error={error}
      >
        {brake !== null && (
          <>
            <p>{t(`brake-${brake.why}`, brake)}</p>
            <NumberField
              label={t('typed-count')}
              hint={t('typed-count-hint')}
              min={0}
              {...form.bind('typedCount')}
            />
          </>
        )}
        {clockDoubt !== null && (
          <>
            <p>{t('clock-doubt', { day: fullDate(clockDoubt, language) })}</p>
            <CheckField
              label={t('clock-confirm', { day: ceremonialDate(today, language) })}
              {...form.bind('clockConfirmed')}
            />
          </>
        )}
      </Form>
    </section>
  );
}

function findProblem(disposal: DisposalView, values: Values): CallError | undefined {
  const { counts, brake, clockDoubt } = disposal;
  if (lettersToGo(disposal) > 0) return new CallError({ code: 'letter-first' });
  const fields = {
    ...(brake !== null &&
      values.typedCount !== counts.erase + counts.anonymise && {
        typedCount: values.typedCount === null ? 'text.required' : 'count.wrong',
      }),
    ...(clockDoubt !== null && !values.clockConfirmed && { clockConfirmed: 'confirm.required' }),
  };
  return Object.keys(fields).length === 0
    ? undefined
    : new CallError({ code: 'bad-input', fields });
}
