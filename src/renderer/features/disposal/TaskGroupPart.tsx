import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import type { DisposalTask } from '#shared/contract/disposal-views.ts';
import classes from './disposal.module.css';
import { TaskActions } from './TaskActions.tsx';
import { TaskDetails } from './TaskDetails.tsx';
import { useTaskColumns } from './task-columns.tsx';
import { taskTexts } from './task-texts.ts';
import { expectedOnOf, isUnfinished, type TaskGroup, whoOf } from './tasks.ts';
import { useTaskCategories } from './use-task-categories.ts';

interface TaskGroupPartProps {
  readonly group: TaskGroup;
  /** Under which what is typed here is kept. */
  readonly scope: string;
  /** Opens the letter to this party; without it the letters are made elsewhere. */
  readonly onWrite?: (processorId: number) => void;
}

/** The tasks at one party or own system: what to do, the list, and recording what came of it. */
export function TaskGroupPart({ group, scope, onWrite }: TaskGroupPartProps) {
  const t = useTexts(taskTexts);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [opened, setOpened] = useState<number>();
  const columns = useTaskColumns(onWrite === undefined);
  const { name, holder, tasks, unfinished } = group;
  // With the last task the buttons go.
  const heading = useLostFocus<HTMLHeadingElement>(unfinished.length);
  const picked = unfinished.filter(({ id }) => chosen.has(id));
  const shown = tasks.find(({ id }) => id === opened);
  return (
    <section className={classes.part}>
      <h3 ref={heading} tabIndex={-1}>
        {name} <span className={classes.light}>{t(`holder.${holder}`)}</span>
      </h3>
      <p className="dw-muted">
        {t('progress', { done: tasks.length - unfinished.length, all: tasks.length })}
      </p>
      {unfinished.length > 0 && <Instruction group={group} onWrite={onWrite} />}
      <DataTable
        label={t('table-of', { name })}
        columns={columns}
        rows={tasks}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpened(id)}
        minWidth={760}
        natural
        selection={{
          selected: chosen,
          onChange: (selected) => setChosen(selected as ReadonlySet<number>),
          labelOf: whoOf,
        }}
      />
      {unfinished.length > 0 && (
        <TaskActions
          tasks={picked.length > 0 ? picked : unfinished}
          chosen={picked.length > 0}
          name={name}
          own={group.processorId === null}
          scope={scope}
          onDone={() => setChosen(new Set())}
        />
      )}
      <SidePanel
        opened={shown !== undefined}
        title={shown === undefined ? '' : t('task-title', { system: name })}
        onClose={() => setOpened(undefined)}
      >
        {shown !== undefined && <TaskDetails task={shown} />}
      </SidePanel>
    </section>
  );
}

function Instruction({
  group,
  onWrite,
}: {
  readonly group: TaskGroup;
  readonly onWrite: TaskGroupPartProps['onWrite'];
}) {
  const t = useTexts(taskTexts);
  const categoriesOf = useTaskCategories();
  const { name, processorId, unfinished } = group;
  if (processorId === null) {
    const isPartly = unfinished.some(({ categories }) => categories.some(({ partly }) => partly));
    const lines = unfinished.map((task) =>
      t('own-line', {
        who: whoOf(task),
        categories: categoriesOf(task),
      }),
    );
    return (
      <div className={classes.tools}>
        <p className={classes.grows}>
          {t('own-instruction', { system: name })}
          {isPartly && ` ${t('own-partly')}`}
        </p>
        <CopyButton value={lines.join('\n')} label={t('own-copy')} />
      </div>
    );
  }
  const expectedOn = expectedOnOf(unfinished);
  const letterId = unfinished.find((task) => task.letterId !== null)?.letterId ?? null;
  return (
    <div className={classes.tools}>
      <p className={classes.grows}>
        {t('party-instruction', { party: name })}
        {expectedOn !== null && (
          <>
            {` ${t('party-expected')} `}
            <DateText date={expectedOn} as="full" />.
          </>
        )}
      </p>
      {onWrite === undefined ? (
        <Runs tasks={unfinished} />
      ) : (
        <Button
          variant={letterId === null ? 'filled' : 'default'}
          size="xs"
          data-party={processorId}
          aria-label={
            letterId === null
              ? t('letter-make-for', { party: name })
              : t('letter-show-for', { party: name })
          }
          onClick={() => onWrite(processorId)}
        >
          {letterId === null ? t('letter-make') : t('letter-show')}
        </Button>
      )}
    </div>
  );
}

/** The runs in which the letters of these tasks are made. */
function Runs({ tasks }: { readonly tasks: readonly DisposalTask[] }) {
  const t = useTexts(taskTexts);
  const runs = new Map(tasks.filter(isUnfinished).map((task) => [task.disposalId, task.disposal]));
  return (
    <p>
      {t('letter-in-run')}{' '}
      {[...runs].map(([id, number], index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={`/disposal/${id}`}>{number}</Link>
        </span>
      ))}
    </p>
  );
}
