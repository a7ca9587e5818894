import { Button } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { ConsentBadge } from '#renderer/ui/consent/ConsentBadge.tsx';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { ConsentRow } from '#shared/contract/consents.ts';
import type { Output } from '#shared/contract/index.ts';
import { howInWords } from '#shared/domain/consent-words.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './consents.module.css';
import { ProofSign } from './ProofSign.tsx';
import type { Topic } from './TopicTable.tsx';
import { consentsTexts } from './texts.ts';

type ListedConsent = Output<'consents.list'>['rows'][number];

/** The columns of the list; the topic only where more than one is shown. */
export function useConsentColumns(
  topics: readonly Topic[],
  withTopic: boolean,
  onWithdraw: (consent: ConsentRow) => void,
): readonly Column<ListedConsent>[] {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  return useMemo(() => {
    const person: Column<ListedConsent> = {
      key: 'person',
      header: t('person'),
      width: 'minmax(160px, 1.6fr)',
      cell: (row) => (
        <>
          <Link href={`/persons/${row.personId}`}>{row.person}</Link>
          {row.stopped !== null && (
            <span className={classes.stopped}>
              <IconMailOff size={14} stroke={1.8} aria-hidden="true" />
              {t(`stopped.${row.stopped}`)}
            </span>
          )}
        </>
      ),
    };
    const topic: Column<ListedConsent> = {
      key: 'topic',
      header: t('topic'),
      width: 'minmax(140px, 1.2fr)',
      cell: (row) => {
        const found = topics.find(({ id }) => id === row.topicId);
        return found === undefined ? '' : localized(found.name, language);
      },
    };
    const rest: readonly Column<ListedConsent>[] = [
      {
        key: 'given',
        header: t('given-on'),
        width: '118px',
        cell: (row) => <DateText date={row.givenOn} as="short" missing={t('date-unknown')} />,
      },
      {
        key: 'state',
        header: t('state'),
        width: 'minmax(160px, 1fr)',
        cell: (row) => <ConsentBadge state={row.state} />,
      },
      {
        key: 'how',
        header: t('how'),
        width: 'minmax(140px, 1.4fr)',
        cell: (row) =>
          howInWords(row.givenChannel, row.givenHow, language) || (
            <span className="dw-muted">{t('how-unknown')}</span>
          ),
      },
      {
        key: 'proof',
        header: t('proof'),
        width: '126px',
        cell: (row) => <ProofSign has={row.proof.trim() !== '' || row.proofName !== ''} />,
      },
      {
        key: 'withdraw',
        header: t('withdraw-short'),
        width: '104px',
        cell: (row) =>
          row.withdrawnOn === null ? (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('withdraw-named', { person: row.person })}
              onClick={(event) => {
                event.stopPropagation();
                onWithdraw(row);
              }}
            >
              {t('withdraw-press')}
            </Button>
          ) : (
            <DateText date={row.withdrawnOn} as="short" />
          ),
      },
    ];
    return withTopic ? [person, topic, ...rest] : [person, ...rest];
  }, [t, language, topics, withTopic, onWithdraw]);
}
