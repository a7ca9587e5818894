import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus } from '@tabler/icons-react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { longDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { GapRow } from '#shared/contract/gaps.ts';
import { type GapOption, NOT_APPLICABLE } from '#shared/domain/gaps/questions.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './gaps.module.css';
import { questionTexts } from './question-texts.ts';
import { gapsTexts } from './texts.ts';
import type { Queue } from './use-queue.ts';

interface GapListProps {
  readonly rows: readonly GapRow[];
  readonly queue: Queue;
}

/** Every question with its state: the open ones to choose from, the answered ones to go back on. */
export function GapList({ rows, queue }: GapListProps) {
  const t = useTexts(gapsTexts);
  const open = rows.filter(({ state }) => state === 'open');
  const done = rows.filter(({ state }) => state !== 'open');
  return (
    <Section title={t('list')}>
      {open.length > 0 && (
        <details className={classes.part} open>
          <summary>{t('list-open', { count: open.length })}</summary>
          <ul className={classes.list}>
            {open.map((gap) => (
              <li key={gap.key}>
                <IconCircleDashed size={18} stroke={1.6} aria-hidden="true" />
                <OpenGap gap={gap} queue={queue} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {done.length > 0 && (
        <details className={classes.part}>
          <summary>{t('list-done', { count: done.length })}</summary>
          <ul className={classes.list}>
            {done.map((gap) => (
              <AnsweredGap key={gap.key} gap={gap} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** The question with what it is about: `Wie levert dit systeem? E-mailprogramma`. */
function useWords(gap: GapRow): string {
  const q = useTexts(questionTexts);
  const language = useLanguage();
  return gap.about === null
    ? q(gap.question)
    : `${q(gap.question)} ${localized(gap.about.name, language)}`;
}

function OpenGap({ gap, queue }: { readonly gap: GapRow; readonly queue: Queue }) {
  const t = useTexts(gapsTexts);
  const now = queue.current?.key === gap.key;
  const label = now ? t('now') : t(queue.isPostponed(gap.key) ? 'postponed' : 'open');
  return (
    <>
      <button
        type="button"
        className={classes.choose}
        aria-current={now ? 'step' : undefined}
        onClick={() => queue.choose(gap.key)}
      >
        {useWords(gap)}
      </button>
      <span className={classes.state}>{label}</span>
    </>
  );
}

function AnsweredGap({ gap }: { readonly gap: GapRow }) {
  const t = useTexts(gapsTexts);
  const language = useLanguage();
  const withdraw = useCommand('gaps.withdraw-answer');
  const asked = useWords(gap);
  const skipped = gap.state === 'not-applicable';
  const Icon = skipped ? IconCircleMinus : IconCircleCheck;
  const { answer } = gap;

  async function again() {
    if ((await withdraw.run({ key: gap.key })) !== undefined) announce(t('withdrawn'));
  }

  return (
    <li>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <div className={classes.done}>
        <span>{asked}</span>
        {answer === null ? (
          <span className="dw-muted">{t('by-record')}</span>
        ) : (
          <>
            <span className="dw-muted">
              {answer.answer === NOT_APPLICABLE
                ? t('not-applicable')
                : t(answer.answer as GapOption | 'own-words')}
              {', '}
              {t('answered-on', { date: longDate(answer.answeredOn, language) })}
            </span>
            {answer.reason !== '' && <span className={classes.reason}>{answer.reason}</span>}
            <ErrorNotice error={withdraw.error} />
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('again-of', { of: asked })}
              loading={withdraw.running}
              onClick={() => void again()}
            >
              {t('again')}
            </Button>
          </>
        )}
      </div>
      <span className={classes.state}>{t(skipped ? 'not-applicable' : 'answered')}</span>
    </li>
  );
}
