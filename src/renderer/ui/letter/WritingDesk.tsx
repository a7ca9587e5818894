import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import type { Draft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '../DraftNotice.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { Loading } from '../Loading.tsx';
import { Section } from '../Page.tsx';
import { useShortcut } from '../shortcuts.ts';
import classes from './WritingDesk.module.css';

interface WritingDeskProps {
  readonly title: string;
  readonly purpose: string;
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly draft: Draft;
  readonly error: CallError | undefined;
  /** False while what the letter needs is not known yet. */
  readonly children: ReactNode;
}

/** A letter takes the place of the step; Esc goes back to the step. */
export function WritingDesk(props: WritingDeskProps) {
  const { title, purpose, backLabel, onBack, draft, error, children } = props;
  const desk = useRef<HTMLDivElement>(null);
  useShortcut('escape', onBack);
  useEffect(() => desk.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of content, not of fields
    <div ref={desk} className={classes.desk} role="group" aria-label={title} tabIndex={-1}>
      <Section
        title={title}
        purpose={purpose}
        actions={
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden="true" />}
            onClick={onBack}
          >
            {backLabel}
          </Button>
        }
      >
        <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
        <ErrorNotice error={error} />
        {children || (error === undefined && <Loading lines={8} />)}
      </Section>
    </div>
  );
}
