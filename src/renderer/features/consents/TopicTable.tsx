import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import {
  CONSENT_LISTS,
  type ConsentListName,
  type ConsentTopicView,
} from '#shared/contract/consents.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './consents.module.css';
import { consentsTexts } from './texts.ts';

export type Topic = ConsentTopicView;

export const STATES = CONSENT_LISTS;
export type ConsentState = ConsentListName;

/** Numbers that ask to be looked at. */
const ASKS: readonly ConsentState[] = ['expiring', 'expired', 'without-proof'];

/** What the list shows; null is everything. */
export interface ConsentFilters {
  readonly topicId: number | null;
  readonly state: ConsentState | null;
}

export function countOf(topic: Topic, state: ConsentState | null): number {
  switch (state) {
    case null:
      return topic.all;
    case 'without-proof':
      return topic.withoutProof;
    default:
      return topic[state];
  }
}

interface TopicTableProps {
  readonly topics: readonly Topic[];
  readonly filters: ConsentFilters;
  readonly onChoose: (filters: ConsentFilters) => void;
}

/** Topics with their numbers; each number shows the list behind it. */
export function TopicTable({ topics, filters, onChoose }: TopicTableProps) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  return (
    <div className={classes.scroller}>
      <table className={classes.topics}>
        <thead>
          <tr>
            <th scope="col">{t('topic')}</th>
            {STATES.map((state) => (
              <th key={state} scope="col" data-align="end">
                {t(`state-${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.id}>
              <th scope="row">{localized(topic.name, language)}</th>
              {STATES.map((state) => (
                <td key={state} data-align="end">
                  <button
                    type="button"
                    className={classes.count}
                    data-warn={(ASKS.includes(state) && countOf(topic, state) > 0) || undefined}
                    aria-pressed={filters.topicId === topic.id && filters.state === state}
                    aria-label={t(`show-${state}`, {
                      count: countOf(topic, state),
                      topic: localized(topic.name, language),
                    })}
                    onClick={() => onChoose({ topicId: topic.id, state })}
                  >
                    {countOf(topic, state)}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
