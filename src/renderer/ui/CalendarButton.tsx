import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { useTexts } from './i18n.ts';
import { Loading } from './Loading.tsx';
import { uiTexts } from './texts.ts';

// Most dates are typed: the calendar is fetched by the first who opens it.
const DateCalendar = lazy(() =>
  import('./DateCalendar.tsx').then((module) => ({ default: module.DateCalendar })),
);

interface CalendarButtonProps {
  /** Label of the field it belongs to. */
  readonly label: string;
  readonly date: PlainDate | undefined;
  readonly onPick: (date: PlainDate) => void;
}

/** Opens a calendar beside a date field. */
export function CalendarButton({ label, date, onPick }: CalendarButtonProps) {
  const t = useTexts(uiTexts);
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('open-calendar', { label })}
          aria-expanded={opened}
          // Esc closes the calendar, not the panel it stands in.
          data-mantine-stop-propagation={opened}
          onClick={() => setOpened((now) => !now)}
        >
          <IconCalendar size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('open-calendar', { label })}>
        <Suspense fallback={<Loading />}>
          <DateCalendar
            date={date}
            onPick={(picked) => {
              setOpened(false);
              onPick(picked);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
