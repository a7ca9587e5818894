import { Popover } from '@mantine/core';
import { type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
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
  const button = useRef<HTMLButtonElement>(null);
  // A list has one in every row: what opens is made when it is first wanted.
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);

  function toggle() {
    // Closed first: it remembers where the focus was at the moment it opens.
    if (!wanted) flushSync(() => setWanted(true));
    setOpened(!opened);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-expanded={opened}
        aria-haspopup="dialog"
        aria-label={label === undefined ? t('why-of', { of }) : `${label}: ${of}`}
        onClick={toggle}
      >
        {label ?? t('why')}
      </button>
      {wanted && (
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
          <Popover.Target refProp="take">
            <Anchor element={button} />
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
      )}
    </>
  );
}

interface AnchorProps {
  readonly element: RefObject<HTMLElement | null>;
  /** Given by what stands around it: takes the element that the popover stands at. */
  readonly take?: (element: HTMLElement | null) => void;
}

/** Hands over a button that is on the page already. */
function Anchor({ element, take }: AnchorProps) {
  useLayoutEffect(() => {
    take?.(element.current);
    return () => take?.(null);
  }, [take, element]);
  return null;
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
