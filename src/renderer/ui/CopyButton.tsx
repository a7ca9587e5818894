import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { copyForAMoment } from './copy-text.ts';
import { useTexts } from './i18n.ts';
import { announce } from './status.ts';
import { uiTexts } from './texts.ts';

interface CopyButtonProps {
  readonly value: string;
  readonly label?: string;
  /** Nothing of a person or a secret: it stays on the clipboard. */
  readonly lasting?: boolean;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ value, label, lasting = false }: CopyButtonProps) {
  const t = useTexts(uiTexts);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await (lasting ? navigator.clipboard.writeText(value) : copyForAMoment(value));
      setCopied(true);
      announce(t(lasting ? 'copied' : 'copied-for-a-moment'));
    } catch {
      announce(t('not-copied'));
    }
  }

  return (
    <Button
      variant="default"
      size="xs"
      leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      onClick={copy}
    >
      {copied ? t('copied') : (label ?? t('copy'))}
    </Button>
  );
}
