import { useState } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import type { ConsentView } from '#shared/contract/consents.ts';
import { CheckField } from '../fields.tsx';
import { useForm } from '../form.ts';
import { useTexts } from '../i18n.ts';
import type { Proof } from '../ProofField.tsx';
import { ConsentFields, useWording } from './ConsentFields.tsx';
import { ConsentForm, refusalOf } from './ConsentForm.tsx';
import { consentProblems, inputOf, valuesOf } from './consent-values.ts';
import { consentTexts } from './texts.ts';

interface EditConsentFormProps {
  readonly consent: ConsentView;
  /** Name of the topic in the language of the screen. */
  readonly topic: string;
  readonly onDone: () => void;
}

/** Puts right how a consent was written down, or adds the proof that was missing. */
export function EditConsentForm({ consent, topic, onDone }: EditConsentFormProps) {
  const t = useTexts(consentTexts);
  const today = useToday();
  const update = useCommand('consents.update');
  const [refused, setRefused] = useState<CallError>();
  const [file, setFile] = useState<Proof | null>(null);
  const [takeAway, setTakeAway] = useState(false);
  const error = refused ?? update.error;
  const form = useForm(valuesOf(consent, today), { error });
  const draft = useDraft(`consent:${consent.id}:edit`, form);
  const { values } = form;
  const wording = useWording(consent.topicId, values);

  async function save() {
    const problem = refusalOf(consentProblems(values, today));
    setRefused(problem);
    if (problem !== undefined) return false;
    const isFileTouched = file !== null || takeAway;
    const done = await update.run({
      consentId: consent.id,
      ...inputOf(values, wording.chosen),
      ...(isFileTouched && { proofFile: file }),
    });
    return done !== undefined;
  }

  return (
    <ConsentForm
      draft={draft}
      save={save}
      submitLabel={t('update')}
      saved={t('update-saved')}
      running={update.running}
      error={error}
      onDone={onDone}
    >
      <p>{topic}</p>
      <ConsentFields
        form={form}
        wording={wording}
        file={file}
        onFile={setFile}
        fileProblem={error?.fields['proofFile.bytes'] ?? error?.fields['proofFile.name']}
      />
      {consent.proofName !== '' && file === null && (
        <>
          <p className="dw-muted">{t('file-kept', { name: consent.proofName })}</p>
          <CheckField
            label={t('file-take-away')}
            value={takeAway}
            onChange={setTakeAway}
            problem={undefined}
          />
        </>
      )}
    </ConsentForm>
  );
}
