import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { Why } from '#renderer/ui/Why.tsx';
import {
  type BreachClock,
  breachClock,
  explainBreachClock,
  isInstant,
} from '#shared/domain/breach-clock.ts';
import { BREACH_ROLES, type BreachOrigin, type BreachRole } from '#shared/domain/breaches.ts';
import { useMomentWords } from './ClockText.tsx';
import { formTexts } from './form-texts.ts';
import { MomentField } from './MomentField.tsx';
import { OriginField } from './OriginFields.tsx';
import { instantOf, typedMoment } from './typed-moment.ts';

interface NewBreachFormProps {
  readonly now: string;
  readonly timeZone: string;
  readonly onMade: (id: number) => void;
  readonly onCancel: () => void;
}

/** What is written down at once: what it is, whose data, since when, what happened. */
export function NewBreachForm({ now, timeZone, onMade, onCancel }: NewBreachFormProps) {
  const t = useTexts(formTexts);
  const create = useCommand('breaches.create');
  // What is offered stays what it was, however long the panel is open.
  const [start] = useState(() => typedMoment(now, timeZone));
  const form = useForm(
    {
      name: '',
      role: 'controller' as BreachRole,
      origin: 'self' as BreachOrigin,
      awareAt: start,
      facts: '',
    },
    { error: create.error },
  );
  const draft = useDraft('breach:new', form);
  const { role, awareAt: typed } = form.values;
  const awareAt = instantOf(typed, timeZone);
  const clock =
    role === 'controller' && awareAt !== null && isInstant(awareAt)
      ? breachClock(awareAt, now, timeZone)
      : undefined;

  async function save() {
    const { name, facts } = form.values;
    const made = await create.run({ name, role, awareAt: awareAt ?? '', facts });
    if (made === undefined) return;
    await draft.clear();
    announce(t('new-saved', { number: made.number }));
    onMade(made.id);
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('new-save')}
      running={create.running}
      error={create.error}
      onCancel={() => {
        void draft.clear();
        onCancel();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <TextField
        label={t('name')}
        hint={t('name-hint')}
        autoFocus
        maxLength={120}
        {...form.bind('name')}
      />
      <RadioField
        label={t('role')}
        {...form.bind('role')}
        options={BREACH_ROLES.map((value) => ({
          value,
          label: t(`role-${value}`),
          hint: t(`role-${value}-hint`),
        }))}
      />
      <OriginField {...form.bind('origin')} />
      <MomentField
        label={t('aware-on')}
        timeLabel={t('aware-time')}
        hint={t('aware-hint')}
        {...form.bind('awareAt')}
      />
      {clock && <Due clock={clock} />}
      <NoteField label={t('facts')} hint={t('facts-hint')} rows={4} {...form.bind('facts')} />
      <p className="dw-muted">{t('new-rest')}</p>
    </Form>
  );
}

/** Until when the 72 hours would run. */
function Due({ clock }: { readonly clock: BreachClock }) {
  const t = useTexts(formTexts);
  const language = useLanguage();
  const momentWords = useMomentWords();
  const sentence = t('new-due', { moment: momentWords(clock.due) });
  return (
    <div className="dw-muted">
      {sentence} <Why because={explainBreachClock(clock, language)} of={sentence} />
    </div>
  );
}
