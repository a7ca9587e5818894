import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPhoto, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { Badge, type Tone } from '#renderer/ui/StateBadge.tsx';
import type { PublicationView } from '#shared/contract/publications.ts';
import { type PublicationState, publicationState } from '#shared/domain/publications.ts';
import classes from './measures.module.css';
import { PublicationForm } from './PublicationForm.tsx';
import { publicationTexts } from './publication-texts.ts';
import { RemoveButton } from './RemoveButton.tsx';

const LOOKS: Record<PublicationState, { readonly tone: Tone; readonly Icon: typeof IconPhoto }> = {
  'take-down': { tone: 'red', Icon: IconAlertTriangle },
  up: { tone: 'neutral', Icon: IconPhoto },
  down: { tone: 'grey', Icon: IconCheck },
};

const stateOf = (row: PublicationView) => publicationState(row, row.objectedOn);

/** Posts that show somebody's work, those that have to go first. */
export function PublicationsSection() {
  const t = useTexts(publicationTexts);
  const { data, error } = useQuery('publications.list', { personId: null });
  const remove = useCommand('publications.remove');
  const [panel, setPanel] = useState<'new' | number | null>(null);
  const close = () => setPanel(null);
  const columns = usePublicationColumns();
  const opened = data?.find(({ id }) => id === panel);
  const toGo = data?.filter((row) => stateOf(row) === 'take-down').length ?? 0;
  return (
    <Section
      title={t('title')}
      purpose={t('purpose')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => setPanel('new')}
        >
          {t('add')}
        </Button>
      }
    >
      <ErrorNotice error={error} />
      {toGo > 0 && (
        <Caution title={t('signal', { count: toGo })}>
          <p>{t('signal-help')}</p>
        </Caution>
      )}
      {data !== undefined && (
        <DataTable
          label={t('list')}
          columns={columns}
          rows={data}
          rowKey={({ id }) => id}
          onOpen={({ id }) => setPanel(id)}
          minWidth={760}
          natural
          empty={<EmptyState title={t('empty-title')}>{t('empty-help')}</EmptyState>}
        />
      )}
      <SidePanel
        opened={panel === 'new' || opened !== undefined}
        title={panel === 'new' ? t('add') : t('change-title')}
        onClose={close}
      >
        {panel === 'new' && <PublicationForm publication={undefined} onDone={close} />}
        {opened !== undefined && (
          <div className={classes.panel}>
            <PublicationForm key={opened.id} publication={opened} onDone={close} />
            <RemoveButton
              label={t('remove')}
              title={t('remove-title')}
              removed={t('removed')}
              running={remove.running}
              error={remove.error}
              remove={async () => (await remove.run({ publicationId: opened.id })) !== undefined}
              onDone={close}
            >
              <p>{t('remove-help')}</p>
            </RemoveButton>
          </div>
        )}
      </SidePanel>
    </Section>
  );
}

function usePublicationColumns(): readonly Column<PublicationView>[] {
  const t = useTexts(publicationTexts);
  return [
    {
      key: 'person',
      header: t('person'),
      width: 'minmax(140px, 1fr)',
      cell: ({ person }) => (person === '' ? t('nobody') : person),
    },
    {
      key: 'what',
      header: t('what'),
      width: 'minmax(180px, 1.5fr)',
      cell: ({ what }) => what,
    },
    {
      key: 'place',
      header: t('place'),
      width: 'minmax(180px, 1.5fr)',
      cell: ({ place }) => place,
    },
    {
      key: 'since',
      header: t('since'),
      width: '110px',
      cell: ({ publishedOn }) => <DateText date={publishedOn} as="short" missing={t('no-day')} />,
    },
    {
      key: 'state',
      header: t('state'),
      width: '140px',
      cell: (row) => {
        const state = stateOf(row);
        return <Badge {...LOOKS[state]} name={t(`state-${state}`)} help={t(`help-${state}`)} />;
      },
    },
  ];
}
