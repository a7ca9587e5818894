import { useTexts } from '#renderer/ui/i18n.ts';
import { conflictTexts } from './conflict-texts.ts';

/** How much something touches: data items, and of how many persons. */
export function Touches({ items, persons }: { readonly items: number; readonly persons: number }) {
  const t = useTexts(conflictTexts);
  return (
    <p className="dw-muted">
      {items === 0
        ? t('touches-nothing')
        : t('touches', {
            items: t('items', { count: items }),
            persons: t('persons', { count: persons }),
          })}
    </p>
  );
}
