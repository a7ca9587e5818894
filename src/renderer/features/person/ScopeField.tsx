import { ChoiceField } from '#renderer/ui/fields.tsx';
import type { Bound } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import { formTexts } from './form-texts.ts';
import { itemName } from './item-name.ts';

interface ScopeFieldProps extends Bound<string> {
  readonly items: readonly DataItemView[];
}

/** What a fact or a hold is about: one item, or all that is known of the person (empty). */
export function ScopeField({ items, ...bound }: ScopeFieldProps) {
  const t = useTexts(formTexts);
  const language = useLanguage();
  return (
    <ChoiceField
      label={t('event-scope')}
      {...bound}
      options={[
        { value: '', label: t('event-all') },
        ...items.map((item) => ({ value: String(item.id), label: itemName(item, language) })),
      ]}
    />
  );
}

/** The item that was chosen; null for all that is known of the person. */
export function scopeId(chosen: string): number | null {
  return chosen === '' ? null : Number(chosen);
}
