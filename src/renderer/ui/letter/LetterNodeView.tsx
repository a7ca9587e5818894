import {
  isVisible,
  type LetterDocument,
  type LetterNode,
  shownRuns,
  type Table,
} from '#shared/domain/letters/document.ts';
import { printable } from '#shared/domain/letters/printable.ts';
import { EditableText } from './EditableText.tsx';
import classes from './LetterPage.module.css';
import { Runs } from './Runs.tsx';

interface LetterNodeViewProps {
  readonly node: LetterNode;
  readonly heading: string | undefined;
  readonly locale: LetterDocument['locale'];
  readonly onEdit?: (text: string | null) => void;
}

/** One paragraph, note, list, definitions or table of a letter. */
export function LetterNodeView({ node, heading, locale, onEdit }: LetterNodeViewProps) {
  switch (node.type) {
    case 'paragraph':
    case 'note': {
      const role = node.type === 'note' ? 'note' : (node.role ?? 'text');
      if (onEdit) return <EditableText node={node} role={role} locale={locale} onEdit={onEdit} />;
      if (!isVisible(node)) return null;
      return (
        <p className={classes.text} data-role={role}>
          <Runs runs={shownRuns(node)} />
        </p>
      );
    }
    case 'list':
      return (
        <ul className={classes.list}>
          {node.items.map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'definitions':
      return (
        <dl className={classes.definitions}>
          {node.items.map(({ term, lines }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a term may come twice
            <div key={index}>
              <dt>{printable(term)}</dt>
              <dd>{lines.map(printable).join('\n')}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableView table={node} heading={heading} />;
  }
}

function TableView({
  table: { caption, note, columns, rows, rowHeaders },
  heading,
}: {
  readonly table: Table;
  readonly heading: string | undefined;
}) {
  // A caption that repeats the heading right above is only for who jumps to the table.
  const repeats = caption === heading;
  return (
    <table className={classes.table}>
      <caption>
        <span className={repeats ? 'dw-hidden' : undefined}>{printable(caption)}</span>
        {note !== undefined && <small>{printable(note)}</small>}
      </caption>
      <colgroup>
        {columns.map(({ header, width }) => (
          <col key={header} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ header, align }) => (
            <th key={header} scope="col" data-align={align}>
              {printable(header)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
          <tr key={index}>
            {row.map((cell, place) => {
              const key = columns[place]?.header ?? place;
              return rowHeaders && place === 0 ? (
                <th key={key} scope="row">
                  <Runs runs={cell} />
                </th>
              ) : (
                <td key={key} data-align={columns[place]?.align}>
                  <Runs runs={cell} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
