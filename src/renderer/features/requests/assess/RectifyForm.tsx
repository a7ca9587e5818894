import { Link } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import {
  CheckField,
  ChecksField,
  NoteField,
  SearchChoiceField,
  TextField,
} from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { capital } from '#shared/domain/capital.ts';
import { localized } from '#shared/domain/locale.ts';
import { AssessForm } from './AssessForm.tsx';
import classes from './assess.module.css';
import { listCorrectionTargets } from './correction-targets.ts';
import { ELSEWHERE, EMPTY_CORRECTION, listProblems, readCorrection } from './correction-values.ts';
import { dataTexts } from './data-texts.ts';
import type { Request } from './request.ts';
import { useAssessForm } from './use-assess-form.ts';

interface RectifyFormProps {
  readonly request: Request;
  readonly onClose: () => void;
}

/** Corrects one value (GDPR art. 16). */
export function RectifyForm({ request, onClose }: RectifyFormProps) {
  const language = useLanguage();
  const { personId } = request;
  const person = useQuery(
    'persons.get',
    { personId: personId ?? 0, language },
    { enabled: personId !== null },
  );
  if (person.data === undefined) {
    return person.error ? <ErrorNotice error={person.error} /> : <Loading lines={4} />;
  }
  return <Fields request={request} person={person.data} onClose={onClose} />;
}

function Fields({ request, person, onClose }: RectifyFormProps & { readonly person: PersonView }) {
  const t = useTexts(dataTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const rectify = useCommand('requests.rectify');
  const targets = listCorrectionTargets(person, {
    language,
    part: (part) => t(`part.${part}`),
    contact: (kind) => capital(w(`contact.${kind}`)),
  });
  const state = useAssessForm({
    requestId: request.id,
    name: 'rectify',
    initial: EMPTY_CORRECTION,
    error: rectify.error,
    check: (values) => listProblems(values, targets),
  });
  const { form } = state;
  const { values } = form;
  const chosen = targets.find(({ key }) => key === values.key);
  const isElsewhere = values.key === ELSEWHERE;
  const canGo = isElsewhere || chosen?.canGo === true;

  async function send() {
    const correction = readCorrection(values, targets);
    if (correction === undefined) return false;
    return (await rectify.run({ requestId: request.id, ...correction })) !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={rectify.running}
      send={send}
      submitLabel={t('rectify-save')}
      done={t('rectified')}
      onClose={onClose}
    >
      <SearchChoiceField
        label={t('rectify-what')}
        hint={t('rectify-what-hint')}
        nothing={t('rectify-nothing')}
        autoFocus
        {...form.bind('key')}
        // What was chosen before and is no longer there counts as not chosen.
        value={isElsewhere || chosen !== undefined ? values.key : null}
        options={[
          ...targets.map(({ key, label }) => ({ value: key, label })),
          { value: ELSEWHERE, label: t('rectify-elsewhere') },
        ]}
      />
      {chosen !== undefined && (
        <p className={classes.now}>
          <span className="dw-muted">{t('rectify-now')}</span> {chosen.before || t('value-empty')}
        </p>
      )}
      {isElsewhere && (
        <>
          <TextField
            label={t('rectify-which')}
            hint={t('rectify-which-hint')}
            maxLength={200}
            {...form.bind('what')}
          />
          <NoteField label={t('rectify-was')} rows={1} {...form.bind('before')} />
        </>
      )}
      {chosen === undefined || chosen.isLong ? (
        <NoteField
          label={t('rectify-after')}
          rows={1}
          disabled={values.isRemoved && canGo}
          {...form.bind('after')}
        />
      ) : (
        <TextField
          label={t('rectify-after')}
          disabled={values.isRemoved && canGo}
          {...form.bind('after')}
        />
      )}
      {canGo && <CheckField label={t('rectify-remove')} {...form.bind('isRemoved')} />}
      {request.systems.length > 0 && (
        <ChecksField
          label={t('rectify-systems')}
          hint={t(isElsewhere ? 'rectify-systems-elsewhere' : 'rectify-systems-hint')}
          {...form.bind('systemIds')}
          options={holdersFirst(request.systems).map(({ id, name }) => ({
            value: String(id),
            label: localized(name, language),
          }))}
        />
      )}
      <TextField
        label={t('rectify-also')}
        hint={t('rectify-also-hint')}
        maxLength={200}
        {...form.bind('elsewhere')}
      />
      {state.error?.code === 'erased-before' && (
        <Link href={`/persons/${person.id}`}>{t('rectify-returned')}</Link>
      )}
    </AssessForm>
  );
}

function holdersFirst(systems: Request['systems']): Request['systems'] {
  return systems.toSorted((a, b) => Number(b.holdsItems > 0) - Number(a.holdsItems > 0));
}
