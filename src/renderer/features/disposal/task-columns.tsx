import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { TaskBadge } from '#renderer/ui/DisposalBadges.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { DisposalTask } from '#shared/contract/disposal-views.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './disposal.module.css';
import { taskTexts } from './task-texts.ts';
import { whoOf } from './tasks.ts';
import { useTaskCategories } from './use-task-categories.ts';

/** The columns of a list of tasks; with the run where tasks of several stand together. */
export function useTaskColumns(withRun: boolean): readonly Column<DisposalTask>[] {
  const t = useTexts(taskTexts);
  const language = useLanguage();
  const categoriesOf = useTaskCategories();
  return useMemo(() => {
    const columns: Column<DisposalTask>[] = [
      { key: 'who', header: t('who'), width: 'minmax(150px, 1.5fr)', cell: whoOf },
      {
        key: 'system',
        header: t('system'),
        width: 'minmax(110px, 1fr)',
        cell: (task) => localized(task.system, language),
      },
      {
        key: 'categories',
        header: t('categories'),
        width: 'minmax(130px, 1.3fr)',
        cell: categoriesOf,
      },
      {
        key: 'status',
        header: t('status'),
        width: '160px',
        cell: (task) => <TaskBadge task={task} />,
      },
      { key: 'when', header: t('when'), width: '150px', cell: (task) => <When task={task} /> },
    ];
    if (!withRun) return columns;
    const run: Column<DisposalTask> = {
      key: 'run',
      header: t('run'),
      width: '110px',
      cell: (task) => <Link href={`/disposal/${task.disposalId}`}>{task.disposal}</Link>,
    };
    return [...columns, run];
  }, [t, language, withRun, categoriesOf]);
}

/** The day that counts for a task as it stands. */
function When({ task }: { readonly task: DisposalTask }) {
  const t = useTexts(taskTexts);
  switch (task.status) {
    case 'open':
      return <span className="dw-muted">{t('when-todo')}</span>;
    case 'sent':
      return (
        <span>
          {t('when-chase')}{' '}
          <span className={classes.when}>
            <DateText date={task.chaseOn} as="short" />
          </span>
        </span>
      );
    case 'confirmed':
      return (
        <span>
          {t('when-confirmed')}{' '}
          <span className={classes.when}>
            <DateText date={task.confirmedOn} as="short" />
          </span>
        </span>
      );
    case 'excepted':
      return (
        <span>
          {t('when-review')}{' '}
          <span className={classes.when}>
            <DateText date={task.reviewOn} as="short" />
          </span>
        </span>
      );
  }
}
