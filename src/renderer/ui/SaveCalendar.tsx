import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useCommand } from '#renderer/call/use-command.ts';
import { calendarTexts } from './calendar-texts.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { useTexts } from './i18n.ts';
import { announce } from './status.ts';

/** What asks for attention in the coming year as a calendar file: counts per day, no names. */
export function SaveCalendar() {
  const t = useTexts(calendarTexts);
  const save = useCommand('files.save-calendar');
  async function run() {
    const made = await save.run({});
    if (made?.state === 'saved') announce(t('saved', { path: made.path }));
  }
  return (
    <>
      <ErrorNotice error={save.error} />
      <Button
        variant="default"
        disabled={save.running}
        leftSection={<IconCalendarDown size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => void run()}
      >
        {t('save')}
      </Button>
    </>
  );
}
