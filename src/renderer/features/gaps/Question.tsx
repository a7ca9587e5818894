import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { GapAnswerInput, GapRow } from '#shared/contract/gaps.ts';
import { type GapQuestion, getQuestion } from '#shared/domain/gaps/questions.ts';
import { localized } from '#shared/domain/locale.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { citeArticles } from './cite-articles.ts';
import classes from './gaps.module.css';
import { questionTexts } from './question-texts.ts';
import { SkipForm } from './SkipForm.tsx';
import { gapsTexts } from './texts.ts';

interface QuestionProps {
  readonly gap: GapRow;
  /** It was asked for, and is read from its beginning. */
  readonly asked: boolean;
  /** How far one is once this is answered. */
  readonly progress: { readonly done: number; readonly all: number };
  /** There is another question to go on with. */
  readonly mayWait: boolean;
  readonly onLater: () => void;
}

/** One question: what is asked, why, what is usual, and the answer. */
export function Question({ gap, asked, progress, mayWait, onLater }: QuestionProps) {
  const t = useTexts(gapsTexts);
  const q = useTexts(questionTexts);
  const language = useLanguage();
  const heading = useHeadingFocus(asked);
  const [skipping, setSkipping] = useState(false);
  const answer = useCommand('gaps.answer');
  const question = getQuestion(gap.question);
  const suggestion = findSuggestion(gap.question);

  async function save(given: GapAnswerInput) {
    if ((await answer.run({ key: gap.key, answer: given })) !== undefined) {
      announce(t('saved', progress));
    }
  }

  function later() {
    announce(t('later-said'));
    onLater();
  }

  const form = {
    error: answer.error,
    running: answer.running,
    onSave: (given: GapAnswerInput) => void save(given),
    extra: (
      <>
        {mayWait && (
          <Button variant="default" onClick={later}>
            {t('later')}
          </Button>
        )}
        {question.mayNotApply === true && (
          <Button variant="subtle" onClick={() => setSkipping((now) => !now)}>
            {skipping ? t('skip-back') : t('skip')}
          </Button>
        )}
      </>
    ),
  };
  return (
    <section className={classes.question} aria-labelledby="gap-question">
      {gap.about !== null && (
        <p className={classes.about}>
          {t('about')}: <strong>{localized(gap.about.name, language)}</strong>
        </p>
      )}
      <h2 id="gap-question" ref={heading} tabIndex={-1} className={classes.asks}>
        {q(gap.question)}
      </h2>
      <div className={classes.why}>
        <p>
          {q(`${gap.question}-why`)}{' '}
          <small className="dw-muted">
            {t('article', { articles: citeArticles(question.articles, language) })}
          </small>
        </p>
        {suggestion !== undefined && (
          <p className={classes.usual}>
            <strong>{t('usual')}.</strong> {q(suggestion)}
          </p>
        )}
      </div>
      {skipping ? (
        <SkipForm {...form} />
      ) : (
        <>
          <Elsewhere question={question} />
          {question.answer === 'elsewhere' ? (
            <div className={classes.buttons}>{form.extra}</div>
          ) : (
            <AnswerForm question={question} {...form} />
          )}
        </>
      )}
    </section>
  );
}

function Elsewhere({ question }: { readonly question: GapQuestion }) {
  const t = useTexts(gapsTexts);
  const [, navigate] = useLocation();
  const place = question.place as Place | undefined;
  if (place === undefined) return null;
  const alone = question.answer === 'elsewhere';
  return (
    <div className={classes.elsewhere}>
      {alone && <p>{t('elsewhere')}</p>}
      <Button variant={alone ? 'filled' : 'default'} onClick={() => navigate(place)}>
        {t(`go-${place}`)}
      </Button>
    </div>
  );
}

type Place =
  Extract<keyof typeof gapsTexts.nl, `go-/${string}`> extends `go-${infer Address}`
    ? Address
    : never;
type Suggestion = Extract<keyof typeof questionTexts.nl, `${string}-suggestion`>;

/** The key of what is usual, where something is. */
function findSuggestion(question: string): Suggestion | undefined {
  const key = `${question}-suggestion`;
  return Object.hasOwn(questionTexts.nl, key) ? (key as Suggestion) : undefined;
}

/** A next question is read from its beginning; the first one leaves the focus where it is. */
function useHeadingFocus(asked: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After an answer the button that had the focus is gone.
    if (asked || document.activeElement === document.body) heading.current?.focus();
  }, [asked]);
  return heading;
}
