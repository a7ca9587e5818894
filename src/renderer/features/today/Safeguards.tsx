import { Button } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { ceremonialDate, fullDate } from '#renderer/ui/speak-date.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
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
    <Caution urgent title={t('clock-doubt')}>
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
    </Caution>
  );
}

function CleaningPending() {
  const t = useTexts(todayTexts);
  const clean = useCommand('disposals.clean');
  return (
    <Caution urgent title={t('cleaning')}>
      <p>{t('cleaning-what')}</p>
      <ErrorNotice error={clean.error} />
      <div>
        <Button variant="default" size="xs" loading={clean.running} onClick={() => clean.run({})}>
          {t('clean-now')}
        </Button>
      </div>
    </Caution>
  );
}
