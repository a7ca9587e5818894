import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import { useTexts } from './i18n.ts';
import classes from './Why.module.css';
import { words } from './words.ts';

interface WhyProps {
  /** One sentence each, in the order of the reasoning. */
  readonly because: readonly string[];
  readonly conflicts?: readonly string[];
  /** What is explained, for who does not see what stands beside it. */
  readonly of: string;
  /** What the button says; "waarom" unless the text behind it is something else. */
  readonly label?: string;
}

/** The button "waarom": opens the reasoning behind a date. */
export function Why({ because, conflicts = [], of, label }: WhyProps) {
  const t = useTexts(words);
  const titleId = useId();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={360}
      position="bottom-start"
      withArrow
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.button}
          aria-expanded={opened}
          aria-haspopup="dialog"
          aria-label={label === undefined ? t('why-of', { of }) : `${label}: ${of}`}
          onClick={() => setOpened((now) => !now)}
        >
          {label ?? t('why')}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <div
          role="dialog"
          aria-labelledby={titleId}
          tabIndex={-1}
          data-autofocus
          // Esc closes this, not the panel it stands in.
          data-mantine-stop-propagation
          className={classes.body}
        >
          <p id={titleId} className={classes.of}>
            {of}
          </p>
          <WhyList because={because} conflicts={conflicts} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The same reasoning, written out on the page. */
export function WhyList({ because, conflicts = [] }: Omit<WhyProps, 'of'>) {
  const t = useTexts(words);
  return (
    <>
      <ol className={classes.list}>
        {because.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {conflicts.length > 0 && (
        <div className={classes.conflicts}>
          <p className={classes.of}>{t('why-conflicts')}</p>
          <ul className={classes.list}>
            {conflicts.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
