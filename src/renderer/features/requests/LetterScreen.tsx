import { Link, useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { LetterActions } from '#renderer/ui/letter/LetterActions.tsx';
import { LetterPage } from '#renderer/ui/letter/LetterPage.tsx';
import { letterTexts } from '#renderer/ui/letter/letter-texts.ts';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import type { Output } from '#shared/contract/index.ts';
import { oneLine } from '#shared/domain/letters/printable.ts';
import { answerTexts } from './answer-texts.ts';
import classes from './LetterScreen.module.css';
import { SentPart } from './letters/SentPart.tsx';
import { useEscapeBack } from './use-escape-back.ts';

/** A letter that was kept, as it went out. */
export function LetterScreen({ letterId }: { readonly letterId: number }) {
  const { data, error } = useQuery('letters.get', { letterId });
  if (data !== undefined) return <KeptLetter letter={data} />;
  return <Page>{error ? <ErrorNotice error={error} /> : <Loading lines={14} />}</Page>;
}

function KeptLetter({ letter }: { readonly letter: Output<'letters.get'> }) {
  const t = useTexts(answerTexts);
  const l = useTexts(letterTexts);
  const [, navigate] = useLocation();
  const { id, requestId, personId, breachId, document, erasedOn } = letter;
  const request = requestId === null ? undefined : `/requests/${requestId}`;
  const person = personId === null ? undefined : `/persons/${personId}`;
  const breach = breachId === undefined ? undefined : `/breaches/${breachId}`;
  const back = request ?? person ?? breach;
  const number = document?.number ?? '';
  // Of an erased person the letter has no name left to show.
  const addressee = erasedOn === null ? document?.addressee[0] : undefined;
  const purpose = t(erasedOn === null ? 'purpose' : 'purpose-erased');
  useEscapeBack(() => navigate(back ?? '/'));
  return (
    <Page>
      <PageHeader
        title={`${t('title')} ${letter.number}`}
        purpose={number === '' ? purpose : `${t('reference', { number })} ${purpose}`}
        back={
          <span className={classes.links}>
            {request && <Link href={request}>{t('to-request')}</Link>}
            {breach && <Link href={breach}>{t('to-breach')}</Link>}
            {person && (
              <Link href={person}>
                {t('to-person')}
                {addressee !== undefined && `: ${oneLine(addressee)}`}
              </Link>
            )}
          </span>
        }
      />
      {erasedOn !== null && (
        <p>
          {document === null ? t('erased-whole') : t('erased-person')}{' '}
          <DateText date={erasedOn} as="full" />.
        </p>
      )}
      {document !== null && (
        <>
          {(request ?? person) !== undefined && erasedOn === null && (
            <SentPart letter={{ ...letter, kind: document.kind }} />
          )}
          <LetterActions letterId={id} document={document} personId={personId} pdfKey />
          <LetterPage document={document} level={2} label={l('kept-letter')} />
        </>
      )}
    </Page>
  );
}
