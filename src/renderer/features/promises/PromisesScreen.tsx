import { Button, SegmentedControl } from '@mantine/core';
import { IconClipboardText, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { Output } from '#shared/contract/index.ts';
import type { PromiseRow } from '#shared/contract/promises.ts';
import { localized } from '#shared/domain/locale.ts';
import { DecideForm } from './DecideForm.tsx';
import { OwnText } from './OwnText.tsx';
import { type PromiseAct, PromiseList } from './PromiseList.tsx';
import classes from './promises.module.css';
import { promisesTexts } from './texts.ts';

const SHOWN = ['all', 'not-carried-out', 'in-conflict', 'ambiguous', 'kept'] as const;
type Shown = (typeof SHOWN)[number];

/** What is open beside the list: a sentence to decide on or to remove, or the own text. */
type Opened = { readonly act: PromiseAct; readonly row: PromiseRow } | { readonly act: 'paste' };

/** The owner's statement, with how every sentence of it stands today. */
export function PromisesScreen() {
  const t = useTexts(promisesTexts);
  const { data, error } = useQuery('promises.list', {});
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <>
            <SavePdf disabled={data === undefined} />
            <Button
              leftSection={<IconClipboardText size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => setOpened({ act: 'paste' })}
            >
              {t('paste')}
            </Button>
          </>
        }
      />
      <ErrorNotice error={error} />
      {data === undefined && !error && <Loading lines={8} />}
      {data !== undefined && (
        <Sentences list={data} onAct={(act, row) => setOpened({ act, row })} />
      )}
      <p className="dw-muted">{t('advice')}</p>
      <SidePanel opened={opened?.act === 'decide'} title={t('decide-title')} onClose={close}>
        {opened?.act === 'decide' && <DecideForm row={opened.row} onDone={close} />}
      </SidePanel>
      <SidePanel opened={opened?.act === 'paste'} title={t('paste-title')} onClose={close} wide>
        {opened?.act === 'paste' && <OwnText onDone={close} />}
      </SidePanel>
      <Removal row={opened?.act === 'remove' ? opened.row : null} onClose={close} />
    </Page>
  );
}

function SavePdf({ disabled }: { readonly disabled: boolean }) {
  const t = useTexts(promisesTexts);
  const save = useCommand('files.save-promises');
  async function make() {
    const made = await save.run({});
    if (made?.state === 'saved') announce(t('saved', { path: made.path }));
  }
  return (
    <>
      <ErrorNotice error={save.error} />
      <Button
        variant="default"
        disabled={disabled || save.running}
        leftSection={<IconFileTypePdf size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => void make()}
      >
        {t('pdf')}
      </Button>
    </>
  );
}

interface SentencesProps {
  readonly list: Output<'promises.list'>;
  readonly onAct: (act: PromiseAct, row: PromiseRow) => void;
}

function Sentences({ list, onAct }: SentencesProps) {
  const t = useTexts(promisesTexts);
  const [shown, setShown] = useState<Shown>('all');
  const { counts, rows, statements } = list;
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('none-help')}</EmptyState>;
  const visible = shown === 'all' ? rows : rows.filter(({ state }) => state === shown);
  return (
    <>
      <SegmentedControl
        className={classes.shown ?? ''}
        aria-label={t('shown')}
        value={shown}
        onChange={(value) => setShown(value as Shown)}
        data={SHOWN.map((value) => ({
          value,
          label: t(`shown-${value}`, { count: value === 'all' ? rows.length : counts[value] }),
        }))}
      />
      {visible.length === 0 ? (
        <EmptyState title={t('empty')}>{t('empty-help')}</EmptyState>
      ) : (
        <PromiseList rows={visible} named={statements > 1} onAct={onAct} />
      )}
    </>
  );
}

function Removal({
  row,
  onClose,
}: {
  readonly row: PromiseRow | null;
  readonly onClose: () => void;
}) {
  const t = useTexts(promisesTexts);
  const language = useLanguage();
  const remove = useCommand('promises.remove-own');
  async function run(promiseId: number) {
    if ((await remove.run({ promiseId })) === undefined) return;
    announce(t('removed'));
    onClose();
  }
  return (
    <ConfirmDialog
      opened={row !== null}
      title={t('remove-title')}
      confirmLabel={t('remove-yes')}
      onConfirm={() => row !== null && void run(row.id)}
      onClose={onClose}
      running={remove.running}
      error={remove.error}
    >
      {row !== null && (
        <blockquote className={classes.quote}>{localized(row.says, language)}</blockquote>
      )}
      <p>{t('remove-help')}</p>
    </ConfirmDialog>
  );
}
