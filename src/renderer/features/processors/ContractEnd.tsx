import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { PartyEndView, ProcessorView } from '#shared/contract/processors.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { dossierTexts } from './dossier-texts.ts';
import { ConfirmEndForm, EndForm, SentForm } from './EndForms.tsx';
import classes from './processors.module.css';

type Panel = 'end' | 'sent' | 'confirm';
const TITLES = {
  end: 'end-start',
  sent: 'sent-record',
  confirm: 'confirm-record',
} as const satisfies Record<Panel, string>;

interface ContractEndProps {
  readonly party: ProcessorView;
  readonly running: readonly ProcessorView[];
  readonly onWrite: () => void;
}

/** Ending a contract, step by step: the choice, the letter, what the party answered. */
export function ContractEnd({ party, running, onWrite }: ContractEndProps) {
  const t = useTexts(dossierTexts);
  const [panel, setPanel] = useState<Panel>();
  const close = () => setPanel(undefined);
  const { end } = party;
  return (
    <Section title={t('end')}>
      {end === null ? (
        <>
          <p>{t(party.role === 'processor' ? 'end-none' : 'end-none-other')}</p>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setPanel('end')}>
              {t('end-start')}
            </Button>
          </div>
        </>
      ) : (
        <Ending party={party} end={end} onShow={setPanel} onWrite={onWrite} />
      )}
      <SidePanel
        opened={panel !== undefined}
        title={panel === undefined ? '' : t(TITLES[panel])}
        onClose={close}
      >
        {panel === 'end' && <EndForm party={party} onDone={close} />}
        {panel === 'sent' && <SentForm party={party} onDone={close} />}
        {panel === 'confirm' && <ConfirmEndForm party={party} running={running} onDone={close} />}
      </SidePanel>
    </Section>
  );
}

interface EndingProps {
  readonly party: ProcessorView;
  readonly end: PartyEndView;
  readonly onShow: (panel: Panel) => void;
  readonly onWrite: () => void;
}

function Ending({ party, end, onShow, onWrite }: EndingProps) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const today = useToday();
  const reopen = useCommand('parties.reopen');
  const day = (on: PlainDate) => fullDate(on, language);

  async function takeBack() {
    if ((await reopen.run({ processorId: party.id })) === undefined) return;
    announce(t('end-reopened'));
  }

  return (
    <>
      <p>
        {t(end.endsOn < today ? 'ended-on' : 'ends-on', { day: day(end.endsOn) })}
        {end.mode !== null && ` ${t(`end-${end.mode}`)}: ${t(`end-${end.mode}-hint`)}`}
      </p>
      <ol className={classes.steps}>
        {end.mode !== null && <LetterStep end={end} onWrite={onWrite} />}
        {end.mode !== null && (
          <Step
            title={t('step-sent')}
            isDone={end.sentOn !== null}
            action={
              end.confirmedOn === null &&
              end.letterId !== null && (
                <Button variant="default" size="xs" onClick={() => onShow('sent')}>
                  {t('sent-record')}
                </Button>
              )
            }
          >
            {end.sentOn === null
              ? t('step-sent-todo')
              : t('step-sent-on', {
                  day: day(end.sentOn),
                  chase: end.chaseOn === null ? '' : day(end.chaseOn),
                })}
            {end.expectedOn !== null && (
              <> {t('step-expected', { month: monthOf(end.expectedOn, language) })}</>
            )}
          </Step>
        )}
        <Step
          title={t('step-confirmed')}
          isDone={end.confirmedOn !== null}
          action={
            end.confirmedOn === null && (
              <Button variant="default" size="xs" onClick={() => onShow('confirm')}>
                {t('confirm-record')}
              </Button>
            )
          }
        >
          {end.confirmedOn === null
            ? t('step-confirmed-todo')
            : t('step-confirmed-on', { day: day(end.confirmedOn) })}
        </Step>
      </ol>
      {end.note !== '' && (
        <p className={classes.written}>
          <strong>{t('remains')}:</strong> {end.note}
        </p>
      )}
      <ErrorNotice error={reopen.error} />
      {end.sentOn === null && end.confirmedOn === null && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => onShow('end')}>
            {t('end-change')}
          </Button>
          <Button variant="subtle" loading={reopen.running} onClick={() => void takeBack()}>
            {t('end-reopen')}
          </Button>
        </div>
      )}
    </>
  );
}

function LetterStep({ end, onWrite }: Pick<EndingProps, 'end' | 'onWrite'>) {
  const t = useTexts(dossierTexts);
  return (
    <Step
      title={t('step-letter')}
      isDone={end.letterId !== null}
      action={
        end.confirmedOn === null && (
          <Button
            variant={end.letterId === null ? 'filled' : 'default'}
            size="xs"
            onClick={onWrite}
          >
            {t(end.sentOn === null ? 'write-letter' : 'write-reminder')}
          </Button>
        )
      }
    >
      {t(end.letterId === null ? 'step-letter-todo' : 'step-letter-done')}
      {end.letterId !== null && (
        <>
          {' '}
          <Link href={`/letters/${end.letterId}`}>{t('show-letter')}</Link>
        </>
      )}
    </Step>
  );
}

interface StepProps {
  readonly title: string;
  readonly isDone: boolean;
  readonly action: ReactNode;
  readonly children: ReactNode;
}

function Step({ title, isDone, action, children }: StepProps) {
  const t = useTexts(dossierTexts);
  const Icon = isDone ? IconCircleCheck : IconCircle;
  return (
    <li>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <span className={classes.stack}>
        <span className={classes.strong}>
          {title} <span className="dw-muted">({t(isDone ? 'step-done' : 'step-open')})</span>
        </span>
        <span>{children}</span>
      </span>
      {action}
    </li>
  );
}

/** A party that says "within nine months" does not promise a day. */
function monthOf(on: PlainDate, language: string): string {
  return new Date(`${on}T12:00:00Z`).toLocaleDateString(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
