import { useEffect, useState } from 'react';
import classes from './StatusLine.module.css';
import { useStatus } from './status.ts';

const SHOWN_FOR = 6000;

/** The line at the bottom that says what was done. Mount it once. */
export function StatusLine() {
  const { text, count } = useStatus();
  const [hidden, setHidden] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count starts the time anew
  useEffect(() => {
    if (text === '') return;
    setHidden(false);
    const timer = setTimeout(() => setHidden(true), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [text, count]);
  return (
    <div
      className={classes.line}
      role="status"
      aria-live="polite"
      data-shown={!hidden || undefined}
    >
      {hidden ? '' : <span key={count}>{text}</span>}
    </div>
  );
}
