import type { ErasureScope } from './erasure-scope.ts';
import { erasureTexts } from './erasure-texts.ts';
import { CheckField, ChecksField, type Option, RadioField } from './fields.tsx';
import { useTexts } from './i18n.ts';

interface ErasureScopeFieldsProps {
  readonly value: ErasureScope;
  readonly onChange: <K extends keyof ErasureScope>(key: K, value: ErasureScope[K]) => void;
  readonly problem: (path: string) => string | undefined;
  /** The items of the person, by id. */
  readonly items: readonly Option[];
}

/** What of a person is to be erased, and whether they may be taken up again. */
export function ErasureScopeFields({ value, onChange, problem, items }: ErasureScopeFieldsProps) {
  const t = useTexts(erasureTexts);
  return (
    <>
      <RadioField
        label={t('scope')}
        value={value.scope}
        onChange={(scope) => onChange('scope', scope)}
        problem={problem('scope')}
        options={[
          { value: 'all', label: t('scope-all'), hint: t('scope-all-hint') },
          { value: 'chosen', label: t('scope-chosen') },
        ]}
      />
      {value.scope === 'chosen' && (
        <ChecksField
          label={t('items')}
          value={value.itemIds}
          onChange={(itemIds) => onChange('itemIds', itemIds)}
          problem={problem('itemIds')}
          options={items}
        />
      )}
      <CheckField
        label={t('suppress')}
        hint={t('suppress-hint')}
        value={value.suppress}
        onChange={(suppress) => onChange('suppress', suppress)}
        problem={problem('suppress')}
      />
    </>
  );
}
