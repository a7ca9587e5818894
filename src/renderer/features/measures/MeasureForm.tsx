import { Button } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { everyPeriod } from '#renderer/ui/every.ts';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { ChecksField, ChoiceField, ManyField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { MeasureView } from '#shared/contract/measures.ts';
import type { SystemView } from '#shared/contract/processors.ts';
import { localized } from '#shared/domain/locale.ts';
import {
  SECURITY_ASPECTS,
  type SecurityAspect,
  THREATS,
  type Threat,
} from '#shared/domain/measures.ts';
import classes from './measures.module.css';
import { RecordForm } from './RecordForm.tsx';
import { measuresTexts } from './texts.ts';

const PERIODS = ['P1M', 'P3M', 'P6M', 'P1Y', 'P2Y'];
const NONE = '';

interface MeasureFormProps {
  /** Undefined for a new one. */
  readonly measure: MeasureView | undefined;
  readonly systems: readonly SystemView[];
  readonly onDone: () => void;
}

/** What a measure is, against what it helps, where it holds and until when. */
export function MeasureForm({ measure, systems, onDone }: MeasureFormProps) {
  const t = useTexts(measuresTexts);
  const language = useLanguage();
  const create = useCommand('measures.create');
  const update = useCommand('measures.update');
  const error = create.error ?? update.error;
  const form = useForm(
    {
      name: measure === undefined ? '' : localized(measure.name, language),
      description: measure?.description ? localized(measure.description, language) : '',
      threats: (measure?.threats ?? []) as readonly Threat[],
      aspects: (measure?.aspects ?? []) as readonly SecurityAspect[],
      systemIds: (measure?.systemIds ?? []).map(String) as readonly string[],
      sinceOn: (measure?.sinceOn ?? '') as string,
      expiresOn: (measure?.expiresOn ?? '') as string,
      checkedOn: (measure?.checkedOn ?? '') as string,
      checkPeriod: measure?.checkPeriod ?? NONE,
    },
    { error, ...(measure !== undefined && { prefix: 'measure' }) },
  );
  const draft = useDraft(
    measure === undefined ? 'measure:new' : `measure:${measure.id}:change`,
    form,
  );
  const { checkPeriod: chosen } = form.values;
  const periods = chosen === NONE || PERIODS.includes(chosen) ? PERIODS : [chosen, ...PERIODS];

  async function save() {
    const { values } = form;
    const input = {
      ...values,
      threats: [...values.threats],
      aspects: [...values.aspects],
      systemIds: values.systemIds.map(Number),
      sinceOn: dayOrNull(values.sinceOn),
      expiresOn: dayOrNull(values.expiresOn),
      checkedOn: dayOrNull(values.checkedOn),
      checkPeriod: chosen === NONE ? null : chosen,
    };
    const saved =
      measure === undefined
        ? await create.run(input)
        : await update.run({ measureId: measure.id, measure: input });
    return saved !== undefined;
  }

  return (
    <RecordForm
      draft={draft}
      running={create.running || update.running}
      error={error}
      submitLabel={measure === undefined ? t('save') : t('change-save')}
      saved={measure === undefined ? t('added') : t('changed')}
      save={save}
      onDone={onDone}
    >
      <TextField
        label={t('name')}
        hint={t('name-hint')}
        autoFocus
        maxLength={200}
        {...form.bind('name')}
      />
      <NoteField label={t('description')} rows={2} {...form.bind('description')} />
      <ChecksField
        label={t('threats')}
        stacked
        {...form.bind('threats')}
        options={THREATS.map((value) => ({ value, label: t(`threat-${value}`) }))}
      />
      <ManyField
        label={t('systems')}
        nothing={t('systems-nothing')}
        {...form.bind('systemIds')}
        options={systems.map(({ id, name }) => ({
          value: String(id),
          label: localized(name, language),
        }))}
      />
      {form.values.systemIds.length < systems.length && (
        <div className={classes.buttons}>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              form.set(
                'systemIds',
                systems.map(({ id }) => String(id)),
              )
            }
          >
            {t('systems-all')}
          </Button>
        </div>
      )}
      <FieldRow>
        <DateField label={t('since')} {...form.bind('sinceOn')} />
        <DateField label={t('expires')} hint={t('expires-hint')} {...form.bind('expiresOn')} />
      </FieldRow>
      <FieldRow>
        <DateField label={t('checked-on')} {...form.bind('checkedOn')} />
        <ChoiceField
          label={t('check-period')}
          {...form.bind('checkPeriod')}
          options={[
            { value: NONE, label: t('period-none') },
            ...periods.map((value) => ({ value, label: everyPeriod(value, language) })),
          ]}
        />
      </FieldRow>
      <ChecksField
        label={t('aspects')}
        hint={t('aspects-hint')}
        stacked
        {...form.bind('aspects')}
        options={SECURITY_ASPECTS.map((value) => ({ value, label: t(`aspect-${value}`) }))}
      />
    </RecordForm>
  );
}
