import { Button, Progress } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useProgress } from '#renderer/call/use-progress.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { approveTexts } from './approve-texts.ts';
import { Counts } from './Counts.tsx';
import classes from './disposal.module.css';
import { isLetterMade, lettersToGo } from './letters.ts';
import { PersonList } from './PersonList.tsx';

interface CarryOutProps {
  readonly disposal: DisposalView;
  readonly onReload: () => void;
  readonly onErased: () => void;
}

/** After the agreement: asks once more, erases, and shows how far it is. */
export function CarryOut({ disposal, onReload, onErased }: CarryOutProps) {
  const t = useTexts(approveTexts);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<CallError>();
  const carryOut = useCommand('disposals.carry-out');
  const { id, counts, persons, approvedOn } = disposal;
  const going = counts.erase + counts.anonymise;
  const label = going === 0 ? t('erase-person') : t('erase', { count: going });

  function ask() {
    carryOut.reset();
    const first = lettersToGo(disposal) > 0 ? new CallError({ code: 'letter-first' }) : undefined;
    setRefused(first);
    setAsked(first === undefined);
  }
  async function erase() {
    setAsked(false);
    const erased = await carryOut.run({ disposalId: id });
    if (erased === undefined) {
      onReload();
      return;
    }
    announce(t('erased'));
    onErased();
  }

  if (carryOut.running) return <Erasing />;
  return (
    <section className={classes.part}>
      <p>
        {t('agreed-on')} <DateText date={approvedOn} as="full" />. {t('agreed-next')}
      </p>
      <ErrorNotice error={refused ?? carryOut.error} />
      <div className={classes.footer}>
        <Button
          className={classes.danger}
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
          onClick={ask}
        >
          {label}
        </Button>
      </div>
      <ConfirmDialog
        opened={asked}
        title={t('erase-title')}
        confirmLabel={label}
        onConfirm={() => void erase()}
        onClose={() => setAsked(false)}
        danger
      >
        <p>
          <Counts counts={counts} />
        </p>
        <PersonList persons={persons} />
        {isLetterMade(disposal) && <p>{t('letters-send-first')}</p>}
        <p>{t('erase-body')}</p>
        <p className="dw-muted">{t('erase-systems')}</p>
      </ConfirmDialog>
    </section>
  );
}

/** How far the erasing is, with a way to stop while it can still be undone. */
function Erasing() {
  const t = useTexts(approveTexts);
  const progress = useProgress('disposal', true);
  const stop = useCommand('session.cancel-work');
  const [stopping, setStopping] = useState(false);
  const part = useRef<HTMLElement>(null);
  useEffect(() => part.current?.focus(), []);

  const step = progress && t(`progress.${progress.step}`);
  const words =
    progress === undefined || step === undefined
      ? t('progress-start')
      : t('progress-of', { step, done: progress.done, total: progress.total });
  const share =
    progress === undefined || progress.total === 0 ? 0 : (100 * progress.done) / progress.total;
  const canStop = progress === undefined || progress.step === 'erase';

  async function cancel() {
    setStopping(true);
    if ((await stop.run({})) === undefined) setStopping(false);
  }

  return (
    <section ref={part} className={classes.part} tabIndex={-1} aria-label={t('erasing')}>
      <h3>{t('erasing')}</h3>
      <Progress.Root size="lg">
        <Progress.Section value={share} aria-label={t('erasing')} aria-valuetext={words} />
      </Progress.Root>
      {/* Only the step is read aloud: every count would never stop talking. */}
      <p aria-hidden="true">{words}</p>
      <p className="dw-hidden" role="status">
        {step}
      </p>
      <ErrorNotice error={stop.error} />
      {!canStop && <p className="dw-muted">{t('no-stop')}</p>}
      {canStop && stopping && <p role="status">{t('stopping')}</p>}
      {canStop && !stopping && (
        <div className={classes.footer}>
          <Button variant="default" onClick={() => void cancel()}>
            {t('stop')}
          </Button>
        </div>
      )}
    </section>
  );
}
