import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './assess.module.css';
import type { Desk } from './desk.ts';

export interface Tool {
  /** Unique on the page. */
  readonly key: string;
  readonly label: string;
  /** What is read aloud when the label alone does not say about whom. */
  readonly spoken?: string;
  /** What most will do here. */
  readonly isMain?: boolean;
  readonly form: (close: () => void) => ReactNode;
}

interface ToolsProps {
  readonly desk: Desk;
  /** In their order; false for what is not offered now. */
  readonly tools: readonly (Tool | false)[];
  /** Buttons that act at once, before the others. */
  readonly children?: ReactNode;
}

/** What can be done in a part: a row of buttons, and below it the form that was opened. */
export function Tools({ desk, tools, children }: ToolsProps) {
  const row = useRef<HTMLDivElement>(null);
  const formId = useId();
  const shown = tools.filter((tool) => tool !== false);
  const opened = shown.find(({ key }) => key === desk.opened);
  const before = useRef(desk.opened);
  useEffect(() => {
    const closed = before.current;
    before.current = desk.opened;
    if (closed === undefined || desk.opened !== undefined) return;
    row.current?.querySelector<HTMLElement>(`[data-tool="${closed}"]`)?.focus();
  }, [desk.opened]);
  return (
    <>
      <div ref={row} className={classes.tools}>
        {children}
        {shown.map(({ key, label, spoken, isMain }) => (
          <Button
            key={key}
            size="xs"
            variant={isMain && opened === undefined ? 'filled' : 'default'}
            data-tool={key}
            aria-expanded={key === desk.opened}
            {...(key === desk.opened && { 'aria-controls': formId })}
            {...(spoken !== undefined && { 'aria-label': `${label}: ${spoken}` })}
            onClick={() => desk.open(key === desk.opened ? undefined : key)}
          >
            {label}
          </Button>
        ))}
      </div>
      {opened !== undefined && (
        <div key={opened.key} id={formId} className={classes.form}>
          {opened.form(() => desk.open(undefined))}
        </div>
      )}
    </>
  );
}
