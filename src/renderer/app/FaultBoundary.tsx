import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { uiTexts } from '#renderer/ui/texts.ts';
import classes from './FaultBoundary.module.css';

interface Props {
  readonly children: ReactNode;
}

/** A screen that broke: says so, and lets the owner start it again. React asks for a class. */
export class FaultBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Broken onRetry={() => this.setState({ broken: false })} />;
  }
}

const FAULT = new CallError({ code: 'fault' });

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTexts(uiTexts);
  return (
    <div className={classes.broken}>
      <ErrorNotice
        error={FAULT}
        action={
          <Button variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        }
      />
    </div>
  );
}
