import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './processors.module.css';

interface RowsEditorProps<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly added: Row;
  readonly addLabel: string;
  readonly removeLabel: (number: number) => string;
  readonly none: string;
  readonly max: number;
  readonly children: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode;
}

/** A short list inside a form: rows to fill in, add and remove; the focus follows. */
export function RowsEditor<Row>(props: RowsEditorProps<Row>) {
  const { rows, onChange, added, addLabel, removeLabel, none, max, children } = props;
  const listId = useId();

  // The list is drawn again first.
  function focusOn(selector: string) {
    requestAnimationFrame(() => {
      document.getElementById(listId)?.querySelector<HTMLElement>(selector)?.focus();
    });
  }
  function remove(index: number) {
    onChange(rows.filter((_, at) => at !== index));
    focusOn(rows.length > 1 ? `[data-row="${Math.max(0, index - 1)}"] input` : '[data-add]');
  }

  return (
    <div id={listId} className={classes.rows}>
      {rows.length === 0 && <p className="dw-muted">{none}</p>}
      {rows.map((row, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is all a row has
          key={index}
          data-row={index}
          className={classes.row}
        >
          <div className={classes.cells}>
            {children(row, index, (part) =>
              onChange(rows.map((one, at) => (at === index ? { ...one, ...part } : one))),
            )}
          </div>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={removeLabel(index + 1)}
            onClick={() => remove(index)}
          >
            <IconTrash size={16} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      {rows.length < max && (
        <div>
          <Button
            data-add
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} stroke={1.6} aria-hidden="true" />}
            onClick={() => {
              onChange([...rows, added]);
              focusOn(`[data-row="${rows.length}"] input`);
            }}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
