import { ActionIcon, Button } from '@mantine/core';
import { IconLock, IconPlus, IconTrash } from '@tabler/icons-react';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGroup } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { shortDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { capital } from '#shared/domain/capital.ts';
import { identityValues } from '#shared/domain/identity.ts';
import { localized } from '#shared/domain/locale.ts';
import { itemTexts } from './item-texts.ts';
import type { Category, ItemValues } from './item-values.ts';
import classes from './person.module.css';

interface PartProps {
  readonly category: Category;
  readonly person: PersonView;
  readonly problem: (path: string) => string | undefined;
}

interface ItemFieldsProps extends PartProps {
  readonly values: ItemValues['fields'];
  readonly onChange: (values: ItemValues['fields']) => void;
}

/** The fields of a category: values to fill in, identity shown, secrets only named. */
export function ItemFields({ category, person, values, onChange, problem }: ItemFieldsProps) {
  const t = useTexts(itemTexts);
  const language = useLanguage();
  return (
    <FieldGroup title={t('values-title')} hint={t('values-hint')}>
      {category.fields.map((field) => {
        const name = capital(localized(field.name, language));
        if (field.secret || field.identity !== null) {
          const shown = field.identity === null ? [] : identityOf(person, field.identity);
          return (
            <div key={field.id} className={classes.fixed}>
              <span className={classes.strong}>{name}</span>
              {field.secret ? (
                <span className={classes.secret}>
                  <IconLock size={14} stroke={1.8} aria-hidden="true" />
                  {t('field-secret')}
                </span>
              ) : (
                <span className="dw-muted">
                  {[shown.join(', ') || t('field-empty'), t('field-identity')].join(' · ')}
                </span>
              )}
            </div>
          );
        }
        const own = values[field.id] ?? [];
        const shown = own.length === 0 ? [''] : own;
        const set = (next: readonly string[]) => onChange({ ...values, [field.id]: next });
        return (
          <div key={field.id} className={classes.values}>
            {shown.map((value, index) => {
              const number = index + 1;
              const label = index === 0 ? name : t('value-number', { name, number });
              return (
                <div
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is all a value has
                  key={index}
                  className={classes.value}
                >
                  <NoteField
                    label={field.optional ? t('optional', { label }) : label}
                    rows={1}
                    value={value}
                    onChange={(text) => set(shown.with(index, text))}
                    problem={problem(`fields.${field.id}.${index}`)}
                    {...(field.floor !== null && { hint: t('field-floor') })}
                  />
                  {shown.length > 1 && (
                    <ActionIcon
                      variant="subtle"
                      size="lg"
                      className={classes.drop ?? ''}
                      aria-label={t('value-remove', { name, number })}
                      onClick={() => set(shown.toSpliced(index, 1))}
                    >
                      <IconTrash size={16} stroke={1.6} aria-hidden="true" />
                    </ActionIcon>
                  )}
                </div>
              );
            })}
            {shown.at(-1)?.trim() !== '' && (
              <Button
                variant="subtle"
                size="compact-sm"
                className={classes.more ?? ''}
                leftSection={<IconPlus size={14} stroke={1.6} aria-hidden="true" />}
                onClick={() => set([...shown, ''])}
              >
                {t('value-add', { name: localized(field.name, language) })}
              </Button>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}

interface ItemClocksProps extends PartProps {
  readonly clocks: ItemValues['clocks'];
  readonly onChange: (clocks: ItemValues['clocks']) => void;
}

/** Dates that start the clock of the category's rule, asked with a new item. */
export function ItemClocks({ category, person, clocks, onChange, problem }: ItemClocksProps) {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  return (
    <FieldGroup title={t('clocks-title')} hint={t('clocks-hint')}>
      {category.clockKinds.map((kind) => {
        const known = person.events
          .filter((event) => event.kind === kind)
          .map((event) => event.occurredOn)
          .toSorted()
          .at(-1);
        return (
          <DateField
            key={kind}
            label={t('optional', { label: capital(w(`event.${kind}`)) })}
            value={clocks[kind] ?? ''}
            onChange={(typed) => onChange({ ...clocks, [kind]: typed })}
            problem={problem(`clocks.${kind}`)}
            {...(known !== undefined && { hint: t('clocks-person', { date: shortDate(known) }) })}
          />
        );
      })}
    </FieldGroup>
  );
}

function identityOf(person: PersonView, identity: string): string[] {
  const organisations = person.relations.map((relation) => relation.organisation);
  return identityValues({ ...person, organisations }, identity);
}
