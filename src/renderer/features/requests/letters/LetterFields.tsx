import { useToday } from '#renderer/call/session.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGroup } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import type { ChosenLetterKind } from '#shared/contract/letters.ts';
import { requestTexts } from '../texts.ts';
import { ExtensionFields } from './ExtensionFields.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { letterDeskTexts } from './letter-desk-texts.ts';
import { letterListTexts } from './letter-list-texts.ts';
import { dayProblem, lighterMethods } from './letter-words.ts';
import classes from './letters.module.css';
import { RectificationFields } from './RectificationFields.tsx';
import type { LetterFieldsProps } from './use-writing.ts';

/** Letters that say what was decided; nothing is asked for them. */
const FOLLOWS_DECISIONS: readonly ChosenLetterKind[] = [
  'recipients.notify',
  'recipients.tell',
  'refusal',
  'portability.answer',
  'objection.marketing',
  'objection.general',
];

interface LetterFieldsOfKind extends LetterFieldsProps {
  readonly kind: ChosenLetterKind;
}

/** What only the owner can say, per kind of letter. */
export function LetterFields(props: LetterFieldsOfKind) {
  const t = useTexts(letterDeskTexts);
  if (FOLLOWS_DECISIONS.includes(props.kind)) return <FromDecisions kind={props.kind} />;
  return (
    <FieldGroup title={t('own-part')}>
      <Fields {...props} />
    </FieldGroup>
  );
}

function Fields({ kind, ...props }: LetterFieldsOfKind) {
  switch (kind) {
    case 'ack':
      return <AckFields {...props} />;
    case 'identity':
      return <IdentityFields {...props} />;
    case 'extension':
      return <ExtensionFields {...props} />;
    case 'fee.notice':
      return <FeeFields {...props} />;
    case 'not.controller':
      return <NotControllerFields {...props} />;
    case 'rectification.done':
      return <RectificationFields {...props} />;
    case 'restriction.on':
      return <RestrictionOnFields {...props} />;
    case 'restriction.off':
      return <RestrictionOffFields {...props} />;
    case 'consent.withdrawn':
      return <ConsentFields {...props} />;
    default:
      return null;
  }
}

/** How the identity is checked, the lightest way first; a copy is not asked for here. */
function AckFields({ request, form }: LetterFieldsProps) {
  const t = useTexts(letterDeskTexts);
  const r = useTexts(requestTexts);
  const q = useTexts(requestWords);
  const { identityMethod } = form.values;
  const methods = lighterMethods(request.identity.possible);
  return (
    <>
      <ChoiceField
        label={t('ack-method')}
        hint={
          identityMethod === 'clear' ? t('ack-clear-help') : q(`identity-help.${identityMethod}`)
        }
        {...form.bind('identityMethod')}
        options={[
          ...methods.map((value, index) => ({
            value,
            label:
              index === 0
                ? `${q(`identity.${value}`)} (${r('identify-lightest')})`
                : q(`identity.${value}`),
          })),
          { value: 'clear' as const, label: t('ack-clear') },
        ]}
      />
      <p className="dw-muted">{t('ack-no-copy')}</p>
    </>
  );
}

function FeeFields({ form }: LetterFieldsProps) {
  const t = useTexts(letterDeskTexts);
  const today = useToday();
  return (
    <>
      <p className={classes.warning}>{t('fee-warning')}</p>
      <TextField
        label={t('fee-amount')}
        hint={t('fee-amount-hint')}
        maxLength={40}
        {...form.bind('amount')}
      />
      <NoteField label={t('fee-why')} hint={t('fee-why-hint')} {...form.bind('why')} />
      <DateField
        label={t('fee-reply-by')}
        {...form.bind('replyBy')}
        problem={dayProblem(form.values.replyBy, today)}
      />
    </>
  );
}

function NotControllerFields({ request, form }: LetterFieldsProps) {
  const t = useTexts(letterDeskTexts);
  const l = useTexts(letterListTexts);
  return (
    <>
      {request.forwardedOn === null && (
        <p className={classes.remark}>{l('because.forward-first')}</p>
      )}
      <TextField
        label={t('service')}
        hint={t('service-hint')}
        maxLength={200}
        {...form.bind('service')}
      />
    </>
  );
}

function RestrictionOnFields({ form }: LetterFieldsProps) {
  const t = useTexts(letterDeskTexts);
  return (
    <TextField label={t('until')} hint={t('until-hint')} maxLength={300} {...form.bind('until')} />
  );
}

function RestrictionOffFields({ form }: LetterFieldsProps) {
  const t = useTexts(letterDeskTexts);
  const today = useToday();
  return (
    <>
      <DateField
        label={t('ends-on')}
        {...form.bind('endsOn')}
        problem={dayProblem(form.values.endsOn, today)}
      />
      <p className="dw-muted">{t('ends-on-hint')}</p>
      <NoteField label={t('ends-why')} rows={2} {...form.bind('why')} />
    </>
  );
}

function ConsentFields({ form }: LetterFieldsProps) {
  const t = useTexts(letterDeskTexts);
  return (
    <TextField
      label={t('consequence')}
      hint={t('consequence-hint')}
      maxLength={500}
      {...form.bind('consequence')}
    />
  );
}

function FromDecisions({ kind }: { readonly kind: ChosenLetterKind }) {
  const t = useTexts(letterDeskTexts);
  return (
    <>
      <p className="dw-muted">{t('from-decisions')}</p>
      {kind === 'portability.answer' && <p className={classes.remark}>{t('portable-file')}</p>}
      {kind === 'recipients.notify' && <p className="dw-muted">{t('notice-formal')}</p>}
    </>
  );
}
