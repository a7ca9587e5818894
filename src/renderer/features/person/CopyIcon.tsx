import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { copyForAMoment } from '#renderer/ui/copy-text.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { uiTexts } from '#renderer/ui/texts.ts';

interface CopyIconProps {
  readonly value: string;
  /** What is copied, for who does not see what stands beside it. */
  readonly name: string;
}

/** Puts one value on the clipboard, as small as the line it stands in. */
export function CopyIcon({ value, name }: CopyIconProps) {
  const t = useTexts(uiTexts);
  async function copy() {
    try {
      await copyForAMoment(value);
      announce(t('copied-for-a-moment'));
    } catch {
      announce(t('not-copied'));
    }
  }
  const label = `${t('copy')}: ${name}`;
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={label}
      title={label}
      onClick={() => void copy()}
    >
      <IconCopy size={14} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
}
