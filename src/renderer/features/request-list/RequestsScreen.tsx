import { Button, Tabs, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useToday } from '#renderer/call/session.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { ExpiredFiles } from './ExpiredFiles.tsx';
import { RequestCalendar } from './RequestCalendar.tsx';
import { RequestsTable } from './RequestsTable.tsx';
import classes from './request-list.module.css';
import { requestListTexts } from './texts.ts';

const TABS = ['open', 'calendar', 'answered', 'expired'] as const;
type Tab = (typeof TABS)[number];

interface Looked {
  readonly tab: Tab;
  /** A day of the month of the calendar; null for the month of today. */
  readonly month: PlainDate | null;
}

/** What was looked at last, so that coming back from a request shows the same. */
const remembered: { looked: Looked } = { looked: { tab: 'open', month: null } };

const AT_ONCE = 200;
const AT_MOST = 500;

/** Every request: what is open by urgency, when it is due, and what was answered. */
export function RequestsScreen() {
  const t = useTexts(requestListTexts);
  const today = useToday();
  const [, navigate] = useLocation();
  const [{ tab, month }, setLooked] = useState(remembered.looked);
  const open = useQuery('requests.list', { show: 'open', limit: AT_MOST });
  const expired = useQuery('requests.list', { show: 'expired', limit: AT_MOST });
  const counts: Partial<Record<Tab, number>> = {
    ...(open.data && { open: open.data.rows.length }),
    ...(expired.data && { expired: expired.data.rows.length }),
  };

  function look(change: Partial<Looked>) {
    remembered.looked = { ...remembered.looked, ...change };
    setLooked(remembered.looked);
  }
  const startNew = () => navigate('/requests/new');
  useShortcut('ctrl+n', startNew);

  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <Tooltip label={t('new-help')}>
            <Button
              leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
              onClick={startNew}
            >
              {t('new')}
            </Button>
          </Tooltip>
        }
      />
      <Tabs
        value={tab}
        onChange={(value) => look({ tab: value as Tab })}
        keepMounted={false}
        activateTabWithKeyboard
      >
        <Tabs.List aria-label={t('tabs')} className={classes.tabs ?? ''}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab-${name}`)}{' '}
              {counts[name] !== undefined && <span className={classes.count}>{counts[name]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="open" className={classes.panel ?? ''}>
          <ErrorNotice error={open.error} />
          {open.data === undefined ? (
            !open.error && <Loading lines={5} />
          ) : (
            <RequestsTable
              show="open"
              requests={open.data.rows}
              emptyAction={<Button onClick={startNew}>{t('new')}</Button>}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="calendar" className={classes.panel ?? ''}>
          <ErrorNotice error={open.error} />
          {open.data === undefined ? (
            !open.error && <Loading lines={8} />
          ) : (
            <RequestCalendar
              requests={open.data.rows}
              month={month ?? today}
              onMonth={(day) => look({ month: day === today ? null : day })}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="answered" className={classes.panel ?? ''}>
          <Answered />
        </Tabs.Panel>
        <Tabs.Panel value="expired" className={classes.panel ?? ''}>
          <ErrorNotice error={expired.error} />
          {expired.data === undefined ? (
            !expired.error && <Loading lines={5} />
          ) : (
            <ExpiredFiles requests={expired.data.rows} more={expired.data.more} />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** Answered requests, the newest first; more come when the end is in sight. */
function Answered() {
  const [limit, setLimit] = useState(AT_ONCE);
  const { data, error } = useQuery('requests.list', { show: 'answered', limit });
  return (
    <>
      <ErrorNotice error={error} />
      {data === undefined ? (
        !error && <Loading lines={5} />
      ) : (
        <RequestsTable
          show="answered"
          requests={data.rows}
          more={data.more}
          onEnd={() => setLimit(AT_MOST)}
        />
      )}
    </>
  );
}
