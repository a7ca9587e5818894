import { useToday } from '#renderer/call/session.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { DateField } from './DateField.tsx';
import { Form } from './Form.tsx';
import { useForm } from './form.ts';

interface EndOnFormProps {
  /** What ends with it, and what stays. */
  readonly purpose: string;
  readonly label: string;
  readonly submitLabel: string;
  readonly running: boolean;
  readonly error: React.ComponentProps<typeof Form>['error'];
  /** Ends it on a day, which is in the field `endedOn` of the command. */
  readonly onEnd: (endedOn: PlainDate) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks for the day on which something ends: today, unless the owner says otherwise. */
export function EndOnForm({
  purpose,
  label,
  submitLabel,
  running,
  error,
  onEnd,
  onCancel,
}: EndOnFormProps) {
  const today = useToday();
  const form = useForm({ endedOn: today as string }, { error });
  return (
    <Form
      onSubmit={() => void onEnd(form.values.endedOn as PlainDate)}
      submitLabel={submitLabel}
      running={running}
      error={error}
      onCancel={onCancel}
    >
      <p>{purpose}</p>
      <DateField label={label} autoFocus {...form.bind('endedOn')} />
    </Form>
  );
}
