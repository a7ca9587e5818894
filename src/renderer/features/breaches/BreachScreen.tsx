import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader, Section } from '#renderer/ui/Page.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { fullDate } from '#renderer/ui/speak-date.ts';
import type { BreachLetterKind, BreachView } from '#shared/contract/breaches.ts';
import { BreachForm } from './BreachForm.tsx';
import classes from './breaches.module.css';
import { CaseBadge } from './CaseBadge.tsx';
import { CaseClock } from './CaseClock.tsx';
import { CaseLetters } from './CaseLetters.tsx';
import { Checklist, TodoList } from './Checklist.tsx';
import { CloseCase, ReopenCase } from './CloseCase.tsx';
import { caseState, todosNow } from './case-state.ts';
import { FollowUps } from './FollowUps.tsx';
import { formTexts } from './form-texts.ts';
import { LetterDesk } from './LetterDesk.tsx';
import { breachLetterTexts } from './letter-texts.ts';
import { Notices } from './Notices.tsx';
import { Summary } from './Summary.tsx';
import { breachesTexts } from './texts.ts';
import { useNow } from './use-now.ts';

/** One breach: its clock, what there is to decide, what is known, the letters and what followed. */
export function BreachScreen({ breachId }: { readonly breachId: number }) {
  const { data, error } = useQuery('breaches.get', { breachId });
  if (data !== undefined) return <BreachCase breach={data} />;
  return <Page>{error ? <ErrorNotice error={error} /> : <Loading lines={12} />}</Page>;
}

function BreachCase({ breach }: { readonly breach: BreachView }) {
  const t = useTexts(breachesTexts);
  const f = useTexts(formTexts);
  const l = useTexts(breachLetterTexts);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [writing, setWriting] = useState<BreachLetterKind>();
  const now = useNow(breach.now);
  const todos = todosNow(breach, now);
  const letters = useRef<HTMLDivElement>(null);
  const returning = useRef(false);
  const { closedOn } = breach;
  useShortcut('escape', () => navigate('/breaches'), { enabled: writing === undefined });
  // Back from a letter: reading goes on where the letters stand.
  useEffect(() => {
    if (writing === undefined && returning.current) letters.current?.focus();
    returning.current = writing !== undefined;
  }, [writing]);

  return (
    <Page>
      <PageHeader
        back={<Link href="/breaches">‹ {t('back')}</Link>}
        title={`${t('case-title', { number: breach.number })}: ${breach.name}`}
        purpose={<CaseBadge state={caseState({ ...breach, todos }, now)} />}
        actions={
          closedOn === null &&
          writing === undefined && <CloseCase breachId={breach.id} todos={todos} />
        }
      />
      <CaseClock breach={breach} now={now} />
      {writing !== undefined ? (
        <LetterDesk
          key={writing}
          breach={breach}
          kind={writing}
          onBack={() => setWriting(undefined)}
        />
      ) : (
        <>
          {closedOn === null ? (
            <>
              <Section title={t('todo')}>
                <TodoList todos={todos} />
              </Section>
              <Checklist breach={breach} now={now} />
              <Section title={f('title')} purpose={f('purpose')}>
                <BreachForm breach={breach} now={now} />
              </Section>
            </>
          ) : (
            <>
              <p>{t('closed-on', { day: fullDate(closedOn, language) })}</p>
              <ReopenCase breachId={breach.id} />
              <Summary breach={breach} />
            </>
          )}
          {/* biome-ignore lint/a11y/useSemanticElements: a group of content, not of fields */}
          <div
            ref={letters}
            className={classes.desk}
            role="group"
            aria-label={l('title')}
            tabIndex={-1}
          >
            <CaseLetters breach={breach} onWrite={setWriting} />
          </div>
          <Notices breach={breach} now={now} />
          <FollowUps breach={breach} />
        </>
      )}
    </Page>
  );
}
