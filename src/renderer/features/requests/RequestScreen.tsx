import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useDraft } from '#renderer/call/use-draft.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { requestWords } from '#renderer/ui/request-words.ts';
import { words } from '#renderer/ui/words.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { type AnswerDraft, EMPTY_DRAFT } from './answer-draft.ts';
import { AssessStep } from './assess/AssessStep.tsx';
import { CaseFile } from './CaseFile.tsx';
import { CloseStep } from './CloseStep.tsx';
import { CollectStep } from './CollectStep.tsx';
import { EraseStep } from './EraseStep.tsx';
import { IdentifyStep } from './IdentifyStep.tsx';
import { AnswerStep } from './letters/AnswerStep.tsx';
import { LetterDesk } from './letters/LetterDesk.tsx';
import type { Writing } from './letters/letter-kinds.ts';
import { ReceivedStep } from './ReceivedStep.tsx';
import { RequestClock } from './RequestClock.tsx';
import { RequestPerson } from './RequestPerson.tsx';
import classes from './RequestScreen.module.css';
import { StepList } from './StepList.tsx';
import { doneSteps, isGone, type Step, stepsOf, stepToBegin } from './steps.ts';
import { requestTexts } from './texts.ts';
import { useEscapeBack } from './use-escape-back.ts';

/** Working a request: the clock on top, the steps, the step at hand, and the file of the case. */
export function RequestScreen({ requestId }: { readonly requestId: number }) {
  const language = useLanguage();
  const { data, error } = useQuery('requests.get', { requestId, language });
  if (data !== undefined) return <RequestWork request={data} />;
  return <Page>{error ? <ErrorNotice error={error} /> : <Loading lines={10} />}</Page>;
}

function RequestWork({ request }: { readonly request: RequestView }) {
  const t = useTexts(requestTexts);
  const w = useTexts(words);
  const q = useTexts(requestWords);
  const [, navigate] = useLocation();
  const form = useForm<AnswerDraft>(EMPTY_DRAFT);
  const draft = useDraft(`request:${request.id}`, form);
  const [step, setStep] = useState<Step>(() => stepToBegin(request));
  const [writing, setWriting] = useState<Writing>();
  const body = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEscapeBack(() => {
    if (writing === undefined) navigate('/requests');
  });

  const searched = new Set(form.values.searched.filter(({ done }) => done).map(systemIdOf));
  const answered = request.status === 'answered';
  // The button that was pressed is gone: reading goes on at the top of the new content.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what changes the content
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    body.current?.focus();
  }, [step, answered, writing]);
  function moveTo(other: Step) {
    moved.current = true;
    setWriting(undefined);
    setStep(other);
  }
  function write(letter: Writing | undefined) {
    moved.current = letter === undefined;
    setWriting(letter);
  }
  async function onClosed() {
    moved.current = true;
    await draft.clear();
  }
  const steps = stepsOf(request);
  // Linking a person or closing can take the step away that was open.
  const current = steps.includes(step) ? step : stepToBegin(request);
  const next = steps[steps.indexOf(current) + 1];
  const shown = { request, next, onNext: next && (() => moveTo(next)) };
  const rights = request.rights.map((right) => w(`right.${right}`)).join(', ');

  return (
    <Page>
      <PageHeader
        back={<Link href="/requests">‹ {t('back-to-list')}</Link>}
        title={t('title', { number: request.number })}
        purpose={
          <>
            <RequestPerson request={request} />{' '}
            {rights === '' ? `(${q(`kind.${request.kind}`)}).` : t('asks', { rights })}{' '}
            {t('came-in')} <DateText date={request.receivedOn} as="full" />{' '}
            {t('came-by', { channel: w(`channel.${request.channel}`) })}{' '}
            {t('status', { status: w(`request.${request.status}`) })}
          </>
        }
      />
      <RequestClock
        request={request}
        {...(!answered && !isGone(request) && { onExtend: () => write({ kind: 'extension' }) })}
      />
      {!answered && <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />}
      <div className={classes.work}>
        <StepList
          steps={steps}
          current={current}
          done={doneSteps(request, isSearched(request, searched))}
          onChoose={moveTo}
        />
        {writing !== undefined ? (
          <LetterDesk request={request} writing={writing} onBack={() => write(undefined)} />
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a group of content, not of fields
          <div
            ref={body}
            className={classes.step}
            role="group"
            aria-label={t(`step.${current}`)}
            tabIndex={-1}
          >
            {current === 'received' && <ReceivedStep {...shown} onWrite={write} />}
            {current === 'identify' && <IdentifyStep {...shown} onWrite={write} />}
            {current === 'collect' && <CollectStep {...shown} form={form} />}
            {current === 'assess' && <AssessStep {...shown} />}
            {current === 'answer' && <AnswerStep {...shown} form={form} onWrite={write} />}
            {current === 'erase' && <EraseStep {...shown} />}
            {current === 'close' && <CloseStep request={request} onClosed={onClosed} />}
          </div>
        )}
      </div>
      <CaseFile request={request} />
    </Page>
  );
}

/** Every system that holds something of this person was searched; without any, at least one. */
function isSearched({ systems }: RequestView, searched: ReadonlySet<number>): boolean {
  const holders = systems.filter(({ holdsItems }) => holdsItems > 0);
  return holders.every(({ id }) => searched.has(id)) && searched.size > 0;
}

function systemIdOf({ systemId }: { readonly systemId: number }): number {
  return systemId;
}
