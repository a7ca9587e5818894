import { useEffect, useRef, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import classes from './disposal.module.css';
import { PartyLetter } from './PartyLetter.tsx';
import { TaskGroupPart } from './TaskGroupPart.tsx';
import { taskTexts } from './task-texts.ts';
import { groupTasks } from './tasks.ts';

/** The tasks of one run, by party and own system, with the letters to the parties. */
export function RunTasks({ disposal }: { readonly disposal: DisposalView }) {
  const t = useTexts(taskTexts);
  const language = useLanguage();
  const [writing, setWriting] = useState<number>();
  const cameFrom = useRef<number>(undefined);
  const part = useRef<HTMLDivElement>(null);
  const groups = groupTasks(disposal.tasks, language);
  const group = groups.find(({ processorId }) => processorId !== null && processorId === writing);

  // Back from a letter: the focus returns to the button that opened it.
  useEffect(() => {
    if (writing !== undefined) {
      cameFrom.current = writing;
      return;
    }
    if (cameFrom.current === undefined) return;
    part.current?.querySelector<HTMLElement>(`[data-party="${cameFrom.current}"]`)?.focus();
    cameFrom.current = undefined;
  }, [writing]);

  if (group !== undefined) {
    return (
      <PartyLetter disposalId={disposal.id} group={group} onBack={() => setWriting(undefined)} />
    );
  }
  return (
    <Section title={t('title')} {...(groups.length > 0 && { purpose: t('purpose') })}>
      {groups.length === 0 && <p>{t('none')}</p>}
      <div ref={part} className={classes.step}>
        {groups.map((each) => (
          <TaskGroupPart
            key={each.key}
            group={each}
            scope={`disposal:${disposal.id}:${each.key}`}
            onWrite={setWriting}
          />
        ))}
      </div>
    </Section>
  );
}
