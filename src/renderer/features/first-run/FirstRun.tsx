import { useCallback, useEffect, useRef, useState } from 'react';
import { refreshSession } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { RecoverySheet } from '#renderer/ui/RecoverySheet.tsx';
import type { Country } from '#shared/domain/locale.ts';
import { BusinessStep } from './BusinessStep.tsx';
import classes from './FirstRun.module.css';
import { PasswordStep } from './PasswordStep.tsx';
import { ProfileStep } from './ProfileStep.tsx';
import { firstRunTexts } from './texts.ts';
import { WelcomeStep } from './WelcomeStep.tsx';

/** What the wizard gathers before anything is made. */
export interface Plan {
  readonly businessName: string;
  readonly signatory: string;
  readonly country: Country;
  readonly profile: string | null;
}

const STEPS = ['business', 'profile', 'password', 'code'] as const;
type Step = 'welcome' | (typeof STEPS)[number];

interface FirstRunProps {
  /** From here on the wizard stays, although the register is open. */
  readonly onMaking: () => void;
  readonly onDone: () => void;
  /** There is a backup: nothing has to be made. */
  readonly onRestore: () => void;
}

/** The first five minutes: from nothing to an encrypted register and a code on paper. */
export function FirstRun({ onMaking, onDone, onRestore }: FirstRunProps) {
  const t = useTexts(firstRunTexts);
  const language = useLanguage();
  const [step, setStep] = useState<Step>('welcome');
  const [plan, setPlan] = useState<Plan>({
    businessName: '',
    signatory: '',
    country: 'NL',
    profile: null,
  });
  const [recoveryCode, setRecoveryCode] = useState('');
  const create = useCommand('session.create');
  const print = useCommand('session.print-recovery-sheet');
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = 'Dossierwacht';
  }, []);
  // A new step is read from its heading, unless a field took the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what moves the focus
  useEffect(() => {
    heading.current?.focus();
  }, [step]);

  const make = useCallback(
    async (password: string) => {
      if (plan.profile === null) return;
      onMaking();
      const made = await create.run({ ...plan, profile: plan.profile, language, password });
      if (made === undefined) return;
      setRecoveryCode(made.recoveryCode);
      setStep('code');
    },
    [plan, language, onMaking, create.run],
  );

  if (step === 'welcome') {
    return <WelcomeStep onOwn={() => setStep('business')} onRestore={onRestore} />;
  }
  return (
    <main className={classes.screen}>
      <div className={classes.card}>
        <p className={classes.progress}>
          {t('step', { number: STEPS.indexOf(step) + 1, total: STEPS.length })}
        </p>
        <h1 className={classes.title} ref={heading} tabIndex={-1}>
          {t(`${step}-title`)}
        </h1>
        {step === 'business' && (
          <BusinessStep
            plan={plan}
            onPlan={setPlan}
            onBack={() => setStep('welcome')}
            onNext={() => setStep('profile')}
          />
        )}
        {step === 'profile' && (
          <ProfileStep
            plan={plan}
            onPlan={setPlan}
            onBack={() => setStep('business')}
            onNext={() => setStep('password')}
          />
        )}
        {step === 'password' && (
          <PasswordStep
            plan={plan}
            making={create.running}
            error={create.error}
            onBack={() => setStep('profile')}
            onMake={make}
          />
        )}
        {step === 'code' && (
          <RecoverySheet
            code={recoveryCode}
            print={() => print.run({ recoveryCode })}
            printing={print.running}
            printError={print.error}
            confirmLabel={t('to-today')}
            onProven={async () => {
              await refreshSession();
              onDone();
            }}
          />
        )}
      </div>
    </main>
  );
}
