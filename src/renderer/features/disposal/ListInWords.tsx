import { useMemo } from 'react';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DisposalRow, DisposalView } from '#shared/contract/disposal-views.ts';
import type { Outcome } from '#shared/domain/disposal/language.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import { approveTexts } from './approve-texts.ts';
import classes from './disposal.module.css';
import { PersonList } from './PersonList.tsx';
import { disposalTexts } from './texts.ts';

/** What happens when the owner agrees, in sentences: what goes, what stays and why, who. */
export function ListInWords({ disposal }: { readonly disposal: DisposalView }) {
  const t = useTexts(approveTexts);
  const language = useLanguage();
  const { rows, persons } = disposal;
  const lines = useMemo(() => groupLines(rows, language), [rows, language]);
  return (
    <section className={classes.part}>
      <h3>{t('list-title')}</h3>
      <ul className={classes.sentences}>
        {lines.map((line) => (
          <li key={line.key}>
            <Line line={line} />
          </li>
        ))}
      </ul>
      <PersonList persons={persons} />
    </section>
  );
}

interface WordedLine {
  readonly key: string;
  readonly what: string;
  readonly first: DisposalRow;
  readonly count: number;
  readonly persons: number;
}

function Line({ line: { what, first, count, persons } }: { readonly line: WordedLine }) {
  const t = useTexts(approveTexts);
  const d = useTexts(disposalTexts);
  const w = useTexts(words);
  const values = { what, count, persons: d('persons-count', { count: persons }) };
  const { outcome, keptBecause, keptUntilOn } = first;
  return (
    <>
      {outcome === 'keep' ? t('stays', values) : t(`goes-${outcome}`, values)}
      {keptBecause !== null && (
        <>
          {` (${w(`kept.${keptBecause}`)}`}
          {keptUntilOn !== null && (
            <>
              {`, ${d('stays-until')} `}
              <DateText date={keptUntilOn} as="short" />
            </>
          )}
          {')'}
        </>
      )}
    </>
  );
}

const ORDER: readonly Outcome[] = ['erase', 'reduce', 'anonymise', 'keep'];

/** One line per category, outcome and reason: what goes first, then what stays. */
function groupLines(rows: readonly DisposalRow[], language: UiLanguage): WordedLine[] {
  const groups = new Map<string, DisposalRow[]>();
  for (const row of rows) {
    const key = [ORDER.indexOf(row.outcome), row.category.nl, row.keptBecause, row.keptUntilOn];
    const known = groups.get(key.join('|'));
    if (known) known.push(row);
    else groups.set(key.join('|'), [row]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, members]) => {
      const [first] = members;
      if (first === undefined) return [];
      const persons = new Set(members.map(({ personId }) => personId)).size;
      const what = localized(first.category, language);
      return [{ key, what, first, count: members.length, persons }];
    });
}
