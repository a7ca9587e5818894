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
import { words } from '#renderer/ui/words.ts';
import type { Output } from '#shared/contract/index.ts';
import { AnswerStep } from './AnswerStep.tsx';
import { type AnswerDraft, EMPTY_DRAFT } from './answer-draft.ts';
import { CloseStep } from './CloseStep.tsx';
import { CollectStep } from './CollectStep.tsx';
import { EraseStep } from './EraseStep.tsx';
import { ReceivedStep } from './ReceivedStep.tsx';
import { RequestClock } from './RequestClock.tsx';
import { RequestPerson } from './RequestPerson.tsx';
import classes from './RequestScreen.module.css';
import { StepList } from './StepList.tsx';
import { isAnswered, isErased, type Step, stepsOf, stepToBegin } from './steps.ts';
import { requestTexts } from './texts.ts';
import { useEscapeBack } from './use-escape-back.ts';

export type RequestView = Output<'requests.get'>;

/** Answering a request: the clock on top, the steps, and the step at hand. */
export function RequestScreen({ requestId }: { readonly requestId: number }) {
  const language = useLanguage();
  const { data, error } = useQuery('requests.get', { requestId, language });
  if (data !== undefined) return <RequestWork request={data} />;
  return <Page>{error ? <ErrorNotice error={error} /> : <Loading lines={10} />}</Page>;
}

function RequestWork({ request }: { readonly request: RequestView }) {
  const t = useTexts(requestTexts);
  const w = useTexts(words);
  const [, navigate] = useLocation();
  const form = useForm<AnswerDraft>(EMPTY_DRAFT);
  const draft = useDraft(`request:${request.id}`, form);
  const [step, setStep] = useState<Step>(() => stepToBegin(request));
  const body = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const gone = request.personId === null;
  const backPath = gone ? '/disposal' : `/persons/${request.personId}`;
  useEscapeBack(() => navigate(backPath));

  const searched = new Set(form.values.searched.filter(({ done }) => done).map(systemIdOf));
  const answered = request.status === 'answered';
  // The button that was pressed is gone: reading goes on at the top of the new content.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what changes the content
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    body.current?.focus();
  }, [step, answered]);
  function moveTo(other: Step) {
    moved.current = true;
    setStep(other);
  }
  const done: Readonly<Record<Step, boolean>> = {
    received: true,
    collect: answered || isSearched(request, searched),
    answer: isAnswered(request),
    erase: answered || isErased(request),
    close: answered,
  };
  async function onClosed() {
    moved.current = true;
    await draft.clear();
  }
  const steps = stepsOf(request);
  const next = steps[steps.indexOf(step) + 1];
  const shown = { request, form, next, onNext: next && (() => moveTo(next)) };
  const rights = request.rights.map((right) => w(`right.${right}`)).join(', ');

  return (
    <Page>
      <PageHeader
        back={
          <Link href={backPath}>
            ‹ {gone ? t('back-to-disposal') : t('back-to', { person: request.person })}
          </Link>
        }
        title={t('title', { number: request.number })}
        purpose={
          <>
            <RequestPerson request={request} /> {t('asks', { rights })} {t('came-in')}{' '}
            <DateText date={request.receivedOn} as="full" />{' '}
            {t('came-by', { channel: w(`channel.${request.channel}`) })}{' '}
            {t('status', { status: w(`request.${request.status}`) })}
          </>
        }
      />
      <RequestClock request={request} />
      {!answered && <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />}
      <div className={classes.work}>
        <StepList steps={steps} current={step} done={done} onChoose={setStep} />
        {/* biome-ignore lint/a11y/useSemanticElements: a group of content, not of fields */}
        <div
          ref={body}
          className={classes.step}
          role="group"
          aria-label={t(`step.${step}`)}
          tabIndex={-1}
        >
          {step === 'received' && <ReceivedStep {...shown} />}
          {step === 'collect' && <CollectStep {...shown} />}
          {step === 'answer' && <AnswerStep {...shown} />}
          {step === 'erase' && <EraseStep {...shown} />}
          {step === 'close' && <CloseStep request={request} onClosed={onClosed} />}
        </div>
      </div>
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
