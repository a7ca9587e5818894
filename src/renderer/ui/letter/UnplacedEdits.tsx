import { Button } from '@mantine/core';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { CopyButton } from '../CopyButton.tsx';
import { useTexts } from '../i18n.ts';
import { type Edit, standardAt } from './letter-edits.ts';
import { letterTexts } from './letter-texts.ts';
import classes from './UnplacedEdits.module.css';

interface UnplacedEditsProps {
  readonly unplaced: readonly Edit[];
  readonly standard: LetterDocument;
  readonly onChange: (change: (edits: readonly Edit[]) => Edit[]) => void;
}

/** Own texts whose standard text changed: the owner decides, nothing goes by itself. */
export function UnplacedEdits({ unplaced, standard, onChange }: UnplacedEditsProps) {
  const t = useTexts(letterTexts);
  if (unplaced.length === 0) return null;
  return (
    <section className={classes.notice} aria-label={t('unplaced-title')}>
      <h3 className={classes.title}>{t('unplaced-title')}</h3>
      <p>{t('unplaced-help')}</p>
      <ul className={classes.list}>
        {unplaced.map((edit) => {
          const now = standardAt(standard, edit.sectionId, edit.index);
          return (
            <li key={`${edit.sectionId}/${edit.index}/${edit.standard}`}>
              <blockquote className={classes.text}>{edit.text}</blockquote>
              <div className={classes.buttons}>
                {now !== undefined && (
                  <Button
                    variant="default"
                    size="xs"
                    onClick={() => onChange((edits) => placed(edits, edit, now))}
                  >
                    {t('unplaced-use')}
                  </Button>
                )}
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => onChange((edits) => edits.filter((other) => other !== edit))}
                >
                  {t('unplaced-drop')}
                </Button>
                <CopyButton value={edit.text} label={t('unplaced-copy')} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The edit moved onto the standard text of now, in the place of an edit that was there. */
function placed(edits: readonly Edit[], edit: Edit, now: string): Edit[] {
  return [
    ...edits.filter(
      (other) =>
        other !== edit &&
        !(
          other.locale === edit.locale &&
          other.form === edit.form &&
          other.sectionId === edit.sectionId &&
          other.standard === now
        ),
    ),
    { ...edit, standard: now },
  ];
}
