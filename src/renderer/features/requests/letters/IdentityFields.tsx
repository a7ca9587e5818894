import { FieldGroup } from '#renderer/ui/Form.tsx';
import { CheckField, NoteField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { IDENTITY_METHODS } from '#shared/domain/requests.ts';
import { requestTexts } from '../texts.ts';
import { letterDeskTexts } from './letter-desk-texts.ts';
import classes from './letters.module.css';
import type { LetterFieldsProps } from './use-writing.ts';

/** The doubt, and the ways out of it; a copy only with a reason (GDPR art. 12(6)). */
export function IdentityFields({ request, form }: LetterFieldsProps) {
  const t = useTexts(letterDeskTexts);
  const r = useTexts(requestTexts);
  const q = useTexts(requestWords);
  const { methods } = form.values;
  const offered = IDENTITY_METHODS.filter(
    (method) => request.identity.possible.includes(method) || methods.includes(method),
  );
  return (
    <>
      <NoteField
        label={r('identify-doubt')}
        hint={r('identify-doubt-hint')}
        rows={2}
        {...form.bind('doubt')}
      />
      <FieldGroup title={t('methods')} hint={t('methods-hint')}>
        {offered.map((method) => (
          <CheckField
            key={method}
            label={q(`identity.${method}`)}
            hint={q(`identity-help.${method}`)}
            value={methods.includes(method)}
            problem={undefined}
            onChange={(checked) =>
              form.set(
                'methods',
                offered.filter((one) => (one === method ? checked : methods.includes(one))),
              )
            }
          />
        ))}
        {methods.includes('masked-copy') && (
          <>
            <p className={classes.warning}>{r('identify-copy-warning')}</p>
            <NoteField label={r('identify-copy-reason')} rows={2} {...form.bind('copyReason')} />
          </>
        )}
      </FieldGroup>
    </>
  );
}
