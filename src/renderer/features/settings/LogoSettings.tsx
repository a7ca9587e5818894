import { Button, Input } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useProblem } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import {
  LARGEST_LOGO_BYTES,
  type LetterLogo,
  LOGO_TYPES,
  logoMillimetres,
  logoUri,
  readLogo,
} from '#shared/domain/letters/logo.ts';
import classes from './settings.module.css';
import { settingsTexts } from './texts.ts';

/** The logo in the letterhead: kept as soon as it is chosen, and taken away again. */
export function LogoSettings() {
  const t = useTexts(settingsTexts);
  const { data, error } = useQuery('settings.get-logo', {});
  const save = useCommand('settings.save-logo');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // While it works the button is disabled, and loses the focus.
  const button = useLostFocus<HTMLButtonElement>(save.running);
  const [refused, setRefused] = useState<string>();
  const inField = save.error?.fields.bytes;
  const problem = useProblem(refused ?? inField);

  async function choose(file: File | undefined) {
    if (file === undefined) return;
    save.reset();
    const found = await problemOf(file);
    if (input.current !== null) input.current.value = '';
    if (typeof found === 'string') {
      setRefused(found);
      return;
    }
    setRefused(undefined);
    if (await save.run({ bytes: found })) announce(t('logo-saved'));
  }
  async function remove() {
    setRefused(undefined);
    if ((await save.run({ bytes: null })) === undefined) return;
    announce(t('logo-removed'));
    button.current?.focus();
  }

  return (
    <Section title={t('logo-title')} purpose={t('logo-purpose')}>
      <div className={classes.stack}>
        <ErrorNotice error={error ?? (inField === undefined ? save.error : undefined)} />
        {data?.logo && <ShownLogo logo={data.logo} />}
        <Input.Wrapper
          id={id}
          labelElement="div"
          description={t('logo-hint')}
          {...(problem !== undefined && { error: problem })}
        >
          <div className={classes.row}>
            <Button
              ref={button}
              variant="default"
              loading={save.running}
              aria-describedby={problem === undefined ? `${id}-description` : `${id}-error`}
              onClick={() => input.current?.click()}
            >
              {t(data?.logo ? 'logo-other' : 'logo-choose')}
            </Button>
            {data?.logo && (
              <Button variant="subtle" disabled={save.running} onClick={remove}>
                {t('logo-remove')}
              </Button>
            )}
            {/* The browser's own button would speak the language of the browser. */}
            <input
              ref={input}
              type="file"
              hidden
              accept={LOGO_TYPES.join(',')}
              onChange={(event) => void choose(event.currentTarget.files?.[0])}
            />
          </div>
        </Input.Wrapper>
      </div>
    </Section>
  );
}

function ShownLogo({ logo }: { readonly logo: LetterLogo }) {
  const t = useTexts(settingsTexts);
  const { width, height } = logoMillimetres(logo);
  return (
    <>
      <img
        className={classes.logo}
        src={logoUri(logo)}
        alt={t('logo-shown')}
        style={{
          width: `${width}mm`,
          aspectRatio: `${width} / ${height}`,
          boxSizing: 'content-box',
        }}
      />
      <p className="dw-muted">{t('logo-pixels', { width: logo.width, height: logo.height })}</p>
    </>
  );
}

/** The bytes of a picture that can be the logo, or the code of what is wrong with it. */
async function problemOf(file: File): Promise<Uint8Array | string> {
  if (file.size > LARGEST_LOGO_BYTES) return 'logo.size';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readLogo(bytes);
    if (!read.ok) return read.problem;
    return (await isShown(read.picture.bytes, read.picture.type)) ? bytes : 'logo.damaged';
  } catch {
    return 'file.unreadable';
  }
}

/** Whether the browser can draw it: the last word on a picture that looks whole. */
async function isShown(bytes: Uint8Array, type: string): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return true;
  } catch {
    return false;
  } finally {
    URL.revokeObjectURL(address);
  }
}
