import { useMemo } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FocusWithin } from '#renderer/ui/FocusWithin.tsx';
import { FieldGroup } from '#renderer/ui/Form.tsx';
import { ManyField, NoteField, SearchChoiceField, TextField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { Output } from '#shared/contract/index.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { localized } from '#shared/domain/locale.ts';
import { ItemClocks, ItemFields } from './ItemFields.tsx';
import { itemTexts } from './item-texts.ts';
import {
  type Category,
  EMPTY_ITEM,
  itemInput,
  itemPath,
  itemValues,
  listItemProblems,
} from './item-values.ts';
import { NeverStored } from './NeverStored.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useRecordForm } from './use-record-form.ts';

interface ItemFormProps {
  readonly person: PersonView;
  /** Undefined: a new one. */
  readonly item: DataItemView | undefined;
  readonly onDone: () => void;
}

/** What is kept of someone in one category. */
export function ItemForm(props: ItemFormProps) {
  const categories = useQuery('categories.list', {});
  const systems = useQuery('systems.list', {});
  const error = categories.error ?? systems.error;
  if (error) return <ErrorNotice error={error} />;
  if (categories.data === undefined || systems.data === undefined) return <Loading lines={8} />;
  return (
    <FocusWithin>
      <LoadedForm {...props} categories={categories.data} systems={systems.data} />
    </FocusWithin>
  );
}

interface LoadedFormProps extends ItemFormProps {
  readonly categories: readonly Category[];
  readonly systems: Output<'systems.list'>;
}

function LoadedForm({ person, item, categories, systems, onDone }: LoadedFormProps) {
  const t = useTexts(itemTexts);
  const language = useLanguage();
  const create = useCommand('items.create');
  const update = useCommand('items.update');
  const answered = create.error ?? update.error;
  const record = useRecordForm({
    draft: `person:${person.id}:item:${item?.id ?? 'new'}`,
    initial: item ? itemValues(item) : EMPTY_ITEM,
    error: answered,
    prefix: 'item',
    check: (values) => listItemProblems(values, chosen(values.categoryId)),
  });
  const { form } = record;
  const { values } = form;
  const category = chosen(values.categoryId);
  const kinds = new Set(person.relations.map((relation) => relation.kind));
  const optional = (label: string) => t('optional', { label });

  // What the register says of the third value sent, at the field it came from.
  const error = useMemo(() => {
    if (record.error === undefined || category === undefined) return record.error;
    const { code, reference, fields } = record.error;
    return new CallError({
      code,
      ...(reference !== undefined && { reference }),
      fields: Object.fromEntries(
        Object.entries(fields).map(([path, problem]) => [
          itemPath(path, values, category),
          problem,
        ]),
      ),
    });
  }, [record.error, category, values]);
  const problem = (path: string) =>
    (form.problem(path) ?? error?.fields[path]) as string | undefined;

  function chosen(id: string | null): Category | undefined {
    return categories.find((one) => String(one.id) === id);
  }

  function choose(id: string | null) {
    form.set('categoryId', id);
    const known = chosen(id);
    // Where this kind of item usually is; what was chosen by hand stays.
    if (known && values.systemIds.length === 0) form.set('systemIds', known.systemIds.map(String));
  }

  async function save() {
    if (category === undefined) return false;
    const input = itemInput(person.id, values, category);
    const answer = item
      ? await update.run({ dataItemId: item.id, item: input })
      : await create.run(input);
    return answer !== undefined;
  }

  const stored = category !== undefined && !category.neverStore;
  return (
    <RecordForm
      record={record}
      running={create.running || update.running}
      save={save}
      submitLabel={t('save')}
      saved={t('saved')}
      onDone={onDone}
      disabled={category?.neverStore ?? false}
    >
      <SearchChoiceField
        label={t('category')}
        nothing={t('category-nothing')}
        autoFocus={item === undefined}
        {...form.bind('categoryId')}
        onChange={choose}
        hint={category && !category.neverStore ? localized(category.description, language) : ''}
        options={sortFitting(categories, kinds).map((one) => {
          const name = localized(one.name, language);
          return {
            value: String(one.id),
            label: one.neverStore ? t('category-never', { name }) : name,
          };
        })}
      />
      {item && category && category.id !== item.categoryId && <p>{t('category-changed')}</p>}
      {category === undefined && <p className="dw-muted">{t('category-first')}</p>}
      {category?.neverStore && <NeverStored category={category} />}
      {stored && (
        <>
          <TextField
            label={optional(t('label'))}
            autoFocus={item !== undefined}
            hint={t('label-hint')}
            {...form.bind('label')}
          />
          <ManyField
            label={t('form-systems')}
            nothing={t('form-systems-none')}
            {...form.bind('systemIds')}
            options={systems.map((system) => ({
              value: String(system.id),
              label: localized(system.name, language),
            }))}
          />
          <ItemFields
            category={category}
            person={person}
            values={values.fields}
            onChange={(fields) => form.set('fields', fields)}
            problem={problem}
          />
          {item === undefined && category.clockKinds.length > 0 && (
            <ItemClocks
              category={category}
              person={person}
              clocks={values.clocks}
              onChange={(clocks) => form.set('clocks', clocks)}
              problem={problem}
            />
          )}
          <FieldGroup title={t('more')}>
            <TextField
              label={optional(t('form-source'))}
              hint={t('form-source-hint')}
              {...form.bind('source')}
            />
            <DateField label={optional(t('form-collected'))} {...form.bind('collectedOn')} />
            <NoteField label={optional(t('note'))} rows={2} {...form.bind('note')} />
          </FieldGroup>
        </>
      )}
    </RecordForm>
  );
}

/** Categories that belong to what this person is to the business come first; never-store last. */
function sortFitting(
  categories: readonly Category[],
  kinds: ReadonlySet<Category['relations'][number]>,
): Category[] {
  function rank(category: Category): number {
    if (category.neverStore) return 2;
    return category.relations.some((kind) => kinds.has(kind)) ? 0 : 1;
  }
  return categories.toSorted((a, b) => rank(a) - rank(b));
}
