import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { CheckField, RadioField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { announce } from '#renderer/ui/status.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import type { RegisterSettings } from '#shared/contract/business.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { EXPORT_SCOPES, type ExportScope } from '#shared/domain/export/scope.ts';
import classes from './CaseFile.module.css';
import { caseTexts } from './case-texts.ts';
import lists from './RequestScreen.module.css';

/** Packages that left for this request with their hashes, and the making of another. */
export function ExportsList({ request }: { readonly request: RequestView }) {
  const t = useTexts(caseTexts);
  const { personId } = request;
  const [making, setMaking] = useState(false);
  const [password, setPassword] = useState<string>();
  const opener = useLostFocus<HTMLButtonElement>(making);
  const possible = request.status === 'open' && personId !== null;
  if (!possible && request.exports.length === 0) return null;
  return (
    <section aria-label={t('exports-title')}>
      <h3 className={classes.title}>{t('exports-title')}</h3>
      {request.exports.length > 0 && (
        <ul className={lists.letters}>
          {request.exports.map(({ id, fileName, madeOn, encrypted, scope, files, sha256 }) => (
            <li key={id}>
              <span>{fileName}</span>
              <span className="dw-muted">
                {t(`scope.${scope}`)} · {t('export-files', { count: files })}
                {encrypted && ` · ${t('export-protected')}`}
              </span>
              <DateText date={madeOn} as="full" />
              <span className={classes.hash}>SHA-256 {sha256}</span>
            </li>
          ))}
        </ul>
      )}
      {password !== undefined && (
        <div className={lists.remark} role="status">
          <p>
            {t('password-is')} <strong>{password}</strong>
          </p>
          <p>{t('password-tell')}</p>
          <CopyButton value={password} label={t('password-copy')} />
        </div>
      )}
      {possible &&
        (making ? (
          <ExportForm
            request={request}
            personId={personId}
            onDone={(made) => {
              setPassword(made ?? undefined);
              setMaking(false);
            }}
          />
        ) : (
          <Button
            ref={opener}
            variant="default"
            size="xs"
            onClick={() => {
              setPassword(undefined);
              setMaking(true);
            }}
          >
            {t('export-make')}
          </Button>
        ))}
    </section>
  );
}

interface ExportFormProps {
  readonly request: RequestView;
  readonly personId: number;
  /** The password of a package that was saved; null without one. */
  readonly onDone: (password: string | null) => void;
}

function ExportForm(props: ExportFormProps) {
  const language = useLanguage();
  const settings = useQuery('settings.get', {});
  const person = useQuery('persons.get', { personId: props.personId, language });
  const error = settings.error ?? person.error;
  if (error !== undefined) return <ErrorNotice error={error} />;
  if (settings.data === undefined || person.data === undefined) return <Loading />;
  const { letterLocale, letterForm } = settings.data;
  return (
    <LoadedExportForm
      {...props}
      locale={person.data.language ?? letterLocale}
      letterForm={person.data.letterForm ?? letterForm}
    />
  );
}

interface LoadedExportFormProps extends ExportFormProps {
  readonly locale: RegisterSettings['letterLocale'];
  readonly letterForm: RegisterSettings['letterForm'];
}

function LoadedExportForm(props: LoadedExportFormProps) {
  const { request, personId, locale, letterForm, onDone } = props;
  const t = useTexts(caseTexts);
  const save = useCommand('files.save-export');
  const portable = request.rights.includes('portability') && !request.rights.includes('access');
  const form = useForm(
    { scope: (portable ? 'portable' : 'all') as ExportScope, protect: true },
    { error: save.error },
  );
  async function submit() {
    const saved = await save.run({
      personId,
      requestId: request.id,
      locale,
      form: letterForm,
      ...form.values,
    });
    if (saved === undefined || saved.state === 'cancelled') return;
    announce(t('export-saved', { path: saved.path }));
    onDone(saved.password);
  }
  return (
    <Form
      onSubmit={() => void submit()}
      submitLabel={t('export-save')}
      running={save.running}
      error={save.error}
      onCancel={() => onDone(null)}
    >
      <RadioField
        label={t('export-scope')}
        {...form.bind('scope')}
        options={EXPORT_SCOPES.map((value) => ({
          value,
          label: t(`scope.${value}`),
          hint: t(`scope-help.${value}`),
        }))}
      />
      <CheckField
        label={t('export-protect')}
        hint={t('export-protect-hint')}
        {...form.bind('protect')}
      />
    </Form>
  );
}
