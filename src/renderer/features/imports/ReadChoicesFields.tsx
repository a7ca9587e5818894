import { CheckField, ChecksField, ChoiceField, type Option } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ImportPart } from '#shared/contract/import-views.ts';
import type { ReadChoices } from '#shared/contract/imports.ts';
import { CONSENT_STATES } from '#shared/domain/imports/consent-states.ts';
import { DATE_ORDERS } from '#shared/domain/imports/mapping.ts';
import { DELIMITERS, ENCODINGS } from '#shared/domain/imports/text-form.ts';
import { useDesk } from './desk.ts';
import { lookAgain } from './desk-work.ts';
import { formatWords } from './format-words.ts';
import classes from './imports.module.css';
import { useNameOf } from './known-words.ts';
import { recognisedTexts } from './recognised-texts.ts';

/** Reads every table, whatever it is. */
const TABLE = 'table';

/** How it is read; every change reads again at once. */
export function ReadChoicesFields({ parts }: { readonly parts: readonly ImportPart[] }) {
  const t = useTexts(recognisedTexts);
  const f = useTexts(formatWords);
  const nameOf = useNameOf();
  const choices = useDesk((desk) => desk.choices);
  const { format, encoding, delimiter, dateOrder, consentState, entries, keepIpAsProof } = choices;
  const none: Option = { value: '', label: t('as-recognised') };

  function choose(change: Partial<ReadChoices>) {
    void lookAgain({ ...choices, ...change });
  }
  function options(values: readonly string[], nameIt: (value: string) => string) {
    return [none, ...values.map((value) => ({ value, label: nameIt(value) }))];
  }
  const formats = new Set([
    ...parts.flatMap(({ candidates }) => candidates.map((candidate) => candidate.format)),
    ...parts.flatMap((part) => part.format ?? []),
    TABLE,
  ]);
  if (format !== null) formats.add(format);
  const read = parts.filter((part) => part.format !== null).map(({ entry }) => entry);

  return (
    <section className={classes.part} aria-label={t('choices')}>
      <h3>{t('choices')}</h3>
      <div className={classes.fields}>
        <ChoiceField
          label={t('format')}
          value={format ?? ''}
          // Another reader has other columns.
          onChange={(value) => choose({ format: value || null, columns: null })}
          problem={undefined}
          options={options([...formats], (value) => nameOf('format', value))}
        />
        <ChoiceField
          label={t('encoding')}
          hint={t('encoding-hint')}
          value={encoding ?? ''}
          onChange={(value) => choose({ encoding: ENCODINGS.find((one) => one === value) ?? null })}
          problem={undefined}
          options={options(ENCODINGS, (value) => nameOf('encoding', value))}
        />
        <ChoiceField
          label={t('delimiter')}
          value={delimiter ?? ''}
          onChange={(value) =>
            choose({ delimiter: DELIMITERS.find((one) => one === value) ?? null, columns: null })
          }
          problem={undefined}
          options={options(DELIMITERS, (value) => nameOf('delimiter', value))}
        />
        <ChoiceField
          label={t('date-order')}
          value={dateOrder ?? ''}
          onChange={(value) =>
            choose({ dateOrder: DATE_ORDERS.find((one) => one === value) ?? null })
          }
          problem={undefined}
          options={options(DATE_ORDERS, (value) => nameOf('order', value))}
        />
        <ChoiceField
          label={t('consent-state')}
          hint={t('consent-state-hint')}
          value={consentState ?? ''}
          onChange={(value) =>
            choose({ consentState: CONSENT_STATES.find((one) => one === value) ?? null })
          }
          problem={undefined}
          options={[
            none,
            ...CONSENT_STATES.map((value) => ({ value, label: f(`state.${value}`) })),
          ]}
        />
      </div>
      {parts.length > 1 && (
        <ChecksField
          label={t('entries')}
          stacked
          value={entries ?? read}
          onChange={(chosen) => {
            if (chosen.length === 0) announce(t('entries-none'));
            else choose({ entries: [...chosen], columns: null });
          }}
          problem={undefined}
          options={parts.map(({ entry, hidden }) => ({
            value: entry,
            label: hidden ? t('entry-hidden', { entry }) : entry || t('whole-file'),
          }))}
        />
      )}
      <CheckField
        label={t('keep-ip')}
        hint={t('keep-ip-hint')}
        value={keepIpAsProof}
        onChange={(value) => choose({ keepIpAsProof: value })}
        problem={undefined}
      />
    </section>
  );
}
