import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { ceremonialDate, fullDate } from '#renderer/ui/speak-date.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import classes from './TodayScreen.module.css';
import { todayTexts } from './texts.ts';
import type { Today } from './urgent.ts';

/** What waits for the owner's word or for room on the disk, because it cannot be undone. */
export function Safeguards({ today }: { readonly today: Today }) {
  return (
    <>
      {today.clockDoubt !== null && <ClockDoubt today={today.today} seen={today.clockDoubt} />}
      {today.cleaningPending && <CleaningPending />}
    </>
  );
}

function ClockDoubt({ today, seen }: { readonly today: PlainDate; readonly seen: PlainDate }) {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const confirm = useCommand('clock.confirm');
  return (
    <Notice title={t('clock-doubt')}>
      <p>
        {t('clock-doubt-what', {
          seen: fullDate(seen, language),
          today: fullDate(today, language),
        })}
      </p>
      <p>{t('clock-doubt-do')}</p>
      <ErrorNotice error={confirm.error} />
      <div>
        <Button
          variant="default"
          size="xs"
          loading={confirm.running}
          onClick={() => confirm.run({ day: today })}
        >
          {t('clock-confirm', { day: ceremonialDate(today, language) })}
        </Button>
      </div>
    </Notice>
  );
}

function CleaningPending() {
  const t = useTexts(todayTexts);
  const clean = useCommand('disposals.clean');
  return (
    <Notice title={t('cleaning')}>
      <p>{t('cleaning-what')}</p>
      <ErrorNotice error={clean.error} />
      <div>
        <Button variant="default" size="xs" loading={clean.running} onClick={() => clean.run({})}>
          {t('clean-now')}
        </Button>
      </div>
    </Notice>
  );
}

function Notice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.safeguard} role="alert" aria-label={title}>
      <IconAlertTriangle size={20} stroke={1.8} aria-hidden="true" />
      <div className={classes.reasons}>
        <p>
          <strong>{title}</strong>
        </p>
        {children}
      </div>
    </section>
  );
}
