import { useMemo, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FocusWithin } from '#renderer/ui/FocusWithin.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { RuleEditorView } from '#shared/contract/rules.ts';
import { localized } from '#shared/domain/locale.ts';
import { checkRule } from '#shared/domain/retention/check-rule.ts';
import type { RetentionRule } from '#shared/domain/retention/language.ts';
import { CategoriesField } from './CategoriesField.tsx';
import { DefinitionFields } from './DefinitionFields.tsx';
import { EndRule } from './EndRule.tsx';
import { editorTexts } from './editor-texts.ts';
import { ReasonField } from './ReasonField.tsx';
import { RulePreview } from './RulePreview.tsx';
import { RuleSentence } from './RuleSentence.tsx';
import { fieldProblem, type ProblemAt } from './rule-problems.ts';
import {
  changeAll,
  definitionOf,
  inputOf,
  isSameDefinition,
  type RuleValues,
  valuesOf,
  withShape,
} from './rule-values.ts';
import { ShapeField } from './ShapeField.tsx';

interface RuleEditorProps {
  /** Null: a new rule. */
  readonly ruleId: number | null;
  readonly onDone: () => void;
}

/** One rule of any shape: made or changed, with what that does before it is saved. */
export function RuleEditor({ ruleId, onDone }: RuleEditorProps) {
  const language = useLanguage();
  const { data, error } = useQuery('rules.get', { ruleId, language });
  return (
    <>
      <ErrorNotice error={error} />
      {data === undefined && !error && <Loading lines={6} />}
      {data && (
        <FocusWithin>
          <Editor view={data} onDone={onDone} />
        </FocusWithin>
      )}
    </>
  );
}

/** What is wrong with a definition, by the path in the form. */
function problemsOf(view: RuleEditorView, definition: RetentionRule | undefined) {
  if (definition === undefined) return { shape: 'text.required' };
  return checkRule(definition, {
    promise: view.rule?.promise ?? undefined,
    ruleOf: (promise) => view.joinable.find((other) => other.promise === promise)?.definition,
    floors: view.floors.map((floor) => floor.category),
  });
}

function Editor({
  view,
  onDone,
}: { readonly view: RuleEditorView } & Pick<RuleEditorProps, 'onDone'>) {
  const t = useTexts(editorTexts);
  const language = useLanguage();
  const { rule } = view;
  const create = useCommand('rules.create');
  const update = useCommand('rules.update');
  const [refused, setRefused] = useState<CallError>();
  const answered = create.error ?? update.error;
  const error = useMemo(() => refused ?? withoutPrefix(answered), [refused, answered]);
  const [stored] = useState(() => valuesOf(rule, language));
  const form = useForm<RuleValues>(stored, { error });
  const draft = useDraft(`rule:${rule?.id ?? 'new'}`, form);
  const { values } = form;
  const definition = definitionOf(values);
  const problems: Readonly<Record<string, string>> = problemsOf(view, definition);
  const complete = Object.keys(problems).length === 0 ? definition : undefined;
  const profile = rule?.profileDefinition ?? null;
  const differs =
    profile !== null && definition !== undefined && !isSameDefinition(profile, definition);

  const problemAt: ProblemAt = (path) =>
    fieldProblem(error === undefined ? undefined : (problems[path] ?? error.fields[path]));

  async function save() {
    const found = { ...problems, ...missingWords(values, differs) };
    if (definition === undefined || Object.keys(found).length > 0) {
      setRefused(new CallError({ code: 'bad-input', fields: found }));
      return;
    }
    setRefused(undefined);
    const input = inputOf(values, definition);
    const done =
      rule === null ? await create.run(input) : await update.run({ ruleId: rule.id, rule: input });
    if (done === undefined) return;
    await draft.clear();
    announce(t(rule === null ? 'added' : 'saved'));
    onDone();
  }

  return (
    <>
      <Form
        onSubmit={() => void save()}
        submitLabel={t('save')}
        running={create.running || update.running}
        error={error}
        onCancel={() => {
          void draft.clear();
          onDone();
        }}
      >
        <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
        {rule?.promise && <p>{t('of-promise', { promise: rule.promise })}</p>}
        <TextField label={t('name')} autoFocus {...form.bind('name')} />
        {rule === null || rule.promise === null || rule.says === null ? (
          <NoteField label={t('says')} hint={t('says-hint')} rows={2} {...form.bind('says')} />
        ) : (
          <p className="dw-muted">{localized(rule.says, language)}</p>
        )}
        <ShapeField
          value={values.shape}
          onChange={(shape) => changeAll(form, withShape(values, shape))}
          problem={values.shape === null ? problemAt('shape').problem : undefined}
        />
        {values.shape !== null && (
          <DefinitionFields
            shape={values.shape}
            view={view}
            form={form}
            problemAt={problemAt}
            ofStatement={profile !== null}
          />
        )}
        <CategoriesField view={view} form={form} />
        {differs && <ReasonField form={form} profile={profile} />}
        <RuleSentence view={view} definition={complete} />
        {rule !== null && rule.joinedBy.length > 0 && (
          <p>
            {t('joined-by', {
              rules: rule.joinedBy.map((name) => localized(name, language)).join(', '),
            })}
          </p>
        )}
        <RulePreview
          ruleId={rule?.id ?? null}
          definition={complete}
          categoryIds={values.categoryIds.map(Number)}
        />
      </Form>
      {rule !== null && rule.promise === null && <EndRule rule={rule} onDone={onDone} />}
    </>
  );
}

function missingWords({ name, reason }: RuleValues, differs: boolean): Record<string, string> {
  return {
    ...(name.trim() === '' && { name: 'text.required' }),
    ...(differs && reason.trim() === '' && { reason: 'text.required' }),
  };
}

// The register names fields by their path in its input; here the definition is the form.
function withoutPrefix(error: CallError | undefined): CallError | undefined {
  if (error === undefined) return undefined;
  const fields = Object.fromEntries(
    Object.entries(error.fields).map(([path, code]) => [
      path.replace(/^rule\./, '').replace(/^definition\./, ''),
      code,
    ]),
  );
  return new CallError({
    code: error.code,
    fields,
    ...(error.reference !== undefined && { reference: error.reference }),
  });
}
