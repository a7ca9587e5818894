import { useState } from 'react';
import { LETTER_FORMS, type LetterForm } from '#shared/domain/letters/document.ts';
import { LETTER_LOCALES, type LetterLocale } from '#shared/domain/locale.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { FieldRow } from '../Form.tsx';
import { ChoiceField } from '../fields.tsx';
import { useTexts } from '../i18n.ts';
import { words } from '../words.ts';
import { type Edit, editsOf } from './letter-edits.ts';
import { letterTexts } from './letter-texts.ts';

interface Version {
  readonly locale: LetterLocale;
  readonly form: LetterForm;
}

interface LetterVersionProps extends Version {
  readonly edits: readonly Edit[];
  readonly onChoose: (version: Version) => void;
  /** A letter to a business is formal: there is no form to choose. */
  readonly formalOnly?: boolean;
}

/** Language and form of the letter; asks first when own texts would go out of sight. */
export function LetterVersion(props: LetterVersionProps) {
  const { locale, form, edits, onChoose, formalOnly = false } = props;
  const t = useTexts(letterTexts);
  const w = useTexts(words);
  const [asked, setAsked] = useState<Version>();
  const own = editsOf(edits, locale, form).length;

  function choose(version: Version) {
    if (own > 0) setAsked(version);
    else onChoose(version);
  }
  function confirm() {
    if (asked) onChoose(asked);
    setAsked(undefined);
  }
  const nameOf = (version: Version) =>
    `${w(`locale.${version.locale}`)}, ${w(`form.${version.form}`)}`;

  return (
    <>
      <FieldRow>
        <ChoiceField
          label={t('locale')}
          value={locale}
          problem={undefined}
          onChange={(value) => choose({ locale: value, form })}
          options={LETTER_LOCALES.map((value) => ({ value, label: w(`locale.${value}`) }))}
        />
        {!formalOnly && (
          <ChoiceField
            label={t('form')}
            value={form}
            problem={undefined}
            onChange={(value) => choose({ locale, form: value })}
            options={LETTER_FORMS.map((value) => ({ value, label: w(`form.${value}`) }))}
            {...(locale === 'en' && { hint: t('form-english') })}
          />
        )}
      </FieldRow>
      <ConfirmDialog
        opened={asked !== undefined}
        title={t('switch-title')}
        confirmLabel={asked ? t('switch-confirm', { version: nameOf(asked) }) : ''}
        onConfirm={confirm}
        onClose={() => setAsked(undefined)}
      >
        <p>{t('switch-body', { count: own })}</p>
        <p>{t('switch-kept')}</p>
      </ConfirmDialog>
    </>
  );
}
