import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { KeyFileHelp } from './KeyFileHelp.tsx';
import classes from './LockScreen.module.css';
import { NewestBackupHelp } from './NewestBackupHelp.tsx';
import type { BackupFile } from './RestoreForm.tsx';
import { lockTexts } from './texts.ts';

/** What a backup makes up for. */
const BACKUP_HELPS: ReadonlySet<ErrorCode> = new Set([
  'register-missing',
  'register-damaged',
  'register-damage-found',
  'register-cut-off',
  'register-foreign',
  'register-older',
  'log-damaged',
]);

/** Whole, but without changes that were made once: the owner may go on with it. */
const LACKS_CHANGES: ReadonlySet<ErrorCode> = new Set(['register-older', 'log-damaged']);

const KEYS_GONE: ReadonlySet<ErrorCode> = new Set(['key-file-missing', 'key-file-damaged']);

interface HelpOnRefusalProps {
  readonly code: ErrorCode | undefined;
  /** Restores a backup that was found, or one that the owner chooses. */
  readonly onRestore: (backup?: BackupFile) => void;
  /** Opens a register that lacks changes. Asked twice before. */
  readonly onGoOn: () => void;
  /** Tries once more with the password that was typed, when the key file is there again. */
  readonly again?: { readonly password: string; readonly run: () => void };
}

/** Ways out when the register cannot be opened. Deleting is none of them. */
export function HelpOnRefusal({ code, onRestore, onGoOn, again }: HelpOnRefusalProps) {
  const t = useTexts(lockTexts);
  const [asked, setAsked] = useState(false);
  if (code !== undefined && KEYS_GONE.has(code) && again !== undefined) {
    return (
      <div className={classes.help}>
        <KeyFileHelp password={again.password} onTaken={again.run} />
      </div>
    );
  }
  if (code === undefined || !BACKUP_HELPS.has(code)) return null;
  return (
    <div className={classes.help}>
      <NewestBackupHelp onRestore={onRestore} />
      {LACKS_CHANGES.has(code) && !asked && (
        <Button size="xs" variant="subtle" onClick={() => setAsked(true)}>
          {t('older-go-on')}
        </Button>
      )}
      {LACKS_CHANGES.has(code) && asked && (
        <>
          <p>{t('older-sure')}</p>
          <Button size="xs" variant="default" onClick={onGoOn}>
            {t('older-confirm')}
          </Button>
        </>
      )}
    </div>
  );
}
