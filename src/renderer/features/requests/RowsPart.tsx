import { ActionIcon, Button } from '@mantine/core';
import { IconInfoCircle, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import classes from './CollectStep.module.css';
import { requestTexts } from './texts.ts';

interface RowsPartProps {
  readonly title: string;
  readonly purpose: string;
  /** The article behind it, in small type. */
  readonly law?: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (row: number) => void;
  readonly rows: readonly {
    readonly row: number;
    readonly label: string;
    readonly removeLabel: string;
    readonly fields: ReactNode;
  }[];
}

/** A list of small forms: a new row gets the focus, a removed one gives it back to the button. */
export function RowsPart(props: RowsPartProps) {
  const { title, purpose, law, addLabel, onAdd, onRemove, rows } = props;
  const t = useTexts(requestTexts);
  const titleId = useId();
  const part = useRef<HTMLElement>(null);
  const added = useRef(false);

  useEffect(() => {
    if (!added.current || rows.length === 0) return;
    added.current = false;
    part.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  }, [rows.length]);

  return (
    <section ref={part} className={classes.part} aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      <p className="dw-muted">
        {purpose}
        {law !== undefined && (
          <span className={classes.law}>
            <IconInfoCircle size={14} stroke={1.6} aria-hidden="true" /> {law}
          </span>
        )}
      </p>
      {rows.length > 0 && (
        <ul className={classes.rows}>
          {rows.map(({ row, label, removeLabel, fields }) => (
            <li key={row}>
              <fieldset className={classes.row}>
                <legend className="dw-hidden">{label}</legend>
                <div className={classes.fields}>{fields}</div>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={removeLabel}
                  onClick={() => {
                    onRemove(row);
                    announce(t('removed'));
                    part.current?.querySelector<HTMLButtonElement>('[data-add]')?.focus();
                  }}
                >
                  <IconTrash size={16} stroke={1.6} aria-hidden="true" />
                </ActionIcon>
              </fieldset>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          data-add
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
          onClick={() => {
            added.current = true;
            onAdd();
          }}
        >
          {addLabel}
        </Button>
      </div>
    </section>
  );
}
