import { useCommand } from '#renderer/call/use-command.ts';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { AssessForm } from './AssessForm.tsx';
import { assessTexts } from './assess-texts.ts';
import type { Request } from './request.ts';
import { useAssessForm } from './use-assess-form.ts';

interface NoLongerFormProps {
  readonly request: Request;
  readonly right: DataSubjectRight;
  readonly onClose: () => void;
}

/** The person takes this part of the request back. */
export function NoLongerForm({ request, right, onClose }: NoLongerFormProps) {
  const t = useTexts(assessTexts);
  const w = useTexts(words);
  const decide = useCommand('requests.decide');
  const state = useAssessForm({
    requestId: request.id,
    name: `no-longer:${right}`,
    initial: { explanation: '' },
    error: decide.error,
    check: () => ({}),
  });
  const { form } = state;

  async function send() {
    const decided = await decide.run({
      requestId: request.id,
      right,
      decision: 'withdrawn',
      ground: null,
      explanation: form.values.explanation,
    });
    return decided !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={decide.running}
      send={send}
      submitLabel={t('no-longer-save')}
      done={t('decided', { right: w(`right.${right}`) })}
      onClose={onClose}
    >
      <NoteField
        label={t('no-longer-how')}
        hint={t('no-longer-hint')}
        rows={2}
        autoFocus
        {...form.bind('explanation')}
      />
    </AssessForm>
  );
}
