import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useProgress } from '#renderer/call/use-progress.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { speakBytes } from './bytes.ts';
import { useDesk } from './desk.ts';
import { clearDesk } from './desk-work.ts';
import classes from './imports.module.css';
import { stepTexts } from './step-texts.ts';

/** How far the work in hand is, with a way to stop it. Nothing when there is none. */
export function WorkProgress() {
  const busy = useDesk((desk) => desk.busy);
  if (busy === undefined) return null;
  return busy === 'sending' ? <Sending /> : <Working busy={busy} />;
}

function Sending() {
  const t = useTexts(stepTexts);
  const language = useLanguage();
  const { bytes, total } = useDesk((desk) => desk.sent);
  const words = t('sending-of', {
    done: speakBytes(bytes, language),
    total: speakBytes(total, language),
  });
  return (
    <Bar
      title={t('sending')}
      step=""
      words={words}
      share={total === 0 ? 0 : (100 * bytes) / total}
      onStop={() => void clearDesk()}
    />
  );
}

function Working({ busy }: { readonly busy: 'looking' | 'running' }) {
  const t = useTexts(stepTexts);
  const progress = useProgress('import', true);
  const cancel = useCommand('session.cancel-work');
  const [stopping, setStopping] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other work can be stopped anew
  useEffect(() => setStopping(false), [busy]);
  const step = progress === undefined ? '' : t(`progress.${progress.step}`);
  const words =
    progress === undefined || progress.total === 0
      ? step
      : t('progress-of', { step, done: progress.done, total: progress.total });
  const share =
    progress === undefined || progress.total === 0 ? 0 : (100 * progress.done) / progress.total;

  async function stop() {
    setStopping(true);
    if ((await cancel.run({})) === undefined) setStopping(false);
  }
  return (
    <>
      <Bar
        title={t(busy)}
        step={step}
        words={words}
        share={share}
        {...(!stopping && { onStop: () => void stop() })}
      />
      {stopping && <p role="status">{t('stopping')}</p>}
      <ErrorNotice error={cancel.error} />
    </>
  );
}

interface BarProps {
  readonly title: string;
  /** Read aloud when it changes; the counts would never stop talking. */
  readonly step: string;
  readonly words: string;
  /** In percent. */
  readonly share: number;
  readonly onStop?: () => void;
}

function Bar({ title, step, words, share, onStop }: BarProps) {
  const t = useTexts(stepTexts);
  return (
    <section className={classes.progress} aria-label={title}>
      <p>
        <strong>{title}</strong>
      </p>
      <Progress.Root size="lg">
        <Progress.Section value={share} aria-label={title} aria-valuetext={words} />
      </Progress.Root>
      <p aria-hidden="true">{words}</p>
      <p className="dw-hidden" role="status">
        {title} {step}
      </p>
      {onStop !== undefined && (
        <div>
          <Button variant="default" size="xs" onClick={onStop}>
            {t('stop')}
          </Button>
        </div>
      )}
    </section>
  );
}
