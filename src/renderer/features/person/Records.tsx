import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './person.module.css';
import { personTexts } from './texts.ts';

/** A short list of records that can be changed where they stand. */
export function Records({ children }: { readonly children: ReactNode }) {
  return <ul className={classes.records}>{children}</ul>;
}

interface RecordLineProps {
  /** What the buttons act on, for who does not see the line. */
  readonly name: string;
  readonly children: ReactNode;
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
  /** More buttons, before those. */
  readonly extra?: ReactNode;
}

export function RecordLine({ name, children, onEdit, onRemove, extra }: RecordLineProps) {
  const t = useTexts(personTexts);
  return (
    <li className={classes.record}>
      <div className={classes.words}>{children}</div>
      <div className={classes.buttons}>
        {extra}
        {onEdit && (
          <ActionIcon
            variant="subtle"
            aria-label={t('edit-named', { name })}
            title={t('edit-named', { name })}
            onClick={onEdit}
          >
            <IconPencil size={16} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        )}
        {onRemove && (
          <ActionIcon
            variant="subtle"
            aria-label={t('remove-named', { name })}
            title={t('remove-named', { name })}
            onClick={onRemove}
          >
            <IconTrash size={16} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
    </li>
  );
}

interface AddButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

/** The quiet button beside a heading. */
export function AddButton({ label, onClick }: AddButtonProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={14} stroke={1.6} aria-hidden="true" />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
