import { Modal } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { FieldRow, Form } from '#renderer/ui/Form.tsx';
import { ChoiceField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { announce } from '#renderer/ui/status.ts';
import { uiTexts } from '#renderer/ui/texts.ts';
import { words } from '#renderer/ui/words.ts';
import type { RegisterSettings } from '#shared/contract/business.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { LETTER_LOCALES } from '#shared/domain/locale.ts';
import { LETTER_FORMS } from './IdentityForm.tsx';
import { personTexts } from './texts.ts';

interface ExportDialogProps {
  readonly person: PersonView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Saves everything that is kept of someone as one ZIP file. */
export function ExportDialog({ person, opened, onClose }: ExportDialogProps) {
  const t = useTexts(personTexts);
  const ui = useTexts(uiTexts);
  const settings = useQuery('settings.get', {}, { enabled: opened });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('export-title')}
      centered
      closeButtonProps={{ 'aria-label': ui('close') }}
      styles={{ title: { fontSize: '1.0625rem', fontWeight: 600 } }}
    >
      {settings.data === undefined ? (
        <Loading />
      ) : (
        opened && <ExportForm person={person} settings={settings.data} onClose={onClose} />
      )}
    </Modal>
  );
}

interface ExportFormProps extends Omit<ExportDialogProps, 'opened'> {
  readonly settings: RegisterSettings;
}

function ExportForm({ person, settings, onClose }: ExportFormProps) {
  const t = useTexts(personTexts);
  const w = useTexts(words);
  const save = useCommand('files.save-export');
  const form = useForm(
    {
      locale: person.language ?? settings.letterLocale,
      form: person.letterForm ?? settings.letterForm,
    },
    { error: save.error },
  );

  async function submit() {
    const saved = await save.run({ personId: person.id, ...form.values });
    if (saved?.state !== 'saved') return;
    announce(t('export-saved', { path: saved.path }));
    onClose();
  }

  return (
    <Form
      onSubmit={() => void submit()}
      submitLabel={t('export-save')}
      running={save.running}
      error={save.error}
      onCancel={onClose}
    >
      <p className="dw-muted">{t('export-help')}</p>
      <FieldRow>
        <ChoiceField
          label={t('export-locale')}
          autoFocus
          {...form.bind('locale')}
          options={LETTER_LOCALES.map((value) => ({ value, label: w(`locale.${value}`) }))}
        />
        <ChoiceField
          label={t('export-form')}
          {...form.bind('form')}
          options={LETTER_FORMS.map((value) => ({ value, label: w(`form.${value}`) }))}
        />
      </FieldRow>
    </Form>
  );
}
