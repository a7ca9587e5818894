import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { TaskBadge } from '#renderer/ui/DisposalBadges.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DisposalTask } from '#shared/contract/disposal-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './disposal.module.css';
import { taskTexts } from './task-texts.ts';
import { useTaskCategories } from './use-task-categories.ts';

/** Everything known of one task, with the proof that came with it. */
export function TaskDetails({ task }: { readonly task: DisposalTask }) {
  const t = useTexts(taskTexts);
  const language = useLanguage();
  const categoriesOf = useTaskCategories();
  const proof = useCommand('files.save-proof');
  async function saveProof() {
    const file = await proof.run({ of: 'disposal-task', id: task.id });
    if (file?.state === 'saved') announce(t('proof-saved', { path: file.path }));
  }
  const day = (date: PlainDate | null) => date !== null && <DateText date={date} as="full" />;
  const facts: readonly { readonly label: string; readonly value: ReactNode }[] = [
    { label: t('system'), value: localized(task.system, language) },
    { label: t('status'), value: <TaskBadge task={task} /> },
    {
      label: t('identifiers'),
      value:
        task.identifiers.length === 0 ? (
          <span className="dw-muted">{t('identifiers-gone')}</span>
        ) : (
          task.identifiers.join(', ')
        ),
    },
    { label: t('reference'), value: <code>{task.reference}</code> },
    {
      label: t('categories'),
      value: categoriesOf(task),
    },
    {
      label: t('run'),
      value: <Link href={`/disposal/${task.disposalId}`}>{task.disposal}</Link>,
    },
    { label: t('sent-label'), value: day(task.sentOn) },
    { label: t('expected-label'), value: day(task.expectedOn) },
    { label: t('chase-label'), value: day(task.chaseOn) },
    { label: t('confirmed-label'), value: day(task.confirmedOn) },
    { label: t('ground'), value: task.exceptionGround ?? false },
    { label: t('review-label'), value: day(task.reviewOn) },
    { label: t('note-label'), value: task.note !== '' && task.note },
  ];
  return (
    <div className={classes.details}>
      <dl className={classes.facts}>
        {facts
          .filter(({ value }) => value !== false)
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {task.letterId !== null && (
        <p>
          <Link href={`/letters/${task.letterId}`}>{t('letter-show')}</Link>
        </p>
      )}
      {task.proofName !== null && (
        <div>
          <Button
            variant="default"
            size="xs"
            loading={proof.running}
            leftSection={<IconPaperclip size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => void saveProof()}
          >
            {t('proof-save', { name: task.proofName })}
          </Button>
        </div>
      )}
      <ErrorNotice error={proof.error} />
    </div>
  );
}
