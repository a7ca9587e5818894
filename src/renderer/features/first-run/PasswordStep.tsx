import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { NewPassword } from '#renderer/ui/NewPassword.tsx';
import { uiTexts } from '#renderer/ui/texts.ts';
import type { Plan } from './FirstRun.tsx';
import { firstRunTexts } from './texts.ts';

interface PasswordStepProps {
  readonly plan: Plan;
  readonly making: boolean;
  readonly error: CallError | undefined;
  readonly onBack: () => void;
  readonly onMake: (password: string) => void;
}

/** The password, explained; then the register is made. */
export function PasswordStep({ plan, making, error, onBack, onMake }: PasswordStepProps) {
  const t = useTexts(firstRunTexts);
  const ui = useTexts(uiTexts);
  const [ready, setReady] = useState<string>();
  const [asked, setAsked] = useState(false);
  const { businessName, signatory } = plan;
  const ownNames = useMemo(() => [businessName, signatory], [businessName, signatory]);
  return (
    <Form
      submitLabel={t('make')}
      running={making}
      error={error}
      onSubmit={() => {
        setAsked(true);
        if (ready !== undefined) onMake(ready);
      }}
      extra={
        <Button variant="subtle" onClick={onBack} disabled={making}>
          {ui('back')}
        </Button>
      }
    >
      <p>{t('password-purpose')}</p>
      <NewPassword onReady={setReady} ownNames={ownNames} asked={asked} />
      {making && <p role="status">{t('making')}</p>}
    </Form>
  );
}
