import type { ReactNode } from 'react';
import type { CheckedForm } from '#renderer/call/use-checked-form.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { FocusWithin } from '#renderer/ui/FocusWithin.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { announce } from '#renderer/ui/status.ts';

interface AssessFormProps<V extends object> {
  readonly state: CheckedForm<V>;
  readonly running: boolean;
  /** Sends; true when it was carried out. */
  readonly send: () => Promise<boolean>;
  readonly submitLabel: string;
  /** Said in the status line. */
  readonly done: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form with its draft: forgotten when it was carried out or given up. */
export function AssessForm<V extends object>(props: AssessFormProps<V>) {
  const { state, running, send, submitLabel, done, onClose, children } = props;
  const { draft, error, submit } = state;
  async function save() {
    if (!(await submit(send))) return;
    announce(done);
    onClose();
  }
  return (
    <FocusWithin>
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <Form
        onSubmit={() => void save()}
        submitLabel={submitLabel}
        running={running}
        error={error}
        onCancel={() => {
          void draft.clear();
          onClose();
        }}
      >
        {children}
      </Form>
    </FocusWithin>
  );
}
