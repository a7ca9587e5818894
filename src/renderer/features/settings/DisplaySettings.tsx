import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { RadioField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { UI_LANGUAGES } from '#shared/domain/locale.ts';
import { settingsTexts } from './texts.ts';
import { usePreferences } from './use-preferences.ts';

const THEMES = ['auto', 'light', 'dark'] as const;

/** Language and theme; both change at once. */
export function DisplaySettings() {
  const t = useTexts(settingsTexts);
  const { preferences, change, error } = usePreferences();
  if (preferences === undefined) return null;
  return (
    <>
      <RadioField
        label={t('language-title')}
        value={preferences.language}
        onChange={(language) => void change({ language })}
        problem={undefined}
        options={UI_LANGUAGES.map((value) => ({ value, label: t(`language-${value}`) }))}
      />
      <RadioField
        label={t('theme-title')}
        value={preferences.theme}
        onChange={(theme) => void change({ theme })}
        problem={undefined}
        options={THEMES.map((value) => ({ value, label: t(`theme-${value}`) }))}
      />
      <ErrorNotice error={error} />
    </>
  );
}
