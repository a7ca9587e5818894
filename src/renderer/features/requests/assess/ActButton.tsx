import { Button } from '@mantine/core';
import type { Command } from '#renderer/call/use-command.ts';
import { announce } from '#renderer/ui/status.ts';
import type { Input, MethodName } from '#shared/contract/index.ts';

interface ActButtonProps<M extends MethodName> {
  readonly command: Command<M>;
  readonly input: Input<M>;
  readonly label: string;
  /** What is read aloud when the label alone does not say of what. */
  readonly spoken?: string;
  /** Said in the status line. */
  readonly done: string;
  readonly isMain?: boolean;
}

/**
 * A button that acts at once. It stays as it is meanwhile: a button that is switched off
 * would lose the focus, and a second press does nothing while the first is under way.
 */
export function ActButton<M extends MethodName>(props: ActButtonProps<M>) {
  const { command, input, label, spoken, done, isMain = false } = props;
  async function act() {
    if ((await command.run(input)) !== undefined) announce(done);
  }
  return (
    <Button
      size="xs"
      variant={isMain ? 'filled' : 'default'}
      onClick={() => void act()}
      {...(spoken !== undefined && { 'aria-label': spoken })}
    >
      {label}
    </Button>
  );
}
