import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { everyPeriod } from '#renderer/ui/every.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DutyView } from '#shared/contract/duties.ts';
import { dutyState } from '#shared/domain/duties.ts';
import { localized } from '#shared/domain/locale.ts';
import { DutyBadge } from './DutyBadge.tsx';
import classes from './duties.module.css';
import { dutiesTexts } from './texts.ts';

interface DutyPanelProps {
  readonly duty: DutyView;
  readonly onShow: (panel: 'done' | 'change' | 'end') => void;
}

/** One duty with everything that was recorded of it. */
export function DutyPanel({ duty, onShow }: DutyPanelProps) {
  const t = useTexts(dutiesTexts);
  const language = useLanguage();
  const today = useToday();
  return (
    <div className={classes.panel}>
      {duty.description !== null && (
        <p className={classes.written}>{localized(duty.description, language)}</p>
      )}
      {duty.kind === 'clean-up' && duty.endedOn === null && (
        <p>
          {t('clean-up-help')} <Link href="/disposal">{t('to-disposal')}</Link>
        </p>
      )}
      <dl className={classes.details}>
        <dt>{t('state')}</dt>
        <dd>
          <DutyBadge state={dutyState(duty, today)} />
        </dd>
        <dt>{t('every')}</dt>
        <dd>{duty.period === null ? t('every-none') : everyPeriod(duty.period, language)}</dd>
        {duty.endedOn === null && (
          <>
            <dt>{t('next')}</dt>
            <dd>
              <DateText date={duty.nextOn} missing={t('no-day')} />
            </dd>
          </>
        )}
        {duty.promise !== null && (
          <>
            <dt>{t('promise')}</dt>
            <dd>{duty.promise}</dd>
          </>
        )}
      </dl>
      {duty.endedOn === null && (
        <div className={classes.buttons}>
          <Button onClick={() => onShow('done')} data-autofocus>
            {t('done')}
          </Button>
          <Button variant="default" onClick={() => onShow('change')}>
            {t('change')}
          </Button>
          <Button variant="default" onClick={() => onShow('end')}>
            {t('end')}
          </Button>
        </div>
      )}
      <History duty={duty} />
    </div>
  );
}

/** Every time it was done, the last time first, with what shows it. */
function History({ duty }: { readonly duty: DutyView }) {
  const t = useTexts(dutiesTexts);
  const save = useCommand('files.save-proof');
  async function saveProof(id: number) {
    const made = await save.run({ of: 'duty-evidence', id });
    if (made?.state === 'saved') announce(t('proof-saved', { path: made.path }));
  }
  return (
    <section className={classes.history}>
      <h3>{t('history')}</h3>
      <ErrorNotice error={save.error} />
      {duty.evidence.length === 0 ? (
        <p className="dw-muted">{t('history-empty')}</p>
      ) : (
        <ol className={classes.times}>
          {duty.evidence.map((time) => (
            <li key={time.id}>
              <strong>
                <DateText date={time.doneOn} as="full" />
              </strong>
              {time.disposalId !== null && <span className="dw-muted">{t('from-run')}</span>}
              {time.note !== '' && <p className={classes.written}>{time.note}</p>}
              {time.proofName !== null && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPaperclip size={16} stroke={1.6} aria-hidden="true" />}
                  aria-label={t('proof-save', { name: time.proofName })}
                  onClick={() => void saveProof(time.id)}
                >
                  {time.proofName}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
