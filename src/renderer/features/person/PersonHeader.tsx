import { Button } from '@mantine/core';
import {
  IconEraser,
  IconFileZip,
  IconLock,
  IconMailOff,
  IconMailQuestion,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useToday } from '#renderer/call/session.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { PageHeader } from '#renderer/ui/Page.tsx';
import { longDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { EmergencyDialog } from './EmergencyDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { emergencyTexts } from './emergency-texts.ts';
import classes from './person.module.css';
import { RequestWhy } from './RequestWhy.tsx';
import { personTexts } from './texts.ts';

export type HeaderDialog = 'export' | 'emergency';

interface PersonHeaderProps {
  readonly person: PersonView;
  readonly dialog: HeaderDialog | undefined;
  readonly onDialog: (dialog: HeaderDialog | undefined) => void;
}

/** Name, relations and organisation, with what one comes here to do. */
export function PersonHeader({ person, dialog, onDialog }: PersonHeaderProps) {
  const t = useTexts(personTexts);
  const emergency = useTexts(emergencyTexts);
  const [, navigate] = useLocation();
  const lines = useRelationLines(person);
  const close = () => onDialog(undefined);
  const open = person.requests.find((request) => request.status === 'open');

  return (
    <>
      <PageHeader
        back={<Link href="/persons">‹ {t('back')}</Link>}
        title={person.displayName}
        purpose={
          <span className={classes.lead}>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        }
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconEraser size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => onDialog('emergency')}
            >
              {emergency('open')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileZip size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => onDialog('export')}
            >
              {t('export')}
            </Button>
            <Button
              leftSection={<IconMailQuestion size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => navigate(open ? `/requests/${open.id}` : `/requests/new/${person.id}`)}
            >
              {open ? t('open-request', { number: open.number }) : t('answer-request')}
            </Button>
          </>
        }
      />
      {open && (
        <div className={classes.notice}>
          <span>{t('open-request-note', { number: open.number })}</span>
          <strong>
            <DateText date={open.dueOn} />
          </strong>
          <RequestWhy requestId={open.id} number={open.number} />
        </div>
      )}
      {(person.restrictedOn !== null || person.marketingBlockedOn !== null) && (
        <ul className={classes.stops}>
          {person.restrictedOn !== null && (
            <li>
              <IconLock size={16} stroke={1.6} aria-hidden="true" />
              <span>
                {t('restricted-since')} <DateText date={person.restrictedOn} as="full" />.
              </span>
            </li>
          )}
          {person.marketingBlockedOn !== null && (
            <li>
              <IconMailOff size={16} stroke={1.6} aria-hidden="true" />
              <span>
                {t('marketing-stopped-since')}{' '}
                <DateText date={person.marketingBlockedOn} as="full" />.
              </span>
            </li>
          )}
        </ul>
      )}
      <ExportDialog person={person} opened={dialog === 'export'} onClose={close} />
      <EmergencyDialog person={person} opened={dialog === 'emergency'} onClose={close} />
    </>
  );
}

/** "klant sinds 3 april 2019 · bij De Vries Bouw", for each relation that still lasts. */
function useRelationLines(person: PersonView): string[] {
  const t = useTexts(personTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const today = useToday();
  const lasting = person.relations.filter(({ toOn }) => toOn === null || toOn >= today);
  const shown = lasting.length > 0 ? lasting : person.relations;
  if (shown.length === 0) return [t('no-relation')];
  return shown.map(({ kind, fromOn, toOn, organisation }) => {
    const relation = w(`relation.${kind}`);
    const from = fromOn === null ? '' : longDate(fromOn, language);
    const to = toOn === null ? '' : longDate(toOn, language);
    const span =
      from !== '' && to !== ''
        ? t('relation-period', { relation, from, to })
        : from !== ''
          ? t('relation-since', { relation, date: from })
          : to !== ''
            ? t('relation-until', { relation, date: to })
            : relation;
    return organisation === '' ? span : `${span} · ${t('at', { organisation })}`;
  });
}
