import { useQuery } from '#renderer/call/use-query.ts';
import { FieldGroup } from '#renderer/ui/Form.tsx';
import { ChoiceField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { ImportLook } from '#shared/contract/import-views.ts';
import { CONSENT_STATES } from '#shared/domain/imports/consent-states.ts';
import { localized } from '#shared/domain/locale.ts';
import { changeHow, type How, useDesk } from './desk.ts';
import { formatWords } from './format-words.ts';
import classes from './imports.module.css';
import { previewTexts } from './preview-texts.ts';

type Topic = ImportLook['topics'][number];
type To = How['topics'][string];

/** Where the consents of each topic of the source go. */
export function TopicFields({ topics }: { readonly topics: readonly Topic[] }) {
  const t = useTexts(previewTexts);
  const language = useLanguage();
  const chosen = useDesk((desk) => desk.how.topics);
  const known = useQuery('consents.topics', {});

  function optionsFor(name: string, to: To) {
    return [
      ...(to === null ? [{ value: '', label: t('choose') }] : []),
      ...(known.data ?? []).map((topic) => ({
        value: String(topic.id),
        label: localized(topic.name, language),
      })),
      { value: 'new', label: t('topic-new', { name: name || t('topic-nameless') }) },
      { value: 'none', label: t('topic-out') },
    ];
  }
  return (
    <FieldGroup title={t('topics')} hint={t('topics-purpose')}>
      <div className={classes.fields}>
        {topics.map((topic) => {
          const { name } = topic;
          const to = chosen[name] ?? null;
          return (
            <ChoiceField
              key={name}
              label={name === '' ? t('topic-to-nameless') : t('topic-to', { name })}
              hint={<TopicCounts topic={topic} />}
              value={to === null ? '' : String(to)}
              onChange={(value) => changeHow({ topics: { ...chosen, [name]: readChoice(value) } })}
              problem={undefined}
              options={optionsFor(name, to)}
            />
          );
        })}
      </div>
    </FieldGroup>
  );
}

function readChoice(value: string): To {
  if (value === '') return null;
  return value === 'new' || value === 'none' ? value : Number(value);
}

function TopicCounts({ topic: { states, withoutProof } }: { readonly topic: Topic }) {
  const t = useTexts(previewTexts);
  const f = useTexts(formatWords);
  const parts = CONSENT_STATES.flatMap((state) => {
    const count = states[state] ?? 0;
    return count === 0 ? [] : [t('topic-state', { count, state: f(`state.${state}`) })];
  });
  if (withoutProof > 0) parts.push(t('topic-proofless', { count: withoutProof }));
  return parts.join('; ');
}
