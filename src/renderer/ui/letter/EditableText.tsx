import { Button, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  isEdited,
  isVisible,
  type LetterDocument,
  type Note,
  type Paragraph,
  shownRuns,
  textOf,
} from '#shared/domain/letters/document.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { announce } from '../status.ts';
import classes from './EditableText.module.css';
import page from './LetterPage.module.css';
import { letterTexts } from './letter-texts.ts';
import { Runs } from './Runs.tsx';

interface EditableTextProps {
  readonly node: Paragraph | Note;
  readonly role: 'text' | 'note' | 'salutation' | 'lead';
  readonly locale: LetterDocument['locale'];
  readonly onEdit: (text: string | null) => void;
}

/**
 * A paragraph that the owner can rewrite in its place. What is typed counts at
 * once, so leaving the field in any way loses nothing; the way back is a button.
 */
export function EditableText({ node, role, locale, onEdit }: EditableTextProps) {
  const t = useTexts(letterTexts);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  const text = textOf(shownRuns(node));
  const edited = isEdited(node);

  useEffect(() => {
    if (!editing && returning.current) opener.current?.focus();
    returning.current = editing;
  }, [editing]);

  function onKeyDown(event: KeyboardEvent) {
    const finished =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!finished || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setEditing(false);
  }
  function standardBack() {
    onEdit(null);
    announce(t('standard-back'));
    if (editing) setEditing(false);
    else opener.current?.focus();
  }

  return (
    <div className={classes.place} data-edited={edited || undefined}>
      {editing ? (
        <Textarea
          aria-label={t('editing')}
          lang={locale}
          value={text}
          onChange={(event) => onEdit(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          rows={2}
          classNames={{ input: classes.input }}
          autoFocus
          spellCheck
        />
      ) : (
        <>
          {isVisible(node) && (
            <p className={page.text} data-role={role}>
              <Runs runs={shownRuns(node)} />
            </p>
          )}
          <button
            ref={opener}
            type="button"
            lang={language}
            className={classes.opener}
            aria-label={t('edit', { start: startOf(text) || startOf(textOf(node.runs)) })}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={16} stroke={1.6} aria-hidden="true" />
          </button>
        </>
      )}
      {(editing || edited) && (
        <div className={classes.tools} lang={language}>
          {edited && (
            <span className={classes.mark}>
              <IconPencil size={14} stroke={1.8} aria-hidden="true" />
              {isVisible(node) ? t('edited') : t('edited-empty')}
            </span>
          )}
          {edited && (
            <Button variant="subtle" size="compact-sm" onClick={standardBack}>
              {t('standard')}
            </Button>
          )}
          {editing && (
            <Button variant="default" size="compact-sm" onClick={() => setEditing(false)}>
              {t('edit-done')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The first words, to tell the buttons of the paragraphs apart. */
function startOf(text: string): string {
  const words = text.trim().split(/\s+/u);
  const start = words.slice(0, 6).join(' ').slice(0, 60);
  return words.length > 6 ? `${start}…` : start;
}
