import { useMemo } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { StateBadge, shownState } from '#renderer/ui/StateBadge.tsx';
import { Why } from '#renderer/ui/Why.tsx';
import { words } from '#renderer/ui/words.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import { localized } from '#shared/domain/locale.ts';
import { itemName } from './item-name.ts';
import classes from './person.module.css';
import { personTexts } from './texts.ts';

interface KeptTableProps {
  readonly items: readonly DataItemView[];
  readonly warningDays: number;
  readonly onOpen: (item: DataItemView) => void;
  readonly empty: React.ReactNode;
}

/** What is kept, where, why and until when; every date says why. */
export function KeptTable({ items, warningDays, onOpen, empty }: KeptTableProps) {
  const t = useTexts(personTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const today = useToday();
  const columns = useMemo(
    (): Column<DataItemView>[] => [
      {
        key: 'item',
        header: t('column-item'),
        width: 'minmax(170px, 1.6fr)',
        cell: (item) => (
          <span className={classes.cell}>
            <span className={classes.strong}>{itemName(item, language)}</span>
            {item.label !== '' && (
              <span className="dw-muted">{localized(item.category, language)}</span>
            )}
          </span>
        ),
      },
      {
        key: 'where',
        header: t('column-where'),
        width: 'minmax(120px, 1.2fr)',
        cell: ({ systems }) =>
          systems.map((system) => localized(system.name, language)).join(', ') || (
            <span className="dw-muted">{t('nowhere')}</span>
          ),
      },
      {
        key: 'basis',
        header: t('column-basis'),
        width: 'minmax(130px, 1.2fr)',
        cell: ({ purposes }) =>
          [...new Set(purposes.flatMap((purpose) => purpose.bases))]
            .map((basis) => w(`basis.${basis}`))
            .join(', ') || <span className="dw-muted">{t('no-purpose')}</span>,
      },
      {
        key: 'until',
        header: t('column-until'),
        width: 'minmax(150px, 1.3fr)',
        cell: ({ verdict }) => {
          const state = shownState(verdict, today, warningDays);
          return (
            <span className={classes.until}>
              {verdict.dueOn !== null && <DateText date={verdict.dueOn} as="full" />}
              {(verdict.dueOn === null || state !== 'running') && <StateBadge state={state} />}
              {verdict.dueWithoutHoldOn !== null && (
                <span className="dw-muted">
                  {t('without-hold')} <DateText date={verdict.dueWithoutHoldOn} as="short" />
                </span>
              )}
            </span>
          );
        },
      },
      {
        key: 'reason',
        header: t('column-reason'),
        width: 'minmax(120px, 1fr)',
        cell: (item) => (
          <span className={classes.until}>
            {item.verdict.decidedBy !== null && (
              <span>{w(`decided.${item.verdict.decidedBy}`)}</span>
            )}
            <Why
              because={item.verdict.because}
              conflicts={item.verdict.conflicts}
              of={itemName(item, language)}
            />
          </span>
        ),
      },
    ],
    [t, w, language, today, warningDays],
  );
  return (
    <DataTable
      label={t('kept-title')}
      columns={columns}
      rows={items}
      rowKey={idOf}
      onOpen={onOpen}
      total={items.length}
      minWidth={760}
      natural
      empty={empty}
    />
  );
}

function idOf(item: DataItemView): number {
  return item.id;
}
