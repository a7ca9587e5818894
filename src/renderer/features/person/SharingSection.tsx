import { Link, useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { PersonView } from '#shared/contract/persons.ts';
import { publicationState } from '#shared/domain/publications.ts';
import classes from './person.module.css';
import { AddButton, RecordLine, Records } from './Records.tsx';
import { sharingTexts } from './sharing-texts.ts';

/** What went to others, who could get in, and where work of this person is shown. */
export function SharingSection({ person }: { readonly person: PersonView }) {
  const t = useTexts(sharingTexts);
  const [, go] = useLocation();
  const of = { personId: person.id };
  const disclosures = useQuery('disclosures.list', of);
  const permissions = useQuery('permissions.list', of);
  const publications = useQuery('publications.list', of);
  const error = disclosures.error ?? permissions.error ?? publications.error;
  const [given, accesses, posts] = [
    disclosures.data ?? [],
    permissions.data?.rows ?? [],
    publications.data ?? [],
  ];
  const isEmpty =
    disclosures.data !== undefined && given.length + accesses.length + posts.length === 0;
  return (
    <Section
      title={t('title')}
      purpose={t('purpose')}
      actions={
        <AddButton label={t('add')} onClick={() => go(`/measures/disclosures/${person.id}`)} />
      }
    >
      <ErrorNotice error={error} />
      {isEmpty && <p className="dw-muted">{t('empty')}</p>}
      <Records>
        {given.map((row) => (
          <RecordLine key={`given-${row.id}`} name={row.recipient}>
            <p className={classes.until}>
              <span className={classes.name}>{row.recipient}</span>
              <DateText date={row.disclosedOn} as="short" />
            </p>
            <p className="dw-muted">{row.silent ? `${row.what} · ${t('silent')}` : row.what}</p>
          </RecordLine>
        ))}
        {accesses.map((row) => (
          <RecordLine key={`access-${row.id}`} name={row.who}>
            <p className={classes.until}>
              <span className={classes.name}>{t('access', { who: row.who })}</span>
              <DateText date={row.givenOn ?? row.askedOn} as="short" />
            </p>
            <p className="dw-muted">{row.what}</p>
          </RecordLine>
        ))}
        {posts.map((row) => (
          <RecordLine key={`post-${row.id}`} name={row.what}>
            <p className={classes.until}>
              <span className={classes.name}>{row.what}</span>
              <span>{t(`post-${publicationState(row, row.objectedOn)}`)}</span>
            </p>
            <p className="dw-muted">{row.place}</p>
          </RecordLine>
        ))}
      </Records>
      {!isEmpty && <Link href="/measures/disclosures">{t('to-list')}</Link>}
    </Section>
  );
}
