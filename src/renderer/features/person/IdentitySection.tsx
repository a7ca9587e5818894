import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { CopyIcon } from './CopyIcon.tsx';
import type { Panels } from './panels.ts';
import classes from './person.module.css';
import { personTexts } from './texts.ts';

export interface SectionProps {
  readonly person: PersonView;
  readonly panels: Panels;
}

/** Names and contact points, with their values to copy. */
export function IdentitySection({ person, panels }: SectionProps) {
  const t = useTexts(personTexts);
  const w = useTexts(words);
  return (
    <Section
      title={t('identity-title')}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPencil size={14} stroke={1.6} aria-hidden="true" />}
          onClick={() => panels.open({ kind: 'identity' })}
        >
          {t('identity-edit')}
        </Button>
      }
    >
      <dl className={classes.facts}>
        <dt>{t('name')}</dt>
        <dd>{person.displayName}</dd>
        {person.nickname !== '' && person.nickname !== person.displayName && (
          <>
            <dt>{t('nickname')}</dt>
            <dd>{person.nickname}</dd>
          </>
        )}
        {person.functionTitle !== '' && (
          <>
            <dt>{t('function')}</dt>
            <dd>{person.functionTitle}</dd>
          </>
        )}
        {person.contactPoints.map(({ kind, value, label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same value may stand twice
          <ContactLine key={index} kind={w(`contact.${kind}`)} value={value} label={label} />
        ))}
        <dt>{t('language')}</dt>
        <dd>{person.language === null ? t('as-settings') : w(`locale.${person.language}`)}</dd>
        <dt>{t('form')}</dt>
        <dd>{person.letterForm === null ? t('as-settings') : w(`form.${person.letterForm}`)}</dd>
        {person.source !== '' && (
          <>
            <dt>{t('source')}</dt>
            <dd>{person.source}</dd>
          </>
        )}
      </dl>
      {person.contactPoints.length === 0 && <p className="dw-muted">{t('no-contact')}</p>}
    </Section>
  );
}

function ContactLine(props: { kind: string; value: string; label: string }) {
  const { kind, value, label } = props;
  return (
    <>
      <dt>{label === '' ? kind : `${kind} (${label})`}</dt>
      <dd className={classes.copied}>
        <span>{value}</span>
        <CopyIcon value={value} name={kind} />
      </dd>
    </>
  );
}
