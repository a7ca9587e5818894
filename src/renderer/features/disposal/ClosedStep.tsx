import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import type { Step } from './DisposalScreen.tsx';
import classes from './disposal.module.css';
import { disposalTexts } from './texts.ts';

interface ClosedStepProps {
  readonly disposal: DisposalView;
  readonly step: Step;
  readonly onDone: () => void;
}

/** A step of a run in which there is nothing left to do. */
export function ClosedStep({ disposal, step, onDone }: ClosedStepProps) {
  const t = useTexts(disposalTexts);
  if (disposal.status === 'cancelled') {
    return (
      <Section title={t(`step.${step}`)}>
        <p>{t('cancelled-here')}</p>
        <p>
          <Link href="/disposal">{t('to-list')}</Link>
        </p>
      </Section>
    );
  }
  return (
    <Section title={t(`step.${step}`)}>
      <p>{t('carried-out-here')}</p>
      <div className={classes.footer}>
        <Button onClick={onDone}>{t('to-done')}</Button>
      </div>
    </Section>
  );
}
