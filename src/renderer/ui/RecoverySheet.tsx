import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import type { SavedFile } from '#shared/contract/session.ts';
import { parseRecoveryCode } from '#shared/domain/recovery-code.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Form } from './Form.tsx';
import { TextField } from './fields.tsx';
import { useTexts } from './i18n.ts';
import { passwordTexts } from './password-texts.ts';
import classes from './RecoverySheet.module.css';

interface RecoverySheetProps {
  readonly code: string;
  /** Makes the sheet; the answer says where it was saved. */
  readonly print: () => Promise<SavedFile | undefined>;
  readonly printing: boolean;
  readonly printError: CallError | undefined;
  readonly onProven: () => void;
  readonly confirmLabel: string;
}

/** The groups that are asked for: two different ones of four characters. */
export function pickGroups(random: () => number = randomShare): [number, number] {
  const first = Math.floor(random() * FULL_GROUPS);
  const second = (first + 1 + Math.floor(random() * (FULL_GROUPS - 1))) % FULL_GROUPS;
  return first < second ? [first, second] : [second, first];
}

const FULL_GROUPS = 8;

function randomShare(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}

/** True when a group was typed as it is in the code, whatever the spelling. */
function isGroup(code: string, group: number, typed: string): boolean {
  const groups = code.split('-');
  // The code checks itself: with another group in place it no longer adds up.
  if (typed.trim().length !== groups[group]?.length) return false;
  groups[group] = typed.trim();
  return parseRecoveryCode(groups.join('-')).ok;
}

/** The recovery code, shown once, and the proof that it was written down. */
export function RecoverySheet(props: RecoverySheetProps) {
  const [proving, setProving] = useState(false);
  const [asked] = useState(() => pickGroups());
  return proving ? (
    <Proof {...props} asked={asked} onBack={() => setProving(false)} />
  ) : (
    <Sheet {...props} onWritten={() => setProving(true)} />
  );
}

function Sheet({
  code,
  print,
  printing,
  printError,
  onWritten,
}: RecoverySheetProps & { readonly onWritten: () => void }) {
  const t = useTexts(passwordTexts);
  const [path, setPath] = useState<string>();
  return (
    <div className={classes.sheet}>
      <p>{t('code-why')}</p>
      <p>{t('code-keep')}</p>
      <ol className={classes.groups} aria-label={t('code-title')}>
        {code.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups can be equal; their place is what they are
          <li key={index} className={classes.group}>
            <span className={classes.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className="dw-hidden">{`${t('code-group', { number: index + 1 })}: `}</span>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          loading={printing}
          onClick={async () => {
            const saved = await print();
            if (saved?.state === 'saved') setPath(saved.path);
          }}
        >
          {t('code-print')}
        </Button>
        <Button onClick={onWritten}>{t('code-written')}</Button>
      </div>
      {path !== undefined && <p role="status">{t('code-printed', { path })}</p>}
      <ErrorNotice error={printError} />
    </div>
  );
}

function Proof({
  code,
  asked,
  onProven,
  onBack,
  confirmLabel,
}: RecoverySheetProps & {
  readonly asked: readonly [number, number];
  readonly onBack: () => void;
}) {
  const t = useTexts(passwordTexts);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [checked, setChecked] = useState(false);
  const right = [isGroup(code, asked[0], typed[0]), isGroup(code, asked[1], typed[1])] as const;

  function field(which: 0 | 1) {
    return (
      <TextField
        label={t('code-group', { number: asked[which] + 1 })}
        value={typed[which]}
        onChange={(value) => setTyped(which === 0 ? [value, typed[1]] : [typed[0], value])}
        problem={checked && !right[which] ? 'recovery-group.wrong' : undefined}
        maxLength={8}
        autoFocus={which === 0}
      />
    );
  }

  return (
    <Form
      submitLabel={confirmLabel}
      onSubmit={() => {
        setChecked(true);
        if (right[0] && right[1]) onProven();
      }}
      extra={
        <Button variant="subtle" onClick={onBack}>
          {t('code-show-again')}
        </Button>
      }
    >
      <p>{t('code-prove')}</p>
      <p className="dw-muted">{t('code-hidden')}</p>
      <div className={classes.asked}>
        {field(0)}
        {field(1)}
      </div>
    </Form>
  );
}
