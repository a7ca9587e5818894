import { Link } from 'wouter';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { letterKindWords } from '#renderer/ui/letter/kind-words.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { LETTER_KINDS, type LetterKind } from '#shared/domain/letters/document.ts';
import { LETTER_LOCALES, type LetterLocale } from '#shared/domain/locale.ts';
import { DATA_SUBJECT_RIGHTS, type DataSubjectRight } from '#shared/domain/statement-profile.ts';
import classes from './person.module.css';
import { RequestWhy } from './RequestWhy.tsx';
import { personTexts } from './texts.ts';

/** Requests with their due date, and the letters that went out. */
export function LettersTab({ person }: { readonly person: PersonView }) {
  const t = useTexts(personTexts);
  const w = useTexts(words);
  const { requests, letters } = person;
  if (requests.length === 0 && letters.length === 0) {
    return <EmptyState title={t('letters-empty-title')}>{t('letters-empty-help')}</EmptyState>;
  }
  const known = new Set(requests.map(({ id }) => id));
  const others = letters.filter(({ requestId }) => requestId === null || !known.has(requestId));
  return (
    <>
      <Section title={t('letters-title')}>
        {requests.map(({ id, number, rights, receivedOn, status, dueOn }) => {
          const open = status === 'open';
          return (
            <article key={id} className={classes.file}>
              <p className={classes.until}>
                <Link href={`/requests/${id}`}>{t('request-line', { number })}</Link>
                <span>
                  {rights
                    .filter(isRight)
                    .map((right) => w(`right.${right}`))
                    .join(', ')}
                </span>
                <span className="dw-muted">{open ? w('request.open') : w('request.answered')}</span>
              </p>
              <dl className={classes.facts}>
                <dt>{t('received-line')}</dt>
                <dd>
                  <DateText date={receivedOn} as="full" />
                </dd>
                <dt>{t('answer-by')}</dt>
                <dd>
                  <DateText date={dueOn} as={open ? 'spoken' : 'full'} />{' '}
                  <RequestWhy requestId={id} number={number} />
                </dd>
              </dl>
              <LetterLines letters={letters.filter(({ requestId }) => requestId === id)} />
            </article>
          );
        })}
      </Section>
      {others.length > 0 && (
        <Section title={t('other-letters')}>
          <LetterLines letters={others} />
        </Section>
      )}
    </>
  );
}

function LetterLines({ letters }: { readonly letters: PersonView['letters'] }) {
  const t = useTexts(personTexts);
  const k = useTexts(letterKindWords);
  const w = useTexts(words);
  if (letters.length === 0) return <p className="dw-muted">{t('no-letters')}</p>;
  return (
    <ul className={classes.entries}>
      {letters.map(({ id, number, kind, locale, madeOn }) => (
        <li key={id}>
          <Link href={`/letters/${id}`}>{t('letter-line', { number })}</Link>{' '}
          <span className="dw-muted">
            {k(isLetterKind(kind) ? kind : 'other')}
            {isLocale(locale) && ` · ${w(`locale.${locale}`)}`}
            {' · '}
          </span>
          <DateText date={madeOn} as="full" />
        </li>
      ))}
    </ul>
  );
}

function isRight(text: string): text is DataSubjectRight {
  return (DATA_SUBJECT_RIGHTS as readonly string[]).includes(text);
}

function isLetterKind(text: string): text is LetterKind {
  return (LETTER_KINDS as readonly string[]).includes(text);
}

function isLocale(text: string): text is LetterLocale {
  return (LETTER_LOCALES as readonly string[]).includes(text);
}
