import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { words } from '#renderer/ui/words.ts';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { useGroupColumns } from './columns.tsx';
import classes from './disposal.module.css';
import { type Grouping, groupRows, type RowGroup } from './groups.ts';
import { PersonList } from './PersonList.tsx';
import { disposalTexts } from './texts.ts';

interface ProposalStepProps {
  readonly disposal: DisposalView;
  readonly onNext: () => void;
  /** Opens one group in the check. */
  readonly onOpen: (group: RowGroup) => void;
}

/** What qualifies for erasure and why, by rule or by person. */
export function ProposalStep({ disposal, onNext, onOpen }: ProposalStepProps) {
  const t = useTexts(disposalTexts);
  const language = useLanguage();
  const [grouping, setGrouping] = useState<Grouping>('rule');
  const { rows, persons } = disposal;
  const groups = useMemo(() => groupRows(rows, grouping, language), [rows, grouping, language]);
  const columns = useGroupColumns(grouping, persons);
  return (
    <Section title={t('step.proposal')} purpose={t('proposal-purpose')}>
      <Cause disposal={disposal} />
      {rows.length === 0 && persons.length === 0 && (
        <EmptyState title={t('proposal-empty')}>{t('proposal-empty-help')}</EmptyState>
      )}
      {rows.length === 0 && <PersonList persons={persons} />}
      {rows.length > 0 && (
        <>
          <div className={classes.tools}>
            <SegmentedControl
              aria-label={t('grouping')}
              value={grouping}
              onChange={(value) => setGrouping(value as Grouping)}
              data={[
                { value: 'rule', label: t('by-rule') },
                { value: 'person', label: t('by-person') },
              ]}
            />
            <p>
              {t('in-all', {
                items: t('items-count', { count: rows.length }),
                persons: t('persons-count', { count: disposal.personCount }),
              })}
            </p>
          </div>
          <DataTable
            label={t('step.proposal')}
            columns={columns}
            rows={groups}
            rowKey={({ key }) => key}
            onOpen={onOpen}
            minWidth={760}
            natural
          />
        </>
      )}
      <div className={classes.footer}>
        <Button onClick={onNext}>{t('next', { step: t('step.check') })}</Button>
      </div>
    </Section>
  );
}

/** Why this run exists, with the request behind it. */
function Cause({ disposal }: { readonly disposal: DisposalView }) {
  const t = useTexts(disposalTexts);
  const w = useTexts(words);
  const { cause, suspicion, requestId, requestNumber, suppress, createdOn } = disposal;
  return (
    <div className={classes.cause}>
      <p>
        {cause === 'emergency'
          ? t('why.emergency', { suspicion: w(`suspicion.${suspicion ?? 'special'}`) })
          : t(`why.${cause}`)}
        {requestId !== null && (
          <>
            {' '}
            <Link href={`/requests/${requestId}`}>
              {t('from-request', { number: requestNumber ?? '' })}
            </Link>
          </>
        )}
      </p>
      <p className="dw-muted">
        {t('proposed-on')} <DateText date={createdOn} as="full" />
      </p>
      {suppress && <p>{t('suppress')}</p>}
    </div>
  );
}
