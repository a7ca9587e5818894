import { Button } from '@mantine/core';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import classes from './assess.module.css';
import { publishedTexts } from './published-texts.ts';

/** Posts that still show work of who objects to advertising: each has to come down (GDPR art. 21(3)). */
export function PublishedPosts({ personId }: { readonly personId: number }) {
  const t = useTexts(publishedTexts);
  const today = useToday();
  const { data, error } = useQuery('publications.list', { personId });
  const takeDown = useCommand('publications.take-down');
  const posts = data?.filter(({ takenDownOn }) => takenDownOn === null) ?? [];

  async function isDown(publicationId: number) {
    if ((await takeDown.run({ publicationId, takenDownOn: today })) !== undefined) {
      announce(t('taken-down'));
    }
  }

  if (error !== undefined) return <ErrorNotice error={error} />;
  if (posts.length === 0) return null;
  return (
    <Caution title={t('title', { count: posts.length })}>
      <p>{t('help')}</p>
      <ErrorNotice error={takeDown.error} />
      <ul className={classes.posts}>
        {posts.map(({ id, what, place }) => (
          <li key={id}>
            <span>
              {what} · {place}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              loading={takeDown.running}
              aria-label={t('down-of', { what })}
              onClick={() => void isDown(id)}
            >
              {t('down')}
            </Button>
          </li>
        ))}
      </ul>
    </Caution>
  );
}
