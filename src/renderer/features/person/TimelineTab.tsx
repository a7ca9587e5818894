import { SegmentedControl } from '@mantine/core';
import { IconCalendarEvent, IconNotebook } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { journalWords } from '#renderer/ui/journal-words.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { capital } from '#shared/domain/capital.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './person.module.css';
import { groupByDay } from './timeline-days.ts';
import { timelineTexts } from './timeline-texts.ts';
import { entryDetail, entryTitle, type TimelineEntry } from './timeline-words.ts';

const SHOWN = ['all', 'event', 'journal'] as const;
type Shown = (typeof SHOWN)[number];

/** Events and journal in words, by day. */
export function TimelineTab({ person }: { readonly person: PersonView }) {
  const t = useTexts(timelineTexts);
  const [shown, setShown] = useState<Shown>('all');
  const { data, error } = useQuery('persons.timeline', { personId: person.id });
  const days = useMemo(
    () => groupByDay((data ?? []).filter(({ kind }) => shown === 'all' || kind === shown)),
    [data, shown],
  );
  if (error) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading lines={8} />;
  if (data.length === 0) {
    return <EmptyState title={t('empty-title')}>{t('empty-help')}</EmptyState>;
  }
  return (
    <Section
      title={t('title')}
      purpose={t('purpose')}
      actions={
        <SegmentedControl
          aria-label={t('show')}
          size="xs"
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={SHOWN.map((value) => ({ value, label: t(`show-${value}`) }))}
        />
      }
    >
      {days.length === 0 && <p className="dw-muted">{t('nothing-of-kind')}</p>}
      <div>
        {days.map(({ day, entries }) => (
          <div key={day} className={classes.day}>
            <h3 className={classes['day-title']}>
              <DateText date={day} as="full" />
            </h3>
            <ul className={classes.entries}>
              {entries.map((entry, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other identity
                <Entry key={index} entry={entry} person={person} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Entry({ entry, person }: { readonly entry: TimelineEntry; readonly person: PersonView }) {
  const t = useTexts(timelineTexts);
  const w = useTexts(words);
  const j = useTexts(journalWords);
  const language = useLanguage();
  const speech = {
    t,
    w,
    j,
    categoryOf: (id: number) => {
      const item = person.items.find(({ categoryId }) => categoryId === id);
      return item && localized(item.category, language);
    },
    topicOf: (id: number) => {
      const consent = person.consents.find(({ topicId }) => topicId === id);
      return consent && localized(consent.topic, language);
    },
  };
  const detail = entryDetail(entry, speech);
  const Icon = entry.kind === 'event' ? IconCalendarEvent : IconNotebook;
  return (
    <li className={classes.entry}>
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      <div>
        <span className="dw-hidden">{t(`kind-${entry.kind}`)}: </span>
        <span className={classes.strong}>{capital(entryTitle(entry, speech))}</span>
        {detail !== '' && <span className="dw-muted"> · {detail}</span>}
        {entry.note !== '' && <div className={classes.text}>{entry.note}</div>}
      </div>
    </li>
  );
}
