import { Button, Input } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { Input as CallInput } from '#shared/contract/index.ts';
import { useProblem } from './fields.tsx';
import type { Bound } from './form.ts';
import { useTexts } from './i18n.ts';
import classes from './ProofField.module.css';
import { uiTexts } from './texts.ts';

/** A document that proves something, as the contract takes it. */
export type Proof = NonNullable<CallInput<'disposal-tasks.confirm'>['proof']>;

const LARGEST = 8_000_000;
const LONGEST_NAME = 120;

type ProofFieldProps = Bound<Proof | null> & { readonly label: string; readonly hint?: string };

/** A file that is kept as proof: read here at once, so that it can go away afterwards. */
export function ProofField({ label, hint, value, onChange, problem }: ProofFieldProps) {
  const t = useTexts(uiTexts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  const error = useProblem(problem ?? refused);

  async function read(file: File | undefined) {
    setRefused(undefined);
    if (file === undefined) return;
    if (file.size === 0 || file.size > LARGEST) {
      onChange(null);
      setRefused('file.size');
      return;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      onChange({ name: shortName(file.name), bytes });
    } catch {
      onChange(null);
      setRefused('file.unreadable');
    }
  }
  function remove() {
    onChange(null);
    setRefused(undefined);
    if (input.current === null) return;
    input.current.value = '';
    input.current.focus();
  }

  return (
    <Input.Wrapper
      id={id}
      label={label}
      {...(hint !== undefined && { description: hint })}
      {...(error !== undefined && { error })}
    >
      <div className={classes.row}>
        <input
          ref={input}
          id={id}
          type="file"
          className={classes.input}
          aria-invalid={error !== undefined}
          aria-describedby={error !== undefined ? `${id}-error` : `${id}-description`}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
        {value !== null && (
          <>
            <span className={classes.name} role="status">
              <IconPaperclip size={16} stroke={1.6} aria-hidden="true" />
              {value.name}
            </span>
            <Button variant="subtle" size="compact-sm" onClick={remove}>
              {t('file-remove')}
            </Button>
          </>
        )}
      </div>
    </Input.Wrapper>
  );
}

/** The end of a long name is kept: it says what kind of file it is. */
function shortName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, 90)}…${name.slice(-(LONGEST_NAME - 91))}`;
}
