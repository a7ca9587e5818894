import { Button } from '@mantine/core';
import { NoteField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { RetentionRule } from '#shared/domain/retention/language.ts';
import { editorTexts } from './editor-texts.ts';
import { changeAll, type RuleValues, withDefinition } from './rule-values.ts';

interface ReasonFieldProps {
  readonly form: FormState<RuleValues>;
  /** How the profile of the statement reads the promise. */
  readonly profile: RetentionRule;
}

/** Why a promise is read differently from its profile, and the way back. */
export function ReasonField({ form, profile }: ReasonFieldProps) {
  const t = useTexts(editorTexts);
  return (
    <div>
      <NoteField label={t('reason')} hint={t('reason-hint')} rows={2} {...form.bind('reason')} />
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        onClick={() => changeAll(form, { ...withDefinition(form.values, profile), reason: '' })}
      >
        {t('as-profile')}
      </Button>
    </div>
  );
}
