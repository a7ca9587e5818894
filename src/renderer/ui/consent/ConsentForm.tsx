import type { ReactNode } from 'react';
import { CallError } from '#renderer/call/call.ts';
import type { Draft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '../DraftNotice.tsx';
import { Form } from '../Form.tsx';
import { announce } from '../status.ts';

/** What the page itself refuses, as the register would say it; undefined without problems. */
export function refusalOf(problems: Readonly<Record<string, string>>): CallError | undefined {
  return Object.keys(problems).length === 0
    ? undefined
    : new CallError({ code: 'bad-input', fields: { ...problems } });
}

interface ConsentFormProps {
  readonly draft: Draft;
  /** Sends; true when it was saved. */
  readonly save: () => Promise<boolean>;
  readonly submitLabel: string;
  /** Said in the status line. */
  readonly saved: string;
  readonly running: boolean;
  readonly error: CallError | undefined;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** A form about a consent with its draft: forgotten when saved or given up. */
export function ConsentForm(props: ConsentFormProps) {
  const { draft, save, submitLabel, saved, running, error, onDone, children } = props;
  async function send() {
    if (!(await save())) return;
    await draft.clear();
    announce(saved);
    onDone();
  }
  return (
    <Form
      onSubmit={() => void send()}
      submitLabel={submitLabel}
      running={running}
      error={error}
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
