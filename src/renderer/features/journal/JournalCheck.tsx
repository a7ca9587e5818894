import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '#renderer/call/use-query.ts';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { dayOf } from '#renderer/ui/moment.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import type { Output } from '#shared/contract/index.ts';
import type { JournalAnchor } from '#shared/contract/journal.ts';
import { writeMark } from './anchor.ts';
import { CompareMark } from './CompareMark.tsx';
import classes from './journal.module.css';
import { journalTexts } from './texts.ts';

type Check = Output<'journal.verify'>;

/** Follows the whole chain and says in words how it ended; the last line to keep elsewhere. */
export function JournalCheck() {
  const t = useTexts(journalTexts);
  const { data, error, loading, reload } = useQuery('journal.verify', {});
  return (
    <div className={classes.check}>
      <p className="dw-muted">{t('check-help')}</p>
      <ErrorNotice error={error} />
      {loading && (
        <div role="status" aria-label={t('check-running')}>
          <Loading lines={3} />
        </div>
      )}
      {!loading && data !== undefined && (
        <>
          <Section
            title={t('result')}
            actions={
              <Button variant="default" size="xs" onClick={reload} data-autofocus>
                {t('check-again')}
              </Button>
            }
          >
            <Result check={data} />
          </Section>
          <Section title={t('anchor')}>
            <Anchor anchor={data.anchor} />
          </Section>
          <Section title={t('compare')} purpose={t('compare-help')}>
            <CompareMark brokenAt={data.brokenAt} />
          </Section>
        </>
      )}
    </div>
  );
}

function Result({ check }: { readonly check: Check }) {
  const t = useTexts(journalTexts);
  if (check.brokenAt === null) {
    return (
      <p className={classes.whole} role="status">
        <IconCircleCheck size={18} stroke={1.8} aria-hidden="true" />
        {t('whole', { count: check.lines })}
      </p>
    );
  }
  return (
    <div className={classes.broken} role="alert">
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden="true" />
      <div>
        <p className={classes.strong}>{t('broken', { line: check.brokenAt })}</p>
        <p>{t('broken-means')}</p>
        <p>{t('broken-do')}</p>
      </div>
    </div>
  );
}

function Anchor({ anchor }: { readonly anchor: JournalAnchor }) {
  const t = useTexts(journalTexts);
  const language = useLanguage();
  const day = anchor.at === null ? undefined : dayOf(anchor.at);
  if (day === undefined) return <p className="dw-muted">{t('anchor-none')}</p>;
  const mark = writeMark(anchor);
  return (
    <>
      <p>{t('anchor-line', { line: anchor.id, date: fullDate(day, language) })}</p>
      <p>
        <code className={classes.mark}>{mark}</code>
      </p>
      <div>
        <CopyButton value={mark} label={t('anchor-copy')} lasting />
      </div>
      <p className="dw-muted">{t('anchor-help')}</p>
    </>
  );
}
