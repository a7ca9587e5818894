import { Button } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { usePages } from '#renderer/call/use-pages.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { PartyPerson } from '#shared/contract/parties.ts';
import { localized } from '#shared/domain/locale.ts';
import { dossierTexts } from './dossier-texts.ts';
import classes from './processors.module.css';
import { useParty } from './use-party.ts';

interface PartyPersonsScreenProps {
  readonly processorId: number;
}

/** Everybody of whom a party has a copy, with what it has and where. */
export function PartyPersonsScreen({ processorId }: PartyPersonsScreenProps) {
  const t = useTexts(dossierTexts);
  const [, navigate] = useLocation();
  const { party, error } = useParty(processorId);
  const asked = useMemo(() => ({ processorId }), [processorId]);
  const list = usePages('parties.persons', asked, keyOf);
  const columns = useColumns();
  const save = useCommand('files.save-party-persons');
  const open = useCallback((row: PartyPerson) => navigate(`/persons/${row.personId}`), [navigate]);

  async function saveTable() {
    const made = await save.run({ processorId });
    if (made?.state === 'saved') announce(t('who-saved', { path: made.path }));
  }

  return (
    <Page fill>
      <PageHeader
        back={<Link href={`/processors/${processorId}`}>‹ {party?.name ?? t('back')}</Link>}
        title={t('who-title', { party: party?.name ?? '' })}
        purpose={t('who-help')}
        actions={
          <Button
            variant="default"
            leftSection={<IconFileTypeCsv size={16} stroke={1.6} aria-hidden="true" />}
            loading={save.running}
            disabled={list.rows.length === 0}
            onClick={() => void saveTable()}
          >
            {t('who-save')}
          </Button>
        }
      />
      <p className="dw-muted">{t('who-leaves')}</p>
      <ErrorNotice error={error ?? list.error ?? save.error} />
      {list.first ? (
        <Loading lines={8} />
      ) : (
        <DataTable
          label={t('who')}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          onOpen={open}
          more={list.more}
          onEnd={list.loadMore}
          minWidth={600}
          {...(party !== undefined && { total: party.persons })}
          memory="party-persons"
          empty={
            list.error || list.loading ? null : (
              <EmptyState title={t('who-none')}>{t('who-purpose')}</EmptyState>
            )
          }
        />
      )}
    </Page>
  );
}

function keyOf({ sortName, personId }: PartyPerson) {
  return { sortName, id: personId };
}

function rowKey({ personId }: PartyPerson) {
  return personId;
}

function useColumns(): readonly Column<PartyPerson>[] {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: 'person',
        header: t('person'),
        width: 'minmax(180px, 1fr)',
        cell: (row) => <span className={classes.strong}>{row.name}</span>,
      },
      {
        key: 'reason',
        header: t('reason'),
        width: 'minmax(320px, 3fr)',
        cell: (row) =>
          row.reasons
            .map(
              ({ category, system }) =>
                `${localized(category, language)} (${localized(system, language)})`,
            )
            .join(', '),
      },
    ],
    [t, language],
  );
}
