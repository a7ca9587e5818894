import { NativeSelect, TextInput } from '@mantine/core';
import { useProblem } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { ColumnTarget } from '#shared/contract/import-views.ts';
import { EVENT_KINDS, type EventKind } from '#shared/domain/retention/language.ts';
import { lacksTopic } from './column-choice.ts';
import { recognisedTexts } from './recognised-texts.ts';

interface TargetExtraProps {
  readonly column: string;
  readonly target: ColumnTarget;
  readonly asked: boolean;
  readonly onChange: (target: ColumnTarget) => void;
}

/** What a consent or an event says besides: what for, what a yes means, which one. */
export function TargetExtra({ column, target, asked, onChange }: TargetExtraProps) {
  const t = useTexts(recognisedTexts);
  const w = useTexts(words);
  const required = useProblem(asked && lacksTopic(target) ? 'text.required' : undefined);
  if (target.to === 'event') {
    return (
      <NativeSelect
        aria-label={t('kind-of', { column })}
        value={target.kind}
        onChange={({ currentTarget }) =>
          onChange({ ...target, kind: currentTarget.value as EventKind })
        }
        data={EVENT_KINDS.map((value) => ({ value, label: w(`event.${value}`) }))}
      />
    );
  }
  if (!('topic' in target)) return null;
  return (
    <>
      <TextInput
        label={t('topic')}
        aria-label={t('topic-of', { column })}
        value={target.topic}
        maxLength={120}
        autoComplete="off"
        onChange={({ currentTarget }) => onChange({ ...target, topic: currentTarget.value })}
        {...(required !== undefined && { error: required })}
      />
      {target.to === 'consent' && (
        <NativeSelect
          label={t('means')}
          aria-label={t('means-of', { column })}
          value={target.means}
          onChange={({ currentTarget }) =>
            onChange({
              ...target,
              means: currentTarget.value === 'opted-out' ? 'opted-out' : 'opted-in',
            })
          }
          data={(['opted-in', 'opted-out'] as const).map((value) => ({
            value,
            label: t(`means.${value}`),
          }))}
        />
      )}
    </>
  );
}
