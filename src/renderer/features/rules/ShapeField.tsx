import { Button } from '@mantine/core';
import { useState } from 'react';
import { RadioField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { RuleShape } from '#shared/domain/retention/language.ts';
import { SHAPES, shapeInWords } from '#shared/domain/retention/shape-words.ts';
import classes from './editor.module.css';
import { editorTexts } from './editor-texts.ts';

interface ShapeFieldProps {
  readonly value: RuleShape | null;
  readonly onChange: (shape: RuleShape) => void;
  readonly problem: string | undefined;
}

/** How a rule works: all shapes with their meaning until one is chosen, then that one alone. */
export function ShapeField({ value, onChange, problem }: ShapeFieldProps) {
  const t = useTexts(editorTexts);
  const language = useLanguage();
  const [choosing, setChoosing] = useState(false);
  if (value !== null && !choosing) {
    const { name, meaning, example } = shapeInWords(value, language);
    return (
      <div className={classes.shape}>
        <p className={classes.label}>{t('shape')}</p>
        <p className={classes.strong}>{name}</p>
        <p>{meaning}</p>
        <p className="dw-muted">{t('example', { example })}</p>
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>
            {t('other-shape')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <RadioField<RuleShape>
      label={t('shape')}
      hint={t('shape-hint')}
      value={value}
      onChange={(shape) => {
        setChoosing(false);
        onChange(shape);
      }}
      problem={problem}
      options={SHAPES.map((shape) => {
        const { name, meaning, example } = shapeInWords(shape, language);
        return {
          value: shape,
          label: name,
          hint: (
            <>
              {meaning}
              <br />
              {t('example', { example })}
            </>
          ),
        };
      })}
    />
  );
}
