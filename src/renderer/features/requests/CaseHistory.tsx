import { useToday } from '#renderer/call/session.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { actionKey, journalWords } from '#renderer/ui/journal-words.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { dayOf, timeOf } from '#renderer/ui/moment.ts';
import { shortDate } from '#renderer/ui/speak-date.ts';
import classes from './CaseFile.module.css';
import { detailInWords } from './case-detail.ts';
import { caseTexts } from './case-texts.ts';

/** What happened to a case, from the journal: dates, numbers and decisions. */
export function CaseHistory({ requestId }: { readonly requestId: number }) {
  const t = useTexts(caseTexts);
  const j = useTexts(journalWords);
  const language = useLanguage();
  const today = useToday();
  const { data, error } = useQuery('requests.timeline', { requestId });
  if (error) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading lines={4} />;
  return (
    <ol className={classes.history} aria-label={t('history-title')}>
      {data.map(({ at, action, detail }, index) => {
        const key = actionKey(action);
        const day = dayOf(at);
        const said = detailInWords(detail, today, language);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a journal only grow at one end
          <li key={data.length - index}>
            <time dateTime={at}>
              {day === undefined ? at : `${shortDate(day)} ${timeOf(at) ?? ''}`}
            </time>
            <span>
              {key === undefined ? action : j(key)}
              {said !== '' && <span className="dw-muted"> · {said}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
