import { Button } from '@mantine/core';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import classes from './consents.module.css';
import { TopicForm } from './TopicForm.tsx';
import type { Topic } from './TopicTable.tsx';
import { topicTexts } from './topic-texts.ts';
import { Wordings } from './Wordings.tsx';

interface TopicPanelProps {
  /** Undefined for a new one. */
  readonly topic: Topic | undefined;
  readonly onDone: () => void;
}

/** A topic with its rules, the texts that people were shown, and its end. */
export function TopicPanel({ topic, onDone }: TopicPanelProps) {
  return (
    <div className={classes.panel}>
      <TopicForm topic={topic} onDone={onDone} />
      {topic !== undefined && (
        <>
          <Wordings topicId={topic.id} />
          <EndTopic topic={topic} onDone={onDone} />
        </>
      )}
    </div>
  );
}

function EndTopic({ topic, onDone }: { readonly topic: Topic; readonly onDone: () => void }) {
  const t = useTexts(topicTexts);
  const today = useToday();
  const end = useCommand('consents.end-topic');
  const isEnded = topic.endedOn !== null;
  async function run() {
    const input = { topicId: topic.id, endedOn: isEnded ? null : today };
    if ((await end.run(input)) === undefined) return;
    announce(t(isEnded ? 'resumed' : 'ended'));
    onDone();
  }
  return (
    <section className={classes.withdraw}>
      <h3>{t(isEnded ? 'resume-title' : 'end-title')}</h3>
      <p className="dw-muted">{t(isEnded ? 'resume-help' : 'end-help')}</p>
      <ErrorNotice error={end.error} />
      <div>
        <Button variant="default" disabled={end.running} onClick={() => void run()}>
          {t(isEnded ? 'resume' : 'end')}
        </Button>
      </div>
    </section>
  );
}
