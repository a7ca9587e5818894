import { textProblem } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { ChecksField, NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { requestWords } from '#renderer/ui/request-words.ts';
import { words } from '#renderer/ui/words.ts';
import { localized } from '#shared/domain/locale.ts';
import { AssessForm } from './AssessForm.tsx';
import { assessTexts } from './assess-texts.ts';
import { RefusalDeadline } from './DecisionState.tsx';
import { groundLaw } from './ground-law.ts';
import { outcomeOf, type Request } from './request.ts';
import { usageTexts } from './usage-texts.ts';
import { useAssessForm } from './use-assess-form.ts';
import { usePersonItems } from './use-person-items.ts';

interface WeighFormProps {
  readonly request: Request;
  readonly onClose: () => void;
}

/** The record of a weighing: against which use, in which situation, and what came of it (art. 21(1)). */
export function WeighForm({ request, onClose }: WeighFormProps) {
  const language = useLanguage();
  const { items, error } = usePersonItems(request);
  if (items === undefined) return error ? <ErrorNotice error={error} /> : <Loading lines={4} />;
  const purposes = items.flatMap((item) =>
    item.purposes.map(({ name }) => localized(name, language)),
  );
  return <Fields request={request} purposes={[...new Set(purposes)]} onClose={onClose} />;
}

type Result = 'stop' | 'compelling-grounds' | 'legal-claims';

function Fields({
  request,
  purposes,
  onClose,
}: WeighFormProps & { readonly purposes: readonly string[] }) {
  const t = useTexts(usageTexts);
  const d = useTexts(assessTexts);
  const r = useTexts(requestWords);
  const w = useTexts(words);
  const decide = useCommand('requests.decide');
  const outcome = outcomeOf(request, 'objection');
  const before = outcome?.objection?.about === 'general' ? outcome.objection : undefined;
  const state = useAssessForm({
    requestId: request.id,
    name: 'weigh',
    initial: {
      purposes: purposes.filter((name) => before?.purposes.includes(name)) as readonly string[],
      other: (before?.purposes ?? []).filter((name) => !purposes.includes(name)).join('; '),
      situation: before?.situation ?? '',
      weighing: before?.weighing ?? '',
      result: (outcome !== undefined && before !== undefined
        ? outcome.decision === 'granted'
          ? 'stop'
          : before.continuedOn
        : null) as Result | null,
    },
    error: decide.error,
    check: ({ weighing, result }) => ({
      weighing: textProblem(weighing),
      result: result === null ? 'text.required' : undefined,
    }),
  });
  const { form } = state;
  const { result } = form.values;
  const law = { t: d, r };

  async function send() {
    const { other, situation, weighing } = form.values;
    if (result === null) return false;
    const goesOn = result !== 'stop';
    const decided = await decide.run({
      requestId: request.id,
      right: 'objection',
      decision: goesOn ? 'refused' : 'granted',
      ground: goesOn ? result : null,
      // The letter about a refusal gives the weighing as its reason.
      explanation: goesOn ? weighing : '',
      objection: {
        about: 'general',
        purposes: [...form.values.purposes, ...splitUses(other)],
        situation,
        weighing,
        continuedOn: goesOn ? result : null,
      },
    });
    return decided !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={decide.running}
      send={send}
      submitLabel={t('weigh-save')}
      done={d('decided', { right: w('right.objection') })}
      onClose={onClose}
    >
      {purposes.length > 0 && (
        <ChecksField
          label={t('weigh-purposes')}
          {...form.bind('purposes')}
          options={purposes.map((name) => ({ value: name, label: name }))}
        />
      )}
      <TextField
        label={purposes.length > 0 ? t('weigh-other') : t('weigh-purposes')}
        hint={t('weigh-other-hint')}
        maxLength={200}
        autoFocus
        {...form.bind('other')}
      />
      <NoteField
        label={t('weigh-situation')}
        hint={t('weigh-situation-hint')}
        rows={2}
        {...form.bind('situation')}
      />
      <NoteField
        label={t('weigh-weighing')}
        hint={t('weigh-weighing-hint')}
        {...form.bind('weighing')}
      />
      <RadioField
        label={t('weigh-outcome')}
        {...form.bind('result')}
        options={[
          { value: 'stop', label: t('weigh-stop'), hint: t('weigh-stop-hint') },
          {
            value: 'compelling-grounds',
            label: t('weigh-compelling'),
            hint: groundLaw('objection', 'compelling-grounds', law),
          },
          {
            value: 'legal-claims',
            label: t('weigh-claims'),
            hint: groundLaw('objection', 'legal-claims', law),
          },
        ]}
      />
      {result !== null && result !== 'stop' && <RefusalDeadline request={request} />}
    </AssessForm>
  );
}

/** Several other uses may be typed with a semicolon between them. */
function splitUses(text: string): string[] {
  return text
    .split(';')
    .map((use) => use.trim())
    .filter((use) => use !== '');
}
