import { Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { Output } from '#shared/contract/index.ts';
import { BreachList } from './BreachList.tsx';
import classes from './breaches.module.css';
import { formTexts } from './form-texts.ts';
import { NewBreachForm } from './NewBreachForm.tsx';
import { RegisterFiles } from './RegisterFiles.tsx';
import { breachesTexts } from './texts.ts';
import { useNow } from './use-now.ts';

type Shown = 'open' | 'closed';

/** The register of breaches, with the clock of each open case. */
export function BreachesScreen() {
  const t = useTexts(breachesTexts);
  const { data, error } = useQuery('breaches.list', {});
  const [adding, setAdding] = useState(false);
  useShortcut('ctrl+n', () => setAdding(true), { enabled: !adding && data !== undefined });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <>
            {data !== undefined && data.rows.length > 0 && <RegisterFiles />}
            <Tooltip label={t('add-help')}>
              <Button
                leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
                disabled={data === undefined}
                onClick={() => setAdding(true)}
              >
                {t('add')}
              </Button>
            </Tooltip>
          </>
        }
      />
      <ErrorNotice error={error} />
      {data === undefined && !error && <Loading lines={4} />}
      {data !== undefined && <Cases list={data} adding={adding} onAdded={() => setAdding(false)} />}
    </Page>
  );
}

interface CasesProps {
  readonly list: Output<'breaches.list'>;
  readonly adding: boolean;
  readonly onAdded: () => void;
}

function Cases({ list, adding, onAdded }: CasesProps) {
  const t = useTexts(breachesTexts);
  const form = useTexts(formTexts);
  const [, navigate] = useLocation();
  const [shown, setShown] = useState<Shown>('open');
  const now = useNow(list.now);
  const { rows, timeZone } = list;
  const of = (name: Shown) =>
    rows.filter(({ closedOn }) => (closedOn === null) === (name === 'open'));
  const open = (id: number) => navigate(`/breaches/${id}`);
  return (
    <>
      <SegmentedControl
        className={classes.shown ?? ''}
        aria-label={t('shown')}
        value={shown}
        onChange={(value) => setShown(value as Shown)}
        data={(['open', 'closed'] as const).map((value) => ({
          value,
          label: t(`shown-${value}`, { count: of(value).length }),
        }))}
      />
      <BreachList
        rows={of(shown)}
        now={now}
        timeZone={timeZone}
        closed={shown === 'closed'}
        onOpen={open}
        empty={
          shown === 'open' ? (
            <EmptyState title={t('empty-title')}>{t('empty-help')}</EmptyState>
          ) : (
            <EmptyState title={t('closed-empty')}>{t('closed-empty-help')}</EmptyState>
          )
        }
      />
      <SidePanel opened={adding} title={form('new-title')} onClose={onAdded}>
        {adding && <NewBreachForm now={now} timeZone={timeZone} onMade={open} onCancel={onAdded} />}
      </SidePanel>
    </>
  );
}
