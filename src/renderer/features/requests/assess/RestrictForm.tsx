import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { ChecksField, RadioField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { requestWords } from '#renderer/ui/request-words.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { capital } from '#shared/domain/capital.ts';
import { RESTRICTION_GROUNDS, type RestrictionGround } from '#shared/domain/requests.ts';
import { AssessForm } from './AssessForm.tsx';
import type { Request } from './request.ts';
import { restrictionsInForce } from './restrictions.ts';
import { usageTexts } from './usage-texts.ts';
import { doneProblem, useAssessForm } from './use-assess-form.ts';
import { type NamedItem, usePersonItems } from './use-person-items.ts';

interface RestrictFormProps {
  readonly request: Request;
  readonly onClose: () => void;
}

/** On which ground, of what, and from which day (GDPR art. 18(1)). */
export function RestrictForm({ request, onClose }: RestrictFormProps) {
  const { items, error } = usePersonItems(request);
  if (items === undefined) return error ? <ErrorNotice error={error} /> : <Loading lines={4} />;
  return <Fields request={request} items={items} onClose={onClose} />;
}

function Fields({
  request,
  items,
  onClose,
}: RestrictFormProps & { readonly items: readonly NamedItem[] }) {
  const t = useTexts(usageTexts);
  const r = useTexts(requestWords);
  const today = useToday();
  const restrict = useCommand('requests.restrict');
  const restricted = new Set(restrictionsInForce(request).map(({ dataItemId }) => dataItemId));
  const state = useAssessForm({
    requestId: request.id,
    name: 'restrict',
    initial: {
      ground: null as RestrictionGround | null,
      scope: 'all' as 'all' | 'chosen',
      itemIds: [] as readonly string[],
      fromOn: today as string,
    },
    error: restrict.error,
    check: ({ ground, scope, itemIds, fromOn }) => ({
      ground: ground === null ? 'text.required' : undefined,
      itemIds: scope === 'chosen' && itemIds.length === 0 ? 'text.required' : undefined,
      fromOn: doneProblem(fromOn, { today, from: request.receivedOn }),
    }),
  });
  const { form } = state;

  async function send() {
    const { ground, scope, itemIds, fromOn } = form.values;
    if (ground === null) return false;
    const done = await restrict.run({
      requestId: request.id,
      ground,
      dataItemIds: scope === 'all' ? [] : itemIds.map(Number),
      fromOn: fromOn as PlainDate,
    });
    return done !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={restrict.running}
      send={send}
      submitLabel={t('restrict-save')}
      done={t('restricted')}
      onClose={onClose}
    >
      <RadioField
        label={t('restrict-ground')}
        autoFocus
        {...form.bind('ground')}
        options={RESTRICTION_GROUNDS.map((value) => ({
          value,
          label: capital(r(`restriction.${value}`)),
          hint: r(`restriction-law.${value}`),
        }))}
      />
      <RadioField
        label={t('restrict-scope')}
        {...form.bind('scope')}
        options={[
          { value: 'all', label: t('restrict-all') },
          { value: 'chosen', label: t('restrict-chosen') },
        ]}
      />
      {form.values.scope === 'chosen' && (
        <ChecksField
          label={t('restrict-items')}
          {...form.bind('itemIds')}
          options={items
            .filter(({ id }) => !restricted.has(id))
            .map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <DateField label={t('restrict-from')} {...form.bind('fromOn')} />
    </AssessForm>
  );
}
