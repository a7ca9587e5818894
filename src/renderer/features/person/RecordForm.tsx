import type { ReactNode } from 'react';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { RecordForm as RecordFormState } from './use-record-form.ts';

/** What every form of a record gets from the panel it stands in. */
export interface RecordFormProps {
  readonly personId: number;
  readonly onDone: () => void;
}

interface Props<V extends object> {
  readonly record: RecordFormState<V>;
  readonly running: boolean;
  /** Sends; true when it was saved. */
  readonly save: () => Promise<boolean>;
  readonly submitLabel: string;
  /** Said in the status line. */
  readonly saved: string;
  readonly onDone: () => void;
  readonly disabled?: boolean;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A form with its draft: kept while typing, forgotten when saved or cancelled. */
export function RecordForm<V extends object>(props: Props<V>) {
  const { record, running, save, submitLabel, saved, onDone, disabled, extra, children } = props;
  async function send() {
    if (!(await save())) return;
    await record.draft.clear();
    announce(saved);
    onDone();
  }
  return (
    <Form
      onSubmit={() => void record.submit(send)}
      submitLabel={submitLabel}
      running={running || record.checking}
      error={record.error}
      disabled={disabled ?? false}
      onCancel={() => {
        void record.draft.clear();
        onDone();
      }}
      extra={extra}
    >
      <DraftNotice restored={record.draft.restored} onStartOver={record.draft.startOver} />
      {children}
    </Form>
  );
}
