import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePanelCovered } from './covered.ts';
import { useTexts } from './i18n.ts';
import { uiTexts } from './texts.ts';

interface SidePanelProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** For forms with much in them. */
  readonly wide?: boolean;
}

/** A panel at the right for one form or one record; Esc closes and the focus goes back. */
export function SidePanel({ opened, title, onClose, children, wide = false }: SidePanelProps) {
  const t = useTexts(uiTexts);
  const covered = usePanelCovered();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      closeOnEscape={!covered}
      title={title}
      position="right"
      size={wide ? 720 : 520}
      closeButtonProps={{ 'aria-label': t('close') }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      styles={{
        content: { borderLeft: '1px solid var(--dw-line)', maxWidth: '100vw' },
        header: { borderBottom: '1px solid var(--dw-line)' },
        body: { paddingTop: 16, paddingBottom: 32 },
      }}
    >
      {children}
    </Drawer>
  );
}
