import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { usePages } from '#renderer/call/use-pages.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { journalWords } from '#renderer/ui/journal-words.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { dayOf, timeOf } from '#renderer/ui/moment.ts';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { words } from '#renderer/ui/words.ts';
import type { JournalLine } from '#shared/contract/journal.ts';
import { JournalCheck } from './JournalCheck.tsx';
import classes from './journal.module.css';
import { lineDetail, lineTitle } from './line-words.ts';
import { journalTexts } from './texts.ts';

/** Everything that happened in the register, newest first, and whether it is still as written. */
export function JournalScreen() {
  const t = useTexts(journalTexts);
  const [checking, setChecking] = useState(false);
  const pages = usePages('journal.list', {}, idOf);
  return (
    <Page fill>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <Button
            leftSection={<IconShieldCheck size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => setChecking(true)}
          >
            {t('check')}
          </Button>
        }
      />
      <ErrorNotice error={pages.error} />
      {pages.first ? <Loading lines={10} /> : <Lines pages={pages} />}
      <SidePanel opened={checking} title={t('check')} onClose={() => setChecking(false)}>
        {checking && <JournalCheck />}
      </SidePanel>
    </Page>
  );
}

interface LinesProps {
  readonly pages: ReturnType<typeof usePages<'journal.list'>>;
}

function Lines({ pages }: LinesProps) {
  const t = useTexts(journalTexts);
  const speech = {
    t,
    w: useTexts(words),
    j: useTexts(journalWords),
    language: useLanguage(),
  };
  const columns: readonly Column<JournalLine>[] = [
    {
      key: 'line',
      header: t('column-line'),
      width: '80px',
      align: 'end',
      cell: (line) => line.id,
    },
    {
      key: 'when',
      header: t('column-when'),
      width: '170px',
      cell: (line) => <When at={line.at} />,
    },
    {
      key: 'what',
      header: t('column-what'),
      width: 'minmax(240px, 3fr)',
      cell: (line) => <What title={lineTitle(line, speech)} detail={lineDetail(line, speech)} />,
    },
    {
      key: 'whom',
      header: t('column-whom'),
      width: '110px',
      cell: (line) => <Whom line={line} />,
    },
  ];
  return (
    <DataTable
      label={t('list')}
      columns={columns}
      rows={pages.rows}
      rowKey={idOf}
      onEnd={pages.loadMore}
      more={pages.more}
      memory="journal"
      empty={
        pages.error === undefined && (
          <EmptyState title={t('empty-title')}>{t('empty-help')}</EmptyState>
        )
      }
    />
  );
}

function idOf(line: JournalLine): number {
  return line.id;
}

function When({ at }: { readonly at: string }) {
  const time = timeOf(at);
  return (
    <span>
      <DateText date={dayOf(at) ?? null} as="short" />
      {time !== undefined && <span className="dw-muted"> {time}</span>}
    </span>
  );
}

function What({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <span>
      <span className={classes.strong}>{title}</span>
      {detail !== '' && <span className="dw-muted"> · {detail}</span>}
    </span>
  );
}

/** A link to somebody who is still here, by id; of others only that they are gone. */
function Whom({ line }: { readonly line: JournalLine }) {
  const t = useTexts(journalTexts);
  if (line.personId === null) return null;
  if (line.personGone) {
    return (
      <span className="dw-muted" title={t('gone-help')}>
        {t('gone')}
      </span>
    );
  }
  return (
    <Link href={`/persons/${line.personId}`} aria-label={t('person-of', { line: line.id })}>
      {t('person')}
    </Link>
  );
}
