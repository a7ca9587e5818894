import { Link, useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import type { Output } from '#shared/contract/index.ts';
import { oneLine } from '#shared/domain/letters/printable.ts';
import { LetterActions } from './LetterActions.tsx';
import { LetterPage } from './LetterPage.tsx';
import classes from './LetterScreen.module.css';
import { letterTexts } from './letter-texts.ts';
import { useEscapeBack } from './use-escape-back.ts';

/** A letter that was kept, as it went out. */
export function LetterScreen({ letterId }: { readonly letterId: number }) {
  const { data, error } = useQuery('letters.get', { letterId });
  if (data !== undefined) return <KeptLetter letter={data} />;
  return <Page>{error ? <ErrorNotice error={error} /> : <Loading lines={14} />}</Page>;
}

function KeptLetter({ letter }: { readonly letter: Output<'letters.get'> }) {
  const t = useTexts(letterTexts);
  const [, navigate] = useLocation();
  const { id, requestId, personId, document } = letter;
  const request = requestId === null ? undefined : `/requests/${requestId}`;
  const person = personId === null ? undefined : `/persons/${personId}`;
  const back = request ?? person;
  useEscapeBack(() => navigate(back ?? '/'));
  return (
    <Page>
      <PageHeader
        title={`${t('title')} ${letter.number}`}
        purpose={
          document.number === ''
            ? t('purpose')
            : `${t('reference', { number: document.number })} ${t('purpose')}`
        }
        back={
          <span className={classes.links}>
            {request && <Link href={request}>{t('to-request')}</Link>}
            {person && (
              <Link href={person}>
                {t('to-person')}
                {document.addressee[0] !== undefined && `: ${oneLine(document.addressee[0])}`}
              </Link>
            )}
          </span>
        }
      />
      <LetterActions letterId={id} document={document} personId={personId} pdfKey />
      <LetterPage document={document} level={2} label={t('kept-letter')} />
    </Page>
  );
}
