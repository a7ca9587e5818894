import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { harderToWithdraw } from '#shared/domain/consent.ts';
import { channelInWords } from '#shared/domain/consent-words.ts';
import { localized } from '#shared/domain/locale.ts';
import { periodInWords } from '#shared/domain/written-dates.ts';
import classes from './consents.module.css';
import type { Topic } from './TopicTable.tsx';
import { topicTexts } from './topic-texts.ts';

interface TopicsTabProps {
  readonly topics: readonly Topic[];
  readonly onOpen: (topicId: number) => void;
}

/** Every topic with its rules, and what is still missing of them. */
export function TopicsTab({ topics, onOpen }: TopicsTabProps) {
  const t = useTexts(topicTexts);
  return (
    <Section title={t('title')} purpose={t('purpose')}>
      <ul className={classes.topicList}>
        {topics.map((topic) => (
          <TopicLine key={topic.id} topic={topic} onOpen={() => onOpen(topic.id)} />
        ))}
      </ul>
    </Section>
  );
}

function TopicLine({ topic, onOpen }: { readonly topic: Topic; readonly onOpen: () => void }) {
  const t = useTexts(topicTexts);
  const language = useLanguage();
  const name = localized(topic.name, language);
  const inWords = (ways: Topic['givenBy']) =>
    ways.map((way) => channelInWords(way, language)).join(', ');
  const harder = harderToWithdraw(topic.givenBy, topic.withdrawBy);
  const signals = [
    ...(topic.withdrawBy.length === 0 ? [t('signal-no-way')] : []),
    ...(topic.withdrawBy.length > 0 && harder.length > 0
      ? [t('harder', { ways: inWords(harder) })]
      : []),
    ...(topic.wordings === 0 ? [t('signal-no-wording')] : []),
    ...(topic.audience === null ? [t('signal-no-audience')] : []),
  ];
  return (
    <li>
      <div>
        <p className={classes.line}>
          <strong className={classes.topicName}>{name}</strong>
          {topic.endedOn !== null && <span className="dw-muted">{t('is-ended')}</span>}
        </p>
        <dl className={classes.details}>
          <dt>{t('valid-for-short')}</dt>
          <dd>
            {topic.validFor === null ? t('valid-always') : periodInWords(topic.validFor, language)}
          </dd>
          <dt>{t('withdraw-by-short')}</dt>
          <dd>{inWords(topic.withdrawBy) || t('unknown')}</dd>
          <dt>{t('audience-short')}</dt>
          <dd>{t(`audience.${topic.audience ?? 'not-chosen'}`)}</dd>
          <dt>{t('wordings')}</dt>
          <dd>{topic.wordings}</dd>
        </dl>
        {topic.endedOn === null &&
          signals.map((signal) => (
            <p key={signal} className={classes.signal}>
              <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
              <span>{signal}</span>
            </p>
          ))}
      </div>
      <Button variant="default" aria-label={t('open-named', { name })} onClick={onOpen}>
        {t('open')}
      </Button>
    </li>
  );
}
