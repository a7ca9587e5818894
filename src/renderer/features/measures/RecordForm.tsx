import type { ReactNode } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import type { Draft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { announce } from '#renderer/ui/status.ts';

interface RecordFormProps {
  readonly draft: Draft;
  readonly running: boolean;
  readonly disabled?: boolean;
  readonly error: CallError | undefined;
  readonly submitLabel: string;
  /** Said when it was saved. */
  readonly saved: string;
  /** Sends what was typed; true when the register took it. */
  readonly save: () => Promise<boolean>;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** A form for one record: what was typed survives leaving, until it is saved or given up. */
export function RecordForm({ draft, saved, save, onDone, children, ...form }: RecordFormProps) {
  async function submit() {
    if (!(await save())) return;
    await draft.clear();
    announce(saved);
    onDone();
  }
  return (
    <Form
      {...form}
      onSubmit={() => void submit()}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      {children}
    </Form>
  );
}
