import { Button } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import classes from './RequestScreen.module.css';
import { requestTexts } from './texts.ts';

/** Somebody of the register who may have written this; nothing is taken over by itself. */
export function LinkPerson({ request }: { readonly request: RequestView }) {
  const t = useTexts(requestTexts);
  const { subject } = request;
  const link = useCommand('requests.link-person');
  const found = useQuery('requests.suggest-persons', {
    emails: subject.email === '' ? [] : [subject.email],
    phones: [],
    names: [subject.name],
    addresses: subject.address === '' ? [] : [subject.address.replace(/\n+/g, ', ')],
    numbers: [],
  });
  async function choose(personId: number, name: string) {
    const done = await link.run({ requestId: request.id, personId });
    if (done !== undefined) announce(t('linked', { person: name }));
  }
  return (
    <section className={classes.part} aria-label={t('link-title')}>
      <h3>{t('link-title')}</h3>
      <p className="dw-muted">{found.data?.length === 0 ? t('link-none') : t('link-purpose')}</p>
      <ul className={classes.letters}>
        {found.data?.map(({ personId, name, organisation }) => (
          <li key={personId}>
            <span>
              {name}
              {organisation !== '' && ` (${organisation})`}
            </span>
            <Button
              variant="default"
              size="xs"
              loading={link.running}
              onClick={() => void choose(personId, name)}
            >
              {t('link-action', { person: name })}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNotice error={found.error ?? link.error} />
    </section>
  );
}
