import { textProblem } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { NoteField, RadioField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { words } from '#renderer/ui/words.ts';
import { capital } from '#shared/domain/capital.ts';
import { GROUNDS_FOR, type RefusalGround } from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { AssessForm } from './AssessForm.tsx';
import classes from './assess.module.css';
import { assessTexts } from './assess-texts.ts';
import { RefusalDeadline } from './DecisionState.tsx';
import { groundLaw } from './ground-law.ts';
import { isRefusal, outcomeOf, type Request } from './request.ts';
import { useAssessForm } from './use-assess-form.ts';

interface RefuseFormProps {
  readonly request: Request;
  readonly right: DataSubjectRight;
  /** Grounds that have a form of their own, and are not chosen here. */
  readonly except?: readonly RefusalGround[];
  readonly onClose: () => void;
}

/** Doing nothing or only a part, with a ground that can stand against this right (GDPR art. 12(4)). */
export function RefuseForm({ request, right, except = [], onClose }: RefuseFormProps) {
  const t = useTexts(assessTexts);
  const r = useTexts(requestWords);
  const w = useTexts(words);
  const decide = useCommand('requests.decide');
  const grounds = groundsAgainst(request, right).filter((ground) => !except.includes(ground));
  const outcome = outcomeOf(request, right);
  const before = outcome !== undefined && isRefusal(outcome.decision) ? outcome : undefined;
  const state = useAssessForm({
    requestId: request.id,
    name: `refuse:${right}`,
    initial: {
      decision: (before?.decision ?? null) as 'refused' | 'partly' | null,
      ground: grounds.find((ground) => ground === before?.ground) ?? null,
      explanation: before?.explanation ?? '',
    },
    error: decide.error,
    check: ({ decision, ground, explanation }) => ({
      decision: decision === null ? 'text.required' : undefined,
      ground: ground === null ? 'text.required' : undefined,
      explanation: textProblem(explanation),
    }),
  });
  const { form } = state;
  const { decision, ground } = form.values;

  async function send() {
    const { explanation } = form.values;
    if (decision === null || ground === null) return false;
    const objection = {
      about: 'general' as const,
      purposes: outcome?.objection?.purposes ?? [],
      situation: outcome?.objection?.situation ?? '',
      // What stands against the objection is the weighing of it.
      weighing: explanation,
      continuedOn: null,
    };
    const decided = await decide.run({
      requestId: request.id,
      right,
      decision,
      ground,
      explanation,
      objection: right === 'objection' ? objection : null,
      // Where the rest went stays known; of what is refused whole nothing went.
      portability: decision === 'partly' ? (outcome?.portability ?? null) : null,
    });
    return decided !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={decide.running}
      send={send}
      submitLabel={t('refuse-save')}
      done={t('decided', { right: w(`right.${right}`) })}
      onClose={onClose}
    >
      <RadioField
        label={t('refuse-what')}
        autoFocus
        {...form.bind('decision')}
        options={[
          { value: 'partly', label: t('refuse-partly'), hint: t('refuse-partly-hint') },
          { value: 'refused', label: t('refuse-whole') },
        ]}
      />
      <RadioField
        label={t('refuse-ground')}
        {...form.bind('ground')}
        options={grounds.map((value) => ({
          value,
          label: capital(r(`ground.${value}`)),
          hint: groundLaw(right, value, { t, r }),
        }))}
      />
      {ground === 'others-rights' && <p className={classes.remark}>{t('refuse-others')}</p>}
      {ground === 'excessive' && <p className={classes.remark}>{t('refuse-excessive')}</p>}
      <NoteField
        label={t('refuse-why')}
        hint={t('refuse-why-hint')}
        {...form.bind('explanation')}
      />
      <RefusalDeadline request={request} />
    </AssessForm>
  );
}

/** Who was recognised is not refused for being unknown. */
function groundsAgainst(
  { identity }: Pick<Request, 'identity'>,
  right: DataSubjectRight,
): RefusalGround[] {
  const known = identity.result === 'confirmed';
  return GROUNDS_FOR[right].filter((ground) => !known || ground !== 'identity');
}
