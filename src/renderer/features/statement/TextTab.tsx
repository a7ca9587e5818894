import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { ChoiceField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { ReportPage } from '#renderer/ui/letter/ReportPage.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import type { StatementView } from '#shared/contract/statement.ts';
import { LETTER_FORMS, type LetterForm } from '#shared/domain/letters/document.ts';
import { LETTER_LOCALES, type LetterLocale } from '#shared/domain/locale.ts';
import { SaveButtons } from './SaveButtons.tsx';
import classes from './statement.module.css';
import { statementTexts } from './texts.ts';

/** The text of the register as it is now. */
const NOW = 'now';

/** The text as a page, in any language, and as a file. */
export function TextTab({ view }: { readonly view: StatementView }) {
  const t = useTexts(statementTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const { draft, versions } = view;
  const [which, setWhich] = useState(draft === null ? NOW : String(draft.id));
  const [voice, setVoice] = useState<{ locale: LetterLocale; form: LetterForm }>(
    draft ?? { locale: view.locale, form: view.form },
  );
  const shown = versions.filter(({ hasText }) => hasText);
  const version = shown.find(({ id }) => String(id) === which);
  const text = useQuery('statement.text', {
    versionId: version?.id ?? null,
    locale: voice.locale,
    form: voice.form,
  });
  const options = [
    { value: NOW, label: t('text-now') },
    ...shown.map(({ id, number, validFrom }) => ({
      value: String(id),
      label:
        validFrom === null
          ? t('text-draft')
          : t('text-version', { number, date: fullDate(validFrom, language) }),
    })),
  ];
  const isOther =
    version !== undefined && (version.locale !== voice.locale || version.form !== voice.form);
  return (
    <div className={classes.stack}>
      <FieldRow>
        <ChoiceField
          label={t('which-text')}
          value={which}
          problem={undefined}
          onChange={setWhich}
          options={options}
        />
        <ChoiceField
          label={t('text-language')}
          value={voice.locale}
          problem={undefined}
          onChange={(locale) => setVoice({ ...voice, locale })}
          options={LETTER_LOCALES.map((value) => ({ value, label: w(`locale.${value}`) }))}
          {...(isOther && { hint: t('other-language') })}
        />
        <ChoiceField
          label={t('text-form')}
          value={voice.form}
          problem={undefined}
          onChange={(form) => setVoice({ ...voice, form })}
          options={LETTER_FORMS.map((value) => ({ value, label: w(`form.${value}`) }))}
          {...(voice.locale === 'en' && { hint: t('form-english') })}
        />
      </FieldRow>
      <SaveButtons versionId={version?.id ?? null} locale={voice.locale} form={voice.form} />
      <ErrorNotice error={text.error} />
      {text.data === undefined ? (
        !text.error && <Loading lines={8} />
      ) : (
        <ReportPage document={text.data} level={2} label={t('preview-label')} />
      )}
    </div>
  );
}
