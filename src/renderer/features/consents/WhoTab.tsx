import { IconInfoCircle } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { ConsentRow } from '#shared/contract/consents.ts';
import { ConsentList } from './ConsentList.tsx';
import classes from './consents.module.css';
import { type ConsentFilters, type Topic, TopicTable } from './TopicTable.tsx';
import { consentsTexts } from './texts.ts';

interface WhoTabProps {
  /** Topics that are in use, and those that are not any more as well. */
  readonly topics: readonly Topic[];
  readonly all: readonly Topic[];
  readonly filters: ConsentFilters;
  readonly onFilter: (filters: ConsentFilters) => void;
  readonly onOpen: (consent: ConsentRow) => void;
  readonly onWithdraw: (consent: ConsentRow) => void;
  readonly onGive: () => void;
}

/** Who said yes to what: the numbers by topic, and the list behind them. */
export function WhoTab({ topics, all, filters, onFilter, ...list }: WhoTabProps) {
  const t = useTexts(consentsTexts);
  // A topic that nobody said anything about has no numbers to open.
  const used = topics.filter((topic) => topic.all > 0);
  return (
    <>
      <Teaching />
      {used.length > 0 && (
        <Section title={t('topics')} purpose={t('topics-purpose')}>
          <TopicTable topics={used} filters={filters} onChoose={onFilter} />
        </Section>
      )}
      <Section title={t('list')}>
        <ConsentList topics={all} filters={filters} onFilter={onFilter} {...list} />
      </Section>
    </>
  );
}

/** Why proof matters and how withdrawing works, behind an info mark. */
function Teaching() {
  const t = useTexts(consentsTexts);
  return (
    <details className={classes.teaching}>
      <summary>
        <IconInfoCircle size={16} stroke={1.6} aria-hidden="true" />
        {t('why')}
      </summary>
      <p>{t('why-proof')}</p>
      <p>{t('why-withdraw')}</p>
      <p className={classes.law}>
        {t('law')}: {t('law-text')}
      </p>
    </details>
  );
}
