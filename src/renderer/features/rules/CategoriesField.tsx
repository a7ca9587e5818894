import { ManyField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { RuleEditorView } from '#shared/contract/rules.ts';
import { localized } from '#shared/domain/locale.ts';
import { editorTexts } from './editor-texts.ts';
import type { RuleValues } from './rule-values.ts';

interface CategoriesFieldProps {
  readonly view: RuleEditorView;
  readonly form: FormState<RuleValues>;
}

/** Which categories a rule decides, what leaves another rule, and which fields the law wants kept. */
export function CategoriesField({ view, form }: CategoriesFieldProps) {
  const t = useTexts(editorTexts);
  const language = useLanguage();
  const chosen = new Set(form.values.categoryIds);
  const ruleId = view.rule?.id ?? null;
  const remarks = view.categories.flatMap((row) => {
    const category = localized(row.name, language);
    const isHere = row.ruleId !== null && row.ruleId === ruleId;
    if (!chosen.has(String(row.id))) return isHere ? [t('category-loses', { category })] : [];
    const fields = row.fields
      .filter((field) => field.floor !== null)
      .map((field) => localized(field.name, language));
    return [
      ...(isHere || row.rule === null
        ? []
        : [t('category-moves', { category, rule: localized(row.rule, language) })]),
      ...(fields.length === 0
        ? []
        : [t('category-floors', { category, fields: fields.join(', ') })]),
    ];
  });
  return (
    <>
      <ManyField<string>
        label={t('categories')}
        hint={t('categories-hint')}
        {...form.bind('categoryIds')}
        options={view.categories.map((row) => ({
          value: String(row.id),
          label: t('category-option', {
            category: localized(row.name, language),
            count: row.items,
          }),
        }))}
        nothing={t('nothing-fits')}
      />
      {remarks.length > 0 && (
        <ul>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </>
  );
}
