import { CheckField, ChoiceField, ManyField, TextField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import {
  type Clock,
  EVENT_KINDS,
  type EventKind,
  type RuleShape,
} from '#shared/domain/retention/language.ts';
import { partsOf } from '#shared/domain/retention/rule-parts.ts';
import { kindInWords } from '#shared/domain/retention/words.ts';
import { editorTexts } from './editor-texts.ts';
import { UNIT_WORDS, UNITS, type Unit } from './period.ts';
import classes from './RulesScreen.module.css';
import type { ProblemAt } from './rule-problems.ts';
import { isJoined, onlyStart, type RuleValues } from './rule-values.ts';
import { rulesTexts } from './texts.ts';

interface ClockFieldsProps {
  readonly shape: RuleShape;
  readonly form: FormState<RuleValues>;
  readonly problemAt: ProblemAt;
}

/** From when a rule counts, and how long. */
export function ClockFields({ shape, form, problemAt }: ClockFieldsProps) {
  const t = useTexts(editorTexts);
  const language = useLanguage();
  const joined = isJoined(form.values);
  const parts = partsOf(shape, joined);
  const only = onlyStart(shape, joined);
  // Where only the end of an agreement can start it, there is nothing to choose.
  const asksStarts =
    parts.starts !== 'none' && only === undefined && parts.startKinds?.length !== 1;
  return (
    <>
      {only !== undefined && <p>{t('starts-fixed', { kind: kindInWords(only, language) })}</p>}
      {asksStarts && (
        <Kinds
          name="starts"
          path="clock.starts"
          label="starts"
          hint="starts-hint"
          known={parts.startKinds ?? EVENT_KINDS}
          form={form}
          problemAt={problemAt}
        />
      )}
      <Agreements form={form} options={parts.agreements} />
      {parts.opens !== 'none' && (
        <Kinds
          name="opens"
          path="clock.opens"
          label="opens"
          hint="opens-hint"
          known={EVENT_KINDS}
          form={form}
          problemAt={problemAt}
        />
      )}
      {parts.period === 'at-once' && <p>{t('at-once')}</p>}
      {(parts.period === 'needed' || parts.period === 'allowed') && (
        <Period form={form} problemAt={problemAt} optional={parts.period === 'allowed'} />
      )}
      {parts.choiceClock !== 'none' && (
        <>
          <Kinds
            name="choiceStarts"
            path="choiceClock"
            label="choice-starts"
            hint="choice-starts-hint"
            known={EVENT_KINDS}
            form={form}
            problemAt={problemAt}
          />
          <CheckField
            label={t('count-agreements')}
            value={form.values.choiceAgreements !== 'ignore'}
            onChange={(on) => form.set('choiceAgreements', on ? 'last-end' : 'ignore')}
            problem={undefined}
          />
        </>
      )}
    </>
  );
}

interface KindsProps extends Pick<ClockFieldsProps, 'form' | 'problemAt'> {
  readonly name: 'starts' | 'opens' | 'choiceStarts';
  readonly path: string;
  readonly label: 'starts' | 'opens' | 'choice-starts';
  readonly hint: 'starts-hint' | 'opens-hint' | 'choice-starts-hint';
  readonly known: readonly EventKind[];
}

/** Several kinds of event. */
function Kinds({ name, path, label, hint, known, form, problemAt }: KindsProps) {
  const t = useTexts(editorTexts);
  const word = useTexts(words);
  const { problem, sentence } = problemAt(path);
  return (
    <ManyField<EventKind>
      label={t(label)}
      hint={t(sentence ?? hint)}
      {...form.bind(name)}
      problem={problem}
      options={known.map((kind) => ({ value: kind, label: word(`event.${kind}`) }))}
      nothing={t('nothing-fits')}
    />
  );
}

/** Whether the end of an agreement starts the clock as well, where the shape leaves that open. */
function Agreements({
  form,
  options,
}: Pick<ClockFieldsProps, 'form'> & { readonly options: readonly Clock['agreements'][] }) {
  const t = useTexts(editorTexts);
  if (options.length === 1) {
    return options[0] === 'last-end' ? <p>{t('agreements-fixed')}</p> : null;
  }
  if (options.includes('came-of-it')) {
    return (
      <ChoiceField<Clock['agreements']>
        label={t('agreements')}
        {...form.bind('agreements')}
        options={options.map((value) => ({ value, label: t(`agreements-${value}`) }))}
      />
    );
  }
  return (
    <CheckField
      label={t('count-agreements')}
      hint={t('count-agreements-hint')}
      value={form.values.agreements !== 'ignore'}
      onChange={(on) => form.set('agreements', on ? 'last-end' : 'ignore')}
      problem={undefined}
    />
  );
}

function Period({
  form,
  problemAt,
  optional,
}: Pick<ClockFieldsProps, 'form' | 'problemAt'> & { readonly optional: boolean }) {
  const t = useTexts(editorTexts);
  const r = useTexts(rulesTexts);
  return (
    <div className={classes.period}>
      <TextField
        label={t(optional ? 'amount-optional' : 'amount')}
        {...form.bind('amount')}
        problem={problemAt('period').problem}
      />
      <ChoiceField<Unit>
        label={t('unit')}
        {...form.bind('unit')}
        options={UNITS.map((unit) => ({ value: unit, label: r(UNIT_WORDS[unit]) }))}
      />
    </div>
  );
}
