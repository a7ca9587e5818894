import { Button } from '@mantine/core';
import { refreshSession } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './LockScreen.module.css';
import { lockTexts } from './texts.ts';

/**
 * A button that opens the register without the password, where the owner switched that on
 * and this computer can. Whatever goes wrong with it, the password beside it opens the
 * register or says what is the matter; so it never says more than that it did not work.
 */
export function OpenHere({ disabled }: { readonly disabled: boolean }) {
  const t = useTexts(lockTexts);
  const { data } = useQuery('session.this-computer', {});
  const open = useCommand('session.unlock-here');
  if (data?.on !== true || data.refusal !== null) return null;
  return (
    <>
      <Button
        variant="default"
        fullWidth
        loading={open.running}
        disabled={disabled}
        onClick={async () => {
          if (await open.run({})) await refreshSession();
        }}
      >
        {t('open-here')}
      </Button>
      {open.error !== undefined && (
        <p className={classes.hint} role="status">
          {t('open-here-failed')}
        </p>
      )}
    </>
  );
}
