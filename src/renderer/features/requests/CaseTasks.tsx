import { IconCircle, IconCircleCheck, IconClockExclamation } from '@tabler/icons-react';
import { useToday } from '#renderer/call/session.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import classes from './CaseFile.module.css';
import { caseTexts } from './case-texts.ts';

/** The checklist of a case: done, next, and what should have been done already. */
export function CaseTasks({ tasks }: Pick<RequestView, 'tasks'>) {
  const t = useTexts(caseTexts);
  const q = useTexts(requestWords);
  const today = useToday();
  const next = tasks.findIndex(({ isDone }) => !isDone);
  if (tasks.length === 0) return null;
  return (
    <section aria-label={t('tasks-title')}>
      <h3 className={classes.title}>{t('tasks-title')}</h3>
      <ul className={classes.tasks}>
        {tasks.map(({ task, right, isDone, dueOn }, index) => {
          const late = !isDone && dueOn !== null && dueOn < today;
          const Icon = isDone ? IconCircleCheck : late ? IconClockExclamation : IconCircle;
          return (
            <li
              key={`${task}-${right}`}
              data-done={isDone || undefined}
              data-late={late || undefined}
            >
              <Icon size={18} stroke={1.6} aria-hidden="true" />
              <span>
                {q(`task.${task}`)}
                {isDone && <span className="dw-hidden"> ({t('task-done')})</span>}
                {index === next && <strong> · {t('task-next')}</strong>}
              </span>
              {!isDone && dueOn !== null && (
                <span className="dw-muted">
                  {late ? t('task-late') : t('task-before')} <DateText date={dueOn} as="full" />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
