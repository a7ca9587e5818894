import { Button } from '@mantine/core';
import { useToday } from '#renderer/call/session.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { everyPeriod } from '#renderer/ui/every.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { DutyView } from '#shared/contract/duties.ts';
import { dutyState } from '#shared/domain/duties.ts';
import { localized } from '#shared/domain/locale.ts';
import { DutyBadge } from './DutyBadge.tsx';
import { dutiesTexts } from './texts.ts';

interface DutyListProps {
  readonly duties: readonly DutyView[];
  readonly onOpen: (duty: DutyView) => void;
  readonly onDone: (duty: DutyView) => void;
  readonly empty: React.ReactNode;
}

/** The duties with their state; a row opens one with its history. */
export function DutyList({ duties, onOpen, onDone, empty }: DutyListProps) {
  const t = useTexts(dutiesTexts);
  const language = useLanguage();
  const today = useToday();
  const columns: readonly Column<DutyView>[] = [
    {
      key: 'task',
      header: t('task'),
      width: 'minmax(200px, 2fr)',
      cell: (duty) =>
        [localized(duty.name, language), duty.promise].filter((part) => part !== null).join(' · '),
    },
    {
      key: 'every',
      header: t('every'),
      width: '150px',
      cell: ({ period }) => (period === null ? t('every-none') : everyPeriod(period, language)),
    },
    {
      key: 'last',
      header: t('last'),
      width: '150px',
      cell: ({ evidence }) => (
        <DateText date={evidence[0]?.doneOn ?? null} as="short" missing={t('never')} />
      ),
    },
    {
      key: 'next',
      header: t('next'),
      width: '110px',
      cell: ({ nextOn, endedOn }) => (
        <DateText date={endedOn === null ? nextOn : null} as="short" missing={t('no-day')} />
      ),
    },
    {
      key: 'state',
      header: t('state'),
      width: '130px',
      cell: (duty) => <DutyBadge state={dutyState(duty, today)} />,
    },
    {
      key: 'action',
      header: t('action'),
      width: '110px',
      cell: (duty) =>
        duty.endedOn === null && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('done-of', { name: localized(duty.name, language) })}
            onClick={() => onDone(duty)}
          >
            {t('done')}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      label={t('list')}
      columns={columns}
      rows={duties}
      rowKey={(duty) => duty.id}
      onOpen={onOpen}
      minWidth={860}
      natural
      empty={empty}
    />
  );
}
