import { Button } from '@mantine/core';
import { IconFile, IconFolder, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { Caution } from '#renderer/ui/Caution.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import { MOST_FILES } from '#shared/domain/imports/language.ts';
import { speakBytes } from './bytes.ts';
import { type ChosenFile, chosenFiles, droppedFiles } from './chosen-files.ts';
import { type DeskFile, isRead, useDesk } from './desk.ts';
import { sendFiles } from './desk-work.ts';
import classes from './imports.module.css';
import { RefusalNotice } from './RefusalNotice.tsx';
import { stepTexts } from './step-texts.ts';

const KNOWN = [
  'acumulus',
  'zoho',
  'mailchimp',
  'google',
  'outlook',
  'vcard',
  'aws',
  'woocommerce',
  'table',
] as const;

/** So many names are shown of a folder. */
const SHOWN = 50;

/** Choosing what to read, by dropping or by a button. */
export function FilesStep() {
  const t = useTexts(stepTexts);
  const { files, refusal, localRefusal } = useDesk();
  return (
    <Section title={t('step.files')} purpose={t('files-purpose')}>
      <div className={classes.stack}>
        <Chooser replaces={files.length > 0} />
        {localRefusal !== undefined && (
          <Caution title={t(`local.${localRefusal}`, { limit: MOST_FILES })} urgent>
            <p>{t(`local.${localRefusal}.do`)}</p>
          </Caution>
        )}
        {files.map(
          (file) =>
            file.refusal !== undefined && (
              <RefusalNotice
                key={file.name}
                refusal={file.refusal}
                title={t('file-refused', { name: file.name })}
              />
            ),
        )}
        <RefusalNotice
          refusal={refusal}
          {...(files.length === 1 && { title: t('file-refused', { name: files[0]?.name ?? '' }) })}
        />
        {files.length > 0 && <Ready files={files} />}
        <details className={classes.fold}>
          <summary>{t('known-systems')}</summary>
          <p>{t('known-purpose')}</p>
          <p>{t('limits')}</p>
          <dl className={classes.facts}>
            {KNOWN.map((name) => (
              <div key={name}>
                <dt>{t(`known.${name}`)}</dt>
                <dd>{t(`known.${name}.how`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </Section>
  );
}

function Chooser({ replaces }: { readonly replaces: boolean }) {
  const t = useTexts(stepTexts);
  const busy = useDesk((desk) => desk.busy !== undefined);
  const [over, setOver] = useState(false);
  const several = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  function take(input: HTMLInputElement) {
    const chosen = chosenFiles(input.files ?? []);
    // The same file can be chosen once more after it was changed.
    input.value = '';
    if (chosen.length > 0) void send(chosen);
  }
  async function send(chosen: readonly ChosenFile[] | Promise<readonly ChosenFile[]>) {
    await sendFiles(chosen);
    if (isRead(useDesk.getState())) announce(t('read'));
  }
  function drop(event: DragEvent) {
    setOver(false);
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    void send(droppedFiles(event.dataTransfer.items));
  }
  // Not disabled: that would take the focus away. The fields behind the buttons are.
  const waiting = busy ? { 'data-disabled': true, 'aria-disabled': true } : {};
  const hidden = { className: 'dw-hidden', type: 'file', tabIndex: -1, disabled: busy } as const;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the same as the buttons inside, for who has a mouse
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        <IconUpload size={18} stroke={1.6} aria-hidden="true" /> {t('drop')}
      </p>
      <div className={classes.row}>
        <Button
          {...waiting}
          leftSection={<IconFile size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => several.current?.click()}
        >
          {t('choose-files')}
        </Button>
        <Button
          variant="default"
          {...waiting}
          leftSection={<IconFolder size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => folder.current?.click()}
        >
          {t('choose-folder')}
        </Button>
      </div>
      {replaces && <p className="dw-muted">{t('replaces')}</p>}
      <input
        {...hidden}
        ref={several}
        multiple
        aria-label={t('files-input')}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        {...hidden}
        {...{ webkitdirectory: '' }}
        ref={folder}
        aria-label={t('folder-input')}
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}

function Ready({ files }: { readonly files: readonly DeskFile[] }) {
  const t = useTexts(stepTexts);
  const language = useLanguage();
  const more = files.length - SHOWN;
  return (
    <section className={classes.stack}>
      <h3>{t('ready')}</h3>
      <ul className={classes.lines}>
        {files.slice(0, SHOWN).map(({ name, size }) => (
          <li key={name}>
            {name} <span className="dw-muted">{speakBytes(size, language)}</span>
          </li>
        ))}
        {more > 0 && <li>{t('more-files', { count: more })}</li>}
      </ul>
    </section>
  );
}
