import type { ReactNode } from 'react';
import classes from './imports.module.css';

interface WideTableProps {
  /** What the table holds, for who cannot see the heading. */
  readonly label: string;
  /** The names of the columns. */
  readonly head: readonly ReactNode[];
  /** The last column holds numbers. */
  readonly numbers?: boolean;
  /** The rows. */
  readonly children: ReactNode;
}

/** A table that is read across, of some dozens of rows. */
export function WideTable({ label, head, numbers = false, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways with the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            {head.map((name, index) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                key={index}
                scope="col"
                {...(numbers && index === head.length - 1 && { className: 'dw-number' })}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
