import { Skeleton } from '@mantine/core';
import { useTexts } from './i18n.ts';
import { uiTexts } from './texts.ts';

const WIDTHS = ['62%', '88%', '74%', '80%', '55%', '90%', '68%', '77%'];

/** Grey lines where content is on its way. */
export function Loading({ lines = 5 }: { readonly lines?: number }) {
  const t = useTexts(uiTexts);
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
          key={line}
          height={12}
          mt={line === 0 ? 0 : 12}
          width={WIDTHS[line % WIDTHS.length] ?? '70%'}
          radius="sm"
        />
      ))}
    </div>
  );
}
