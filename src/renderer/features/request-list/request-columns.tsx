import { useToday } from '#renderer/call/session.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { words } from '#renderer/ui/words.ts';
import type { RequestRow } from '#shared/contract/request-views.ts';
import { RequestMarks } from './RequestMarks.tsx';
import classes from './request-list.module.css';
import { requestListTexts } from './texts.ts';

/** Columns of open requests. */
export function useOpenColumns(): readonly Column<RequestRow>[] {
  const t = useTexts(requestListTexts);
  return [
    ...useFirstColumns(),
    {
      key: 'answer-by',
      header: t('answer-by'),
      width: 'minmax(210px, 1.6fr)',
      cell: (row) => (
        <span className={classes.lines}>
          <DateText date={row.answerBy} />
          <RequestMarks request={row} />
        </span>
      ),
    },
    {
      key: 'next',
      header: t('next'),
      width: 'minmax(150px, 1.2fr)',
      cell: (row) => <NextStep request={row} />,
    },
  ];
}

/** Columns of answered requests, also of those that were kept long enough. */
export function useAnsweredColumns(): readonly Column<RequestRow>[] {
  const t = useTexts(requestListTexts);
  return [
    ...useFirstColumns(),
    {
      key: 'answered',
      header: t('answered'),
      width: 'minmax(110px, 1fr)',
      cell: ({ answeredOn, answerBy }) => (
        <span className={classes.lines}>
          <DateText date={answeredOn} as="short" />
          {answeredOn !== null && answeredOn > answerBy && (
            <span className={classes.late}>{t('answered-late')}</span>
          )}
        </span>
      ),
    },
    {
      key: 'kept-until',
      header: t('kept-until'),
      width: 'minmax(130px, 1fr)',
      cell: (row) => <DateText date={row.keptUntil} as="short" missing={t('kept-forever')} />,
    },
  ];
}

/** Who, what and when: the same in every list. */
function useFirstColumns(): readonly Column<RequestRow>[] {
  const t = useTexts(requestListTexts);
  return [
    {
      key: 'person',
      header: t('person'),
      width: 'minmax(150px, 1.4fr)',
      cell: (row) => <Who request={row} />,
    },
    {
      key: 'asks',
      header: t('asks'),
      width: 'minmax(130px, 1.2fr)',
      cell: (row) => <Asked request={row} />,
    },
    {
      key: 'received',
      header: t('received'),
      width: '110px',
      cell: (row) => <DateText date={row.receivedOn} as="short" />,
    },
  ];
}

function Who({ request }: { readonly request: RequestRow }) {
  const name = useNameOf();
  return (
    <span className={classes.lines}>
      <span>{name(request)}</span>
      <span className={classes.small}>{request.number}</span>
    </span>
  );
}

/** Of whom a request is: a name, also of somebody outside the register. */
export function useNameOf(): (request: RequestRow) => string {
  const r = useTexts(requestWords);
  return ({ person }) => (person === '' ? r('person-gone') : person);
}

function Asked({ request }: { readonly request: RequestRow }) {
  const r = useTexts(requestWords);
  const w = useTexts(words);
  const { kind, rights } = request;
  const asked = rights.map((right) => w(`right.${right}`)).join(', ');
  if (kind === 'request') return <>{asked}</>;
  return (
    <span className={classes.lines}>
      <span>{r(`kind.${kind}`)}</span>
      {asked !== '' && <span className={classes.small}>{asked}</span>}
    </span>
  );
}

function NextStep({ request }: { readonly request: RequestRow }) {
  const t = useTexts(requestListTexts);
  const r = useTexts(requestWords);
  const today = useToday();
  const { next, answerBy } = request;
  if (next === null) return null;
  const { task, dueOn } = next;
  return (
    <span className={classes.lines}>
      <span>{r(`task.${task}`)}</span>
      {/* Its own day, where that is not the day of the answer. */}
      {dueOn !== null && dueOn !== answerBy && (
        <span className={classes.small}>
          {dueOn <= today ? t('next-now') : <DateText date={dueOn} as="distance" />}
        </span>
      )}
    </span>
  );
}
