import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { PersonView } from '#shared/contract/persons.ts';
import { itemTexts } from './item-texts.ts';
import { KeptTable } from './KeptTable.tsx';
import type { Panels } from './panels.ts';
import { personTexts } from './texts.ts';

export interface ItemsProps {
  readonly person: PersonView;
  readonly panels: Panels;
  readonly warningDays: number;
}

/** Everything that is kept of a person, to open and to add to. */
export function ItemsTab(props: ItemsProps) {
  const t = useTexts(itemTexts);
  return (
    <Section title={t('title')} purpose={t('purpose')} actions={<AddItem panels={props.panels} />}>
      <ItemsTable {...props} />
    </Section>
  );
}

export function AddItem({ panels }: { readonly panels: Panels }) {
  const t = useTexts(itemTexts);
  return (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
      onClick={() => panels.open({ kind: 'item-form', itemId: null })}
      title="Ctrl+N"
    >
      {t('add')}
    </Button>
  );
}

/** The table of items, which teaches when there are none. */
export function ItemsTable({ person, panels, warningDays }: ItemsProps) {
  const t = useTexts(personTexts);
  return (
    <KeptTable
      items={person.items}
      warningDays={warningDays}
      onOpen={(item) => panels.open({ kind: 'item', itemId: item.id })}
      empty={
        <EmptyState title={t('no-items-title')} action={<AddItem panels={panels} />}>
          {t('no-items-help')}
        </EmptyState>
      }
    />
  );
}
