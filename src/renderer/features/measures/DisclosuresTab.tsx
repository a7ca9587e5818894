import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import type { ChosenPerson } from '#renderer/ui/PersonSearch.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { DisclosureView } from '#shared/contract/disclosures.ts';
import { DisclosureForm } from './DisclosureForm.tsx';
import { disclosureTexts } from './disclosure-texts.ts';
import classes from './measures.module.css';
import { PublicationsSection } from './PublicationsSection.tsx';
import { RemoveButton } from './RemoveButton.tsx';

interface DisclosuresTabProps {
  /** Opens the form for this person at once. */
  readonly person: ChosenPerson | null;
}

/** What was handed to others, and where work of people is shown. */
export function DisclosuresTab({ person }: DisclosuresTabProps) {
  const t = useTexts(disclosureTexts);
  const { data, error } = useQuery('disclosures.list', { personId: null });
  const processors = useQuery('processors.list', {});
  const remove = useCommand('disclosures.remove');
  const [panel, setPanel] = useState<'new' | number | null>(person === null ? null : 'new');
  const close = () => setPanel(null);
  const columns = useDisclosureColumns();
  useShortcut('ctrl+n', () => setPanel('new'), { enabled: panel === null });
  const opened = data?.find(({ id }) => id === panel);
  return (
    <div className={classes.stack}>
      <Section
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <Button
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
            title="Ctrl + N"
            onClick={() => setPanel('new')}
          >
            {t('add')}
          </Button>
        }
      >
        <ErrorNotice error={error ?? processors.error} />
        {data === undefined && !error && <Loading lines={5} />}
        {data !== undefined && (
          <DataTable
            label={t('list')}
            columns={columns}
            rows={data}
            rowKey={({ id }) => id}
            onOpen={({ id }) => setPanel(id)}
            minWidth={860}
            natural
            empty={<EmptyState title={t('empty-title')}>{t('empty-help')}</EmptyState>}
          />
        )}
      </Section>
      <PublicationsSection />
      <SidePanel
        opened={panel === 'new' || opened !== undefined}
        title={panel === 'new' ? t('add') : t('change-title')}
        onClose={close}
      >
        {panel === 'new' && (
          <DisclosureForm
            disclosure={undefined}
            person={person}
            processors={processors.data ?? []}
            onDone={close}
          />
        )}
        {opened !== undefined && (
          <div className={classes.panel}>
            {opened.personId !== null && (
              <Link href={`/persons/${opened.personId}`}>{t('to-person')}</Link>
            )}
            <DisclosureForm
              key={opened.id}
              disclosure={opened}
              person={
                opened.personId === null ? null : { id: opened.personId, label: opened.person }
              }
              processors={processors.data ?? []}
              onDone={close}
            />
            <RemoveButton
              label={t('remove')}
              title={t('remove-title')}
              removed={t('removed')}
              running={remove.running}
              error={remove.error}
              remove={async () => (await remove.run({ disclosureId: opened.id })) !== undefined}
              onDone={close}
            >
              <p>{t('remove-help')}</p>
            </RemoveButton>
          </div>
        )}
      </SidePanel>
    </div>
  );
}

function useDisclosureColumns(): readonly Column<DisclosureView>[] {
  const t = useTexts(disclosureTexts);
  return [
    {
      key: 'date',
      header: t('date'),
      width: '110px',
      cell: ({ disclosedOn }) => <DateText date={disclosedOn} as="short" />,
    },
    {
      key: 'person',
      header: t('person'),
      width: 'minmax(140px, 1fr)',
      cell: ({ person }) => (person === '' ? t('nobody') : person),
    },
    {
      key: 'recipient',
      header: t('recipient'),
      width: 'minmax(160px, 1.2fr)',
      cell: ({ recipient }) => recipient,
    },
    {
      key: 'kind',
      header: t('kind'),
      width: 'minmax(150px, 1fr)',
      cell: ({ kind, silent }) =>
        silent ? `${t(`kind-${kind}`)} · ${t('silent-mark')}` : t(`kind-${kind}`),
    },
    {
      key: 'what',
      header: t('what'),
      width: 'minmax(180px, 2fr)',
      cell: ({ what }) => what,
    },
  ];
}
