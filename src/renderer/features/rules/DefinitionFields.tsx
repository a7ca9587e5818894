import { FieldGroup } from '#renderer/ui/Form.tsx';
import { CheckField, ChoiceField, SearchChoiceField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { RuleEditorView } from '#shared/contract/rules.ts';
import { localized } from '#shared/domain/locale.ts';
import {
  type Disposal,
  HOLD_KINDS,
  type HoldKind,
  type RuleShape,
} from '#shared/domain/retention/language.ts';
import { partsOf } from '#shared/domain/retention/rule-parts.ts';
import { ClockFields } from './ClockFields.tsx';
import { editorTexts } from './editor-texts.ts';
import type { ProblemAt } from './rule-problems.ts';
import { changeAll, isJoined, type RuleValues, withShape } from './rule-values.ts';

interface DefinitionFieldsProps {
  readonly shape: RuleShape;
  readonly view: RuleEditorView;
  readonly form: FormState<RuleValues>;
  readonly problemAt: ProblemAt;
  /** Only a statement can leave its own start unclear. */
  readonly ofStatement: boolean;
}

/** The parts of a rule that its shape has, and no others. */
export function DefinitionFields(props: DefinitionFieldsProps) {
  const { shape, form, problemAt, ofStatement } = props;
  const t = useTexts(editorTexts);
  const parts = partsOf(shape, isJoined(form.values));
  const asksDisposal = parts.disposals.length > 1;
  const asksAfterwards = asksDisposal || parts.cascade === 'allowed';
  return (
    <>
      <FieldGroup title={t('parts')}>
        <Joins {...props} />
        <Exception {...props} />
        <ClockFields shape={shape} form={form} problemAt={problemAt} />
        {parts.restrictedTo !== 'none' && <p>{t('restricted')}</p>}
        {ofStatement && parts.startAmbiguous !== 'none' && (
          <CheckField
            label={t('ambiguous')}
            hint={t('ambiguous-hint')}
            {...form.bind('startAmbiguous')}
          />
        )}
        <Floor {...props} />
      </FieldGroup>
      {asksAfterwards && (
        <FieldGroup title={t('afterwards')}>
          {asksDisposal && (
            <ChoiceField<Disposal>
              label={t('disposal')}
              {...form.bind('disposal')}
              options={parts.disposals.map((value) => ({ value, label: t(`disposal-${value}`) }))}
            />
          )}
          {parts.cascade === 'allowed' && (
            <CheckField label={t('cascade')} {...form.bind('cascade')} />
          )}
          {parts.confirmation !== 'none' && (
            <CheckField label={t('confirmation')} {...form.bind('confirmation')} />
          )}
        </FieldGroup>
      )}
    </>
  );
}

function Joins({ shape, view, form, problemAt }: DefinitionFieldsProps) {
  const t = useTexts(editorTexts);
  const language = useLanguage();
  const { joins } = partsOf(shape, false);
  if (joins === 'none') return null;
  const { problem, sentence } = problemAt('joins');
  return (
    <SearchChoiceField<string>
      label={t(joins === 'needed' ? 'joins' : 'joins-optional')}
      hint={t(sentence ?? 'joins-hint')}
      value={form.values.joins}
      onChange={(promise) =>
        // Another rule to follow changes which facts this one can count from.
        changeAll(form, withShape({ ...form.values, joins: promise }, shape))
      }
      problem={problem}
      options={view.joinable.map(({ promise, name }) => ({
        value: promise,
        label: `${localized(name, language)} (${promise})`,
      }))}
      nothing={t('nothing-fits')}
    />
  );
}

function Exception({ shape, form, problemAt }: DefinitionFieldsProps) {
  const t = useTexts(editorTexts);
  const word = useTexts(words);
  if (partsOf(shape, false).exception === 'none') return null;
  return (
    <ChoiceField<HoldKind | ''>
      label={t('exception')}
      {...form.bind('exception')}
      problem={problemAt('exception').problem}
      options={[
        { value: '', label: t('choose-one') },
        ...HOLD_KINDS.map((kind) => ({ value: kind, label: word(`hold.${kind}`) })),
      ]}
    />
  );
}

function Floor({ shape, view, form, problemAt }: DefinitionFieldsProps) {
  const t = useTexts(editorTexts);
  const { floor } = partsOf(shape, isJoined(form.values));
  if (floor === 'none') return null;
  const { problem, sentence } = problemAt('floor');
  return (
    <>
      <ChoiceField<string>
        label={t('floor')}
        {...(sentence !== undefined && { hint: t(sentence) })}
        {...form.bind('floor')}
        problem={problem}
        options={[
          { value: '', label: t(floor === 'needed' ? 'choose-one' : 'floor-none') },
          ...view.floors.map(({ category, phrase }) => ({
            value: category,
            label: floorLabel(category, phrase),
          })),
        ]}
      />
      {form.values.floor !== '' && (
        <>
          <CheckField
            label={t('floor-document')}
            {...detailHint('floorNeedsDocument')}
            {...form.bind('floorNeedsDocument')}
            problem={problemAt('floorNeedsDocument').problem}
          />
          <CheckField
            label={t('floor-start')}
            hint={t('floor-start-hint')}
            value={form.values.floorFrom === 'start'}
            onChange={(on) => form.set('floorFrom', on ? 'start' : 'document-date')}
            problem={problemAt('floorFrom').problem}
          />
        </>
      )}
    </>
  );

  function detailHint(path: string) {
    const said = problemAt(path).sentence;
    return said === undefined ? {} : { hint: t(said) };
  }

  function floorLabel(category: string, phrase: string): string {
    switch (category) {
      case 'tax':
      case 'oss':
      case 'immovable-property':
        return t(`floor-${category}`, { phrase });
      default:
        return t('floor-other', { category, phrase });
    }
  }
}
