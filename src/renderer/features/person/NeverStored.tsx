import { IconBan } from '@tabler/icons-react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { localized } from '#shared/domain/locale.ts';
import { itemTexts } from './item-texts.ts';
import type { Category } from './item-values.ts';
import classes from './person.module.css';

/** Says that a category is promised never to be kept, and why nothing can be filled in. */
export function NeverStored({ category }: { readonly category: Category }) {
  const t = useTexts(itemTexts);
  const language = useLanguage();
  return (
    <div className={classes.never} role="status">
      <IconBan size={20} stroke={1.8} aria-hidden="true" />
      <div>
        <p className={classes.strong}>{t('never-title')}</p>
        <p>{localized(category.description, language)}</p>
        <p>
          {category.promise === null
            ? t('never-why-plain')
            : t('never-why', { promise: category.promise })}
        </p>
        <p>{t('never-do')}</p>
      </div>
    </div>
  );
}
