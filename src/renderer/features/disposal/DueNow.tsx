import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DisposalListRow } from '#shared/contract/disposal-views.ts';
import type { TodayView } from '#shared/contract/due.ts';
import classes from './disposal.module.css';
import { disposalTexts } from './texts.ts';

interface DueNowProps {
  readonly today: TodayView;
  readonly runs: readonly DisposalListRow[];
}

/** What has fallen due, and the one next thing to do about it. */
export function DueNow({ today: { today, due, soon }, runs }: DueNowProps) {
  const t = useTexts(disposalTexts);
  const [, navigate] = useLocation();
  const propose = useCommand('disposals.propose');
  const unfinished = runs.filter(({ status }) => status === 'proposed' || status === 'approved');
  // One proposal of what fell due at a time: two would be about the same items.
  const expiry = unfinished.find(({ cause }) => cause === 'expiry');
  const canPropose = due.items > 0 && expiry === undefined;
  const hasMore =
    due.items > 0 && expiry !== undefined && (expiry.createdOn < today || due.items > expiry.items);

  async function make() {
    const made = await propose.run({ cause: 'expiry' });
    if (made === undefined) return;
    announce(t('proposed', { number: made.number }));
    navigate(`/disposal/${made.id}`);
  }
  useShortcut('ctrl+n', () => void make(), { enabled: canPropose });

  return (
    <Section title={t('now-title')}>
      {due.items === 0 ? (
        <EmptyState title={t('now-nothing')}>
          {t('now-nothing-help')}{' '}
          {soon.items > 0 && t('now-soon', { count: soon.items, days: soon.withinDays })}
        </EmptyState>
      ) : (
        <p>
          {t('now-due', { count: due.items })} {t('now-persons', { count: due.persons })}{' '}
          <Link href="/due/due">{t('now-list')}</Link>
        </p>
      )}
      {canPropose && (
        <div className={classes.tools}>
          <Button loading={propose.running} onClick={() => void make()}>
            {t('propose')}
          </Button>
          <span className="dw-muted">{t('propose-help')}</span>
        </div>
      )}
      <ErrorNotice error={propose.error} />
      {unfinished.map(({ id, number }) => (
        <div key={id} className={classes.tools}>
          <Button
            variant={id === expiry?.id ? 'filled' : 'default'}
            onClick={() => navigate(`/disposal/${id}`)}
          >
            {t('continue', { number })}
          </Button>
          {id === expiry?.id && hasMore && (
            <Button variant="default" loading={propose.running} onClick={() => void make()}>
              {t('add-new')}
            </Button>
          )}
          <span className="dw-muted">{t('continue-help')}</span>
        </div>
      ))}
    </Section>
  );
}
