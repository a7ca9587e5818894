import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { FieldGroup } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { PersonInput } from '#shared/contract/persons.ts';
import { capital } from '#shared/domain/capital.ts';
import type { Country } from '#shared/domain/locale.ts';
import { CONTACT_KINDS, type ContactKind, findContactProblem } from './contact-checks.ts';
import { formTexts } from './form-texts.ts';
import classes from './person.module.css';

type Points = PersonInput['contactPoints'];

interface ContactPointsProps {
  readonly points: Points;
  readonly onChange: (points: Points) => void;
  readonly problem: (path: string) => string | undefined;
  readonly country: Country;
}

const TYPES = {
  email: 'email',
  phone: 'tel',
  website: 'url',
  iban: 'text',
  address: 'text',
} as const satisfies Record<ContactKind, string>;

/** The ways to reach someone: any number, each checked when it is left. */
export function ContactPoints({ points, onChange, problem, country }: ContactPointsProps) {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  const listId = useId();
  // By what was checked: an answer for other text is no longer shown.
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});

  function change(index: number, part: Partial<Points[number]>) {
    onChange(points.map((point, at) => (at === index ? { ...point, ...part } : point)));
  }

  async function check({ kind, value }: Points[number]) {
    const found = await findContactProblem(kind, value, country);
    if (found !== undefined) setChecked((now) => ({ ...now, [`${kind}:${value}`]: found }));
  }

  function add() {
    const index = points.length;
    onChange([...points, { kind: index === 0 ? 'email' : 'phone', value: '', label: '' }]);
    focusRow(listId, index);
  }

  function remove(index: number) {
    onChange(points.filter((_, at) => at !== index));
    focusRow(listId, Math.max(0, index - 1));
  }

  return (
    <FieldGroup title={t('contact')}>
      <div className={classes.points} id={listId}>
        {points.map((point, index) => {
          const number = index + 1;
          const kind = w(`contact.${point.kind}`);
          const bound = {
            label: t('contact-value', { kind: capital(kind), number }),
            value: point.value,
            onChange: (value: string) => change(index, { value }),
            problem:
              problem(`contactPoints.${index}.value`) ?? checked[`${point.kind}:${point.value}`],
          };
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is all a point has
              key={index}
              className={classes.point}
              data-row={index}
            >
              <ChoiceField
                label={t('contact-kind', { number })}
                value={point.kind}
                onChange={(value) => change(index, { kind: value })}
                problem={problem(`contactPoints.${index}.kind`)}
                options={CONTACT_KINDS.map((value) => ({ value, label: w(`contact.${value}`) }))}
              />
              {point.kind === 'address' ? (
                <NoteField {...bound} rows={2} />
              ) : (
                <TextField {...bound} type={TYPES[point.kind]} onBlur={() => void check(point)} />
              )}
              <TextField
                label={t('optional', { label: t('contact-label', { number }) })}
                placeholder={t('contact-label-hint')}
                value={point.label}
                onChange={(label) => change(index, { label })}
                problem={problem(`contactPoints.${index}.label`)}
                maxLength={60}
              />
              <ActionIcon
                variant="subtle"
                size="lg"
                className={classes.drop ?? ''}
                aria-label={t('contact-remove', { kind, number })}
                onClick={() => remove(index)}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            </div>
          );
        })}
      </div>
      {points.length < 40 && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} stroke={1.6} aria-hidden="true" />}
            onClick={add}
          >
            {t('contact-add')}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

/** After the list was drawn again: the first field of a row. */
function focusRow(listId: string, index: number): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(listId)?.querySelector(`[data-row="${index}"]`);
    row?.querySelector<HTMLElement>('select, input')?.focus();
  });
}
