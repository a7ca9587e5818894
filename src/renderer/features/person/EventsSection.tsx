import { Button } from '@mantine/core';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import { EventLines } from './EventLines.tsx';
import type { SectionProps } from './IdentitySection.tsx';
import { AddButton } from './Records.tsx';
import { personTexts } from './texts.ts';

/** Facts about the person that start clocks; contact of today is one press away. */
export function EventsSection({ person, panels }: SectionProps) {
  const t = useTexts(personTexts);
  const today = useToday();
  const record = useCommand('events.create');
  const done = person.events.some(
    ({ kind, occurredOn }) => kind === 'last-contact' && occurredOn === today,
  );

  async function contactToday() {
    const made = await record.run({
      personId: person.id,
      dataItemId: null,
      kind: 'last-contact',
      occurredOn: today,
      source: '',
      note: '',
    });
    if (made !== undefined) announce(t('contact-recorded'));
  }

  return (
    <Section
      title={t('events-title')}
      purpose={t('events-help')}
      actions={
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void contactToday()}
            loading={record.running}
            disabled={done}
          >
            {t('contact-today')}
          </Button>
          <AddButton
            label={t('event-add')}
            onClick={() => panels.open({ kind: 'event', dataItemId: null })}
          />
        </>
      }
    >
      <ErrorNotice error={record.error} />
      {person.events.length === 0 && <p className="dw-muted">{t('events-empty')}</p>}
      <EventLines events={person.events} dataItemId={null} panels={panels} />
    </Section>
  );
}
