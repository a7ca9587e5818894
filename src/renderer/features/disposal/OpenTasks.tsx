import { useQuery } from '#renderer/call/use-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import classes from './disposal.module.css';
import { TaskGroupPart } from './TaskGroupPart.tsx';
import { taskTexts } from './task-texts.ts';
import { groupTasks, isUnfinished } from './tasks.ts';

/** Every copy that still has to go somewhere else, by system, whatever run it came from. */
export function OpenTasks() {
  const t = useTexts(taskTexts);
  const language = useLanguage();
  const { data, error } = useQuery('disposal-tasks.list', {});
  const groups = data && groupTasks(data.filter(isUnfinished), language);
  // A system whose last task is done leaves the list.
  const list = useLostFocus<HTMLDivElement>(groups?.length);
  return (
    <Section title={t('open-title')} {...(groups?.length && { purpose: t('purpose') })}>
      <ErrorNotice error={error} />
      {groups === undefined && !error && <Loading lines={4} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of content, not of fields */}
      <div
        ref={list}
        className={classes.step}
        role="group"
        aria-label={t('open-title')}
        tabIndex={-1}
      >
        {groups?.length === 0 && (
          <EmptyState title={t('open-none')}>{t('open-none-help')}</EmptyState>
        )}
        {groups?.map((group) => (
          <TaskGroupPart key={group.key} group={group} scope={`tasks:${group.key}`} />
        ))}
      </div>
    </Section>
  );
}
