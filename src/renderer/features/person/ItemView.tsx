import { Button } from '@mantine/core';
import { IconLock, IconPencil } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { localized } from '#shared/domain/locale.ts';
import { EventLines } from './EventLines.tsx';
import { HoldLines } from './HoldLines.tsx';
import { ItemErasure } from './ItemErasure.tsx';
import { ItemRule } from './ItemRule.tsx';
import { itemTexts } from './item-texts.ts';
import { Part } from './Part.tsx';
import type { Panels } from './panels.ts';
import classes from './person.module.css';
import { AddButton } from './Records.tsx';

interface ItemViewProps {
  readonly person: PersonView;
  readonly item: DataItemView;
  readonly panels: Panels;
}

/** One item: what it is, where it is, why it is kept, and what decides until when. */
export function ItemView({ person, item, panels }: ItemViewProps) {
  const t = useTexts(itemTexts);
  const language = useLanguage();
  const holds = person.holds.filter(
    ({ dataItemId }) => dataItemId === null || dataItemId === item.id,
  );
  const missing = item.verdict.state === 'start-missing';
  const categories = useQuery('categories.list', {}, { enabled: missing });
  const asked = categories.data?.find(({ id }) => id === item.categoryId)?.clockKinds[0];
  return (
    <div className={classes.item}>
      <div className={classes['part-head']}>
        <span className="dw-muted">{localized(item.category, language)}</span>
        <Button
          size="xs"
          leftSection={<IconPencil size={14} stroke={1.6} aria-hidden="true" />}
          onClick={() => panels.open({ kind: 'item-form', itemId: item.id })}
          data-autofocus
        >
          {t('edit-this')}
        </Button>
      </div>
      <ItemRule verdict={item.verdict} />
      <ItemErasure item={item} panels={panels} />
      <Part title={t('fields')}>
        <ItemFacts item={item} />
      </Part>
      <Part title={t('systems')}>
        {item.systems.length === 0 && <p className="dw-muted">{t('systems-none')}</p>}
        <ul className={classes.copies}>
          {item.systems.map(({ id, name, processor }) => (
            <li key={id}>
              {localized(name, language)}
              {processor !== null && !localized(name, language).includes(processor) && (
                <span className="dw-muted"> {t('at', { processor })}</span>
              )}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('purposes')}>
        <Purposes item={item} />
      </Part>
      <Part
        title={t('events')}
        actions={
          <AddButton
            label={t('event-add')}
            onClick={() =>
              panels.open({
                kind: 'event',
                dataItemId: item.id,
                ...(missing && asked !== undefined && { eventKind: asked }),
              })
            }
          />
        }
      >
        {item.events.length === 0 && (
          <p className="dw-muted">{missing ? t('events-missing') : t('events-none')}</p>
        )}
        <EventLines events={item.events} dataItemId={item.id} panels={panels} />
      </Part>
      <Part
        title={t('holds')}
        actions={
          <AddButton
            label={t('hold-add')}
            onClick={() => panels.open({ kind: 'hold', dataItemId: item.id })}
          />
        }
      >
        {holds.length === 0 && <p className="dw-muted">{t('holds-none')}</p>}
        <HoldLines holds={holds} person={person} panels={panels} />
      </Part>
      <Link href="/rules">{t('rule-open')}</Link>
    </div>
  );
}

function ItemFacts({ item }: { readonly item: DataItemView }) {
  const t = useTexts(itemTexts);
  const language = useLanguage();
  return (
    <dl className={classes.facts}>
      {item.fields.map((field) => (
        <div key={field.fieldId} style={{ display: 'contents' }}>
          <dt>{localized(field.name, language)}</dt>
          <dd>
            {field.secret ? (
              <span className={classes.secret}>
                <IconLock size={14} stroke={1.8} aria-hidden="true" />
                {t('field-secret')}
              </span>
            ) : (
              <>
                {field.values.join('\n') || <span className="dw-muted">{t('field-empty')}</span>}
                {field.identity !== null && field.values.length > 0 && (
                  <span className="dw-muted"> · {t('field-identity')}</span>
                )}
              </>
            )}
            {field.floor !== null && <span className="dw-muted"> · {t('field-floor')}</span>}
          </dd>
        </div>
      ))}
      <dt>{t('source')}</dt>
      <dd>{item.source === '' ? t('source-person') : item.source}</dd>
      {item.collectedOn !== null && (
        <>
          <dt>{t('collected-on')}</dt>
          <dd>
            <DateText date={item.collectedOn} as="full" />
          </dd>
        </>
      )}
      {item.note !== '' && (
        <>
          <dt>{t('note')}</dt>
          <dd>{item.note}</dd>
        </>
      )}
    </dl>
  );
}

function Purposes({ item }: { readonly item: DataItemView }) {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  const language = useLanguage();
  if (item.purposes.length === 0) return <p className="dw-muted">{t('purposes-none')}</p>;
  return (
    <ul className={classes.entries}>
      {item.purposes.map(({ id, name, bases }) => (
        <li key={id}>
          {localized(name, language)}
          <span className="dw-muted">
            {' · '}
            {bases.map((basis) => w(`basis.${basis}`)).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
