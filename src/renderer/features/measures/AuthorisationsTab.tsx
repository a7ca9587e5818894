import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { shortDate } from '#renderer/ui/speak-date.ts';
import type { AuthorisationList, AuthorisationView } from '#shared/contract/authorisations.ts';
import { isAuthorised, reviewState } from '#shared/domain/authorisations.ts';
import { localized } from '#shared/domain/locale.ts';
import { AuthorisationForm, EndAuthorisationsForm, ReviewForm } from './AuthorisationForms.tsx';
import { authorisationTexts } from './authorisation-texts.ts';
import classes from './measures.module.css';

type Panel =
  | { readonly kind: 'new' | 'review' }
  | { readonly kind: 'change'; readonly id: number }
  | { readonly kind: 'end'; readonly ids: readonly number[] };

/** Who may get in where, and whether that was gone through in time. */
export function AuthorisationsTab() {
  const t = useTexts(authorisationTexts);
  const { data, error } = useQuery('authorisations.list', {});
  const systems = useQuery('systems.list', {});
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = () => setPanel(null);
  const columns = useAuthorisationColumns();
  const ready = data !== undefined && systems.data !== undefined;
  useShortcut('ctrl+n', () => setPanel({ kind: 'new' }), { enabled: panel === null && ready });
  const opened =
    panel?.kind === 'change' ? data?.rows.find(({ id }) => id === panel.id) : undefined;
  const titles = {
    new: t('add'),
    review: t('review-title'),
    change: t('change-title'),
    end: t('end-title'),
  };

  return (
    <Section
      title={t('title')}
      purpose={t('purpose')}
      actions={
        <>
          <Button variant="default" disabled={!ready} onClick={() => setPanel({ kind: 'review' })}>
            {t('review')}
          </Button>
          <Button
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
            title="Ctrl + N"
            disabled={!ready}
            onClick={() => setPanel({ kind: 'new' })}
          >
            {t('add')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={error ?? systems.error} />
      {data === undefined && !error && <Loading lines={5} />}
      {data !== undefined && (
        <div className={classes.stack}>
          <ReviewSignal list={data} />
          <DataTable
            label={t('list')}
            columns={columns}
            rows={data.rows}
            rowKey={({ id }) => id}
            onOpen={({ id, endedOn }) => {
              if (endedOn === null) setPanel({ kind: 'change', id });
            }}
            minWidth={820}
            natural
            empty={<EmptyState title={t('empty-title')}>{t('empty-help')}</EmptyState>}
          />
          <Reviews reviews={data.reviews} />
        </div>
      )}
      <SidePanel
        opened={panel !== null}
        title={panel === null ? '' : titles[panel.kind]}
        onClose={close}
      >
        {panel?.kind === 'new' && (
          <AuthorisationForm
            authorisation={undefined}
            systems={systems.data ?? []}
            onDone={close}
          />
        )}
        {opened !== undefined && (
          <>
            <AuthorisationForm
              key={opened.id}
              authorisation={opened}
              systems={systems.data ?? []}
              onDone={close}
            />
            <EndButtons
              authorisation={opened}
              rows={data?.rows ?? []}
              onEnd={(ids) => setPanel({ kind: 'end', ids })}
            />
          </>
        )}
        {panel?.kind === 'end' && <EndAuthorisationsForm ids={panel.ids} onDone={close} />}
        {panel?.kind === 'review' && <ReviewForm onDone={close} />}
      </SidePanel>
    </Section>
  );
}

/** One of them, or all that the same person has: somebody left. */
function EndButtons({
  authorisation,
  rows,
  onEnd,
}: {
  readonly authorisation: AuthorisationView;
  readonly rows: readonly AuthorisationView[];
  readonly onEnd: (ids: readonly number[]) => void;
}) {
  const t = useTexts(authorisationTexts);
  const { id, who } = authorisation;
  const all = rows.filter((row) => row.who === who && row.endedOn === null).map((row) => row.id);
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => onEnd([id])}>
        {t('end-one')}
      </Button>
      {all.length > 1 && (
        <Button variant="default" onClick={() => onEnd(all)}>
          {t('end-all', { who, count: all.length })}
        </Button>
      )}
    </div>
  );
}

function ReviewSignal({ list }: { readonly list: AuthorisationList }) {
  const t = useTexts(authorisationTexts);
  const today = useToday();
  const state = reviewState(list.reviewedOn, list.period, today);
  const text = t(`state-${state}`, {
    date: list.reviewedOn === null ? '' : shortDate(list.reviewedOn),
  });
  const isSignal = state === 'late' || (state === 'never' && list.rows.length > 0);
  if (!isSignal) return <p className="dw-muted">{text}</p>;
  return (
    <Caution title={t('signal-title')}>
      <p>{text}</p>
    </Caution>
  );
}

function Reviews({ reviews }: { readonly reviews: AuthorisationList['reviews'] }) {
  const t = useTexts(authorisationTexts);
  return (
    <Section title={t('reviews')}>
      {reviews.length === 0 ? (
        <p className="dw-muted">{t('reviews-empty')}</p>
      ) : (
        <ol className={classes.reviews}>
          {reviews.map(({ id, reviewedOn, found }) => (
            <li key={id}>
              <strong>
                <DateText date={reviewedOn} as="full" />
              </strong>
              {found !== '' && <p className={classes.written}>{found}</p>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function useAuthorisationColumns(): readonly Column<AuthorisationView>[] {
  const t = useTexts(authorisationTexts);
  const language = useLanguage();
  const today = useToday();
  return [
    {
      key: 'who',
      header: t('who'),
      width: 'minmax(150px, 1.5fr)',
      cell: ({ who }) => <span className={classes.name}>{who}</span>,
    },
    {
      key: 'function',
      header: t('function'),
      width: 'minmax(120px, 1fr)',
      cell: ({ functionTitle }) => functionTitle,
    },
    {
      key: 'system',
      header: t('system'),
      width: 'minmax(150px, 1.5fr)',
      cell: ({ system }) => localized(system, language),
    },
    { key: 'may', header: t('may'), width: '110px', cell: ({ may }) => t(`may-${may}`) },
    {
      key: 'since',
      header: t('since'),
      width: '110px',
      cell: ({ sinceOn }) => <DateText date={sinceOn} as="short" missing={t('no-day')} />,
    },
    {
      key: 'ended',
      header: t('ended'),
      width: '110px',
      cell: (row) =>
        isAuthorised(row, today) ? (
          t('running')
        ) : (
          <DateText date={row.endedOn} as="short" missing={t('no-day')} />
        ),
    },
  ];
}
