import { Button, Input } from '@mantine/core';
import { IconEyeOff, IconFileText, IconId } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { FieldGroup } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { timeZoneOf } from '#shared/domain/deadlines.ts';
import {
  letterOfMail,
  MAIL_SIZE,
  type MailProblem,
  readMailText,
} from '#shared/domain/intake/read-mail.ts';
import type { Country } from '#shared/domain/locale.ts';
import classes from './intake.module.css';
import { type IntakeValues, takeLetter } from './intake-values.ts';
import { intakeTexts } from './texts.ts';

interface LetterPartProps {
  readonly values: IntakeValues;
  readonly problem: string | undefined;
  /** The letter says that a copy of an identity document comes along. */
  readonly hasIdCopy: boolean;
  readonly country: Country;
  readonly onChange: (change: Partial<IntakeValues>) => void;
}

/** What was learned of the letter and does not outlast this screen. */
interface Seen {
  readonly refused?: MailProblem;
  readonly attachments: readonly string[];
  readonly cut: boolean;
}

const NOTHING_SEEN: Seen = { attachments: [], cut: false };

/** The letter as it came in: pasted, typed, or read from a saved mail; masked at once. */
export function LetterPart({ values, problem, hasIdCopy, country, onChange }: LetterPartProps) {
  const t = useTexts(intakeTexts);
  const [seen, setSeen] = useState(NOTHING_SEEN);
  const [over, setOver] = useState(false);

  function take(text: string, more: Partial<IntakeValues> = {}) {
    const { message, masked, cut } = takeLetter(text, values.masked);
    onChange({ message, masked, ...(message === '' && { fromMail: false }), ...more });
    return cut;
  }
  async function read(file: File) {
    const found = await readFile(file, timeZoneOf(country));
    if (typeof found === 'string') {
      setSeen((before) => ({ ...before, refused: found }));
      return;
    }
    const { letter, attachments, isMail } = found;
    // What stands there already is not lost.
    const text = values.message.trim() === '' ? letter : `${values.message}\n\n${letter}`;
    const cut = take(text, { fromMail: values.fromMail || isMail });
    setSeen({ attachments, cut });
    announce(t('file-read'));
  }
  function hasFiles(event: DragEvent) {
    return [...event.dataTransfer.types].includes('Files');
  }

  return (
    <FieldGroup title={t('letter-title')} hint={t('letter-hint')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the same as the button inside, for who has a mouse */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          if (!hasFiles(event)) return;
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (file !== undefined) void read(file);
        }}
      >
        <NoteField
          label={t('optional', { label: t('letter') })}
          rows={6}
          value={values.message}
          onChange={(text) => {
            const cut = take(text);
            setSeen(({ attachments }) => ({ attachments: text === '' ? [] : attachments, cut }));
          }}
          problem={problem}
        />
        <FileChoice refused={seen.refused} onFile={(file) => void read(file)} />
      </div>
      {seen.cut && <p role="status">{t('cut')}</p>}
      {seen.attachments.length > 0 && (
        <p role="status">
          {t('attachments', {
            count: seen.attachments.length,
            names: seen.attachments.join(', '),
          })}
        </p>
      )}
      <MaskedNotice values={values} />
      {hasIdCopy && (
        <div className={classes.notice} role="status">
          <IconId size={18} stroke={1.6} aria-hidden="true" />
          <div>
            <p className={classes.strong}>{t('id-copy-title')}</p>
            <p>{t('id-copy-do')}</p>
          </div>
        </div>
      )}
    </FieldGroup>
  );
}

interface FileChoiceProps {
  readonly refused: MailProblem | undefined;
  readonly onFile: (file: File) => void;
}

function FileChoice({ refused, onFile }: FileChoiceProps) {
  const t = useTexts(intakeTexts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.choose}>
      <span>
        <IconFileText size={16} stroke={1.6} aria-hidden="true" /> {t('drop-here')}
      </span>
      <Button
        variant="default"
        size="xs"
        aria-describedby={refused && `${id}-problem`}
        onClick={() => input.current?.click()}
      >
        {t('choose-file')}
      </Button>
      {/* The button is what the keyboard reaches; this only opens the window to choose in. */}
      <input
        ref={input}
        type="file"
        accept=".eml,.txt"
        aria-label={t('file-label')}
        className="dw-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <div role="alert">
        {refused && (
          <Input.Error id={`${id}-problem`} size="sm">
            {t(`file.${refused}`)}
          </Input.Error>
        )}
      </div>
    </div>
  );
}

/** What was masked, and why. */
function MaskedNotice({ values }: { readonly values: IntakeValues }) {
  const t = useTexts(intakeTexts);
  const language = useLanguage();
  if (values.masked.length === 0) return null;
  const names = values.masked.map((kind) => t(`mask.${kind}`));
  const kinds = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return (
    <div className={classes.notice} role="status">
      <IconEyeOff size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p className={classes.strong}>{t('masked-title', { kinds })}</p>
        <p>{t('masked-why')}</p>
      </div>
    </div>
  );
}

interface ReadLetter {
  readonly letter: string;
  readonly attachments: readonly string[];
  readonly isMail: boolean;
}

/** The file as one letter, or why it cannot be read; too large a file is not opened at all. */
async function readFile(file: File, timeZone: string): Promise<ReadLetter | MailProblem> {
  if (file.size > MAIL_SIZE) return 'mail.too-large';
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'mail.unreadable';
  }
  const read = await readMailText(bytes, file.name, timeZone);
  if (!read.ok) return read.problem;
  return {
    letter: letterOfMail(read.mail),
    attachments: read.mail.attachments,
    isMail: /\.eml$/i.test(file.name),
  };
}
